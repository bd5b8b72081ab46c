import Counties
import LinearModel

extension PolicyFormulation {
    /// P16: no receiver and no group of receivers stays below its floor.
    ///
    ///     U[w] ≥ points[w];   Σ_{w ∈ group} U[w] ≥ total
    mutating func addFloors() {
        for (row, points) in problem.floors.sorted(by: { $0.key < $1.key }) {
            addAtLeast("P16_\(code(ofRow: row))", benefitTerms([row]), Double(points.units))
        }
        for floor in problem.groupFloors {
            addAtLeast("P16_\(floor.name)", benefitTerms(floor.rows), Double(floor.total.units))
        }
    }

    /// Σ U[w] of some receivers in units of 10⁻⁴ points.
    func benefitTerms(_ rows: [Int]) -> [(Variable, Double)] {
        rows.flatMap { row in benefits[row].map { ($0.variable, Double($0.units)) } }
    }
}
