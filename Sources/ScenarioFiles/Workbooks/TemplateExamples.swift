import Counties

/// Example rows of the template: what a filled-in row looks like.
enum TemplateExamples {
    /// The texts of the example row of a table, the first with the mark that keeps it from being read.
    static func row(of table: TableSchema, in language: Language) -> [String] {
        let given = examples[table.name] ?? [:]
        let texts = table.columns.map { column in
            given.isEmpty
                ? column.word(guess(column), in: language) : column.word(given[column.name] ?? "", in: language)
        }
        guard let first = texts.first else { return [] }
        return [SheetTableBuilder.exampleMarks[0] + first] + texts.dropFirst()
    }

    /// A plausible cell for a table without an example of its own.
    private static func guess(_ column: ColumnSchema) -> String {
        switch column.kind {
        case .countyCode, .county: column.name.contains("helper") ? "370199" : "371599"
        case .counties: column.name.contains("helper") ? "370199" : "371599|371799"
        case .key, .reference: key(column)
        case .text: column.isRequired ? "示例" : ""
        case .number, .whole, .points, .amount: number(column)
        case .truth: column.isRequired ? "1" : ""
        case .word(let words): column.isRequired ? words.first?.name ?? "" : ""
        case .year: "2025"
        case .month: "2025-06"
        case .labels: ""
        case .group: "*"
        }
    }

    /// A key, alike in the tables that define it and in those that refer to it.
    private static func key(_ column: ColumnSchema) -> String {
        switch column.name {
        case "chain_id": "lithium"
        case "node_id": "cell"
        case "mode_id": "M01"
        default: "K01"
        }
    }

    private static func number(_ column: ColumnSchema) -> String {
        guard let range = column.range else { return column.isRequired ? "1" : "" }
        let figure = plausible(column)
        let usual = column.usual.map { min(max(figure, $0.lowerBound), $0.upperBound) } ?? figure
        return Finding.number(min(max(usual, range.lower), range.upper))
    }

    /// A figure of the size that a column usually has.
    private static func plausible(_ column: ColumnSchema) -> Double {
        if column.kind == .points { return 60 }
        if column.unit == "1" || column.range?.upper == 1 { return 0.5 }
        if column.kind == .whole { return column.unit == "人" ? 50 : 3 }
        switch column.unit.flatMap(MeasureUnit.named)?.dimension {
        case .money: return column.unit == "亿元" ? 2 : 500
        case .area: return 200
        case .people: return 50
        case .energy: return 5_000
        case .volume: return column.unit?.hasPrefix("万") == true ? 5 : 10_000
        case .mass: return 20
        case .ratio: return 60
        case .length, .time: return 90
        case .count, nil: return 10
        }
    }

    private static let examples: [String: [String: String]] = [
        "counties": [
            "code": "370199", "name": "示例强县甲", "city_code": "3701", "city_name": "济南市", "role": "helper",
            "lon": "117.12", "lat": "36.65", "gdp": "1050", "budget_rev": "85", "pop": "82", "urban_rate": "72",
            "year": "2024",
        ],
        "chains": ["chain_id": "lithium", "name": "锂电", "level": "省标志性", "weight": "1"],
        "nodes": [
            "node_id": "cell", "chain_id": "lithium", "name": "电芯", "stage": "2", "importance": "1",
            "ref_share": "0.26",
        ],
        "links": ["from_node": "cathode", "to_node": "cell", "coef": "0.30", "source": "投入产出表"],
        "proximity": ["node_a": "cathode", "node_b": "cell", "phi": "0.5"],
        "county_nodes": [
            "code": "370199", "node_id": "cell", "output": "20", "firms": "12", "leader": "1", "planned": "1",
        ],
        "helpers": ["code": "370199", "pairs_max": "2", "money_year": "3000", "talent_teams": "2"],
        "factors": ["code": "371499", "land_stock": "800", "energy_limit": "20000", "labour_surplus": "6000"],
        "travel": ["a": "370199", "b": "371499", "minutes": "95", "km": "120"],
        "pairs": [
            "helper": "370199", "receiver": "371499", "status": "allow", "current": "1", "since": "2022",
            "value": "62.5",
            "reason": "2022 年起协作",
        ],
        "pair_needs": ["helper": "370199", "receiver": "371499", "resource": "帮扶资金", "amount": "600"],
        "helper_resources": ["code": "370199", "resource": "帮扶资金", "amount": "1000", "unit": "万元"],
        "quotas": ["name": "济南帮扶", "helper_group": "city:3701", "receiver_group": "*", "relation": "any", "max": "2"],
        "score_params": ["set": "default", "name": "beta_travel", "value": "0.1", "note": "交通便捷的权重"],
        "sources": [
            "table": "counties", "column": "gdp", "source": "各县国民经济和社会发展统计公报", "year": "2024", "caliber": "当年价",
            "assumption": "0",
        ],
    ]
}
