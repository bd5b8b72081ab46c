import Counties
import Pairing
import Planning
import Testing

/// Plans with no more given than they need.
@Suite struct CanonicalPlanTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `the canonical plan is as good, as valid, and stays as it is`(seed: UInt64) throws {
        let policy = try RandomPolicy(seed: seed)
        guard let (problem, plan) = try policy.solved() else { return }
        let canonical = plan.canonical(for: problem)
        let (before, after) = (policy.sample.audit().judge(plan), policy.sample.audit().judge(canonical))
        #expect(after.violations == [], "seed \(seed)")
        #expect(after.objective == before.objective && after.benefits == before.benefits, "seed \(seed)")
        #expect(canonical.canonical(for: problem) == canonical, "seed \(seed)")
        #expect((canonical.projects, canonical.pairing.pairs) == (plan.projects, plan.pairing.pairs), "seed \(seed)")
        #expect(granted(canonical).allSatisfy { $1 <= granted(plan)[$0] ?? .zero }, "seed \(seed)")
    }

    private func granted(_ plan: PolicyPlan) -> [PolicyPlan.Grant: Amount] {
        Dictionary(
            plan.grants.map {
                (.init(receiver: $0.receiver, pool: $0.pool, year: $0.year, amount: .zero), $0.amount)
            }
        ) { first, _ in first }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `nothing that the canonical plan gives can be taken away`(seed: UInt64) throws {
        let policy = try RandomPolicy(seed: seed)
        guard let (problem, plan) = try policy.solved() else { return }
        let canonical = plan.canonical(for: problem)
        let judge = policy.sample.audit()
        for position in canonical.grants.indices {
            var less = canonical
            let grant = less.grants.remove(at: position)
            let step = grant.pool.teams == nil ? 1 : Amount.unitsPerOne
            if grant.amount.units > step {
                var smaller = grant
                smaller.amount = Amount(units: grant.amount.units - step)
                less.grants.append(smaller)
            }
            #expect(!judge.judge(less).isValid, "seed \(seed): \(grant)")
        }
        for position in canonical.transfers.indices where canonical.transfers[position].means != .money {
            var less = canonical
            less.transfers[position].amount = Amount(units: canonical.transfers[position].amount.units - 1)
            #expect(!judge.judge(less).isValid, "seed \(seed): \(canonical.transfers[position])")
        }
    }

    /// Two years, 100 亩 each; stock 60, the helper 30, the province at most 100 a year.
    private func land(_ edit: (inout PlanningSample) -> Void = { _ in }) throws -> (PlanningSample, PolicyPlan) {
        var sample = try PlanningSample([[10]]) { $0.years = 2 }
        sample.project("a", 1, at: "R1") { $0.land = amount(100) }
        sample.project("b", 1, at: "R1") { $0.land = amount(100) }
        sample.factors("R1") { $0.landStock = 60 }
        sample.capacity("H1") { $0.landTransfer = amount(30) }
        sample.pool(.landQuota, 100, year: 2026)
        sample.pool(.landQuota, 100, year: 2027)
        edit(&sample)
        let pair = CountyPair(helper: sample.county("H1"), receiver: sample.county("R1"))
        var plan = PolicyPlan(pairing: PairingPlan(pairs: [pair]))
        plan.projects = [0, 1].map { .init(project: $0, receiver: pair.receiver, year: $0) }
        plan.grants = [0, 1].map {
            .init(receiver: pair.receiver, pool: .landQuota, year: $0, amount: amount(100))
        }
        plan.transfers = [.init(pair: pair, means: .land, amount: amount(30))]
        return (sample, plan)
    }

    @Test func `a county's own stock comes first, then its helper's, as early as can be`() throws {
        let (sample, plan) = try land()
        let canonical = plan.canonical(for: try sample.problem())
        #expect(canonical.grants.map(\.amount) == [amount(10), amount(100)])
        #expect(canonical.transfers.map(\.amount) == [amount(30)])
    }

    @Test func `a county keeps what a pool promises it, and then the helper keeps its own`() throws {
        let (sample, plan) = try land { sample in
            sample.pool(.landQuota, nil, at: "R1") { $0.min = amount(125) }
        }
        var canonical = plan.canonical(for: try sample.problem())
        #expect(canonical.grants.map(\.amount) == [amount(25), amount(100)])
        #expect(canonical.transfers.map(\.amount) == [amount(15)])
        let (late, latePlan) = try land { sample in
            sample.pool(.landQuota, nil, year: 2026, at: "R1") { $0.min = amount(70) }
        }
        canonical = latePlan.canonical(for: try late.problem())
        #expect(canonical.grants.map(\.amount) == [amount(70), amount(40)])
        #expect(canonical.transfers.map(\.amount) == [amount(30)])
    }

    @Test func `what is not needed at all is not given`() throws {
        var (sample, plan) = try land()
        sample.scenario.factors = []
        plan.rewards = [0]
        var canonical = plan.canonical(for: try sample.problem())
        #expect(canonical.grants == [] && canonical.transfers == [] && canonical.rewards == [])
        plan.projects = []
        (sample, _) = try land()
        canonical = plan.canonical(for: try sample.problem())
        #expect(canonical.grants == [] && canonical.transfers == [])
    }

    @Test func `a mode without projects stays only for what it is worth, and money is what modes cost`() throws {
        var (sample, plan) = try land { sample in
            for id in ["idle", "used", "worth"] {
                var mode = CooperationMode(id: id, name: id)
                (mode.setupCost, mode.annualCost) = (amount(70), amount(5.5))
                sample.scenario.modes.append(mode)
            }
            sample.scenario.modes[2].benefit = Points(units: -1)
            sample.scenario.projects[0].mode = 1
        }
        let pair = plan.pairing.pairs[0]
        plan.modes = [2, 1, 0].map { .init(receiver: pair.receiver, mode: $0) }
        plan.transfers.append(.init(pair: pair, means: .money, amount: amount(1_000)))
        let canonical = plan.canonical(for: try sample.problem())
        #expect(canonical.modes.map(\.mode) == [1, 2])
        #expect(canonical.transfers.last == .init(pair: pair, means: .money, amount: amount(151)))
        #expect(sample.audit().judge(canonical).objective == sample.audit().judge(plan).objective)
    }

    @Test func `a plan that does not fit its question stays as it is`() throws {
        var (sample, plan) = try land()
        plan.grants[0].year = 9
        #expect(plan.canonical(for: try sample.problem()) == plan)
        (sample, plan) = try land()
        // Ten 亩 are missing, so nothing is taken away.
        plan.grants[0].amount = .zero
        #expect(plan.canonical(for: try sample.problem()).grants.map(\.amount) == [amount(100)])
        #expect(plan.canonical(for: try sample.problem()).transfers.map(\.amount) == [amount(30)])
    }
}
