import Counties

/// The product space: which nodes are near to which, and how dense a county's specialised nodes lie around a node.
///
/// Density after Hidalgo, Klinger, Barabási and Hausmann (2007), with the diagonal at 0: a node is no neighbour of
/// itself. Proximities are an input, since a hundred counties are too few to estimate them from.
struct Relatedness: Sendable {
    private struct Neighbour: Sendable {
        var slot: Int
        var proximity: Double
    }

    private let neighbours: [[Neighbour]]
    private let totals: [Double]

    /// Reads the proximities of a scenario in slots.
    ///
    /// - Parameter isCounted: whether the node in a slot has a location quotient; one without tells nothing about
    ///   specialisation and adds to no sum.
    init(scenario: Scenario, layout: NodeLayout, isCounted: [Bool]) {
        var neighbours = [[Neighbour]](repeating: [], count: layout.count)
        for row in scenario.proximities where row.first != row.second {
            guard let first = layout.slot(ofNode: row.first), let second = layout.slot(ofNode: row.second)
            else { continue }
            let proximity = row.phi.bounded(to: FigureLimit.share)
            neighbours[first].append(Neighbour(slot: second, proximity: proximity))
            neighbours[second].append(Neighbour(slot: first, proximity: proximity))
        }
        self.neighbours = neighbours
        totals = Self.sums(of: neighbours, over: isCounted)
    }

    /// d for each slot: the proximity to specialised neighbours as a share of the proximity to all; 0 without any.
    func densities(isSpecialised: [Bool]) -> [Double] {
        zip(Self.sums(of: neighbours, over: isSpecialised), totals).map { .share($0, of: $1) }
    }

    /// For each slot the sum of its proximities to chosen slots, added up in order of those slots
    /// and therefore the same whatever the order of the rows.
    private static func sums(of neighbours: [[Neighbour]], over isChosen: [Bool]) -> [Double] {
        var sums = [Double](repeating: 0, count: neighbours.count)
        for slot in neighbours.indices where isChosen[slot] {
            for neighbour in neighbours[slot] { sums[neighbour.slot] += neighbour.proximity }
        }
        return sums
    }
}
