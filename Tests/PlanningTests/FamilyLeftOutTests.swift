import Complementarity
import Counties
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Pairing
import Testing

@testable import Planning

/// What is said of a family that is left out, against the same scenario without its tables and settings, solved apart.
@Suite struct FamilyLeftOutTests {
    private static let families = (1...16).map { "P\($0)" }

    /// Loosens a family by hand, as somebody would who edits the tables.
    private func loosen(_ family: String, _ scenario: inout Scenario) {
        for position in scenario.factors.indices {
            if family == "P8" { scenario.factors[position].landStock = nil }
            if family == "P9" {
                scenario.factors[position].energyLimit = nil
                scenario.factors[position].water = nil
                scenario.factors[position].pollutantOffsets = [:]
            }
            if family == "P10" { scenario.factors[position].talentLocal = nil }
            if family == "P11" { scenario.factors[position].bondCap = nil }
        }
        for position in scenario.helperCapacities.indices {
            if family == "P2" {
                scenario.helperCapacities[position].pairsMin = nil
                scenario.helperCapacities[position].pairsMax = nil
            }
            if family == "P12" { scenario.helperCapacities[position].moneyPerYear = nil }
            if family == "P15" { scenario.helperCapacities[position].minBenefit = nil }
        }
        switch family {
        case "P1": scenario.pairing.allowsUnpaired = true
        case "P2": scenario.pairing.receiversPerHelper = PartnerBounds(min: 0, max: 99)
        case "P3":
            for position in scenario.pairs.indices { scenario.pairs[position].status = .allow }
        case "P5": scenario.quotas = []
        case "P6": scenario.pairing.changesMax = nil
        case "P7":
            for position in scenario.chains.indices {
                scenario.chains[position].minProjects = nil
                scenario.chains[position].maxCounties = nil
            }
            for position in scenario.counties.indices { scenario.counties[position].chainCap = 5 }
        case "P11":
            for position in scenario.pools.indices {
                (scenario.pools[position].min, scenario.pools[position].max) = (nil, nil)
                if scenario.pools[position].county == nil { scenario.pools[position].amount = amount(99_999) }
            }
            scenario.funds.debtRatioMax = nil
        case "P12": scenario.helperResources = []
        case "P13":
            for position in scenario.modes.indices {
                scenario.modes[position].minLand = .zero
                scenario.modes[position].minProjects = 0
                scenario.modes[position].maxProjects = 99
                scenario.modes[position].needsCapability = false
            }
        case "P14":
            for position in scenario.projects.indices { scenario.projects[position].isMust = false }
        case "P16": scenario.floors = []
        default: break
        }
    }

    private func hasPlan(_ sample: PlanningSample, without family: String) throws -> Bool {
        var problem = try sample.problem()
        // What no table and no setting holds: that a project needs its mode, and both a helper.
        problem.omittedFamily = family
        let model = PolicyFormulation(problem).model
        return try GLPKSolver().solve(model, options: SolveOptions()).solution != nil
    }

    /// Random policies of which too much is asked: floors that are high, musts, dear pairs, pairs that may not be made.
    private func strained(_ seed: UInt64) throws -> PlanningSample {
        var sample =
            seed.isMultiple(of: 2) ? try TinyPolicy(seed: seed).sample : try RandomPolicy(seed: seed).sample
        var generator = SeededGenerator(seed: seed &+ 90_000)
        func next(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
        let least = Double(8 + next(25))
        sample.scenario.floors = [EquityFloor(name: "f", group: .all, points: .points(least), total: nil)]
        for position in sample.scenario.projects.indices where next(4) == 0 {
            sample.scenario.projects[position].isMust = true
        }
        if next(2) == 0 { sample.scenario.pairs[next(sample.scenario.pairs.count)].status = .forbid }
        if next(4) == 0 { sample.scenario.pairs[next(sample.scenario.pairs.count)].status = .force }
        for row in sample.scenario.pairs where next(2) == 0 {
            sample.scenario.pairNeeds.append(
                PairNeed(helper: row.helper, receiver: row.receiver, resource: "人", amount: amount(Double(1 + next(9))))
            )
        }
        for helper in sample.scenario.helpers {
            let limit = amount(Double(3 + next(5)))
            sample.scenario.helperResources.append(
                HelperResource(helper: helper, resource: "人", limit: limit, unit: nil)
            )
        }
        return sample
    }

    @Test func `a family that is said to change nothing changes nothing, and one that mends does`() throws {
        var (insufficient, mends): (Set<String>, Set<String>) = ([], [])
        for seed in 0..<60 as Range<UInt64> {
            let sample = try strained(seed)
            let result = try sample.answer()
            for trial in result.trials {
                var looser = sample
                loosen(trial.family, &looser.scenario)
                switch trial.verdict {
                case .insufficient:
                    #expect(try !hasPlan(looser, without: trial.family), "seed \(seed): \(trial.family)")
                    insufficient.insert(trial.family)
                case .mends:
                    // A must may be mended by another place for a project, teams by more of a helper's.
                    if trial.family != "P14", trial.family != "P10" {
                        #expect(try hasPlan(looser, without: trial.family), "seed \(seed): \(trial.family)")
                    }
                    mends.insert(trial.family)
                case .undecided, .untried: break
                }
            }
            // What is not tried has nothing to say.
            for family in Self.families
            where !result.trials.isEmpty && !result.trials.contains(where: { $0.family == family }) {
                var looser = sample
                loosen(family, &looser.scenario)
                #expect(try !hasPlan(looser, without: family), "seed \(seed): \(family) was not tried")
            }
        }
        #expect(insufficient.isSuperset(of: ["P2", "P3", "P11", "P12", "P13", "P14", "P16"]), "\(insufficient)")
        #expect(mends.isSuperset(of: ["P2", "P10", "P11", "P13", "P14", "P16"]), "\(mends)")
    }
}
