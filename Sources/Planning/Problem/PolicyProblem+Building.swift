import Counties
public import Pairing

/// Why a scenario is no policy question.
public enum PolicyProblemError: Error, Equatable, Sendable {
    /// Receivers may have several helpers, although more is asked than who pairs with whom at the largest total.
    case severalHelpers
    /// A project is worth nothing that can be computed: its investment is blank, or the points do not fit.
    case unvalued(project: Int)
}

extension PolicyProblem {
    /// Makes the question of a scenario.
    ///
    /// - Parameter pairing: The pairing part of the same scenario.
    /// - Throws: ``PolicyProblemError``.
    /// - Complexity: O(pairs + projects × receivers).
    public init(_ pairing: PairingProblem) throws(PolicyProblemError) {
        let scenario = pairing.scenario
        guard pairing.receiverBounds.max == 1 else { throw .severalHelpers }
        self.pairing = pairing
        calendar = PlanningCalendar(scenario)
        weights = pairing.receivers.map { Int64((scenario[$0].weight * 10_000).rounded()) }
        let admission = ProjectAdmission(
            scenario,
            calendar,
            helpers: pairing.helpers,
            receivers: pairing.receivers
        )
        (candidates, refusals) = try Self.judged(scenario, calendar, admission)
        stocks = FactorStocks(scenario, receivers: pairing.receivers)
        means = HelperMeans(scenario, pairing)
        let calendar = calendar
        pools = PoolKind.allCases.compactMap { PoolLimits($0, scenario, calendar, receivers: pairing.receivers) }
        bondCaps = pairing.receivers.map { Self.bondCap(of: $0, scenario) }
        segments = pairing.receivers.map { SupportSegment.segments(of: $0, scenario) }
        rewardGrowth = RewardGrowth(scenario, receivers: pairing.receivers)
        rewardUnits = zip(rewardGrowth.points(at: scenario.funds.rewardRate), weights)
            .reduce(Int64(0)) { $0 + Self.weighted($1.0.units, $1.1) }
        (floors, groupFloors) = Self.floors(scenario, pairing)
    }

    private static func judged(
        _ scenario: Scenario,
        _ calendar: PlanningCalendar,
        _ admission: ProjectAdmission
    ) throws(PolicyProblemError) -> ([ProjectCandidate], [ProjectRefusal]) {
        var candidates: [ProjectCandidate] = []
        var refusals: [ProjectRefusal] = []
        for (position, project) in scenario.projects.enumerated() {
            if let reason = admission.refusal(of: project) {
                refusals.append(ProjectRefusal(project: position, reason: reason))
                continue
            }
            guard let points = ProjectPoints.points(of: project, scenario) else { throw .unvalued(project: position) }
            candidates.append(
                ProjectCandidate(
                    project: position,
                    points: points,
                    rows: admission.rows(of: project),
                    years: calendar.startYears(of: project),
                    columns: admission.columns(of: project),
                    needs: needs(of: project, scenario.projectSettings),
                    localTax: SharedTaxes.local(project.taxTotal, scenario.funds)
                )
            )
        }
        return (candidates, refusals)
    }

    /// What a project needs of each local factor, ratios included; rounded up, so that no plan exceeds a limit.
    private static func needs(of project: Project, _ settings: ProjectSettings) -> [LocalFactor: Amount] {
        let high = project.isTwoHigh ? settings.twoHighRatio : 1
        var needs: [LocalFactor: Amount] = [:]
        func add(_ factor: LocalFactor, _ amount: Amount, _ ratio: Double) {
            guard amount > .zero else { return }
            needs[factor] = ratio == 1 ? amount : Amount(units: Int64((Double(amount.units) * ratio).rounded(.up)))
        }
        add(.land, project.land, 1)
        add(.energy, project.energy, high)
        add(.water, project.water, 1)
        for pollutant in Pollutant.allCases {
            let ratio = (settings.offsetRatios[pollutant] ?? 1) * high
            add(.offset(pollutant), project.emissions[pollutant] ?? .zero, ratio)
        }
        return needs
    }

    /// The written cap, or what the debt ratio leaves, whichever is less.
    private static func bondCap(of county: CountyIndex, _ scenario: Scenario) -> Amount? {
        let written = scenario.factors.first { $0.county == county }?.bondCap.flatMap(Amount.init(rounding:))
        guard let most = scenario.funds.debtRatioMax, let ratio = scenario[county].debtRatio,
            let capacity = scenario[county].fiscalCapacity ?? scenario[county].budgetRevenue,
            let headroom = Amount(rounding: max(0, most - ratio) / 100 * capacity)
        else { return written }
        return min(written ?? headroom, headroom)
    }

    private static func floors(_ scenario: Scenario, _ pairing: PairingProblem) -> ([Int: Points], [GroupFloor]) {
        let members = CountyGroupMembers(scenario)
        var floors: [Int: Points] = [:]
        var groups: [GroupFloor] = []
        for floor in scenario.floors {
            let rows = pairing.receivers.indices.filter { members.contains(pairing.receivers[$0], floor.group) }
            if let points = floor.points {
                for row in rows { floors[row] = max(floors[row] ?? points, points) }
            }
            if let total = floor.total { groups.append(GroupFloor(name: floor.name, rows: rows, total: total)) }
        }
        return (floors, groups)
    }
}
