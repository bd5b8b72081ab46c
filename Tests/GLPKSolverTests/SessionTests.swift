@testable import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@Suite struct SessionTests {
    /// Changes a session at random and demands after every change what a cold solve of the same model says.
    private func expectWarmEqualsCold(_ model: Model, seed: UInt64, changes: Int) throws {
        var generator = SeededGenerator(seed: seed)
        try GLPKSolver().withSession(model, options: SolveOptions()) { session in
            _ = try session.solve()
            for step in 0..<changes {
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    try change(session, &generator, step)
                }
                let warm = try session.solve()
                let cold = try GLPKSolver().solve(session.model)
                let context = "seed \(seed), step \(step)"
                #expect(warm.termination == cold.termination, "\(context)")
                let (left, right) = (warm.solution?.objective, cold.solution?.objective)
                #expect((left == nil) == (right == nil), "\(context)")
                if let left, let right {
                    #expect(abs(left - right) <= 1e-6 * max(1, abs(right)), "\(context): \(left) against \(right)")
                }
            }
        }
    }

    private func change(
        _ session: any SolverSession,
        _ generator: inout SeededGenerator,
        _ step: Int
    ) throws {
        let model = session.model
        let variable = Variable(index: Int.random(in: 0..<model.variableCount, using: &generator))
        let lower = Double(Int.random(in: -4...2, using: &generator))
        switch Int.random(in: 0...4, using: &generator) {
        case 0:
            try session.setBounds(
                of: variable,
                lower: lower,
                upper: lower + Double(Int.random(in: 0...5, using: &generator))
            )
        case 1:
            try session.setObjectiveCoefficient(of: variable, to: Double(Int.random(in: -9...9, using: &generator)))
        case 2 where model.constraintCount > 0:
            let row = ConstraintID(index: Int.random(in: 0..<model.constraintCount, using: &generator))
            try session.setBounds(
                of: row,
                lower: -.infinity,
                upper: Double(Int.random(in: -5...20, using: &generator))
            )
        case 3 where model.constraintCount > 0:
            let row = ConstraintID(index: Int.random(in: 0..<model.constraintCount, using: &generator))
            let added = try session.addVariables([
                Column(
                    name: "new\(step)_\(model.variableCount)",
                    upper: 4,
                    objective: Double(Int.random(in: -9...9, using: &generator)),
                    entries: [(row, 2), (row, Double(Int.random(in: -1...3, using: &generator)))]
                )
            ])
            #expect(added == [Variable(index: model.variableCount)])
        default:
            let terms = (0..<model.variableCount).map {
                (Variable(index: $0), Double(Int.random(in: -3...3, using: &generator)))
            }
            let cap = Double(Int.random(in: 0...25, using: &generator))
            _ = try session.addConstraints([
                Row(
                    name: "row\(step)_\(model.constraintCount)",
                    relation: LinearExpression(terms: terms) <= cap
                )
            ])
        }
    }

    @Test(arguments: 0..<40)
    func `a warm linear session says what a cold solve says`(_ seed: Int) throws {
        let model = GeneratedModels.mixed(seed: UInt64(seed), isInteger: false)
        try expectWarmEqualsCold(model, seed: UInt64(seed), changes: 12)
    }

    @Test(arguments: 0..<25)
    func `a warm mixed-integer session says what a cold solve says`(_ seed: Int) throws {
        let model = GeneratedModels.mixed(seed: UInt64(seed) + 1000)
        try expectWarmEqualsCold(model, seed: UInt64(seed), changes: 8)
    }

    @Test func `column generation finds the optimum of the full model`() throws {
        let full = GeneratedModels.assignment(size: 6, seed: 5)
        var start = Model(name: "restricted")
        start.sense = .maximize
        for row in full.constraints.indices {
            start.addConstraint(full.constraints[row].name, lower: 1, terms: [], upper: 1)
        }
        let columns = full.variables.indices.map { index in
            Column(
                name: full.variables[index].name,
                objective: full.variables[index].objective,
                entries: full.constraints.indices.flatMap { row in
                    full.terms(of: ConstraintID(index: row)).filter { $0.variable.index == index }
                        .map { (ConstraintID(index: row), $0.coefficient) }
                }
            )
        }
        let expected = try GLPKSolver().solve(full).solution?.objective
        try GLPKSolver().withSession(start, options: SolveOptions()) { session in
            #expect(try session.solve().termination == .infeasible)
            _ = try session.addVariables(Array(columns[0..<18]))
            _ = try session.solve()
            _ = try session.addVariables(Array(columns[18...]))
            #expect(try session.solve().solution?.objective == expected)
        }
    }

    @Test func `a bad change is refused and leaves the session as it was`() throws {
        let model = GeneratedModels.assignment(size: 4, seed: 2)
        try GLPKSolver().withSession(model, options: SolveOptions()) { session in
            let before = try session.solve().solution?.objective
            let x = Variable(index: 0)
            #expect(throws: SolverError.self) { try session.setBounds(of: x, lower: 2, upper: 1) }
            #expect(throws: SolverError.self) { try session.setBounds(of: x, lower: .nan, upper: 1) }
            #expect(throws: SolverError.self) { try session.setObjectiveCoefficient(of: x, to: .nan) }
            #expect(throws: SolverError.self) {
                try session.setBounds(of: ConstraintID(index: 99), lower: 0, upper: 1)
            }
            #expect(throws: SolverError.self) { _ = try session.addVariables([Column(name: "x_0_0")]) }
            #expect(throws: SolverError.self) {
                _ = try session.addVariables([Column(name: "n", entries: [(ConstraintID(index: -1), 1)])])
            }
            #expect(throws: SolverError.self) {
                _ = try session.addConstraints([Row(name: "r", relation: Variable(index: 99) <= 1)])
            }
            #expect(try session.addVariables([]).isEmpty)
            #expect(try session.addConstraints([]).isEmpty)
            #expect(try session.solve().solution?.objective == before)
            #expect(session.model.variableCount == model.variableCount)
        }
    }

    @Test func `a column that makes the numbers of a row too different is refused, as the whole row would be`() throws {
        var model = Model(name: "narrow")
        model.sense = .maximize
        let first = model.addVariable("first", upper: 5, objective: 1)
        model.addConstraint("budget", lower: -.infinity, terms: [(first, 1)], upper: 10)
        try GLPKSolver().withSession(model, options: SolveOptions()) { session in
            _ = try session.solve()
            let row = ConstraintID(index: 0)
            #expect {
                _ = try session.addVariables([Column(name: "huge", upper: 1, entries: [(row, 1e8)])])
            } throws: { error in
                guard case .badlyScaledRow("budget", "first", 1, 1e8) = error as? SolverError else { return false }
                return true
            }
            _ = try session.addVariables([Column(name: "large", upper: 1, entries: [(row, 1e5)])])
            #expect(throws: SolverError.self) {
                _ = try session.addVariables([Column(name: "tiny", upper: 1, entries: [(row, 1e-2)])])
            }
            // What contributes nothing beside the rest is left out, as it would be from the whole row.
            _ = try session.addVariables([Column(name: "dust", upper: 1e-3, entries: [(row, 1e-2)])])
            #expect(try session.solve().solution?.objective == 5)
        }
    }

    @Test func `thousands of warm solves with changed costs all end`() throws {
        var generator = SeededGenerator(seed: 7)
        let model = GeneratedModels.assignment(size: 10, seed: 7)
        try GLPKSolver().withSession(model, options: SolveOptions()) { session in
            for _ in 0..<3000 {
                for _ in 0..<5 {
                    let variable = Variable(index: Int.random(in: 0..<100, using: &generator))
                    try session.setObjectiveCoefficient(
                        of: variable,
                        to: Double(Int.random(in: 0...99, using: &generator))
                    )
                }
                let report = try session.solve()
                #expect(report.termination == .optimal)
                #expect(report.work.simplexIterations < 5000)
            }
        }
    }

    @Test(arguments: [0, 1, 5])
    func `starts that need too many iterations are given up in turn, and the error carries the model`(_ limit: Int) {
        let model = GeneratedModels.assignment(size: 30, seed: 3)
        var impatient = GLPKSolver()
        impatient.iterationGuard = limit
        #expect {
            _ = try impatient.solve(model)
        } throws: { error in
            guard case .failed(_, let message, let text) = error as? SolverError else { return false }
            // One attempt with the chosen start, one from the standard basis, one with the dual method.
            return message.split(separator: ";").count == 3 && text == model.lpText()
        }
    }

    @Test func `the caller's own iteration limit is an answer, not an error`() throws {
        let model = GeneratedModels.assignment(size: 30, seed: 3)
        let report = try GLPKSolver().solve(model, options: SolveOptions(iterationLimit: 3))
        #expect(report.termination == .iterationLimit)
        #expect(report.solution == nil)
    }
}
