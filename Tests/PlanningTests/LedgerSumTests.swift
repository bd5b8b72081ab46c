import Counties
import Pairing
import Planning
import Testing

/// The books of helpers and receivers add up to the fen.
@Suite struct LedgerSumTests {
    /// Items whose every line follows from the plan's decisions and years alone.
    private static let certain: Set<LedgerItem> = [
        .pairCost, .modeSetup, .modeRunning, .projectFund, .fundSupport, .bond, .localTax, .mainTax, .taxShare,
        .investment, .output, .water, .nox, .jobs,
    ]

    @Test(arguments: 0..<120 as Range<UInt64>)
    func `an independent book-keeper finds the same books`(seed: UInt64) throws {
        let policy = try RandomPolicy(seed: seed)
        guard let (problem, plan) = try policy.solved() else { return }
        for plan in [plan, plan.canonical(for: problem)] {
            let ledger = Ledger(problem, plan)
            let kept = BookKeeper(policy.sample.scenario, plan).lines
            let found = Dictionary(
                ledger.books.map {
                    (
                        BookKeeper.Line(county: $0.county, side: $0.side, item: $0.item, year: $0.year),
                        Int128($0.amount.units)
                    )
                }
            ) { first, _ in first }
            #expect(
                found.filter { Self.certain.contains($0.key.item) }
                    == kept.filter { Self.certain.contains($0.key.item) },
                "seed \(seed)"
            )
            // What projects take of factors follows from decisions too; what comes from outside is given in the plan.
            #expect(
                found.filter {
                    $0.key.item.kind == .quantity && $0.key.side == .gives && isReceiver($0.key.county, policy)
                }
                    == kept.filter { $0.key.item.kind == .quantity && $0.key.side == .gives },
                "seed \(seed)"
            )
            expectSources(ledger, plan, seed)
        }
    }

    private func isReceiver(_ county: CountyIndex, _ policy: RandomPolicy) -> Bool {
        policy.sample.scenario[county].role.isReceiver
    }

    /// Grants and transfers are the plan's, and own stock is the rest.
    private func expectSources(_ ledger: Ledger, _ plan: PolicyPlan, _ seed: UInt64) {
        let pools: [(PoolKind, LedgerItem)] = [(.landQuota, .land), (.energyQuota, .energy)]
        for (pool, item) in pools {
            let sum = plan.grants.filter { $0.pool == pool }.reduce(0) { $0 + $1.amount.units }
            #expect(ledger.total(item, from: .province).units == sum, "seed \(seed)")
        }
        let means: [(PolicyPlan.Means, LedgerItem)] = [
            (.land, .land), (.energy, .energy), (.talent, .talent), (.teams, .industryTeams),
        ]
        for (means, item) in means {
            for pair in plan.pairing.pairs {
                let given = plan.transfers.filter { $0.pair == pair && $0.means == means }.reduce(0) {
                    $0 + $1.amount.units
                }
                let flows = ledger.total(item, from: .county(pair.helper), to: .county(pair.receiver))
                #expect(flows.units == given, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 0..<120 as Range<UInt64>)
    func `what the fund pays and what is left of it is the fund`(seed: UInt64) throws {
        let policy = try RandomPolicy(seed: seed)
        guard let (problem, plan) = try policy.solved() else { return }
        let ledger = Ledger(problem, plan)
        let scenario = policy.sample.scenario
        let keeper = BookKeeper(scenario, plan)
        let rewards = ledger.flows.filter { $0.item == .reward }
        let paid = rewards.reduce(Int128(0)) { $0 + Int128($1.amount.units) }
        let rows = scenario.pools.filter { $0.kind == .guidanceFund }
        let isOneSum = rows.allSatisfy { $0.year == nil && ($0.county == nil || $0.amount == nil) }
        if case .none = ledger.rewardRule { #expect(rewards == [], "seed \(seed)") }
        guard isOneSum, let amount = rows.first(where: { $0.county == nil })?.amount else { return }
        if case .none(let reason) = ledger.rewardRule {
            #expect(reason != .nothingLeft || keeper.provinceFund == Int128(amount.units) || problem.rewardUnits > 0)
            return
        }
        if problem.rewardUnits > 0 {
            #expect(paid == plan.rewards.reduce(Int128(0)) { $0 + Int128($1) * 1_000_000 }, "seed \(seed)")
        } else {
            #expect(paid + keeper.provinceFund == Int128(amount.units), "seed \(seed)")
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `balances of all sides cancel out`(seed: UInt64) throws {
        let policy = try RandomPolicy(seed: seed)
        guard let (problem, plan) = try policy.solved() else { return }
        let ledger = Ledger(problem, plan)
        #expect(ledger.flows == ledger.flows.sorted(), "seed \(seed)")
        let counties = policy.sample.scenario.counties.indices.map(CountyIndex.init)
        let outside = ledger.flows.filter { $0.item.kind == .money && ($0.giver == .province || $0.giver == .projects) }
            .reduce(0) { $0 + $1.amount.units }
        #expect(counties.reduce(0) { $0 + ledger.balance(of: $1).units } == outside, "seed \(seed)")
        for county in counties {
            let years = (0..<ledger.horizon).reduce(0) { $0 + ledger.balance(of: county, year: $1).units }
            #expect(years == ledger.balance(of: county).units, "seed \(seed)")
            #expect(ledger.book(of: county) == ledger.books.filter { $0.county == county }, "seed \(seed)")
        }
    }
}
