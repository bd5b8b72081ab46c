import Counties

/// Output by county and slot, with a row for every county whose total is above 0.
struct CountyOutputs: Sendable {
    /// Row of each county, nil without data.
    let rows: [Int?]
    /// Number of rows.
    let rowCount: Int
    /// Output by row and slot, 亿元 a year.
    let values: [Double]

    /// Reads the table `county_nodes`; rows about unknown counties or nodes are left out.
    init(scenario: Scenario, layout: NodeLayout) {
        var hasOutput = [Bool](repeating: false, count: scenario.counties.count)
        for entry in scenario.countyNodes
        where hasOutput.indices.contains(entry.county.position) && entry.output > 0
            && layout.slot(ofNode: entry.node) != nil
        {
            hasOutput[entry.county.position] = true
        }
        var rows: [Int?] = []
        var rowCount = 0
        for isPresent in hasOutput {
            rows.append(isPresent ? rowCount : nil)
            rowCount += isPresent ? 1 : 0
        }
        var values = [Double](repeating: 0, count: rowCount * layout.count)
        for entry in scenario.countyNodes {
            guard rows.indices.contains(entry.county.position), let row = rows[entry.county.position],
                let slot = layout.slot(ofNode: entry.node)
            else { continue }
            values[row * layout.count + slot] = entry.output.bounded(to: FigureLimit.quantity)
        }
        self.rows = rows
        self.rowCount = rowCount
        self.values = values
    }
}
