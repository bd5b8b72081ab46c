import Counties

/// Example rows of the template: what a filled-in row looks like.
enum TemplateExamples {
    /// The texts of the example row of a table, the first with the mark that keeps it from being read.
    static func row(of table: TableSchema, in language: Language) -> [String] {
        let given = examples[table.name] ?? [:]
        let texts = table.columns.map { column in column.word(given[column.name] ?? "", in: language) }
        guard let first = texts.first else { return [] }
        return [SheetTableBuilder.exampleMarks[0] + first] + texts.dropFirst()
    }

    private static let examples = tables.merging(policy) { first, _ in first }

    private static let tables: [String: [String: String]] = [
        "counties": [
            "code": "370199", "name": "示例强县甲", "city_code": "3701", "city_name": "济南市", "role": "helper",
            "lon": "117.12", "lat": "36.65", "gdp": "1050", "budget_rev": "85", "pop": "82", "urban_rate": "72",
            "debt_ratio": "60", "fiscal_capacity": "120", "weight": "1",
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
        "helpers": ["code": "370199", "pairs_max": "2", "money_year": "3000", "talent_teams": "2", "modes": "park"],
        "factors": [
            "code": "371499", "land_stock": "800", "energy_limit": "20000", "labour_surplus": "6000", "bond_cap": "3",
        ],
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

    private static let policy: [String: [String: String]] = [
        "modes": [
            "mode_id": "park", "name": "共建园区", "setup_cost": "500", "annual_cost": "100", "paid_by": "helper",
            "min_land": "200", "min_projects": "1", "max_per_county": "5", "needs_helper_capability": "1",
            "tax_share_helper": "0.3", "tax_share_years": "5", "tax_share_cap": "3000", "benefit": "5",
        ],
        "pair_mode_benefit": [
            "helper": "370199", "receiver": "371499", "mode_id": "park", "benefit": "8", "evidence": "会商纪要",
        ],
        "projects": [
            "project_id": "P001", "name": "正极材料项目", "kind": "transfer", "chain_id": "lithium", "node_id": "cathode",
            "mode_id": "park", "land_county": "371499|371599", "source_helper": "370199", "invest": "12.5",
            "fund_need": "1500", "bond_need": "0.5", "bond_eligible": "1", "self_raised": "6", "loan": "5.9",
            "land": "300", "energy": "12000", "two_high": "0", "jobs": "420", "talent": "35", "teams_industry": "1",
            "output": "30", "tax_total": "1.8", "tax_main": "1.2", "start_earliest": "2025-03",
            "start_latest": "2026-12", "months": "18", "v_econ": "80", "v_ind": "75", "v_eco": "60", "v_soc": "70",
            "veto": "none", "status": "signed", "must": "0",
        ],
        "thresholds": [
            "kind": "*", "metric": "intensity", "op": ">=", "value": "300", "unit": "万元/亩", "action": "veto",
        ],
        "pools": ["pool": "guidance_fund", "year": "2025", "amount": "20000", "min": "500", "max": "4000"],
        "fund_response": ["pool": "guidance_fund", "segment": "1", "width": "1000", "slope": "0.02"],
        "floors": ["name": "革命老区底线", "receiver_group": "flag:革命老区", "points": "20"],
        "targets": [
            "code": "371499", "indicator": "固定资产投资增速", "period": "2025", "target": "8", "unit": "%",
            "direction": "up",
        ],
        "actuals": [
            "code": "371499", "indicator": "固定资产投资增速", "period": "2025", "actual": "9.2", "unit": "%",
            "direction": "up",
        ],
        "light_rules": [
            "metric": "完成率", "op": "<", "threshold": "80", "colour": "红", "label_zh": "预警", "meaning": "进度滞后",
        ],
    ]
}
