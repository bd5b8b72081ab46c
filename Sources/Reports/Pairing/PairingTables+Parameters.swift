import Counties
import Pairing
import Planning

extension PairingTables {
    /// T14 参数与口径: everything that another person needs to get the same answer.
    static func parameters(
        _ result: PairingResult,
        policy: PolicyResult?,
        version: String,
        tableNames: ScenarioTableNames,
        tables: [ReportTable]
    ) -> ReportTable {
        let scenario = result.problem.scenario
        let answer = policy.map(ParameterItem.answer) ?? ParameterItem.answer(result)
        let items =
            ParameterItem.scenario(scenario, version: version) + answer
            + (policy.map(ParameterItem.policy) ?? []) + ParameterItem.pairing(scenario.pairing)
            + ParameterItem.quotas(scenario)
            + ParameterItem.score(scenario.score) + ParameterItem.search(scenario)
            + ParameterItem.sources(scenario, tableNames) + ParameterItem.notes(tables)
        let rows = items.map { item -> [ReportCell] in
            [.text(item.section.text), .text(item.key), item.value, .text(item.meaning)]
        }
        return ReportTable(
            kind: .t14,
            title: Phrase.titleParameters.text,
            columns: [
                ReportColumn("section", .section),
                ReportColumn("setting", .setting),
                ReportColumn("value", .content),
                ReportColumn("meaning", .meaning),
            ],
            rows: ReportRows(rows)
        )
    }
}

/// One line of T14.
struct ParameterItem {
    /// Section of T14.
    enum Section: Hashable {
        case pairing(Phrase)
        case policy(PolicyPhrase)

        var text: BilingualText {
            switch self {
            case .pairing(let phrase): phrase.text
            case .policy(let phrase): phrase.text
            }
        }
    }

    var section: Section
    var key: BilingualText
    var value: ReportCell
    var meaning: BilingualText

    init(_ section: Phrase, _ key: String, _ value: ReportCell, _ zh: String, _ en: String) {
        self.section = .pairing(section)
        self.key = BilingualText(same: key)
        self.value = value
        meaning = BilingualText(zh: zh, en: en)
    }

    static func scenario(_ scenario: Scenario, version: String) -> [ParameterItem] {
        [
            ParameterItem(.sectionScenario, "id", .name(scenario.id), "情景标识", "Identity of the scenario"),
            ParameterItem(.sectionScenario, "title", .text(scenario.title), "情景名称", "Title"),
            ParameterItem(.sectionScenario, "base_year", .optional(scenario.baseYear), "基准年", "Year of the figures"),
            ParameterItem(.sectionScenario, "years", .integer(scenario.years), "规划年数", "Years planned"),
            ParameterItem(
                .sectionScenario,
                "input_sha256",
                .code(scenario.fingerprint),
                "输入数据的SHA-256校验值（规范化之后）",
                "SHA-256 of the normalised input"
            ),
            ParameterItem(.sectionScenario, "version", .code(version), "程序版本", "Version of the program"),
        ]
            + (scenario.restsOnAssumptions
                ? [
                    ParameterItem(
                        .sectionScenario,
                        "data",
                        .text(Phrase.assumptions.text),
                        "数据性质",
                        "Nature of the data"
                    )
                ]
                : [])
    }

    static func answer(_ result: PairingResult) -> [ParameterItem] {
        let section = Phrase.sectionResult
        var items = [
            ParameterItem(section, "status", .text(Wording.name(of: result.status)), "结论", "Result"),
            ParameterItem(
                section,
                "reason",
                .text(Wording.stop(result.status, result.reason)),
                "停止原因",
                "Why the search stopped"
            ),
            ParameterItem(
                section,
                "objective",
                .optional(result.objective),
                "目标值（分）＝得分合计＋保留加分－未配对扣分",
                "Objective in points: values + bonus for pairs kept − penalty for unpaired"
            ),
            ParameterItem(section, "value_total", .optional(result.valueTotal), "得分合计（分）", "Sum of the values, points"),
            ParameterItem(section, "bound", .optional(result.bound), "目标值上界（分）", "No plan exceeds this, points"),
            ParameterItem(
                section,
                "gap",
                result.gap.map { .name(Wording.gap($0)) } ?? .blank,
                "目标值与上界的差距",
                "Gap between objective and bound"
            ),
            ParameterItem(
                section,
                "ties",
                result.hasTies.map { .text(Wording.yesOrNo($0)) } ?? .blank,
                "有没有总分相同的其他方案（空白表示未知）",
                "Whether another plan is as good (blank: not known)"
            ),
            ParameterItem(section, "kept", .integer(result.kept), "保留的现行结对数", "Current pairs kept"),
            ParameterItem(section, "changes", .integer(result.changes), "调整的现行结对数", "Current pairs given up"),
            ParameterItem(section, "unpaired", .integer(result.unpaired.count), "未配对弱县数", "Receivers without a helper"),
        ]
        items += result.judgements.map { judgement in
            var item = ParameterItem(.sectionJudge, "judge", .name(judgement.judge), "", "")
            item.meaning = judgement.finding
            return item
        }
        return items
    }

    static func sources(_ scenario: Scenario, _ names: ScenarioTableNames) -> [ParameterItem] {
        let counties = Dictionary(scenario.counties.map { ($0.code, $0.name) }) { first, _ in first }
        return scenario.sources.map { note in
            let column = note.column.map { names.column($0, of: note.table) }
            let key = note.key.map { Wording.sourceKey($0, of: note.table, counties) }
            let place = [names.table(note.table), key, column].compactMap { $0 }
            var item = ParameterItem(.sectionSource, "", .name(note.source), "", "")
            item.key = BilingualText(
                zh: place.map(\.zh).joined(separator: " / "),
                en: place.map(\.en).joined(separator: " / ")
            )
            item.meaning = Wording.source(note)
            return item
        }
    }

    static func notes(_ tables: [ReportTable]) -> [ParameterItem] {
        tables.flatMap { table in
            table.notes.map { note in
                var item = ParameterItem(.sectionNote, table.id, .text(table.title), "", "")
                item.meaning = note
                return item
            }
        }
    }
}

extension ReportCell {
    static func optional(_ number: Int?) -> ReportCell { number.map { .integer($0) } ?? .blank }
    static func optional(_ points: Points?) -> ReportCell { points.map { .points($0) } ?? .blank }
}
