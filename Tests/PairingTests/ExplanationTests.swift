import Counties
import JieduiTestSupport
import Pairing
import Testing

/// What the reports say about a plan: ranks, resources, margins and the official plan beside it.
@Suite struct ExplanationTests {
    @Test func `equal values share a rank and ineligible pairs have none`() throws {
        let builder = ScenarioBuilder(values: [[5, 7, 7, 9], [1, 8, 1, 1]]).pair("H4", "R1", nil, .forbid)
            .pair("H1", "R1", nil, .force)
        let pairs = try PairingQuestion(builder).answer().pairs
        #expect(pairs.map(\.rankForReceiver) == [3, 1])
        #expect(pairs.map(\.rankForHelper) == [1, 1])
    }

    @Test func `resource use is exact and stands beside its limit`() throws {
        let builder = ScenarioBuilder(values: [[5, 1], [4, 1]]).pairing { $0.receiversPerHelper.max = nil }
            .need("H1", "R1", "资金", 0.1).need("H1", "R2", "资金", 0.2).need("H2", "R1", "人才", 3)
            .limit("H1", "资金", 0.3, unit: "万元").limit("H2", "土地", 7)
        let question = try PairingQuestion(builder)
        let result = try question.answer()
        #expect(question.text(result.pairs.map(\.pair)) == "H1-R1 H1-R2")
        let uses = result.resources.map { use in
            "\(question.scenario[use.owner].code) \(use.resource) \(use.used) \(use.limit?.description ?? "-") \(use.unit ?? "-")"
        }
        #expect(uses == ["H1 资金 0.3 0.3 万元", "H2 人才 0 - -", "H2 土地 0 7 -"])
    }

    @Test func `a margin names the displaced counties and a forced pair cannot be barred`() throws {
        let builder = ScenarioBuilder(values: [[10, 8, 1], [9, 1, 2], [1, 1, 3]]).pair("H3", "R3", nil, .force)
        let question = try PairingQuestion(builder)
        let result = try question.fullAnswer()
        #expect(question.text(result.pairs.map(\.pair)) == "H2-R1 H1-R2 H3-R3")
        #expect(
            result.pairs.map(\.margin) == [.loss(Points(units: 60_000)), .loss(Points(units: 60_000)), .cannotBeBarred]
        )
        #expect(
            result.pairs[0].exchange.map(\.receiver) == [question.scenario.index("R1"), question.scenario.index("R2")]
        )
        let regret = result.regrets?.first { $0.pair == question.pair("H3", "R1") }
        #expect(regret?.loss == nil)
        let plain = try question.answer()
        #expect(plain.pairs.allSatisfy { $0.margin == .notComputed && $0.exchange.isEmpty })
        #expect(plain.regrets == nil)
    }

    /// Three receivers, of which two have a current helper that is not the best one.
    private var official: ScenarioBuilder {
        ScenarioBuilder(values: [[10, 4, 1], [4, 10, 1], [6, 1, 5]])
            .pair("H2", "R1", current: true).pair("H1", "R2", current: true)
    }

    @Test func `the official plan keeps all current pairs and gives the rest the best that is left`() throws {
        let question = try PairingQuestion(official)
        let result = try question.answer()
        let comparison = try #require(result.comparison)
        #expect(question.text(result.plan?.pairs ?? []) == "H1-R1 H2-R2 H3-R3")
        #expect(question.text(comparison.official?.pairs ?? []) == "H2-R1 H1-R2 H3-R3")
        #expect(comparison.obstacle == nil)
        #expect(comparison.currentPairs == 2)
        #expect(comparison.officialTotals.all == Points(units: 130_000))
        #expect(comparison.officialTotals.ofCurrentReceivers == Points(units: 80_000))
        #expect(comparison.planTotals.all == Points(units: 250_000))
        #expect(comparison.planTotals.ofCurrentReceivers == Points(units: 200_000))
        #expect(comparison.rows.map(\.isCurrent) == [true, true, false])
        #expect(comparison.rows.map(\.officialValue?.units) == [40_000, 40_000, 50_000])
        #expect(comparison.rows.map(\.planValue.units) == [100_000, 100_000, 50_000])
        #expect(result.kept == 0 && result.changes == 2)
        #expect(try PairingQuestion(ScenarioBuilder(values: [[1]])).answer().comparison == nil)
    }

    @Test func `an official plan is completed under side rules as well`() throws {
        let builder = official.pairing { $0.receiversPerHelper.max = 2 }.need("H1", "R3", "资金", 2)
            .need("H1", "R2", "资金", 2).limit("H1", "资金", 3)
        let question = try PairingQuestion(builder)
        let comparison = try #require(try question.answer().comparison)
        // H1 would have helped R3 for 6, but keeps R2 and cannot pay for both.
        #expect(question.text(comparison.official?.pairs ?? []) == "H2-R1 H1-R2 H3-R3")
    }

    @Test func `the obstacle of an official plan is named`() throws {
        let forbidden = try PairingQuestion(official.pair("H2", "R1", nil, .forbid))
        let pair = forbidden.pair("H2", "R1")
        let lost = try #require(try forbidden.answer().comparison)
        #expect(lost.obstacle == .ineligible(pair, .forbidden))
        // The value on a forbidden row counts for nothing and nothing can be computed: that pair has no worth.
        #expect(lost.rows.map(\.officialValue?.units) == [nil, 40_000] && lost.rows.map(\.isCurrent) == [true, true])
        #expect(lost.officialTotals.all == nil && lost.officialTotals.ofCurrentReceivers == nil)
        let crowded = try PairingQuestion(official.pair("H1", "R3", current: true)).answer().comparison
        #expect(crowded?.obstacle == .infeasible)
        #expect(crowded?.official == nil && crowded?.officialTotals.all == nil)
        #expect(crowded?.rows.map(\.officialValue?.units) == [40_000, 40_000, 60_000])
        #expect(crowded?.officialTotals.ofCurrentReceivers == Points(units: 140_000))
        let poor = official.need("H1", "R2", "资金", 2).limit("H1", "资金", 1)
        #expect(try PairingQuestion(poor).answer().comparison?.obstacle == .infeasible)
    }

    @Test(arguments: 7_000..<7_100 as Range<UInt64>)
    func `the official plan is the optimum under forced current pairs`(seed: UInt64) throws {
        var features = RandomScenario.Features.random(from: .all, seed: seed)
        features.insert(.continuity)
        var scenario = RandomScenario.make(seed: seed, features: features, helpers: 2...4, receivers: 2...4)
        let question = try PairingQuestion(scenario)
        let result = try question.answer()
        guard result.plan != nil, !question.problem.currentPairs.isEmpty else { return }
        let comparison = try #require(result.comparison, "seed \(seed)")
        for pair in question.problem.currentPairs where question.problem.value(of: pair) == nil {
            guard case .ineligible = comparison.obstacle else {
                Issue.record("seed \(seed): \(question.text([pair])) is not eligible")
                return
            }
            return
        }
        let isCurrent = scenario.pairs.map { row in
            question.problem.currentPairs.contains(CountyPair(helper: row.helper, receiver: row.receiver))
        }
        for index in scenario.pairs.indices where isCurrent[index] { scenario.pairs[index].status = .force }
        let best = try BruteForce(scenario: scenario).solve()
        let force = try BruteForce(scenario: question.scenario)
        #expect((comparison.obstacle == .infeasible) == (best == nil), "seed \(seed)")
        let official = comparison.official?.pairs.map(BruteForce.Pair.init)
        #expect(official.flatMap(force.objective) == best?.best, "seed \(seed)")
    }
}
