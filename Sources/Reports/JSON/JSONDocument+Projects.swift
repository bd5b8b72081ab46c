import Counties
import Planning

extension JSONDocument {
    /// Every project of the scenario by its key: where it is placed, or why not; nothing without a plan.
    static func projects(_ policy: PolicyResult, in language: Language) -> [JSONValue] {
        guard let plan = policy.plan else { return [] }
        let codes = PolicyCodes(policy)
        let names = CountyNames(policy.problem.scenario)
        let placed = Dictionary(plan.projects.map { ($0.project, $0) }) { first, _ in first }
        let declined = Dictionary(policy.declined.map { ($0.project, $0) }) { first, _ in first }
        let points = Dictionary(policy.problem.candidates.map { ($0.project, $0.points) }) { first, _ in first }
        return policy.problem.scenario.projects.indices.compactMap { position -> JSONValue? in
            let (place, other) = (placed[position], declined[position])
            guard place != nil || other != nil else { return nil }
            let status = place != nil ? "placed" : other?.isWaiting == true ? "waiting" : "refused"
            return [
                "project": codes.project(position),
                "name": .string(policy.problem.scenario.projects[position].name),
                "receiver": place.map { codes.county($0.receiver) } ?? .null,
                "helper": place.map { codes.helper(of: $0.receiver) } ?? .null,
                "year": place.map { codes.year($0.year) } ?? .null,
                "points": .decimal(points[position] ?? other?.points),
                "status": .string(status),
                "reason": place == nil ? other.map { reason($0.reason, codes, names, language) } ?? .null : .null,
                "waiting_rank": place == nil ? .integer(other?.waitingRank) : .null,
            ]
        }
    }

    /// Code, place and shortfall of a reason, and the sentence that the tables print.
    private static func reason(
        _ reason: DeclinedProject.Reason,
        _ codes: PolicyCodes,
        _ names: CountyNames,
        _ language: Language
    ) -> JSONValue {
        var object: JSONValue = [
            "code": .string(reason.code),
            "message": .string(Wording.reason(reason, codes.scenario, names)[language]),
        ]
        if case .notChosen(let obstacle, let county) = reason {
            object.set("receiver", codes.county(county))
            switch obstacle {
            case .otherHelper(let helper): object.set("helper", codes.county(helper))
            case .modeNotPossible(let mode), .modeNotRun(let mode), .modeFull(let mode):
                object.set("mode", codes.mode(mode))
            case .chainsFull(let chain), .chainElsewhere(let chain): object.set("chain", codes.chain(chain))
            case .localFactor(let factor, _): object.set("resource", .string(factor.name))
            case .talent: object.set("resource", "talent")
            case .pool(let pool, _): object.set("resource", .string(pool.rawValue))
            case .bondCap: object.set("resource", "bond_cap")
            case .noHelper, .outweighed, .roomLeft: break
            }
        }
        if let shortfall = reason.shortfall {
            object.set("short", .decimal(shortfall.amount))
            object.set("unit", .string(shortfall.unit.rawValue))
        }
        return object
    }

    /// One use of a limited resource, in the list `resources`.
    static func resource(_ use: PolicyUse, _ codes: PolicyCodes) -> JSONValue {
        [
            "owner": use.owner.map { codes.county($0) } ?? "province",
            "resource": .string(use.resource.key),
            "used": .decimal(use.used),
            "limit": .decimal(use.limit),
            "added": .decimal(use.added),
            "year": use.year.map { codes.year($0) } ?? .null,
            "unit": .string(use.unit),
        ]
    }
}

extension DeclinedProject.Reason {
    /// Stable code for other programs.
    var code: String {
        switch self {
        case .refused(.veto): "veto"
        case .refused(.status): "status"
        case .refused(.threshold): "threshold"
        case .refused(.moneyGap): "money_gap"
        case .refused(.noLandingCounty): "no_landing_county"
        case .refused(.outsideYears): "outside_years"
        case .refused(.noSource): "no_source"
        case .notChosen(.noHelper, _): "no_helper"
        case .notChosen(.otherHelper, _): "other_helper"
        case .notChosen(.modeNotPossible, _): "mode_not_possible"
        case .notChosen(.modeNotRun, _): "mode_not_run"
        case .notChosen(.modeFull, _): "mode_full"
        case .notChosen(.chainsFull, _): "chains_full"
        case .notChosen(.chainElsewhere, _): "chain_elsewhere"
        case .notChosen(.localFactor, _): "local_factor"
        case .notChosen(.talent, _): "talent"
        case .notChosen(.pool, _): "pool"
        case .notChosen(.bondCap, _): "bond_cap"
        case .notChosen(.outweighed, _), .notChosen(.roomLeft, _): "outweighed"
        }
    }
}

extension PolicyUse.Resource {
    /// Stable key for other programs: pools and factors as scenarios call them, what helpers give by its column.
    var key: String {
        switch self {
        case .pool(let pool): pool.rawValue
        case .localFactor(let factor): factor.name
        case .talent: "talent"
        case .bonds: "bond_cap"
        case .money: "money_year"
        case .means(.land): "land_transfer"
        case .means(.energy): "energy_transfer"
        case .means(.talent): "talent_people"
        case .means(.teams): "talent_teams"
        case .means(.money): "mode_money"
        }
    }
}
