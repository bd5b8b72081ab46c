import Counties
import Pairing
import Planning

/// The books of all counties, added up from the scenario and the plan alone, month by month where months count.
///
/// Written from the rules, without the ledger: what the ledger says must be this to the last fen.
struct BookKeeper {
    struct Line: Hashable {
        var county: CountyIndex
        var side: Ledger.Side
        var item: LedgerItem
        var year: Int
    }

    let scenario: Scenario
    let plan: PolicyPlan
    private(set) var lines: [Line: Int128] = [:]
    /// What the province pays out of the fund, rewards apart.
    private(set) var provinceFund: Int128 = 0
    /// Years that the books speak of: those planned, or more where taxes are shared longer.
    private var horizon: Int

    init(_ scenario: Scenario, _ plan: PolicyPlan) {
        self.scenario = scenario
        self.plan = plan
        horizon = scenario.years
        for pair in plan.pairing.pairs { keepPair(pair) }
        for run in plan.modes { keepMode(run) }
        for placed in plan.projects { keepProject(placed) }
        for receiver in scenario.receivers {
            keepMoney(receiver, .guidanceFund)
            keepMoney(receiver, .specialBond)
        }
        for pair in plan.pairing.pairs { keepShares(pair) }
        for placed in plan.projects { keepProduction(placed) }
        lines = lines.filter { $0.value != 0 }
    }

    mutating func post(_ county: CountyIndex, _ side: Ledger.Side, _ item: LedgerItem, _ year: Int, _ units: Int128) {
        lines[Line(county: county, side: side, item: item, year: year), default: 0] += units
    }

    private func helper(_ receiver: CountyIndex) -> CountyIndex? {
        plan.pairing.pairs.first { $0.receiver == receiver }?.helper
    }

    private mutating func keepPair(_ pair: CountyPair) {
        let row = scenario.pairs.first { $0.helper == pair.helper && $0.receiver == pair.receiver }
        let own = scenario.helperCapacities.first { $0.county == pair.helper }
        for year in 0..<scenario.years {
            let cost = Int128((row?.cost ?? own?.pairCost ?? .zero).units)
            post(pair.helper, .gives, .pairCost, year, cost)
            post(pair.receiver, .gets, .pairCost, year, cost)
        }
    }

    private mutating func keepMode(_ run: PolicyPlan.RunMode) {
        let mode = scenario.modes[run.mode]
        for year in 0..<scenario.years {
            for (item, cost) in [(LedgerItem.modeSetup, mode.setupCost), (.modeRunning, mode.annualCost)]
            where item == .modeRunning || year == 0 {
                post(run.receiver, .gets, item, year, Int128(cost.units))
                switch mode.payer {
                case .fund: provinceFund += Int128(cost.units)
                case .receiver: post(run.receiver, .gives, item, year, Int128(cost.units))
                case .helper:
                    if let helper = helper(run.receiver) { post(helper, .gives, item, year, Int128(cost.units)) }
                }
            }
        }
    }

    private mutating func keepProject(_ placed: PolicyPlan.PlacedProject) {
        let project = scenario.projects[placed.project]
        let high = project.isTwoHigh ? scenario.projectSettings.twoHighRatio : 1
        let offset = (scenario.projectSettings.offsetRatios[.nox] ?? 1) * high
        let needs: [(LedgerItem, Double)] = [
            (.land, Double(project.land.units)), (.energy, Double(project.energy.units) * high),
            (.water, Double(project.water.units)), (.nox, Double(project.emissions[.nox]?.units ?? 0) * offset),
            (.talent, Double(project.talent.units)),
            (.industryTeams, Double(project.teams[.industry] ?? 0) * 1e6),
            (.ventureTeams, Double(project.teams[.venture] ?? 0) * 1e6),
            (.digitalTeams, Double(project.teams[.digital] ?? 0) * 1e6),
        ]
        for (item, units) in needs { post(placed.receiver, .gives, item, placed.year, Int128(units.rounded(.up))) }
        post(placed.receiver, .gets, .jobs, placed.year, Int128(project.jobs.units))
        post(placed.receiver, .gets, .projectFund, placed.year, Int128(project.fundNeed.units))
        provinceFund += Int128(project.fundNeed.units)
        post(placed.receiver, .gets, .bond, placed.year, Int128(project.bondNeed.units) * 10_000)
        let invest = Int128(project.investment?.units ?? 0) * 10_000
        post(placed.receiver, .gets, .investment, placed.year, invest)
    }

    /// Support of the fund, and what grants of money hold beyond all that is used.
    private mutating func keepMoney(_ receiver: CountyIndex, _ pool: PoolKind) {
        let isYearly =
            scenario.years > 1
            && scenario.pools.contains { row in
                row.kind == pool && row.year != nil
                    && (row.amount != nil || row.max != nil || row.min ?? .zero > .zero)
            }
        for year in isYearly ? Array(0..<scenario.years) : [0] {
            let grants = plan.grants.filter {
                $0.receiver == receiver && $0.pool == pool && (!isYearly || $0.year == year)
            }.reduce(Int128(0)) { $0 + Int128($1.amount.units) }
            let support = plan.support.filter { $0.receiver == receiver && $0.pool == pool && year == 0 }
                .reduce(Int128(0)) { $0 + Int128($1.units) * 1_000_000 }
            var used = support
            for placed in plan.projects where placed.receiver == receiver && (!isYearly || placed.year == year) {
                let project = scenario.projects[placed.project]
                used += Int128((pool == .guidanceFund ? project.fundNeed : project.bondNeed).units)
            }
            for mode in plan.modes.filter({ $0.receiver == receiver }).map({ scenario.modes[$0.mode] })
            where mode.payer == .fund && pool == .guidanceFund {
                used += Int128(mode.annualCost.units) * (isYearly ? 1 : Int128(scenario.years))
                used += year == 0 ? Int128(mode.setupCost.units) : 0
            }
            let beyond = support + max(0, grants - used)
            if pool == .guidanceFund {
                post(receiver, .gets, .fundSupport, year, beyond)
                provinceFund += beyond
            } else {
                post(receiver, .gets, .bond, year, beyond * 10_000)
            }
        }
    }

    // MARK: - Months

    /// The months in which a project produces, counted from the January of the first planned year as 0.
    func production(_ placed: PolicyPlan.PlacedProject) -> Int {
        let project = scenario.projects[placed.project]
        let first = (scenario.firstYear ?? scenario.baseYear.map { $0 + 1 } ?? 0) * 12 + 1
        return max(placed.year * 12, (project.startEarliest ?? 0) - first) + (project.months ?? 12)
    }

    func localTax(_ project: Project) -> Double {
        ((project.taxTotal?.doubleValue ?? 0) * 10_000 * scenario.funds.localTaxShare * 1e6).rounded()
    }

    /// Taxes that flow back: month by month until the term of every project is over, the last year with what is left.
    private mutating func keepShares(_ pair: CountyPair) {
        for (position, mode) in scenario.modes.enumerated() where mode.taxShare > 0 && mode.taxShareYears > 0 {
            let own = plan.projects.filter {
                $0.receiver == pair.receiver && scenario.projects[$0.project].mode == position
            }
            var sums: [Int: Double] = [:]
            var whole = 0.0
            for placed in own {
                let tax = localTax(scenario.projects[placed.project])
                whole += tax * mode.taxShare * Double(mode.taxShareYears)
                let begin = production(placed)
                let months = Dictionary(grouping: begin..<begin + 12 * mode.taxShareYears) { $0 / 12 }
                for (year, months) in months {
                    sums[year, default: 0] += tax * mode.taxShare * Double(months.count) / 12
                }
            }
            var rest = min(Int128(whole.rounded()), mode.taxShareCap.map { Int128($0.units) } ?? .max)
            for year in sums.keys.sorted() {
                let paid = year == sums.keys.max() ? rest : min(rest, Int128((sums[year] ?? 0).rounded()))
                rest -= paid
                post(pair.receiver, .gives, .taxShare, year, paid)
                post(pair.helper, .gets, .taxShare, year, paid)
                if paid > 0 { horizon = max(horizon, year + 1) }
            }
        }
    }

    /// Taxes and output of every month of production.
    private mutating func keepProduction(_ placed: PolicyPlan.PlacedProject) {
        let project = scenario.projects[placed.project]
        let main = ((project.taxMain?.doubleValue ?? 0) * 10_000 * scenario.funds.localTaxShare * 1e6).rounded()
        let figures: [(LedgerItem, Int128)] = [
            (.localTax, Int128(localTax(project))), (.mainTax, Int128(main)),
            (.output, Int128(project.output?.units ?? 0) * 10_000),
        ]
        let begin = production(placed)
        for year in 0..<horizon {
            let months = Int128((year * 12..<year * 12 + 12).count { $0 >= begin })
            for (item, units) in figures {
                let (whole, rest) = (units * months).quotientAndRemainder(dividingBy: 12)
                post(placed.receiver, .gets, item, year, whole + (rest >= 6 ? 1 : 0))
            }
        }
    }
}
