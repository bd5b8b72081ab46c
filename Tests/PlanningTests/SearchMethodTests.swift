import Counties
import Pairing
import Planning
import Testing

/// Two ways of searching, one answer.
@Suite struct SearchMethodTests {
    private func answer(_ sample: PlanningSample, _ search: PolicySearchMethod) throws -> PolicyResult {
        var options = PolicyOptions(computesMargins: false, comparesOfficialPlan: false)
        options.search = search
        return try sample.answer(options)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `prices and the model as it stands give the same optimum of every aim`(seed: UInt64) throws {
        var tiny = try TinyPolicy(seed: seed &+ 2_000)
        let aims: [[PlanAim]] = [[], [.worst], [.worstK], [.projects, .worst], [.pairs, .kept]]
        tiny.sample.scenario.objective.mode = .priorities
        tiny.sample.scenario.objective.priorities = aims[Int(seed) % aims.count]
        tiny.sample.scenario.objective.worstCount = 2
        let (prices, compact) = (try answer(tiny.sample, .prices), try answer(tiny.sample, .compact))
        #expect(prices.pairing.status == compact.pairing.status, "seed \(seed)")
        #expect(prices.pairing.objective == compact.pairing.objective, "seed \(seed)")
        #expect(prices.stages == compact.stages, "seed \(seed)")
    }
}
