import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

/// Totals that nearly cancel: the objective is near 0 while the points of the model are far from it.
///
/// A solver that measures its tolerances by the bound alone drops points that are better by whole units.
@Suite struct ShiftedObjectiveTests {
    /// Jobs that go to one agent with several scarce resources, or to another without limits.
    private struct Choice {
        var gains: [Int]
        var needs: [[Int]]
        var limits: [Int]

        init(jobs: Int, resources: Int, unit: Int, seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            needs = (0..<resources).map { _ in (0..<jobs).map { _ in Int.random(in: 10...99, using: &generator) } }
            limits = needs.map { $0.reduce(0, +) / 2 }
            gains = (0..<jobs).map { _ in
                unit * Int.random(in: 3...6, using: &generator) + Int.random(in: 0...5, using: &generator)
            }
        }

        init(gains: [Int], needs: [[Int]], limits: [Int]) {
            (self.gains, self.needs, self.limits) = (gains, needs, limits)
        }

        /// The largest total of the gains that the resources allow.
        func bruteForce() -> Int {
            var best = Int.min
            for code in 0..<(1 << gains.count) {
                let chosen = gains.indices.filter { code >> $0 & 1 == 1 }
                let keeps = zip(needs, limits).allSatisfy { need, limit in
                    chosen.reduce(0) { $0 + need[$1] } <= limit
                }
                if keeps { best = max(best, chosen.reduce(0) { $0 + gains[$1] }) }
            }
            return best
        }

        /// The model with a constant added to both choices of each job, so that its optimum is `optimum`.
        ///
        /// - Parameter sense: When minimising, every coefficient and the optimum change their sign.
        func model(optimum: Int, best: Int, sense: Model.Sense, constant: Double = 0) -> Model {
            var model = Model(name: "shifted")
            model.sense = sense
            model.objectiveConstant = constant
            let total = optimum - best
            var shifts = [Int](repeating: total / gains.count, count: gains.count)
            shifts[0] += total - shifts.reduce(0, +)
            let sign: Double = sense == .maximize ? 1 : -1
            var terms: [Variable] = []
            for (job, gain) in gains.enumerated() {
                let first = model.addVariable("a\(job)", kind: .binary, objective: sign * Double(gain + shifts[job]))
                let second = model.addVariable("b\(job)", kind: .binary, objective: sign * Double(shifts[job]))
                model.addConstraint("job\(job)", lower: 1, terms: [(first, 1), (second, 1)], upper: 1)
                terms.append(first)
            }
            for (index, need) in needs.enumerated() {
                let row = zip(terms, need).map { ($0, Double($1)) }
                model.addConstraint("limit\(index)", lower: -.infinity, terms: row, upper: Double(limits[index]))
            }
            return model
        }
    }

    private func expectOptimum(_ model: Model, _ optimum: Double, _ context: String) throws {
        let report = try GLPKSolver().solve(model)
        #expect(report.termination == .optimal, "\(context)")
        #expect(report.solution?.objective == optimum, "\(context)")
        #expect(report.bound == optimum, "\(context)")
    }

    @Test func `a total near zero of large values is proved to the last unit`() throws {
        let choice = Choice(
            gains: [
                3_000_004, 4_000_003, 6_000_004, 4_000_002, 4_000_004, 4_000_004, 3_000_000, 6_000_000, 4_000_000,
                3_000_001, 4_000_005, 3_000_005,
            ],
            needs: [
                [54, 19, 45, 11, 36, 47, 42, 99, 35, 36, 88, 54], [52, 44, 58, 18, 79, 90, 21, 60, 51, 23, 60, 62],
            ],
            limits: [283, 309]
        )
        let best = choice.bruteForce()
        for sense in [Model.Sense.maximize, .minimize] {
            let sign: Double = sense == .maximize ? 1 : -1
            let model = choice.model(optimum: -1_350_447, best: best, sense: sense)
            try expectOptimum(model, -1_350_447 * sign, "\(sense)")
        }
    }

    @Test(arguments: 0..<30)
    func `adding a constant for each job never changes which points are best`(_ seed: Int) throws {
        let choice = Choice(jobs: 12, resources: [2, 3, 5][seed % 3], unit: 1_000_000, seed: UInt64(seed) + 3_000)
        let best = choice.bruteForce()
        var distance = 125_000
        while distance < 8_000_000 {
            let sense: Model.Sense = distance.isMultiple(of: 2) ? .maximize : .minimize
            let model = choice.model(optimum: -distance, best: best, sense: sense)
            let sign: Double = sense == .maximize ? 1 : -1
            try expectOptimum(model, -sign * Double(distance), "seed \(seed), distance \(distance)")
            distance = distance * 9 / 8
        }
    }

    @Test(arguments: 0..<10)
    func `a constant of the objective moves the optimum by itself and nothing else`(_ seed: Int) throws {
        let choice = Choice(jobs: 12, resources: 3, unit: 1000, seed: UInt64(seed) + 4_000)
        let best = choice.bruteForce()
        for constant in [0.0, -1e9, 1e12, -Double(best)] {
            let model = choice.model(optimum: best, best: best, sense: .maximize, constant: constant)
            try expectOptimum(model, Double(best) + constant, "seed \(seed), constant \(constant)")
        }
    }
}
