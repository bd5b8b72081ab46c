import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct PackageSearchTests {
    /// A small program with knapsack rows, an equality and a count, and what GLPK says of it.
    private func program(_ seed: UInt64) -> Model {
        var random = SeededGenerator(seed: seed)
        func draw(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
        var model = Model(name: "package")
        model.sense = .maximize
        let count = 4 + Int(seed % 9)
        var variables: [Variable] = []
        for index in 0..<count {
            let isCount = index % 5 == 4
            variables.append(
                model.addVariable(
                    "z\(index)",
                    upper: isCount ? 6 : 1,
                    kind: index % 7 == 6 ? .continuous : isCount ? .integer : .binary,
                    objective: draw(-20...60)
                )
            )
        }
        for row in 0..<(2 + Int(seed % 4)) {
            let terms = variables.map { ($0, draw(-2...9)) }
            model.addConstraint(
                "r\(row)",
                lower: row == 1 ? draw(-3...4) : -.infinity,
                terms: terms,
                upper: draw(5...25)
            )
        }
        return model
    }

    @Test(arguments: 0..<300) func `small programs are solved as branch and cut solves them`(_ seed: UInt64) throws {
        let model = program(seed)
        let plain = try GLPKSolver().solve(model, options: SolveOptions())
        let reduced = ReducedProgram(
            model,
            variables: Array(model.variables.indices),
            constraints: Array(model.constraints.indices),
            bounds: [:],
            isScaled: true
        )
        guard let reduced else {
            #expect(plain.termination == .infeasible, "seed \(seed)")
            return
        }
        let search = PackageSearch(reduced, costs: model.variables.map(\.objective))
        let answer = search.best(nodeLimit: 100_000)
        let objective = plain.solution?.objective ?? -.infinity
        if let best = answer.best {
            #expect(abs(best.value - objective) <= 0.03, "seed \(seed)")
            #expect(answer.bound >= objective - 1e-6 && answer.bound <= objective + 0.05, "seed \(seed)")
        } else {
            #expect(plain.termination == .infeasible, "seed \(seed)")
        }
        #expect(search.relaxation() >= objective - 1e-6, "seed \(seed)")
    }

    @Test(arguments: 0..<60) func `a search without nodes still bounds`(_ seed: UInt64) throws {
        let model = program(seed)
        guard let best = try GLPKSolver().solve(model, options: SolveOptions()).solution?.objective,
            let reduced = ReducedProgram(
                model,
                variables: Array(model.variables.indices),
                constraints: Array(model.constraints.indices),
                bounds: [:],
                isScaled: true
            )
        else { return }
        let search = PackageSearch(reduced, costs: model.variables.map(\.objective))
        for limit in 0...3 {
            #expect(search.best(nodeLimit: limit).bound >= best - 1e-6, "seed \(seed), \(limit) nodes")
        }
    }
}
