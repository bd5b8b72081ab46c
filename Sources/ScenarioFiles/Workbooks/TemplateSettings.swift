import Counties
import Workbook

/// The sheet of settings of the template: every setting with its meaning and what holds where it is left blank.
enum TemplateSettings {
    private static let headerRow = 2
    /// What a new scenario must say.
    private static let given = [
        "format": "1", "id": "my-scenario", "title.zh": "我的结对情景", "title.en": "My pairing scenario",
    ]

    static func sheet(in language: Language) -> WorkbookSheet {
        let isChinese = language == .zh
        let settings = SettingSchema.all.filter { $0.path != "title" }
        let headers =
            isChinese
            ? ["设置项", "取值", "留空时", "单位", "可填内容", "含义"]
            : ["setting", "value", "where blank", "unit", "content", "meaning"]
        var rows = [
            WorkbookRow(
                [WorkbookCell(.text(isChinese ? "情景设置" : "Settings of the scenario"), WorkbookTemplate.title)],
                height: 24
            ),
            WorkbookRow(
                [
                    WorkbookCell(
                        .text(
                            isChinese
                                ? "只填“取值”列；留空的设置项按“留空时”一列处理。几个县之间用 | 分隔。"
                                : "Fill in the column `value` only; a blank one counts as the next column says. Counties are divided by |."
                        ),
                        WorkbookTemplate.remark
                    )
                ],
                height: 30
            ),
            WorkbookRow(
                headers.enumerated().map { position, name in
                    WorkbookCell(.text(name), position < 2 ? WorkbookTemplate.requiredHeader : WorkbookTemplate.header)
                }
            ),
        ]
        let wrapped = WorkbookTemplate.text.with { $0.wrapsText = true }
        for setting in settings {
            let texts = [
                setting.path, given[setting.path] ?? "", setting.defaultText ?? "", setting.unit ?? "",
                setting.kind.description[language].filter { $0 != "`" }, setting.meaning[language],
            ]
            rows.append(
                WorkbookRow(
                    texts.enumerated().map { position, text in
                        WorkbookCell(
                            text.isEmpty ? .blank : .text(text),
                            position > 3 ? wrapped : WorkbookTemplate.text
                        )
                    }
                )
            )
        }
        var sheet = WorkbookSheet(
            name: isChinese ? SettingsSheet.names[1] : SettingsSheet.names[0],
            rows: WorkbookRows(rows)
        )
        sheet.tabColor = CellColor(0xFFD966)
        sheet.columns = [34, 24, 14, 9, 40, 60].map { WorkbookColumn(width: $0, style: WorkbookTemplate.text) }
        sheet.merges = [0, 1].map { CellRange(rows: $0...$0, columns: 0...5) }
        sheet.frozenRows = headerRow + 1
        sheet.validations = settings.enumerated().compactMap { position, setting in
            validation(setting, row: headerRow + 1 + position)
        }
        sheet.print = WorkbookTemplate.printSetup(headerRow: headerRow, language)
        return sheet
    }

    private static func validation(_ setting: SettingSchema, row: Int) -> CellValidation? {
        let words: [String] =
            switch setting.kind {
            case .truth: ["true", "false"]
            case .word(let words): words.map(\.name)
            default: []
            }
        guard !words.isEmpty else { return nil }
        return CellValidation(range: CellRange(row: row, column: 1), rule: .words(words))
    }
}
