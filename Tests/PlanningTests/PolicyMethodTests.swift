import Counties
import GLPKSolver
import LinearModel
import Pairing
import Planning
import Testing

/// Methods, losses, the official plan, interrupts and infeasible questions on models that are known by hand.
@Suite struct PolicyMethodTests {
    /// H2 alone brings the projects of R1, and the pairs by themselves give R1 to H1.
    private func swap(_ points: Double...) throws -> PlanningSample {
        var sample = try PlanningSample([[10, 4], [4, 10]])
        let source = [sample.county("H2")]
        for (number, worth) in points.enumerated() {
            sample.project("p\(number)", worth, at: "R1") { $0.sourceHelpers = source }
        }
        return sample
    }

    /// With one solve for each stage, so that a test can stop between them.
    private func compact(_ options: PolicyOptions = PolicyOptions()) -> PolicyOptions {
        var options = options
        options.search = .compact
        return options
    }

    @Test func `two stages lose what the projects of other pairs are worth`() throws {
        let sample = try swap(5, 8)
        let joint = try sample.answer()
        #expect(joint.pairing.objective == .points(21) && joint.twoStageLoss == nil)
        let staged = try sample.answer(PolicyOptions(method: .twoStage))
        #expect(staged.method == .twoStage && sample.paired(staged) == ["H1R1", "H2R2"])
        #expect(staged.pairing.objective == .points(20) && staged.pairing.bound == .points(21))
        #expect(staged.pairing.status == .feasible && staged.pairing.reason == .proved)
        #expect(staged.twoStageLoss?.objective == .points(20) && staged.twoStageLoss?.loss == .points(1))
        #expect(staged.twoStageLoss?.pairs.count == 2)
    }

    @Test func `bounds for the pairs of two stages are not said of all plans`() throws {
        var sample = try PlanningSample([[20, 6], [7, 1]])
        sample.scenario.objective.mode = .maxMin
        let staged = try sample.answer(PolicyOptions(method: .twoStage))
        #expect(staged.pairing.objective == .points(21) && staged.pairing.status == .feasible)
        #expect(staged.stages.map(\.reached) == [.points(1), .points(21)])
        #expect(staged.stages.map(\.bound) == [.points(6), nil] && staged.pairing.bound == nil)
        #expect(staged.twoStageLoss?.loss == nil)
    }

    @Test func `two stages that lose nothing are optimal`() throws {
        let staged = try swap(5).answer(PolicyOptions(method: .twoStage))
        #expect(staged.pairing.status == .optimal && staged.twoStageLoss?.loss == .zero)
    }

    @Test func `pairs that leave no plan are not called infeasible`() throws {
        var sample = try swap(1)
        sample.scenario.projects[0].isMust = true
        #expect(try sample.answer().pairing.objective == .points(9))
        let staged = try sample.answer(PolicyOptions(method: .twoStage))
        #expect(staged.pairing.status == .noPlan && staged.pairing.reason == .proved && staged.plan == nil)
        #expect(staged.twoStageLoss?.objective == nil && staged.twoStageLoss?.loss == nil)
        #expect(staged.pairing.judgements.contains { $0.finding.en.contains("9 points") })
        // Each of the two pairs leaves R1 or R2 to the other helper.
        let loss = try #require(staged.twoStageLoss)
        #expect(loss.impossible == loss.pairs && loss.pairs.count == 2 && staged.trials.isEmpty)
        // Where nothing at all is possible, that is said.
        sample.scenario.projects[0].sourceHelpers = []
        sample.scenario.projects[0].veto = .dangerous
        let none = try sample.answer(PolicyOptions(method: .twoStage))
        #expect(none.pairing.status == .infeasible)
    }

    @Test func `pairs that only together leave no plan are tried without each family`() throws {
        // Two projects that must land need 1 亩 each, the province has 1, and the helper of neither pair has any.
        var sample = try PlanningSample([[10, 0, 4], [0, 10, 4]])
        for receiver in ["R1", "R2"] {
            sample.project("p" + receiver, 1, at: receiver) { ($0.isMust, $0.land) = (true, amount(1)) }
            sample.factors(receiver) { $0.landStock = 0 }
        }
        sample.pool(.landQuota, 1)
        sample.capacity("H3") { $0.landTransfer = amount(1) }
        let staged = try sample.answer(PolicyOptions(method: .twoStage))
        #expect(staged.pairing.status == .noPlan && staged.twoStageLoss?.joint == .points(16))
        #expect(staged.twoStageLoss?.impossible == [])
        let mending = staged.trials.filter { $0.verdict == .mends }
        #expect(mending.map(\.family) == ["P11", "P8", "P14"], "\(staged.trials)")
        #expect(mending.first?.broken.count == 1)
    }

    @Test func `a loss that is not proved is not stated`() throws {
        let sample = try swap(5, 8)
        let staged = try sample.answer(compact(PolicyOptions(method: .twoStage)), by: StoppedSolver(.stopsAfter(1)))
        #expect(staged.pairing.objective == .points(20) && staged.twoStageLoss?.loss == nil)
        #expect(staged.pairing.status == .feasible && staged.pairing.reason == .time)
    }

    @Test func `losses of pairs count projects`() throws {
        let result = try swap(5, 8).answer(PolicyOptions(computesRegrets: true))
        #expect(result.pairing.pairs.map(\.margin) == [.loss(.points(1)), .loss(.points(1))])
        #expect(result.pairing.pairs.first?.exchange.count == 2)
        #expect(result.pairing.regrets?.map(\.loss) == [.points(1), .zero, .zero, .points(1)])
        #expect(result.pairing.unfinished == nil)
        let plain = try swap(5, 8).answer(PolicyOptions(computesMargins: false))
        #expect(plain.pairing.pairs.allSatisfy { $0.margin == .notComputed } && plain.pairing.regrets == nil)
        let single = try PlanningSample([[10]]).answer()
        #expect(single.pairing.pairs.map(\.margin) == [.cannotBeBarred])
    }

    @Test func `losses stand under the aims that come first`() throws {
        var sample = try PlanningSample([[20, 6], [7, 1]])
        sample.scenario.objective.mode = .maxMin
        // Crossed for the worst: barring a pair is possible, but not without the worst losing.
        let result = try sample.answer(PolicyOptions(computesRegrets: true))
        #expect(result.pairing.pairs.map(\.margin) == [.notComputed, .notComputed])
        #expect(result.pairing.regrets?.map(\.loss) == [.zero, .zero] && result.pairing.unfinished == nil)
        // A tolerance that the optimum uses lets them be named.
        sample.scenario.objective.tolerances = [.worst: .points(5)]
        let loose = try sample.answer()
        #expect(loose.pairing.pairs.map(\.margin) == [.loss(.points(8)), .loss(.points(8))])
    }

    @Test func `what takes a solve for every pair is left out of large questions`() throws {
        let count = 13
        let values = (0..<count).map { row in (0..<count).map { row == $0 ? 10.0 : 1.0 } }
        var sample = try PlanningSample(values)
        sample.scenario.pairs[1].isCurrent = true
        let result = try sample.answer()
        #expect(result.pairing.status == .optimal && result.pairing.unfinished == nil)
        #expect(result.pairing.pairs.allSatisfy { $0.margin == .notComputed } && result.pairing.comparison == nil)
    }

    @Test func `the official plan has its projects too`() throws {
        var sample = try swap(5, 6)
        let (h2, r1) = (sample.county("H2"), sample.county("R1"))
        let row = try #require(sample.scenario.pairs.firstIndex { $0.helper == h2 && $0.receiver == r1 })
        sample.scenario.pairs[row].isCurrent = true
        let result = try sample.answer()
        #expect(result.pairing.objective == .points(20) && result.pairing.changes == 1)
        let comparison = try #require(result.pairing.comparison)
        #expect(comparison.obstacle == nil && comparison.officialTotals.all == .points(8))
        #expect(comparison.planTotals.all == .points(20))
        sample.scenario.projects[0].isMust = true
        sample.scenario.projects[0].sourceHelpers = [sample.county("H1")]
        #expect(try sample.answer().pairing.comparison?.obstacle == .infeasible)
    }

    @Test func `time and interrupts leave the best plan so far, and say so`() throws {
        let sample = try swap(5, 8)
        let late = try sample.answer(PolicyOptions(timeLimit: .zero))
        // The best pairs alone are a plan that is there at once.
        #expect(late.pairing.status == .feasible && late.pairing.reason == .time)
        #expect(late.pairing.objective == .points(20) && late.plan?.projects.isEmpty == true)
        var obliged = sample
        obliged.scenario.projects[0].isMust = true
        let none = try obliged.answer(PolicyOptions(timeLimit: .zero))
        #expect(none.pairing.status == .noPlan && none.pairing.reason == .time && none.plan == nil)
        let flag = CancellationFlag()
        flag.cancel()
        let stopped = try sample.answer(PolicyOptions(cancellation: flag))
        #expect(stopped.pairing.status == .feasible && stopped.pairing.reason == .interrupted)
        var staged = sample
        staged.scenario.objective.mode = .maxMin
        let half = try staged.answer(compact(), by: StoppedSolver(.stopsAfter(1)))
        #expect(half.pairing.status == .feasible && half.pairing.reason == .time && half.plan != nil)
        #expect(half.stages.map(\.aim) == [.worst, .total] && half.stages.first?.bound == .points(10))
        // The total had no turn; its relaxation bounds it all the same.
        let bound = try #require(half.pairing.bound)
        #expect(half.stages.last?.bound == bound && bound >= half.pairing.objective ?? .zero)
        #expect(half.pairing.gap != nil)
        // A time that ends among the losses takes nothing from the proof.
        let proved = try sample.answer(compact(), by: StoppedSolver(.stopsAfter(1)))
        #expect(proved.pairing.status == .optimal && proved.pairing.unfinished?.parts == [.margins])
    }

    @Test func `an aim that is not proved in its time leaves some to the next`() throws {
        var sample = try PlanningSample([[10, 0], [0, 30]])
        for id in ["a", "b"] { sample.project(id, 6, at: "R2") { $0.fundNeed = Amount(rounding: 60) ?? .zero } }
        sample.pool(.guidanceFund, 100)
        sample.scenario.objective.mode = .maxMin
        let answer = try sample.answer(compact(), by: StoppedSolver(.stopsFirstUnproved))
        #expect(answer.pairing.status == .feasible && answer.pairing.reason == .time)
        #expect(answer.stages.map(\.reached) == [.points(10), .points(46)])
        // Of the worst more may be possible; of the total, with a worst of 10, nothing is: one project fits, and ten sixths do not.
        #expect(answer.stages.map(\.bound) == [.points(10.01), .points(46)])
        #expect(answer.pairing.bound == .points(46))
    }

    @Test func `a gap that is met is said, and a plan of any gap is one`() throws {
        let result = try swap(5, 8).answer(PolicyOptions(gap: 1))
        #expect(result.plan != nil)
        #expect(result.pairing.status == .optimal || result.pairing.reason == .gap)
    }

    @Test func `why there is no plan is said where it is certain`() throws {
        let short = try PlanningSample([[10], [9]]) { $0.counties[2].weight = 2 }.answer()
        #expect(short.pairing.status == .infeasible && short.pairing.shortage?.needed == 2)
        var must = try PlanningSample([[10]])
        must.project("a", 1, at: "R1") { project in
            project.isMust = true
            project.veto = .wasteful
        }
        let refused = try must.answer()
        #expect(refused.pairing.status == .infeasible && refused.pairing.shortage == nil)
        #expect(try must.problem().conflicts().map(\.rule) == ["P14"])
        #expect(try must.problem().conflicts().allSatisfy { $0.message.zh.contains("一票否决") })
        #expect(refused.pairing.judgements.count { $0.finding.zh.contains("直接证明（P14）") } == 1)
        must.scenario.projects[0].veto = .none
        #expect(try must.problem().conflicts() == [])
        must.scenario.floors = [EquityFloor(name: "f", group: .all, points: .points(11.0001), total: nil)]
        #expect(try must.problem().conflicts().map(\.rule) == ["P16"])
        must.scenario.floors = []
        must.scenario.projects[0].fundNeed = amount(10)
        must.pool(.guidanceFund, 9)
        #expect(try must.problem().conflicts().map(\.rule) == ["P11"])
        #expect(try must.answer().pairing.status == .infeasible)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `what is called a contradiction has no plan`(seed: UInt64) throws {
        let tiny = try TinyPolicy(seed: seed &+ 900)
        let problem = try tiny.sample.problem()
        guard !problem.conflicts().isEmpty else { return }
        #expect(try tiny.sample.answer().pairing.status == .infeasible, "seed \(seed)")
    }
}
