public import Counties
import Pairing
public import Planning

extension JSONDocument {
    /// The document of `solve` for a policy question: that of the pairing, with everything that the plan decides.
    ///
    /// `docs/solve-json.md` describes every key. `pairs`, `projects`, `modes`, `support`, `grants`, `transfers` and
    /// `rewards` are the whole plan, exactly: reading them back gives the same ``PolicyPlan``. A year is written as the
    /// first planned year plus its number from 0; where the scenario names no year, the first one is 1. It is null where a
    /// pool does not tell years apart, or a figure holds for all years together.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - seconds: Duration; nil leaves the key out, for files that must not differ from run to run.
    ///   - version: Version of the program.
    ///   - language: Language of reasons and of the judges' findings.
    /// - Complexity: O(n log n) in pairs, projects and flows.
    public static func solve(
        _ result: PolicyResult,
        seconds: Double?,
        version: String,
        in language: Language
    ) -> JSONValue {
        solve(result.pairing, policy: result, seconds: seconds, version: version, in: language)
    }

    /// What a policy answer adds to the document of its pairing.
    static func add(_ policy: PolicyResult, to document: inout JSONValue) {
        let codes = PolicyCodes(policy)
        document.set("method", .string(policy.method.rawValue))
        document.set("stages", .array(policy.stages.map(stage)))
        document.set("benefits", .array(policy.benefits.map { benefit($0, codes) }))
        let plan = policy.plan
        document.set("modes", .array((plan?.modes ?? []).map { mode($0, codes) }))
        document.set("support", .array((plan?.support ?? []).map { support($0, codes) }))
        document.set("grants", .array((plan?.grants ?? []).map { grant($0, codes) }))
        document.set("transfers", .array((plan?.transfers ?? []).map { transfer($0, codes) }))
        document.set("rewards", .array(rewards(plan?.rewards ?? [], codes)))
        document.set("ledger", .array((policy.ledger?.flows ?? []).map { flow($0, codes) }))
        if let loss = policy.twoStageLoss { document.set("two_stage", twoStage(loss, codes)) }
    }

    private static func stage(_ stage: AimStage) -> JSONValue {
        [
            "aim": .string(stage.aim.rawValue),
            "reached": .decimal(stage.reached),
            "bound": .decimal(stage.bound),
            "tolerance": .decimal(stage.tolerance),
        ]
    }

    private static func benefit(_ benefit: ReceiverBenefit, _ codes: PolicyCodes) -> JSONValue {
        [
            "receiver": codes.county(benefit.receiver),
            "pair": .decimal(benefit.pair),
            "projects": .decimal(benefit.projects),
            "modes": .decimal(benefit.modes),
            "support": .decimal(benefit.support),
            "total": .decimal(benefit.total),
            "weighted": .decimal(benefit.weighted),
        ]
    }

    private static func mode(_ run: PolicyPlan.RunMode, _ codes: PolicyCodes) -> JSONValue {
        [
            "receiver": codes.county(run.receiver),
            "helper": codes.helper(of: run.receiver),
            "mode": codes.mode(run.mode),
        ]
    }

    private static func support(_ support: PolicyPlan.Support, _ codes: PolicyCodes) -> JSONValue {
        [
            "receiver": codes.county(support.receiver),
            "pool": .string(support.pool.rawValue),
            "units": .integer(Int(support.units)),
        ]
    }

    private static func grant(_ grant: PolicyPlan.Grant, _ codes: PolicyCodes) -> JSONValue {
        [
            "receiver": codes.county(grant.receiver),
            "pool": .string(grant.pool.rawValue),
            "year": codes.tellsYears(grant.pool) ? codes.year(grant.year) : .null,
            "amount": .decimal(grant.amount),
            "unit": .string(grant.pool.unit),
        ]
    }

    private static func transfer(_ transfer: PolicyPlan.Transfer, _ codes: PolicyCodes) -> JSONValue {
        [
            "helper": codes.county(transfer.pair.helper),
            "receiver": codes.county(transfer.pair.receiver),
            "means": .string(transfer.means.rawValue),
            "amount": .decimal(transfer.amount),
        ]
    }

    /// One entry for each period of the guidance fund, also where nothing is left, so that the list says the period.
    private static func rewards(_ rewards: [Int64], _ codes: PolicyCodes) -> [JSONValue] {
        rewards.enumerated().map { period, amount in
            [
                "year": codes.tellsYears(.guidanceFund) ? codes.year(period) : .null,
                "amount": .integer(Int(amount)),
            ]
        }
    }

    private static func twoStage(_ loss: TwoStageLoss, _ codes: PolicyCodes) -> JSONValue {
        func entries(_ pairs: [CountyPair]) -> JSONValue {
            .array(pairs.sorted().map { ["helper": codes.county($0.helper), "receiver": codes.county($0.receiver)] })
        }
        return [
            "objective": .decimal(loss.objective),
            "loss": .decimal(loss.loss),
            "pairs": entries(loss.pairs),
            "impossible": entries(loss.impossible),
        ]
    }

    private static func flow(_ flow: LedgerFlow, _ codes: PolicyCodes) -> JSONValue {
        [
            "year": codes.year(flow.year),
            "giver": codes.party(flow.giver),
            "taker": codes.party(flow.taker),
            "item": .string(flow.item.rawValue),
            "project": codes.project(flow.project),
            "mode": flow.mode.map { codes.mode($0) } ?? .null,
            "amount": .decimal(flow.amount),
            "unit": .string(flow.item.policyUnit.rawValue),
        ]
    }
}

/// How a policy document names counties, projects, modes and years.
struct PolicyCodes {
    let scenario: Scenario
    private let firstYear: Int
    private let pools: Set<PoolKind>
    private let helpers: [CountyIndex: CountyIndex]

    init(_ policy: PolicyResult) {
        scenario = policy.problem.scenario
        firstYear = policy.problem.calendar.firstYear ?? 1
        pools = Set(policy.problem.pools.filter(\.hasYears).map(\.kind))
        helpers = Dictionary((policy.plan?.pairing.pairs ?? []).map { ($0.receiver, $0.helper) }) { first, _ in first }
    }

    func county(_ county: CountyIndex) -> JSONValue { .string(scenario[county].code) }

    func helper(of receiver: CountyIndex) -> JSONValue { helpers[receiver].map(county) ?? .null }

    func mode(_ position: Int) -> JSONValue {
        scenario.modes.indices.contains(position) ? .string(scenario.modes[position].id) : .null
    }

    func chain(_ position: Int) -> JSONValue {
        scenario.chains.indices.contains(position) ? .string(scenario.chains[position].id) : .null
    }

    func project(_ position: Int?) -> JSONValue {
        guard let position, scenario.projects.indices.contains(position) else { return .null }
        return .string(scenario.projects[position].id)
    }

    func year(_ index: Int) -> JSONValue { .integer(firstYear + index) }

    func tellsYears(_ pool: PoolKind) -> Bool { pools.contains(pool) }

    func party(_ party: LedgerParty) -> JSONValue {
        switch party {
        case .province: "province"
        case .county(let county): self.county(county)
        case .projects: "projects"
        }
    }
}
