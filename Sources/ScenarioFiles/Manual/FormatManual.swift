public import Counties

/// The manual of the scenario format, written from the schema.
///
/// One page a language: a page for both would show each reader half of what is not for them, in tables that are wide
/// enough as they are. `docs/scenario-format.md` and `docs/scenario-format.zh.md` are this text, and a test keeps them so.
public struct FormatManual {
    let language: Language

    /// The manual in one language.
    public init(_ language: Language) { self.language = language }

    /// The page as Markdown.
    public var page: String {
        var lines = opening + rules + overview
        for table in Schema.tables { lines += section(of: table) }
        lines += settings + workbook + parameters
        return lines.map { $0 + "\n" }.joined()
    }

    /// The file under `docs/` that holds the page.
    public var fileName: String { language == .zh ? "scenario-format.zh.md" : "scenario-format.md" }

    func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private var opening: [String] {
        [
            say("# 情景的格式", "# The format of a scenario"), "",
            say("[English](scenario-format.md)", "[中文](scenario-format.zh.md)"), "",
            say(
                "情景是一个文件夹，内有设置文件 `scenario.yaml` 和若干 CSV 表；也可以是一个 .xlsx 工作簿，一张工作表相当于一个文件"
                    + "（见[工作簿](#工作簿)）。本页由程序的数据定义生成，与程序读取、检查所用的是同一份定义。",
                "A scenario is a folder with the settings `scenario.yaml` and tables as CSV, or one .xlsx workbook with a sheet "
                    + "for each file (see [Workbooks](#workbooks)). This page is written from the "
                    + "very definition by which the program reads and checks them."
            ), "",
            say(
                "最小的情景只需 `scenario.yaml`、`counties` 和填有 `value` 的 `pairs`。不需要的表不必提供，相应部分即不启用；`jiedui check` 列出启用了哪些部分。",
                "The smallest one has `scenario.yaml`, `counties`, and `pairs` with values. A table that is not there "
                    + "switches its part off; `jiedui check` says which parts are on."
            ), "",
        ]
    }

    private var overview: [String] {
        let rows = Schema.tables.map { table in
            let family = table.family ?? ""
            return [
                "[`\(table.name)`](#\(table.name))", table.chineseName,
                table.isRequired ? say("是", "yes") : "", family, status(of: table), table.meaning[language],
            ]
        }
        let head =
            language == .zh
            ? ["表", "中文表名", "必需", "规则", "用途", "内容"] : ["Table", "Chinese name", "Required", "Rule", "Use", "Content"]
        return [say("## 各表一览", "## The tables"), ""] + grid(head, rows) + [""]
    }

    private func status(of table: TableSchema) -> String {
        table.isModelled
            ? say("参与计算", "in use") : say("只检查，有数据行时不能求解", "checked; with rows in it `solve` stops")
    }

    private func section(of table: TableSchema) -> [String] {
        let names = table.chineseNames.joined(separator: say("、", ", "))
        var facts = [say("文件 `\(table.fileName)`；中文表名：\(names)", "File `\(table.fileName)`; Chinese names: \(names)")]
        if !table.key.isEmpty {
            let key = table.key.map { "`\($0)`" }.joined(separator: " + ")
            facts.append(say("主键：\(key)（不得重复）", "key: \(key) (no two rows alike)"))
        }
        facts.append(status(of: table))
        let rows = table.columns.map { column in
            [
                "`\(column.name)`", column.chineseNames.joined(separator: say("、", ", ")),
                column.kind.description[language], column.unit ?? "", text(column.range), presence(of: column),
                column.meaning[language],
            ]
        }
        let head =
            language == .zh
            ? ["列", "中文列名", "类型", "单位", "范围", "空白时", "含义"]
            : ["Column", "Chinese headers", "Type", "Unit", "Range", "Where blank", "Meaning"]
        return [
            "### \(table.name)", "",
            "\(table.meaning[language])\(say("。", "."))" + facts.joined(separator: say("；", "; "))
                + say("。", "."), "",
        ] + grid(head, rows) + [""]
    }

    private func presence(of column: ColumnSchema) -> String {
        if column.isRequired { return say("不得为空", "a fault") }
        guard let text = column.defaultText else {
            if case .word = column.kind { return "" }
            return say("没有数据", "no data")
        }
        return say("按 `\(text)`", "`\(text)`")
    }

    func text(_ range: ValueRange?) -> String {
        guard let range else { return "" }
        let (lower, upper) = (number(range.lower), number(range.upper))
        guard range.isLowerOpen else { return "\(lower)…\(upper)" }
        return say("大于 \(lower)，至 \(upper)", "above \(lower), to \(upper)")
    }

    private func number(_ value: Double) -> String {
        guard abs(value) >= 1e6, value == value.rounded() else { return Finding.number(value) }
        var (power, rest) = (0, abs(value))
        while rest >= 10, (rest / 10).rounded() * 10 == rest {
            rest /= 10
            power += 1
        }
        let sign = value < 0 ? "-" : ""
        return rest == 1 ? "\(sign)10^\(power)" : "\(sign)\(Finding.number(rest))×10^\(power)"
    }

    /// A table in Markdown; bars inside cells are escaped.
    func grid(_ head: [String], _ rows: [[String]]) -> [String] {
        func line(_ cells: [String]) -> String {
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        return [line(head), "|" + head.map { _ in "---|" }.joined()] + rows.map(line)
    }
}
