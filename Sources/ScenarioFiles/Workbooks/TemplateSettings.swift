import Counties
import Workbook

/// The sheet of settings of the template: every setting with its meaning and what holds where it is left blank.
struct TemplateSettings {
    private let language: Language
    private let settings = SettingSchema.all.filter { $0.path != "title" }

    private static let headerRow = 2
    /// Chinese sheets name the settings in Chinese and have the key beside the name.
    private var valueColumn: Int { language == .zh ? 3 : 2 }
    private var widths: [Double] { language == .zh ? [28, 36, 52, 24, 9, 14, 52] : [36, 52, 24, 9, 14, 52] }
    /// What a new scenario must say.
    private static let given = [
        "format": "1", "id": "my-scenario", "title.zh": "我的结对情景", "title.en": "My pairing scenario",
    ]

    init(_ language: Language) { self.language = language }

    func sheet() -> WorkbookSheet {
        var sheet = WorkbookSheet(
            name: language == .zh ? SettingsSheet.names[1] : SettingsSheet.names[0],
            rows: WorkbookRows(heading + settings.map(row))
        )
        sheet.tabColor = CellColor(0xFFD966)
        sheet.columns = widths.map { WorkbookColumn(width: $0, style: WorkbookTemplate.text) }
        sheet.merges = [0, 1].map { CellRange(rows: $0...$0, columns: 0...(widths.count - 1)) }
        sheet.frozenRows = Self.headerRow + 1
        sheet.validations = settings.enumerated().compactMap { position, setting in
            validation(setting, row: Self.headerRow + 1 + position)
        }
        sheet.print = WorkbookTemplate.printSetup(headerRow: Self.headerRow, language)
        return sheet
    }

    private var heading: [WorkbookRow] {
        let (title, remark, headers): (String, String, [String]) =
            language == .zh
            ? (
                "情景设置", "只填黄色的“取值”列，“设置项”列的名称不要改动；留空时按“留空时”一列处理。几个县、几个词之间用 | 分隔。",
                ["设置项", "英文键名", "含义", "取值", "单位", "留空时", "可填内容"]
            )
            : (
                "Settings of the scenario",
                "Fill in the yellow column only; a blank counts as `where blank` says. Members of a list are divided by |.",
                ["setting", "meaning", "value", "unit", "where blank", "content"]
            )
        let cells = headers.enumerated().map { position, name in
            WorkbookCell(
                .text(name),
                position == valueColumn ? WorkbookTemplate.requiredHeader : WorkbookTemplate.header
            )
        }
        return [
            WorkbookRow([WorkbookCell(.text(title), WorkbookTemplate.title)], height: 24),
            WorkbookRow([WorkbookCell(.text(remark), WorkbookTemplate.remark)], height: 20),
            WorkbookRow(cells, height: 20),
        ]
    }

    private func row(_ setting: SettingSchema) -> WorkbookRow {
        let names = language == .zh ? [setting.chineseName, setting.path] : [setting.path]
        let texts =
            names + [
                setting.meaning[language], Self.given[setting.path] ?? "", setting.unit ?? "",
                defaultText(setting), content(setting),
            ]
        let wrapped = WorkbookTemplate.text.with { $0.wrapsText = true }
        let lines = zip(texts, widths).map { text, width in
            (ConvertedSheet.displayWidth(text) + Int(width) - 3) / max(1, Int(width) - 2)
        }
        return WorkbookRow(
            texts.map { WorkbookCell($0.isEmpty ? .blank : .text($0), wrapped) },
            height: Double(max(1, lines.max() ?? 1)) * 15.5 + 2
        )
    }

    private func defaultText(_ setting: SettingSchema) -> String {
        if setting.isRequired { return language == .zh ? "必填" : "required" }
        guard let text = setting.defaultText, text != "[]" else { return language == .zh ? "无" : "none" }
        guard language == .zh else { return text }
        if text == "none" { return "不限" }
        if let other = SettingSchema.named(text) { return "同“\(other.chineseName)”" }
        switch setting.kind {
        case .truth: return text == "true" ? "是" : "否"
        case .word(let words): return words.first { $0.name == text }.map(\.chinese) ?? text
        default: return text
        }
    }

    private func content(_ setting: SettingSchema) -> String {
        switch setting.kind {
        case .counties:
            language == .zh ? "县的代码，或不重复的县名，用 | 分隔" : "codes or unique names of counties, divided by |"
        case .truth: language == .zh ? "是、否" : "true or false"
        case .word(let words) where language == .zh: words.map(\.chinese).joined(separator: "、")
        default:
            (setting.kind.description[language]
                + (setting.allowsNone ? (language == .zh ? "，或“不限”" : "; none is no limit") : ""))
                .filter { $0 != "`" }
        }
    }

    private func validation(_ setting: SettingSchema, row: Int) -> CellValidation? {
        let words: [String] =
            switch setting.kind {
            case .truth: language == .zh ? ["是", "否"] : ["true", "false"]
            case .word(let words): language == .zh ? words.map(\.chinese) : words.map(\.name)
            default: []
            }
        guard !words.isEmpty else { return nil }
        return CellValidation(range: CellRange(row: row, column: valueColumn), rule: .words(words))
    }
}
