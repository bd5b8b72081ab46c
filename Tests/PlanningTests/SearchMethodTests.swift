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

    private static let aims: [[PlanAim]] = [
        [], [.worst], [.worstK], [.projects, .worst], [.pairs, .kept], [.pairs, .projects, .worst],
        [.projects, .worstK, .kept],
    ]

    // 514 and 5054: rows of fixed variables alone, with the margin of tightened bounds, once refuted the optimum.
    @Test(arguments: [514, 5_054] + Array(2_000..<2_040 as Range<UInt64>))
    func `prices and the model as it stands give the same optimum of every aim`(seed: UInt64) throws {
        var tiny = try TinyPolicy(seed: seed)
        tiny.sample.scenario.objective.mode = .priorities
        tiny.sample.scenario.objective.priorities =
            seed < 2_000 || seed > 5_000 ? Self.aims[5] : Self.aims[Int(seed) % 7]
        tiny.sample.scenario.objective.worstCount = 2
        let (prices, compact) = (try answer(tiny.sample, .prices), try answer(tiny.sample, .compact))
        #expect(prices.pairing.status == compact.pairing.status, "seed \(seed)")
        #expect(prices.pairing.objective == compact.pairing.objective, "seed \(seed)")
        #expect(prices.stages == compact.stages, "seed \(seed)")
    }
}
