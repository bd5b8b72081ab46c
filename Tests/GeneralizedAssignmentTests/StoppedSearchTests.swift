import GeneralizedAssignment
import JieduiTestSupport
import Testing

/// What a search knows when it is stopped, and what it says on its way.
@Suite struct StoppedSearchTests {
    /// Counts how often a search asks whether to stop, and keeps what it reports.
    private final class Witness {
        var questions = 0
        var reports: [SearchProgress] = []
    }

    private func control(_ witness: Witness, questions: Int) -> SearchControl {
        SearchControl(
            shouldStop: {
                witness.questions += 1
                return witness.questions > questions
            },
            report: { witness.reports.append($0) }
        )
    }

    @Test(arguments: [0, 1, 2, 9, 40, 120, 300])
    func `a stopped search has a bound that holds, and a plan that keeps the rules or none`(questions: Int) throws {
        for seed in 1...3 as ClosedRange<UInt64> {
            var generator = ProblemGenerator(seed: seed)
            let problem = generator.tight(agents: 4, jobs: 16)
            var search = try AssignmentSearch(problem)
            let best = try #require(search.optimum().value)
            let witness = Witness()
            var stopped = try AssignmentSearch(problem)
            let outcome = stopped.optimum(control(witness, questions: questions))
            #expect(outcome.status == .stopped || outcome.status == .optimal, "seed \(seed)")
            #expect(try #require(outcome.bound) >= best, "seed \(seed)")
            #expect((outcome.value == nil) == (outcome.agents == nil), "seed \(seed)")
            #expect(questions > 0 || outcome.agents == nil, "seed \(seed)")
            guard let agents = outcome.agents, let value = outcome.value else { continue }
            let enumeration = Enumeration(problem: problem)
            #expect(enumeration.keepsRules(agents) && enumeration.value(agents) == value && value <= best)
        }
    }

    @Test func `values rise and bounds fall until they meet, in the same way each time`() throws {
        var generator = ProblemGenerator(seed: 11)
        let problem = generator.tight(agents: 5, jobs: 20)
        var histories: [[SearchProgress]] = []
        for _ in 0..<2 {
            let witness = Witness()
            var search = try AssignmentSearch(problem)
            let outcome = search.optimum(control(witness, questions: .max))
            #expect(outcome.status == .optimal && outcome.bound == outcome.value)
            let reports = witness.reports
            for (earlier, later) in zip(reports, reports.dropFirst()) {
                #expect(later.value ?? .min >= earlier.value ?? .min && later.bound <= earlier.bound)
                #expect(later.nodes >= earlier.nodes && later.evaluations >= earlier.evaluations)
            }
            histories.append(reports)
        }
        #expect(histories[0] == histories[1] && !histories[0].isEmpty)
    }

    @Test func `a value close enough to the bound ends the search`() throws {
        var generator = ProblemGenerator(seed: 12)
        var search = try AssignmentSearch(generator.tight(agents: 5, jobs: 20))
        let outcome = search.optimum(SearchControl(isCloseEnough: { value, bound in bound - value <= 60 }))
        let (value, bound) = (try #require(outcome.value), try #require(outcome.bound))
        #expect(outcome.status == .optimal || outcome.status == .closeEnough)
        #expect(value <= bound && bound - value <= 60)
    }
}
