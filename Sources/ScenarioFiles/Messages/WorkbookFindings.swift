import Counties
import WorkbookReading

extension Finding {
    static func unknownSheet(_ name: String) -> Finding {
        Finding(
            .unknownSheet,
            zh: "工作表“\(quoted(name))”不是情景的数据表，未读取。",
            en: "The sheet '\(quoted(name))' is no table of a scenario; it was not read.",
            helpZh: "如应读取，请改用数据表的名称；如只是说明，可忽略。",
            helpEn: "Give it the name of a table if it should be read; otherwise ignore this."
        )
    }

    static func doubledSheet(_ first: String, _ second: String) -> Finding {
        Finding(
            .doubledSheet,
            zh: "工作表“\(quoted(first))”和“\(quoted(second))”是同一种数据表。",
            en: "The sheets '\(quoted(first))' and '\(quoted(second))' are the same table.",
            helpZh: "请合并为一张工作表，或给其中一张改名。",
            helpEn: "Bring them together, or rename one of them."
        )
    }

    static func doubledSettingRow(_ path: String) -> Finding {
        Finding(
            .doubledSetting,
            zh: "设置项“\(quoted(path))”重复，或与另一设置项冲突。",
            en: "The setting '\(quoted(path))' stands here again, or contradicts another one.",
            helpZh: "请只保留一行。",
            helpEn: "Keep one row."
        )
    }

    static func tableNotes(_ count: Int) -> Finding {
        Finding(
            .tableNote,
            zh: "从这里起共有 \(count) 行是合计或表注，未作为数据读取。",
            en: "Rows with totals or notes, from here on: \(count); they are not read as data.",
            helpZh: "如确为合计、表注，可忽略；如是数据，请改写首格。",
            helpEn: "Ignore this if they are totals or notes; otherwise change their first cell."
        )
    }

    static let changedExample = Finding(
        .tableNote,
        zh: "本行以“例：”开头，按示例处理，未作为数据读取；但其内容与模板的示例不同。",
        en: "The row begins with 例： and is not read as data, but it is not the template's example any more.",
        helpZh: "如是实际数据，请删去首格的“例：”；如仍是示例，可忽略。",
        helpEn: "Remove 例： from its first cell if it is data; ignore this if it is still an example."
    )

    static func cellsBesideTable(_ count: Int) -> Finding {
        Finding(
            .cellBesideTable,
            zh: "表头范围之外有 \(count) 个单元格，此处为第一个，未读取。",
            en: "Cells outside of the header: \(count), this is the first; they are not read.",
            helpZh: "如需读取，请补上表头；如只是备注，可忽略。",
            helpEn: "Give them a header if they should be read; otherwise ignore this."
        )
    }

    static func mergedCells(_ range: String) -> Finding {
        Finding(
            .mergedCells,
            zh: "数据区域中有合并单元格（\(range)）；检查时各格暂按左上角的内容处理，取消合并后才能计算。",
            en:
                "Cells are merged inside the table (\(range)). Checking takes the first for all of them; nothing is solved so.",
            helpZh: "请取消合并，并在每一格填写内容。",
            helpEn: "Undo the merge and fill in every cell."
        )
    }

    /// An error value, or a formula without a result, in a sheet of settings.
    static func badCell(_ text: String, column: String) -> Finding {
        let name = BilingualText(zh: "“\(quoted(column))”", en: "'\(quoted(column))'")
        return text == SheetCellText.formulaWithoutValue
            ? formulaWithoutValue(column: name) : cellError(text, column: name)
    }

    static func cellError(_ written: String, column: BilingualText) -> Finding {
        Finding(
            .cellError,
            zh: "\(column.zh)的单元格是公式错误值 \(quoted(written))。",
            en: "The cell under \(column.en) is the error value \(quoted(written)).",
            helpZh: "请改正公式，或直接填写数值。",
            helpEn: "Mend the formula, or type the value."
        )
    }

    /// A date, a time, or TRUE or FALSE where none may stand; the text is one of ``SheetCellText``'s.
    static func otherKind(_ text: String, column: ColumnSchema) -> Finding {
        let isText =
            switch column.kind {
            case .number, .whole, .points, .amount: false
            default: true
            }
        if text.hasPrefix(SheetCellText.strayTruth) {
            let shown = String(text.dropFirst(SheetCellText.strayTruth.count))
            return Finding(
                .otherKind,
                zh: "\(column.label.zh)的单元格是逻辑值 \(shown)，只有填“是”“否”的列可以用逻辑值。",
                en:
                    "The cell under \(column.label.en) is the truth value \(shown), which belongs only into columns of 1 and 0.",
                helpZh: isText ? "请改为文本；没有数据请留空。" : "请改为数字；没有数据请留空。",
                helpEn: "Write a \(isText ? "text" : "number"); leave the cell blank where there are no data."
            )
        }
        let shown = quoted(String(text.dropFirst(SheetCellText.strayDate.count)))
        let isTime = shown.contains(":") && !shown.contains("-")
        return Finding(
            .otherKind,
            zh: "\(column.label.zh)的单元格是\(isTime ? "时间" : "日期") \(shown)，本列不能填日期或时间。",
            en:
                "The cell under \(column.label.en) is the \(isTime ? "time" : "date") \(shown), which the column does not take.",
            helpZh: "输入 1-2、3/4 之类的内容时，表格软件会自动改成日期。请先把单元格格式改为“\(isText ? "文本" : "常规")”，再重新填写。",
            helpEn: "Spreadsheets make dates of 1-2 or 3/4 by themselves. Format the cell as "
                + "\(isText ? "Text" : "General") and type it again."
        )
    }

    static func formulaWithoutValue(column: BilingualText) -> Finding {
        Finding(
            .formulaWithoutValue,
            zh: "\(column.zh)的单元格是公式，但文件中没有保存计算结果。",
            en: "The cell under \(column.en) is a formula whose result is not in the file.",
            helpZh: "请用 Excel 或 WPS 打开并保存一次，或改为数值。",
            helpEn: "Open and save the workbook once in Excel or WPS, or type the value."
        )
    }

    /// Why a workbook, or one of its sheets, cannot be read.
    static func workbook(_ fault: WorkbookFault) -> Finding {
        switch fault {
        case .unreadableFile, .notAFile: .unreadableFile
        case .fileTooLarge(let bytes, let limit), .packageTooLarge(let bytes, let limit):
            .fileTooLarge(bytes: bytes, limit: limit)
        case .partTooLarge(_, let bytes, let limit): .fileTooLarge(bytes: bytes, limit: limit)
        case .otherFormat(let format): otherFormat(format)
        case .tooManyParts, .suspiciousCompression: suspiciousWorkbook
        case .xml(let part, let line, problem: .documentType): damaged(part, line: line, isSuspicious: true)
        case .encryptedPart: otherFormat(.encryptedWorkbook)
        case .damagedArchive: damaged(nil, line: nil)
        case .duplicatePart(let part), .unsupportedCompression(let part, _), .sizeMismatch(let part),
            .damagedPart(let part), .missingPart(let part), .externalPart(let part), .sheetWithoutPart(let part):
            damaged(part, line: nil)
        case .xml(let part, let line, _), .content(let part, let line, _): damaged(part, line: line)
        case .sheet(let sheet, let place, let problem): sheetProblem(sheet, "\(place)", problem)
        }
    }

    private static func otherFormat(_ format: OtherFormat) -> Finding {
        let (zh, en): (String, String) =
            switch format {
            case .legacyBinary: ("旧格式的工作簿（.xls 或 .et）", "a workbook of the old format (.xls)")
            case .encryptedWorkbook: ("设有打开密码的工作簿", "a workbook that is protected by a password")
            case .binaryWorkbook: ("二进制工作簿（.xlsb）", "a binary workbook (.xlsb)")
            case .openDocument: (" OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)")
            case .otherOfficeDocument: ("文字文档或演示文稿", "a text document or a presentation")
            case .archive: ("压缩包", "an archive")
            case .webPage: ("网页", "a web page")
            case .xmlFile: (" XML 文件", "an XML file")
            case .plainText: ("纯文本文件", "a text file")
            case .emptyFile: ("空文件", "an empty file")
            case .unknown: ("无法识别的文件", "a file of an unknown kind")
            }
        let isEncrypted = format == .encryptedWorkbook
        return Finding(
            .otherFormat,
            zh: "这是\(zh)，不是可以读取的 .xlsx 工作簿。",
            en: "This is \(en) and no .xlsx workbook that can be read.",
            helpZh: isEncrypted ? "请取消打开密码后另存。" : "请在 Excel 或 WPS 中另存为 .xlsx；情景也可以是文件夹。",
            helpEn: isEncrypted
                ? "Save it without the password." : "Save it as .xlsx in Excel or WPS; a scenario may also be a folder."
        )
    }

    private static let suspiciousWorkbook = Finding(
        .damagedWorkbook,
        zh: "工作簿的压缩率或部件数异常，可能是恶意文件，未读取。",
        en: "The workbook expands too far or has too many parts, as malicious files do; it was not read.",
        helpZh: "请用 Excel 或 WPS 打开核对后重新保存。",
        helpEn: "Check it in Excel or WPS and save it again."
    )

    private static func damaged(_ part: String?, line: Int?, isSuspicious: Bool = false) -> Finding {
        let place = part.map { quoted($0, limit: 80) } ?? "zip"
        let at = line.map { ":\($0)" } ?? ""
        return Finding(
            .damagedWorkbook,
            zh: isSuspicious
                ? "工作簿内部含有不允许的 XML 声明（\(place)\(at)），可能是恶意文件，未读取。"
                : "工作簿已损坏或不合规范（\(place)\(at)）。",
            en: isSuspicious
                ? "The workbook has an XML declaration that is not allowed (\(place)\(at)); it was not read."
                : "The workbook is damaged or breaks the format (\(place)\(at)).",
            helpZh: "请用 Excel 或 WPS 打开并重新保存；打不开时请换用完好的副本。",
            helpEn: "Open it in Excel or WPS and save it again, or take an undamaged copy."
        )
    }

    private static func sheetProblem(_ sheet: String, _ place: String, _ problem: SheetProblem) -> Finding {
        let cell = "\(quoted(sheet))!\(place)"
        let (zh, en): (String, String) =
            switch problem {
            case .beyondLastCell: ("超出工作表的范围", "lies beyond the sheet")
            case .rowOutOfOrder: ("行号重复或次序颠倒", "is out of order")
            case .repeatedCell: ("单元格重复", "stands twice")
            case .badReference(let text): ("位置写法有误（\(quoted(text))）", "has a bad reference (\(quoted(text)))")
            case .badNumber(let text): ("数值有误（\(quoted(text))）", "has a bad number (\(quoted(text)))")
            case .badBoolean(let text): ("逻辑值有误（\(quoted(text))）", "has a bad truth value (\(quoted(text)))")
            case .badSharedString(let text):
                ("引用的文本不存在（\(quoted(text))）", "refers to a text that is not there (\(quoted(text)))")
            case .unknownType(let text): ("类型无法识别（\(quoted(text))）", "has an unknown type (\(quoted(text)))")
            case .textTooLong(let limit): ("文本超过 \(limit) 字节", "has a text of more than \(limit) bytes")
            case .badMergedRange(let text): ("合并区域有误（\(quoted(text))）", "has a bad merged range (\(quoted(text)))")
            }
        return Finding(
            .damagedWorkbook,
            zh: "工作簿已损坏：\(cell) \(zh)。",
            en: "The workbook is damaged: \(cell) \(en).",
            helpZh: "请用 Excel 或 WPS 打开并重新保存。",
            helpEn: "Open it in Excel or WPS and save it again."
        )
    }
}
