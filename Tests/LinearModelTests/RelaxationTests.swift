import LinearModel
import Testing

@Suite struct RelaxationTests {
    /// Three projects of which one of two places can be chosen, and a fund that holds large and tiny needs.
    private func model(fund: Double) -> Model {
        var model = Model(name: "fund")
        model.sense = .maximize
        model.objectiveConstant = 5
        let worth: [Double] = [40, 30, 20, 7, -3]
        let choices = worth.enumerated().map { model.addVariable("y\($0)", upper: 1, kind: .binary, objective: $1) }
        let needs: [Double] = [100_000, 50_000, 1e-6, 2e-6, 1]
        model.addConstraint("once", lower: -.infinity, terms: [(choices[0], 1), (choices[1], 1)], upper: 1)
        model.addConstraint("fund", lower: -.infinity, terms: Array(zip(choices, needs)), upper: fund)
        return model
    }

    /// The best of all points that keep the rows.
    private func best(_ model: Model) -> Double? {
        (0..<(1 << model.variableCount)).compactMap { number -> Double? in
            let values = (0..<model.variableCount).map { Double(number >> $0 & 1) }
            for (row, definition) in model.constraints.enumerated() {
                let activity = model.terms(of: ConstraintID(index: row)).reduce(0) {
                    $0 + $1.coefficient * values[$1.variable.index]
                }
                guard activity >= definition.lower - 1e-9, activity <= definition.upper + 1e-9 else { return nil }
            }
            return zip(values, model.variables).reduce(model.objectiveConstant) { $0 + $1.0 * $1.1.objective }
        }
        .max()
    }

    @Test func `without its small terms a row allows what they could make of it`() throws {
        for fund in [0.0, 1e-6, 50_000, 50_000.000001, 150_001] {
            let asked = model(fund: fund)
            let loosened = asked.loosened(below: 1e-3)
            #expect(loosened.constraints.map(\.name) == asked.constraints.map(\.name))
            #expect(loosened.terms(of: ConstraintID(index: 1)).map(\.variable.index) == [0, 1])
            let (least, most) = (try #require(best(asked)), try #require(best(loosened)))
            #expect(most >= least, "\(fund)")
        }
        #expect(best(model(fund: 1e-6).loosened(below: 1e-3)) == 32)
    }

    @Test func `small terms with a least value leave less of the row, and a lower side more`() {
        var model = Model(name: "sides")
        let large = model.addVariable("x", upper: 10)
        let small = model.addVariable("z", lower: 2, upper: 5)
        let free = model.addVariable("w", lower: -.infinity)
        model.addConstraint("both", lower: 100, terms: [(large, 1_000), (small, -0.5)], upper: 900)
        model.addConstraint("open", lower: 100, terms: [(large, 1_000), (free, 0.5)], upper: 900)
        let rows = model.loosened(below: 1e-3).constraints
        #expect(rows[0].lower == 101)
        #expect(rows[0].upper == 902.5)
        #expect(rows[1].lower == -.infinity)
        #expect(rows[1].upper == .infinity)
    }

    @Test func `what a row allows one of counts once, and only where it must be whole from zero`() {
        #expect(model(fund: 1).packingBound == 5 + 40 + 20 + 7)
        var least = model(fund: 1)
        least.sense = .minimize
        #expect(least.packingBound == .infinity)
        var open = model(fund: 1)
        _ = open.addVariable("level", objective: 1)
        #expect(open.packingBound == .infinity)
        var forced = Model(name: "forced")
        forced.sense = .maximize
        let (must, other) = (
            forced.addVariable("m", lower: 1, upper: 1, kind: .integer, objective: 4),
            forced.addVariable("o", upper: 1, kind: .integer, objective: 6)
        )
        forced.addConstraint("one", lower: -.infinity, terms: [(must, 1), (other, 1)], upper: 1)
        #expect(forced.packingBound == 10)
    }

    @Test func `no plan of many small questions is beyond the bound without small terms`() {
        for fund in stride(from: 0.0, through: 200_000, by: 12_500) {
            let asked = model(fund: fund)
            let optimum = best(asked) ?? -.infinity
            #expect(best(asked.loosened(below: 1e-3)) ?? -.infinity >= optimum)
        }
    }
}
