import Counties

extension ParameterItem {
    static func pairing(_ settings: PairingSettings) -> [ParameterItem] {
        func item(_ key: String, _ value: ReportCell, _ zh: String, _ en: String) -> ParameterItem {
            ParameterItem(.sectionPairing, key, value, zh, en)
        }
        return [
            item(
                "helpers_per_receiver",
                range(settings.helpersPerReceiver),
                "每个弱县的强县数（P1）",
                "Helpers for each receiver (P1)"
            ),
            item(
                "receivers_per_helper",
                range(settings.receiversPerHelper),
                "每个强县的弱县数（P2），“强县帮扶能力”表可另定",
                "Receivers for each helper (P2), unless the table helpers says otherwise"
            ),
            item("allow_unpaired", flag(settings.allowsUnpaired), "弱县可以不配对", "Receivers may stay unpaired"),
            item(
                "unpaired_penalty",
                .points(settings.unpairedPenalty),
                "每个未配对弱县扣分",
                "Points subtracted for each receiver without a helper"
            ),
            item("only_listed", flag(settings.onlyListed), "只准按“结对关系”表所列各对结对（P3）", "Only listed pairs (P3)"),
            item("same_city", .text(Wording.name(of: settings.sameCity)), "同市结对规则（P4）", "Pairs inside one city (P4)"),
            item("max_minutes", number(settings.maxMinutes), "车程上限，分钟（P4）", "Longest journey, minutes (P4)"),
            item("max_km", number(settings.maxKilometres), "公路里程上限，公里（P4）", "Longest way, km (P4)"),
            item(
                "keep_current.changes_max",
                settings.changesMax.map { .integer($0) } ?? .text(Phrase.unlimited.text),
                "最多可调整的现行结对数（P6）",
                "Current pairs that may be given up (P6)"
            ),
            item(
                "keep_current.bonus",
                .points(settings.keepBonus),
                "每保留一对现行结对加分",
                "Points added for each current pair kept"
            ),
        ]
    }

    static func quotas(_ scenario: Scenario) -> [ParameterItem] {
        scenario.quotas.map { quota in
            let bounds = PartnerBounds(min: quota.min ?? 0, max: quota.max)
            var item = ParameterItem(.sectionQuota, quota.name, range(bounds), "", "")
            item.meaning = Wording.quota(
                helpers: text(of: quota.helperGroup, scenario),
                receivers: text(of: quota.receiverGroup, scenario),
                relation: quota.relation
            )
            return item
        }
    }

    static func search(_ scenario: Scenario) -> [ParameterItem] {
        [
            ParameterItem(
                .sectionSearch,
                "objective.mode",
                .text(Wording.name(of: scenario.objective.mode)),
                "优化目标",
                "What the plan is best at"
            ),
            ParameterItem(.sectionSearch, "solve.gap", number(scenario.solve.gap), "停止计算的差距", "Gap to stop at"),
            ParameterItem(
                .sectionSearch,
                "solve.seconds",
                number(scenario.solve.seconds),
                "计算时限，秒",
                "Time limit, seconds"
            ),
        ]
    }

    private static func flag(_ isTrue: Bool) -> ReportCell { .text(Wording.yesOrNo(isTrue)) }

    /// A number as people wrote it, without a trailing `.0`.
    static func number(_ value: Double?) -> ReportCell {
        guard let value else { return .text(Phrase.notGiven.text) }
        if case .number(let text) = JSONValue.rounded(value, decimals: 6) { return .code(text) }
        return .blank
    }

    private static func range(_ bounds: PartnerBounds) -> ReportCell { .text(Wording.bounds(bounds)) }

    static func text(of group: CountyGroup, _ scenario: Scenario) -> BilingualText {
        switch group {
        case .all: Wording.allCounties
        case .city(let city):
            Wording.counties(
                inCity: scenario.counties.first { $0.cityCode.map(CityCode.short) == .some(city) }?.cityName ?? city
            )
        case .flag(let name): Wording.counties(withFlag: name)
        case .counties(let counties): CountyNames(scenario).list(counties)
        }
    }
}
