import Counties
import JieduiTestSupport
import Pairing
import Testing

/// What must hold of every answer, whatever the scenario.
extension PairingQuestion {
    /// Expects status, totals and counts as the brute force has them, and a plan that the audit accepts.
    func expectOptimum(_ result: PairingResult, as solution: BruteForceSolution?, seed: UInt64) throws {
        guard let solution else {
            #expect(result.status == .infeasible, "seed \(seed)")
            #expect(result.reason == .proved, "seed \(seed)")
            #expect(result.plan == nil && result.objective == nil && result.bound == nil, "seed \(seed)")
            #expect(result.gap == nil && result.hasTies == nil && result.pairs.isEmpty, "seed \(seed)")
            return
        }
        #expect(result.status == .optimal, "seed \(seed)")
        #expect(result.reason == .proved, "seed \(seed)")
        #expect(result.objective == solution.best, "seed \(seed)")
        #expect(result.bound == solution.best, "seed \(seed)")
        #expect(result.gap == 0, "seed \(seed)")
        let plan = try #require(result.plan, "seed \(seed)").pairs
        #expect(result.pairs.map(\.pair) == plan, "seed \(seed)")
        try expectTotals(result, plan, seed: seed)
    }

    private func expectTotals(_ result: PairingResult, _ plan: [CountyPair], seed: UInt64) throws {
        let force = try BruteForce(scenario: scenario)
        let pairs = plan.map(BruteForce.Pair.init)
        #expect(force.brokenFamilies(by: pairs).isEmpty, "seed \(seed)")
        #expect(force.objective(of: pairs) == result.objective, "seed \(seed)")
        #expect(result.valueTotal?.units == pairs.map { force.value(of: $0)?.units ?? 0 }.reduce(0, +), "seed \(seed)")
        let report = PlanAudit(of: scenario).judge(plan)
        #expect(report.isValid, "seed \(seed): \(report.violations.map(\.message.en))")
        let current = scenario.pairs.filter {
            $0.isCurrent && scenario[$0.helper].role.isHelper && scenario[$0.receiver].role.isReceiver
        }
        let kept = current.filter { plan.contains(CountyPair(helper: $0.helper, receiver: $0.receiver)) }
        #expect(result.kept == kept.count, "seed \(seed)")
        #expect(result.changes == current.count - kept.count, "seed \(seed)")
        let unpaired = scenario.receivers.filter { receiver in !plan.contains { $0.receiver == receiver } }
        #expect(result.unpaired == unpaired, "seed \(seed)")
    }

    /// Expects every margin and every regret as the brute force has them.
    func expectLosses(_ result: PairingResult, as solution: BruteForceSolution, seed: UInt64) throws {
        for planned in result.pairs {
            let loss = try planned.margin.units
            let expected = solution.margin(of: BruteForce.Pair(planned.pair))?.units
            #expect(loss == expected, "seed \(seed), margin of \(text([planned.pair]))")
        }
        let regrets = try #require(result.regrets, "seed \(seed)")
        #expect(regrets.map(\.pair) == solution.regrets.map { CountyPair($0.pair) }, "seed \(seed)")
        for (regret, expected) in zip(regrets, solution.regrets) {
            #expect(regret.loss == expected.loss, "seed \(seed), regret of \(text([regret.pair]))")
        }
    }

    /// Expects that the exchange of every margin leads to a plan without the pair, worth exactly the loss less.
    func expectExchanges(_ result: PairingResult, seed: UInt64) throws {
        let plan = try #require(result.plan, "seed \(seed)")
        let audit = PlanAudit(of: scenario)
        for planned in result.pairs {
            guard case .loss(let loss) = planned.margin else {
                #expect(planned.exchange.isEmpty, "seed \(seed)")
                continue
            }
            var other = plan.pairs
            for change in planned.exchange {
                #expect(plan.helpers(of: change.receiver) == change.before, "seed \(seed)")
                other.removeAll { $0.receiver == change.receiver }
                other += change.after.map { CountyPair(helper: $0, receiver: change.receiver) }
            }
            let report = audit.judge(other)
            #expect(!other.contains(planned.pair), "seed \(seed)")
            #expect(report.isValid, "seed \(seed): \(report.violations.map(\.message.en))")
            #expect(report.objective?.units == (result.objective?.units ?? 0) - loss.units, "seed \(seed)")
        }
    }
}
