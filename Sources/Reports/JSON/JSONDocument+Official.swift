import Counties
import Pairing

extension JSONDocument {
    /// The comparison with the plan that keeps all current pairs; an addition to the document of `solve`.
    static func official(_ comparison: OfficialComparison, _ scenario: Scenario) -> JSONValue {
        [
            "current_pairs": .integer(comparison.currentPairs),
            "obstacle": comparison.obstacle.map { obstacle($0, scenario) } ?? .null,
            "pairs": .array((comparison.official?.pairs ?? []).map { pair($0, scenario) }),
            "official_totals": totals(comparison.officialTotals),
            "plan_totals": totals(comparison.planTotals),
            "receivers": .array(comparison.rows.map { row($0, scenario) }),
        ]
    }

    private static func totals(_ totals: OfficialComparison.Totals) -> JSONValue {
        [
            "all": .decimal(totals.all),
            "of_current_receivers": .decimal(totals.ofCurrentReceivers),
            "basis": .decimal(totals.basis),
            "basis_of_current_receivers": .decimal(totals.basisOfCurrentReceivers),
        ]
    }

    private static func row(_ row: OfficialComparison.Row, _ scenario: Scenario) -> JSONValue {
        [
            "receiver": .string(scenario[row.receiver].code),
            "current": .bool(row.isCurrent),
            "official_helpers": codes(row.officialHelpers, scenario),
            "official_value": .decimal(row.officialValue),
            "plan_helpers": codes(row.planHelpers, scenario),
            "plan_value": .decimal(row.planValue),
            "difference": .decimal(row.officialValue.map { Points.difference(row.planValue, $0) }),
        ]
    }

    private static func obstacle(_ obstacle: OfficialComparison.Obstacle, _ scenario: Scenario) -> JSONValue {
        switch obstacle {
        case .ineligible(let county, let reason):
            var object = pair(county, scenario)
            object.set("kind", "ineligible")
            object.set("rule", .string(reason.family.rawValue))
            return object
        case .infeasible: return ["kind": "infeasible"]
        case .unfinished: return ["kind": "unfinished"]
        }
    }
}
