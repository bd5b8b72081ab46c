import JieduiTestSupport
import LinearModel
import Testing

@testable import GLPKSolver

@Suite struct NodeLimitTests {
    @Test(arguments: 0..<60) func `a limit of nodes never makes a proof`(_ seed: UInt64) throws {
        let model = Self.knapsacks(seed)
        let plain = try GLPKSolver().solve(model, options: SolveOptions(integerObjective: true))
        let best = try #require(plain.solution?.objective)
        for limit in [0, 1, 3, 10] {
            let options = SolveOptions(integerObjective: true, nodeLimit: limit)
            let report = try GLPKSolver().solve(model, options: options)
            #expect([.optimal, .iterationLimit].contains(report.termination), "\(limit)")
            if report.termination == .optimal { #expect(report.solution?.objective == best, "\(limit)") }
            if let bound = report.bound { #expect(bound >= best, "\(limit)") }
            if let found = report.solution?.objective { #expect(found <= best, "\(limit)") }
        }
    }

    /// Even sums cannot be odd: the relaxation does not know it, and the tree needs nodes to find out.
    @Test(arguments: [Model.Sense.maximize, .minimize], [false, true])
    func `a tree that runs out of nodes calls nothing infeasible or unbounded`(_ sense: Model.Sense, _ isFree: Bool)
        throws
    {
        var model = Model(name: "parity")
        model.sense = sense
        let terms = (0..<12).map { (model.addVariable("x_\($0)", upper: 1, kind: .binary, objective: 0), 2.0) }
        _ = model.addVariable("y", lower: isFree ? -.infinity : 0, upper: isFree ? .infinity : 1, objective: 1)
        model.addConstraint("odd", lower: 11, terms: terms, upper: 11)
        for limit in [1, 5] {
            let report = try GLPKSolver().solve(model, options: SolveOptions(nodeLimit: limit))
            #expect([.iterationLimit, .infeasible].contains(report.termination), "\(limit)")
            #expect(report.solution == nil)
        }
    }

    private static func knapsacks(_ seed: UInt64) -> Model {
        var random = SeededGenerator(seed: seed)
        func draw(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
        var model = Model(name: "knapsacks")
        model.sense = .maximize
        let items = (0..<20).map { model.addVariable("i_\($0)", upper: 1, kind: .binary, objective: draw(10...30)) }
        for row in 0..<3 {
            let terms = items.map { ($0, draw(5...25)) }
            model.addConstraint("r_\(row)", lower: -.infinity, terms: terms, upper: draw(80...140))
        }
        return model
    }
}
