import Counties
import LinearModel
import Pairing
import Planning
import Testing

/// Which families of rules are named when there is no plan and no reason is plain.
@Suite struct FamilyTrialTests {
    /// A project that must land where its bonds are more than the county may have.
    private func overCap(landStock: Double? = nil) throws -> PlanningSample {
        var sample = try PlanningSample([[10]])
        sample.project("a", 5, at: "R1") { project in
            project.isMust = true
            project.isBondEligible = true
            project.bondNeed = amount(10)
        }
        sample.factors("R1") { county in
            county.bondCap = 6
            county.landStock = landStock
        }
        return sample
    }

    private func families(_ result: PolicyResult, _ verdict: FamilyTrial.Verdict) -> [String] {
        result.trials.filter { $0.verdict == verdict }.map(\.family)
    }

    @Test func `the families without which a plan exists are named, with what it breaks`() throws {
        let sample = try overCap()
        #expect(try sample.problem().conflicts().isEmpty)
        let result = try sample.answer()
        #expect(result.pairing.status == .infeasible && result.pairing.shortage == nil)
        #expect(families(result, .mends) == ["P11", "P14"])
        let bonds = try #require(result.trials.first { $0.family == "P11" })
        #expect(bonds.broken.count == 1)
        #expect(bonds.broken.allSatisfy { $0.zh.contains("10") && $0.zh.contains("6") }, "\(bonds.broken)")
        #expect(result.pairing.judgements.contains { $0.finding.en.contains("Solved without the rules P11") })
    }

    @Test func `several rules together are at fault where no family alone helps`() throws {
        var sample = try overCap(landStock: 3)
        sample.scenario.projects[0].land = amount(8)
        sample.scenario.floors = [EquityFloor(name: "f", group: .all, points: .points(14), total: nil)]
        #expect(try sample.problem().conflicts().isEmpty)
        let result = try sample.answer()
        #expect(result.pairing.status == .infeasible)
        #expect(families(result, .mends) == [])
        #expect(Set(families(result, .insufficient)).isSuperset(of: ["P8", "P11", "P14", "P16"]))
        #expect(families(result, .untried) == [])
    }

    @Test func `a project that must land may land without its mode where modes are left out`() throws {
        // The mode of the only project costs its helper more than it has.
        var sample = try PlanningSample([[10]])
        sample.scenario.modes = [CooperationMode(id: "m", name: "m")]
        sample.scenario.modes[0].setupCost = amount(10)
        sample.scenario.modes[0].payer = .helper
        sample.project("a", 5) { project in
            project.mode = 0
            project.isMust = true
        }
        sample.capacity("H1") { $0.moneyPerYear = 4 }
        let result = try sample.answer()
        #expect(result.pairing.status == .infeasible)
        #expect(families(result, .mends) == ["P12", "P14", "P13"])
        let trial = try #require(result.trials.first { $0.family == "P13" })
        #expect(trial.broken.map(\.en).contains { $0.contains("has projects and is not run") }, "\(trial.broken)")
    }

    @Test func `the pool that is too small is named, with how much it lacks`() throws {
        var sample = try PlanningSample([[10]])
        sample.pool(.guidanceFund, 100)
        sample.pool(.specialBond, 5)
        sample.project("a", 5) { project in
            project.isBondEligible = true
            (project.fundNeed, project.bondNeed) = (amount(60), amount(5))
        }
        sample.project("b", 5) { $0.fundNeed = amount(55) }
        sample.scenario.floors = [EquityFloor(name: "f", group: .all, points: .points(20), total: nil)]
        let result = try sample.answer()
        #expect(result.pairing.status == .infeasible)
        #expect(result.conflicts.isEmpty)
        let trial = try #require(result.trials.first { $0.family == "P11" })
        #expect(trial.broken.count == 1 && trial.isLeast)
        #expect(trial.broken.first?.zh.contains("115") == true, "\(trial.broken)")
    }

    @Test func `a forced pair is left out as any other rule`() throws {
        var sample = try PlanningSample([[2, 10], [10, 2]])
        sample.scenario.pairs[0].status = .force
        sample.scenario.floors = [EquityFloor(name: "f", group: .all, points: .points(8), total: nil)]
        #expect(families(try sample.answer(), .mends) == ["P16", "P3"])
    }

    @Test func `nothing is tried where a reason is plain, or where it was not asked for`() throws {
        var refused = try overCap()
        refused.scenario.projects[0].veto = .wasteful
        #expect(try refused.answer().trials.isEmpty)
        var options = PolicyOptions()
        options.explainsInfeasibility = false
        let result = try overCap().answer(options)
        #expect(result.pairing.status == .infeasible && result.trials.isEmpty)
    }
}
