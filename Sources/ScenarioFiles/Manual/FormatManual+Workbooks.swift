import Counties

extension FormatManual {
    /// How a scenario stands in a workbook.
    var workbook: [String] {
        let settings = SettingsSheet.names.map { "`\($0)`" }.joined(separator: say("、", ", "))
        let example = SettingSchema.named("pairing.max_minutes")
        let marks = SheetTableBuilder.exampleMarks[0]
        let items: [(String, String)] = [
            (
                "**工作表。** 工作表的名称用英文表名或上面各表所列的中文表名；设置所在的工作表叫 \(settings)。名称无法识别的工作表不读取，只提示；"
                    + "“说明”“目录”等不提示。两张工作表是同一种表时为错误。空的表不算有该表。",
                "**Sheets** bear the English or a Chinese name of the table, as listed above; that of the settings is called "
                    + "\(settings). A sheet of another name is not read, with a warning. Two sheets for one table are a fault. "
                    + "A table without rows counts as absent."
            ),
            (
                "**情景设置。** 一行一项：“设置项”列写设置项的中文名或英文键名（如 `\(example?.chineseName ?? "")` 或 `\(example?.path ?? "")`），"
                    + "“取值”列写值，另可有“说明”列。取值可用中文词（是、否、不限、允许等），可带单位（`2个`、`2024年`、`8小时`）；"
                    + "几个县、几个词之间用 | 分隔。取值为空的行不计。",
                "**Settings.** One a row: the path (`\(example?.path ?? "")`) or its Chinese name under `setting`, the value "
                    + "under `value`, and remarks under `note` if you like. Members of a list are divided by |; a row without a "
                    + "value does not count."
            ),
            (
                "**表头。** 表头之上可有标题行（至多 20 行）。程序取第一个写明必填列的行为表头；其下一行如全是单位（如“亿元”）或分组表头的下级列名，"
                    + "也算表头。表头前的年份（`2024年地区生产总值`）、星号和“（必填）”不影响识别。",
                "**Headers.** Titles may stand above (20 rows at most). The first row that names the required columns is the "
                    + "header; a row right below it that holds nothing but units, or the columns of a group, belongs to it. A "
                    + "year before a header, an asterisk and （必填） do not matter."
            ),
            (
                "**不读取的行。** 首格为合计、小计、全省、其中等的汇总行，注、来源、填表人、数据截至等表注，跳过并提示（W104）；有代码的县不会被当作汇总行。"
                    + "首格以“\(marks)”开头的行是示例，不读取，内容与模板的示例不同时提示。",
                "**Rows that are not read.** Totals (合计, 小计, 全省, 其中 …) and notes (注, 来源 …) are passed over with W104; a county "
                    + "with a code is never taken for one. A row that begins with \(marks) is an example and is not read; where it "
                    + "differs from the template's, W104 says so."
            ),
            (
                "**单元格按所显示的内容读取。** 百分比格式的 0.625 是 62.5%；`0.0,\"万元\"` 等数字格式中的单位同手写的单位一样换算；格式中的其他文字"
                    + "（如“美元”“约”）同手写一样是错误。人民币符号只在单位为元时可用。",
                "**A cell counts as it shows itself.** 0.625 under a percent format is 62.5 %; a unit in a number format, such as "
                    + "`0.0,\"万元\"`, is converted as a typed one is, and any other text of a format (美元, 约) is a fault as if it "
                    + "had been typed. A sign ¥ is taken where the unit is 元."
            ),
            (
                "**日期和逻辑值。** 日期、时间只能用于年份、年月和文本列，TRUE、FALSE 只能用于“是/否”列和文本列，填在其他列为错误（E317）。"
                    + "表格软件会把 1-2、3/4 自动改成日期：请先把单元格设为文本或常规格式，再填写。",
                "**Dates and truth values.** A date or a time may stand under a year, a month or a text, TRUE and FALSE under a "
                    + "column of 0 and 1 or a text; elsewhere they are faults (E317). Spreadsheets make dates of 1-2 and 3/4 by "
                    + "themselves: format the cell as text first."
            ),
            (
                "**公式**取文件中保存的计算结果，没有保存结果（E316）或结果是错误值（E315）时为错误。**合并单元格**在数据区域中是错误（E112），"
                    + "其余内容照常检查；标题和表头可以合并。隐藏的行、列和工作表照常读取。",
                "**Formulas** count with the result stored in the file; one without a result (E316) or with an error value "
                    + "(E315) is a fault. **Merged cells** inside a table are a fault (E112), and the rest is checked all the "
                    + "same; titles and headers may be merged. Hidden rows, columns and sheets are read."
            ),
            (
                "**相互转换。** `jiedui check 情景 --convert 目标` 把文件夹另存为工作簿，或把工作簿另存为文件夹；情景有错误时不转换。"
                    + "`jiedui new --workbook 文件.xlsx` 生成填报模板。",
                "**The other form.** `jiedui check SCENARIO --convert TARGET` writes a folder as a workbook, or a workbook as a "
                    + "folder; nothing is written where the scenario has faults. `jiedui new --workbook FILE.xlsx` makes a "
                    + "template to fill in."
            ),
        ]
        return [say("## 工作簿", "## Workbooks"), ""] + items.map { "- " + say($0.0, $0.1) } + [""]
    }
}
