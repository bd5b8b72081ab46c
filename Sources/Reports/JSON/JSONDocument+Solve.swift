import Complementarity
public import Counties
public import Pairing
import Planning

extension JSONDocument {
    /// The document of `solve`.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - seconds: Duration; nil leaves the key out, for files that must not differ from run to run.
    ///   - version: Version of the program.
    ///   - language: Language of the judges' findings.
    /// - Complexity: O(n log n) in pairs and regrets.
    public static func solve(
        _ result: PairingResult,
        seconds: Double?,
        version: String,
        in language: Language
    ) -> JSONValue {
        solve(result, policy: nil, seconds: seconds, version: version, in: language)
    }

    /// The same with the policy answer that the pairing is part of.
    static func solve(
        _ result: PairingResult,
        policy: PolicyResult?,
        seconds: Double?,
        version: String,
        in language: Language
    ) -> JSONValue {
        let scenario = result.problem.scenario
        let hasPlan = result.status == .optimal || result.status == .feasible
        let uses = policy.map { policy in
            let codes = PolicyCodes(policy)
            return policy.uses.map { resource($0, codes) }
        }
        var document: JSONValue = [
            "format": 1,
            "scenario": .string(scenario.id),
            "input_sha256": .string(scenario.fingerprint),
            "status": .string(result.status.rawValue),
            "reason": .string(result.reason.rawValue),
            "objective": hasPlan ? .decimal(result.objective) : .null,
            "value_total": hasPlan ? .decimal(result.valueTotal) : .null,
            "bound": result.status == .infeasible ? .null : .decimal(result.bound),
            "gap": .shortest(result.gap),
            "ties": hasPlan ? result.hasTies.map { .bool($0) } ?? .null : .null,
            "pairs": .array(
                hasPlan ? result.pairs.sorted { $0.pair < $1.pair }.map { planned($0, result.status, scenario) } : []
            ),
            "unpaired": hasPlan ? codes(result.unpaired.sorted(), scenario) : .array([]),
            "kept": .integer(result.kept),
            "changes": .integer(result.changes),
            "resources": .array(result.resources.map { resource($0, scenario) } + (uses ?? [])),
            "projects": .array(policy.map { projects($0, in: language) } ?? []),
            "judges": .array(result.judgements.map { judge($0, language) }),
            "assumptions": .bool(scenario.restsOnAssumptions),
            "unfinished": .strings((result.unfinished?.parts ?? []).map(\.rawValue)),
            "version": .string(version),
        ]
        if let policy { add(policy, to: &document) }
        if let seconds { document.set("seconds", .rounded(seconds, decimals: 3)) }
        if let comparison = result.comparison { document.set("official", official(comparison, scenario)) }
        if let regrets = result.regrets {
            document.set("regrets", .array(regrets.sorted { $0.pair < $1.pair }.map { regret($0, scenario) }))
        }
        if result.status == .infeasible {
            document.set("diagnosis", diagnosis(result.shortage, policy, scenario, language))
        }
        return document
    }

    private static func planned(_ planned: PlannedPair, _ status: PlanStatus, _ scenario: Scenario) -> JSONValue {
        var object = pair(planned.pair, scenario)
        object.set("value", .decimal(planned.value))
        object.set("coverage", .rounded(planned.score?.coverage, decimals: 4))
        object.set("terms", terms(planned.score?.terms))
        object.set("chains", .array((planned.score?.chains ?? []).map { chain($0, scenario) }))
        // Only of an optimum is it known that forcing one of its pairs loses nothing.
        object.set("regret", status == .optimal ? 0 : .null)
        object.set("current", .bool(planned.isCurrent))
        switch planned.margin {
        case .notComputed: break
        case .cannotBeBarred: object.set("margin", .null)
        case .loss(let loss): object.set("margin", .decimal(loss))
        }
        object.set(
            "exchange",
            .array(
                planned.exchange.map { change in
                    [
                        "receiver": .string(scenario[change.receiver].code),
                        "before": codes(change.before, scenario),
                        "after": codes(change.after, scenario),
                    ]
                }
            )
        )
        return object
    }

    static func chain(_ chain: ChainScore, _ scenario: Scenario) -> JSONValue {
        [
            "chain": .string(scenario.chains[chain.chain].id),
            "points": .rounded(chain.points, decimals: 4),
            "volume": .rounded(chain.volume, decimals: 6),
        ]
    }

    private static func regret(_ regret: PairRegret, _ scenario: Scenario) -> JSONValue {
        [
            "helper": .string(scenario[regret.pair.helper].code),
            "receiver": .string(scenario[regret.pair.receiver].code),
            "regret": .decimal(regret.loss),
        ]
    }

    private static func resource(_ use: ResourceUse, _ scenario: Scenario) -> JSONValue {
        [
            "owner": .string(scenario[use.owner].code),
            "resource": .string(use.resource),
            "used": .decimal(use.used),
            "limit": .decimal(use.limit),
            "unit": .string(use.unit ?? ""),
        ]
    }

    private static func judge(_ judgement: Judgement, _ language: Language) -> JSONValue {
        ["judge": .string(judgement.judge), "finding": .string(judgement.finding[language])]
    }

    /// The shape of `diagnose`, filled with what a minimum cut and rules that contradict each other by themselves say.
    private static func diagnosis(
        _ shortage: PartnerShortage?,
        _ policy: PolicyResult?,
        _ scenario: Scenario,
        _ language: Language
    ) -> JSONValue {
        var document: JSONValue = [
            "feasible": false,
            "shortage": shortage.map { self.shortage($0, scenario) } ?? .null,
            "conflict": .array(
                (policy?.conflicts ?? []).map {
                    ["rule": .string($0.rule), "message": .string($0.message[language])]
                }
            ),
            "irreducible": false,
            "concessions": .array([]),
        ]
        if let trials = policy?.trials, !trials.isEmpty {
            document.set("families", .array(trials.map { family($0, language) }))
        }
        return document
    }

    /// What leaving out a family of rules has shown.
    private static func family(_ trial: FamilyTrial, _ language: Language) -> JSONValue {
        [
            "rule": .string(trial.family),
            "verdict": .string(trial.verdict.rawValue),
            "cause": trial.cause.map { .string($0.rawValue) } ?? .null,
            "broken": .strings(trial.broken.map { $0[language] }),
            "least": trial.verdict == .mends ? .bool(trial.isLeast) : .null,
        ]
    }

    static func shortage(_ shortage: PartnerShortage, _ scenario: Scenario) -> JSONValue {
        [
            "side": .string(shortage.side.rawValue),
            "receivers": codes(shortage.receivers, scenario),
            "helpers": codes(shortage.helpers, scenario),
            "quotas": .strings(shortage.quotas),
            "needed": .integer(shortage.needed),
            "available": .integer(shortage.available),
        ]
    }
}
