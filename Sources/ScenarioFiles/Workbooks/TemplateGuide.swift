import Counties
import Workbook

/// The first sheet of the template: how to fill it in, and what the other sheets hold.
enum TemplateGuide {
    static func sheet(in language: Language) -> WorkbookSheet {
        let isChinese = language == .zh
        var rows = [
            WorkbookRow(
                [
                    WorkbookCell(
                        .text(isChinese ? "结对情景填报说明" : "How to fill in a pairing scenario"),
                        WorkbookTemplate.title
                    )
                ],
                height: 26
            )
        ]
        for text in isChinese ? chinese : english {
            rows.append(
                WorkbookRow(
                    [WorkbookCell(.text(text), WorkbookTemplate.remark)],
                    height: text.utf8.count > 150 ? 34 : 19
                )
            )
        }
        rows.append(WorkbookRow([]))
        let header = isChinese ? ["工作表", "内容", "是否必填"] : ["Sheet", "Holds", "Needed"]
        rows.append(WorkbookRow(header.map { WorkbookCell(.text($0), WorkbookTemplate.header) }))
        let settingsName = isChinese ? SettingsSheet.names[1] : SettingsSheet.names[0]
        rows.append(row(settingsName, isChinese ? "情景的代号、标题和规则" : "Name, title and rules", isChinese ? "必填" : "yes"))
        for table in Schema.tables {
            let need =
                table.isRequired
                ? (isChinese ? "必填" : "yes")
                : table.isModelled
                    ? (isChinese ? "按需" : "as needed") : (isChinese ? "规则尚未建模，先留空" : "no rule yet, leave blank")
            rows.append(row(isChinese ? table.chineseName : table.name, table.meaning[language], need))
        }
        var sheet = WorkbookSheet(name: isChinese ? "说明" : "about", rows: WorkbookRows(rows))
        sheet.columns = [24, 60, 24].map { WorkbookColumn(width: $0) }
        let texts = (isChinese ? chinese : english).count
        sheet.merges = (0...texts).map { CellRange(rows: $0...$0, columns: 0...2) }
        sheet.print.orientation = .portrait
        return sheet
    }

    private static func row(_ name: String, _ meaning: String, _ need: String) -> WorkbookRow {
        let wrapped = CellStyle().with { $0.wrapsText = true }
        return WorkbookRow([
            WorkbookCell(.link(name, sheet: name), CellStyle().with { $0.fontColor = CellColor(0x0563C1) }),
            WorkbookCell(.text(meaning), wrapped), WorkbookCell(.text(need)),
        ])
    }

    private static let chinese = [
        "一、最少只需填写“情景设置”“县域名录”和“结对关系”（每一对的分值）三张表；其他表不用时留空即可。",
        "二、填写完毕后保存，运行 jiedui check 文件名.xlsx 检查，再运行 jiedui solve 文件名.xlsx -o 输出文件夹 求解。",
        "三、黄色表头为必填列。鼠标停在表头上，可看到该列的含义、单位和范围。",
        "四、空白表示没有数据，不作 0 处理。数字按表头所注单位填写，也可以带单位，如“2 亿元”“800 亩”。",
        "五、行政区划代码是文本，单元格已设为文本格式；从别处粘贴时请选择“只粘贴值”。1-2、3/4 之类的内容会被自动改成日期，请先把单元格设为文本。",
        "六、以“例：”开头的行是示例，不参与计算。可以增加列、改变列的次序，但表头名称和工作表名称不要改动。",
    ]
    private static let english = [
        "1. The least that is needed: the sheets scenario, counties and pairs (a value for each pair). Leave the others as they are.",
        "2. Save the workbook, run `jiedui check FILE.xlsx`, then `jiedui solve FILE.xlsx -o FOLDER`.",
        "3. Yellow headers must be filled in. Rest the pointer on a header to see meaning, unit and range.",
        "4. A blank cell is no data, never 0. Bare numbers are in the unit of the header; a unit may be written, such as 2 亿元.",
        "5. Codes are text, and the cells are formatted so; paste values only. Spreadsheets make dates of 1-2 and 3/4: format as text first.",
        "6. A row that begins with 例： is an example and is not read. Columns may be added or moved; keep headers and sheet names.",
    ]
}
