import Counties

/// Applies the block `roles`: ranks the counties whose role is blank, cuts, and caps per prefecture.
struct RoleChoice {
    /// Columns of `counties` that may rank.
    static let indicators = [
        "gdp", "budget_rev", "tax_rev", "main_tax", "main_tax_growth", "pop", "urban_rate", "debt_ratio", "gdp_rank",
        "need_index",
    ]

    /// The counties, with roles.
    private(set) var counties: [County]
    private let isBlank: [Bool]
    private let engine: DiagnosticEngine

    /// Chooses the sides.
    ///
    /// - Complexity: O(n log n).
    init(_ table: CountyTable, _ rules: RoleRules, places: RoleRulePlaces, engine: DiagnosticEngine) {
        counties = table.counties
        isBlank = table.isRoleBlank
        self.engine = engine
        let helpers = rules.helpers.map { choose($0, at: places.helpers) } ?? []
        let receivers = rules.receivers.map { choose($0, at: places.receivers) } ?? []
        let both = Set(helpers).intersection(receivers)
        for county in both.sorted() {
            engine.report(
                .chosenTwice("\(counties[county].name)（\(counties[county].code)）"),
                file: "counties.csv",
                line: table.lines[county]
            )
        }
        if rules != RoleRules() {
            for county in counties.indices where isBlank[county] { counties[county].isRoleByRule = true }
        }
        for county in helpers { counties[county].role = .helper }
        for county in receivers { counties[county].role = .receiver }
    }

    /// The positions that one rule takes.
    private func choose(_ rule: RoleRule, at place: SettingPlace?) -> [Int] {
        let barred = Set(rule.except.map(\.position))
        let candidates = counties.indices.filter { isBlank[$0] && !barred.contains($0) }.map(CountyIndex.init)
        let ranked = rule.ranking(of: candidates, in: counties)
        if ranked.count < candidates.count {
            engine.report(
                .blankIndicator(rule.indicator, count: candidates.count - ranked.count),
                file: place?.file,
                line: place?.line,
                column: place?.column
            )
        }
        let chosen = cut(ranked.map(\.county.position), rule)
        if chosen.count < rule.cut.count {
            engine.report(
                .fewChosen(chosen.count, wanted: rule.cut.count),
                file: place?.file,
                line: place?.line,
                column: place?.column
            )
        }
        return chosen
    }

    /// Goes down the ranking, skipping counties of a prefecture that has its share.
    private func cut(_ ranked: [Int], _ rule: RoleRule) -> [Int] {
        var chosen: [Int] = []
        let cities = WrittenCities(counties)
        var byCity: [String: Int] = [:]
        for county in ranked where chosen.count < rule.cut.count {
            if let most = rule.maxPerCity, let city = cities.key(of: counties[county]) {
                guard byCity[city, default: 0] < most else { continue }
                byCity[city, default: 0] += 1
            }
            chosen.append(county)
        }
        return chosen
    }
}
