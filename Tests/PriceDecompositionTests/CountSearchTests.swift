import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct CountSearchTests {
    /// With the count left continuous the first choice is worth 6 and 4 at last, the second 5.
    @Test func `a whole point of the relaxation's choices is not the best when others lose less`() throws {
        var model = Model(name: "counts")
        model.sense = .maximize
        let first = model.addVariable("first", lower: 0, upper: 1, kind: .integer, objective: 0)
        let second = model.addVariable("second", lower: 0, upper: 1, kind: .integer, objective: 5)
        let count = model.addVariable("count", lower: 0, upper: 10, kind: .integer, objective: 4)
        model.addConstraint("one", lower: -.infinity, terms: [(first, 1), (second, 1)], upper: 1)
        model.addConstraint("room", lower: -.infinity, terms: [(count, 2), (first, -3)], upper: 0)
        for cutoff in [nil, 3.0, 5] {
            let options = SolveOptions(integerObjective: true, cutoff: cutoff)
            let report = try CountSearch(GLPKSolver(), model).solve(options)
            #expect(report.termination == .optimal, "\(String(describing: cutoff))")
            #expect(report.solution?.objective == 5, "\(String(describing: cutoff))")
        }
        let beyond = try CountSearch(GLPKSolver(), model).solve(SolveOptions(integerObjective: true, cutoff: 6))
        #expect(beyond.solution.map { $0.objective < 6 } ?? true)
        #expect(beyond.termination == .infeasible)
    }

    @Test(arguments: 0..<150) func `leaving counts continuous first changes no optimum`(_ seed: UInt64) throws {
        let model = Self.random(seed)
        let plain = try GLPKSolver().solve(model, options: SolveOptions(integerObjective: true))
        let counted = try CountSearch(GLPKSolver(), model).solve(SolveOptions(integerObjective: true))
        #expect(counted.termination == plain.termination)
        #expect(counted.solution?.objective == plain.solution?.objective)
        guard let best = plain.solution?.objective else { return }
        for (cutoff, isReached) in [(best - 3, true), (best, true), (best + 1, false)] {
            let options = SolveOptions(integerObjective: true, cutoff: cutoff)
            let report = try CountSearch(GLPKSolver(), model).solve(options)
            #expect(report.termination == (isReached ? .optimal : .infeasible), "cut-off \(cutoff)")
            if isReached { #expect(report.solution?.objective == best, "cut-off \(cutoff)") }
        }
    }

    /// Choices that open room for counts, rooms with fractions, a shared limit.
    private static func random(_ seed: UInt64) -> Model {
        var random = SeededGenerator(seed: seed)
        func draw(_ range: ClosedRange<Int>) -> Double { Double(Int.random(in: range, using: &random)) }
        var model = Model(name: "random")
        model.sense = .maximize
        var shared: [(Variable, Double)] = []
        for number in 0..<(2 + Int(seed % 4)) {
            let choice = model.addVariable(
                "choice_\(number)",
                lower: 0,
                upper: 1,
                kind: .integer,
                objective: draw(-8...11)
            )
            let count = model.addVariable(
                "count_\(number)",
                lower: 0,
                upper: 30,
                kind: .integer,
                objective: draw(1...6)
            )
            let size = draw(2...6)
            model.addConstraint(
                "room_\(number)",
                lower: -.infinity,
                terms: [(count, size), (choice, -draw(1...40) / 2)],
                upper: 0
            )
            shared += [(choice, draw(1...9)), (count, draw(1...4) / 2)]
        }
        model.addConstraint("shared", lower: -.infinity, terms: shared, upper: draw(5...34) / 2)
        return model
    }
}
