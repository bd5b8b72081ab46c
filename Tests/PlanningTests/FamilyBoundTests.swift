import Counties
import GLPKSolver
import LinearModel
import Pairing
import Planning
import Testing

/// Families whose rules do not all stand in rows of the model.
@Suite struct FamilyBoundTests {
    /// Two helpers and two receivers; project `a` must land in R1 and comes from H1. The floor of R1 asks for project `c` as well,
    /// whose mode H1 alone can run.
    private func sample(_ values: [[Double]], floor: Double) throws -> PlanningSample {
        var sample = try PlanningSample(values)
        let source = sample.county("H1")
        sample.project("a", 0, at: "R1") { project in
            project.isMust = true
            project.sourceHelpers = [source]
        }
        var mode = CooperationMode(id: "m", name: "m")
        mode.needsCapability = true
        sample.scenario.modes = [mode]
        sample.project("c", 12, at: "R1") { $0.mode = 0 }
        sample.capacity("H1") { ($0.pairsMax, $0.modes) = (1, [0]) }
        sample.capacity("H2") { $0.pairsMax = 2 }
        let group = CountyGroup.counties([sample.county("R1")])
        sample.scenario.floors = [EquityFloor(name: "f", group: group, points: .points(floor), total: nil)]
        return sample
    }

    /// H1 and R1 lie in one city, which P4 then bars.
    private func forbidSameCity(_ sample: inout PlanningSample) {
        sample.scenario.pairing.sameCity = .forbid
        for (code, city) in [("H1", "370100"), ("H2", "370200"), ("R1", "370100"), ("R2", "370300")] {
            sample.scenario.counties[sample.county(code).position].cityCode = city
        }
    }

    private func verdict(_ sample: PlanningSample, _ family: String) throws -> FamilyTrial? {
        let result = try sample.answer()
        #expect(result.pairing.status == .infeasible && result.pairing.shortage == nil)
        return result.trials.first { $0.family == family }
    }

    @Test func `a pair that needs more than its helper has is made where P12 is left out`() throws {
        var sample = try sample([[20, 5], [5, 5]], floor: 15)
        sample.scenario.helperResources = [
            HelperResource(helper: sample.county("H1"), resource: "人", limit: amount(40), unit: nil),
            HelperResource(helper: sample.county("H2"), resource: "人", limit: amount(100), unit: nil),
        ]
        sample.scenario.pairNeeds = [("H1", "R1", 50.0), ("H2", "R1", 60), ("H2", "R2", 60)].map {
            PairNeed(
                helper: sample.county($0.0),
                receiver: sample.county($0.1),
                resource: "人",
                amount: amount($0.2)
            )
        }
        #expect(try verdict(sample, "P12")?.verdict == .mends)
    }

    @Test func `a helper asks for its benefit once, however many receivers it takes without P2`() throws {
        var sample = try PlanningSample([[5, 5], [5, 5]])
        sample.scenario.floors = [EquityFloor(name: "f", group: .all, points: .points(9), total: nil)]
        var mode = CooperationMode(id: "m", name: "m")
        (mode.taxShare, mode.taxShareYears) = (0.5, 1)
        sample.scenario.modes = [mode]
        let source = sample.county("H1")
        for (id, place) in [("a", "R1"), ("b", "R2")] {
            sample.project(id, 5, at: place) { project in
                project.isMust = true
                project.sourceHelpers = [source]
                project.mode = 0
                project.taxTotal = amount(0.0015)
            }
        }
        sample.capacity("H1") { ($0.pairsMax, $0.minBenefit, $0.modes) = (1, 10, [0]) }
        sample.capacity("H2") { ($0.pairsMax, $0.modes) = (1, [0]) }
        #expect(try verdict(sample, "P2")?.verdict == .mends)
    }

    @Test func `a pair that P4 bars is made where P4 is left out`() throws {
        var sample = try sample([[5, 5], [5, 5]], floor: 15)
        forbidSameCity(&sample)
        let trial = try verdict(sample, "P4")
        #expect(trial?.verdict == .mends && trial?.isLeast == false)
        #expect(
            trial?.broken.allSatisfy { $0.zh.contains("H1") && $0.zh.contains("R1") } == true,
            "\(trial?.broken ?? [])"
        )
    }

    @Test func `a forbidden pair is made where P3 is left out, if anything says what it is worth`() throws {
        var sample = try sample([[5, 5], [5, 5]], floor: 15)
        let position = try #require(
            sample.scenario.pairs.firstIndex {
                $0.helper == sample.county("H1") && $0.receiver == sample.county("R1")
            }
        )
        sample.scenario.pairs[position].status = .forbid
        #expect(try verdict(sample, "P3")?.verdict == .mends)
        sample.scenario.pairs[position].value = nil
        let trial = try verdict(sample, "P3")
        #expect(trial?.verdict == .undecided && trial?.cause == .unvalued)
    }

    @Test func `what was not tried is said to be so, and why`() throws {
        var sample = try sample([[5, 5], [5, 5]], floor: 15)
        forbidSameCity(&sample)
        let flag = CancellationFlag()
        let stopping = StoppingAtTheProof(flag: flag)
        var options = PolicyOptions(cancellation: flag)
        options.search = .compact
        let result = try sample.answer(options, by: stopping)
        #expect(result.pairing.status == .infeasible)
        #expect(!result.trials.isEmpty)
        #expect(result.trials.allSatisfy { $0.verdict == .untried && $0.cause == .interrupted }, "\(result.trials)")
    }
}

/// A solver whose user interrupts as soon as it has proved that there is no plan.
private struct StoppingAtTheProof: SessionsByGLPK {
    let flag: CancellationFlag
    var name: String { "GLPK" }

    func solve(_ model: Model, options: SolveOptions) throws(SolverError) -> SolveReport {
        let report = try GLPKSolver().solve(model, options: options)
        if report.termination == .infeasible { flag.cancel() }
        return report
    }
}
