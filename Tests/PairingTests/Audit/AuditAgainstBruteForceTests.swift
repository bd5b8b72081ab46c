import Counties
import JieduiTestSupport
import Pairing
import Testing

/// Two readings of the rules, written apart, must give the same verdict on every plan.
@Suite struct AuditAgainstBruteForceTests {
    @Test(arguments: 0..<600 as Range<UInt64>)
    func `audit and brute force agree on valid, damaged and random plans`(seed: UInt64) throws {
        let scenario = RandomScenario.make(seed: seed)
        let force = try BruteForce(scenario: scenario)
        let audit = PlanAudit(of: scenario)
        var generator = RandomScenario.Generator(seed: seed &+ 1_000_000)
        let everyPair = scenario.counties.indices.flatMap { helper in
            scenario.counties.indices.map {
                BruteForce.Pair(helper: CountyIndex(helper), receiver: CountyIndex($0))
            }
        }
        var plans: [[BruteForce.Pair]] = [[], force.eligiblePairs]
        let best = force.solve()
        if let solution = best {
            let report = audit.judge(solution.firstOptimum)
            #expect(report.isValid, "seed \(seed): \(report.violations.map(\.message.en))")
            #expect(report.objective == solution.best, "seed \(seed)")
            plans += damaged(solution.firstOptimum, by: force.eligiblePairs)
            for _ in 0..<3 {
                if let stray = generator.pick(everyPair) { plans.append(solution.firstOptimum + [stray]) }
            }
        }
        for _ in 0..<8 {
            plans.append(force.eligiblePairs.filter { _ in generator.chance(1, in: 4) })
            plans.append(everyPair.filter { _ in generator.chance(1, in: 12) })
        }
        for plan in plans {
            let shuffled = plan.shuffled(using: &generator)
            let report = audit.judge(shuffled)
            let expected = force.brokenFamilies(by: plan)
            let found = Set(report.violations.map(\.rule.rawValue))
            #expect(found == expected, "seed \(seed), plan \(describe(plan, scenario))")
            #expect(report.violations == audit.judge(plan).violations, "seed \(seed)")
            guard expected.isEmpty else { continue }
            #expect(report.objective == force.objective(of: plan), "seed \(seed)")
            #expect(report.objective ?? .zero <= best?.best ?? .zero, "seed \(seed)")
        }
    }

    @Test func `random scenarios exercise every feature and every family on both sides`() throws {
        var feasible = 0
        var families: [String: Int] = [:]
        for seed in 0..<300 as Range<UInt64> {
            let scenario = RandomScenario.make(seed: seed)
            let force = try BruteForce(scenario: scenario)
            if force.solve() != nil { feasible += 1 }
            for family in force.brokenFamilies(by: force.eligiblePairs) { families[family, default: 0] += 1 }
            for family in force.brokenFamilies(by: []) { families[family, default: 0] += 1 }
        }
        #expect((150...285).contains(feasible), "\(feasible) of 300 scenarios have a plan")
        #expect(["P1", "P2", "P3", "P5", "P6", "P12"].allSatisfy { families[$0, default: 0] >= 10 }, "\(families)")
    }

    @Test func `each feature alone leaves most scenarios with a plan`() throws {
        for feature in RandomScenario.Features.each {
            let solvable = try (0..<40 as Range<UInt64>).count { seed in
                try BruteForce(scenario: RandomScenario.make(seed: seed, features: feature)).solve() != nil
            }
            #expect((8...40).contains(solvable), "feature \(feature.rawValue): \(solvable) of 40")
        }
    }

    /// Every plan that differs from a plan by one pair: dropped, added, or exchanged on either side.
    private func damaged(_ plan: [BruteForce.Pair], by eligible: [BruteForce.Pair]) -> [[BruteForce.Pair]] {
        var plans: [[BruteForce.Pair]] = []
        for pair in plan {
            let rest = plan.filter { $0 != pair }
            plans.append(rest)
            plans.append(plan + [pair])
            for other in eligible where !plan.contains(other) {
                if (other.helper == pair.helper) != (other.receiver == pair.receiver) { plans.append(rest + [other]) }
            }
        }
        for other in eligible where !plan.contains(other) { plans.append(plan + [other]) }
        return plans
    }

    private func describe(_ plan: [BruteForce.Pair], _ scenario: Scenario) -> String {
        plan.map { "\(scenario[$0.helper].code)-\(scenario[$0.receiver].code)" }.joined(separator: " ")
    }
}
