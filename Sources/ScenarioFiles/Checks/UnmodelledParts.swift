import Counties

/// What a scenario asks for that no rule models yet.
enum UnmodelledParts {
    /// The parts, sorted by name.
    ///
    /// A figure that can change no plan without a table that is refused anyway, such as a limit of bonds without
    /// projects, is not named: the table is.
    static func of(_ scenario: Scenario, rows: [String: Int]) -> [UnmodelledPart] {
        var parts: [UnmodelledPart] = []
        for table in Schema.tables where !table.isModelled && rows[table.name] ?? 0 > 0 {
            parts.append(
                UnmodelledPart(
                    part: table.name,
                    family: table.family,
                    meaning: table.meaning,
                    chineseName: table.chineseName
                )
            )
        }
        parts += settings(scenario) + columns(scenario)
        return parts.sorted { isByteOrdered($0.part, $1.part) }
    }

    private static func settings(_ scenario: Scenario) -> [UnmodelledPart] {
        var parts: [UnmodelledPart] = []
        if scenario.objective.mode != .weighted {
            parts.append(
                UnmodelledPart(
                    part: "objective.mode",
                    family: nil,
                    meaning: BilingualText(zh: "“总分最高”以外的目标", en: "An objective other than the total"),
                    chineseName: SettingSchema.named("objective.mode")?.chineseName
                )
            )
        }
        if scenario.years > 1 {
            parts.append(
                UnmodelledPart(
                    part: "years",
                    family: "P17",
                    meaning: BilingualText(zh: "多年规划", en: "Several years"),
                    chineseName: SettingSchema.named("years")?.chineseName
                )
            )
        }
        return parts
    }

    private static func columns(_ scenario: Scenario) -> [UnmodelledPart] {
        var parts: [UnmodelledPart] = []
        if scenario.counties.contains(where: { $0.weight != 1 }) { parts.append(part("counties", "weight")) }
        if scenario.helperCapacities.contains(where: { $0.minBenefit != nil }) {
            parts.append(part("helpers", "min_benefit"))
        }
        if scenario.chains.contains(where: { $0.minProjects ?? 0 > 0 }) { parts.append(part("chains", "min_projects")) }
        if scenario.chains.contains(where: { $0.maxCounties != nil }) { parts.append(part("chains", "cap_counties")) }
        // Costs bind only where the helper's money is limited.
        let limited = scenario.helperCapacities.filter { $0.moneyPerYear != nil }
        if limited.contains(where: { $0.pairCost ?? .zero > .zero }) { parts.append(part("helpers", "pair_cost")) }
        let helpers = Set(limited.map(\.county))
        if scenario.pairs.contains(where: { $0.cost ?? .zero > .zero && helpers.contains($0.helper) }) {
            parts.append(part("pairs", "cost"))
        }
        return parts
    }

    private static func part(_ table: String, _ column: String) -> UnmodelledPart {
        let schema = Schema.table(table)?.column(column)
        return UnmodelledPart(
            part: "\(table).\(column)",
            family: schema?.unmodelledFamily.flatMap { $0 == "-" ? nil : $0 },
            meaning: schema?.meaning ?? BilingualText(same: column),
            chineseName: schema.map { "\(Schema.table(table)?.chineseName ?? table)·\($0.chineseName)" }
        )
    }
}
