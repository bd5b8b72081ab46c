import Counties

extension Finding {
    static func more(_ code: DiagnosticCode, count: Int) -> Finding {
        Finding(
            code,
            zh: "同类问题还有 \(count) 处，未逐一列出。",
            en: "\(count) more of the same kind are not listed.",
            helpZh: "请先改正已列出的问题，再重新检查。",
            helpEn: "Mend those that are listed, then check again."
        )
    }

    static let notARegularFile = Finding(
        .notARegularFile,
        zh: "这里不是普通文件，未读取。",
        en: "This is not a regular file; it was not read.",
        helpZh: "请放置普通的 CSV 或 YAML 文件。",
        helpEn: "Put a regular CSV or YAML file there."
    )

    static let linkLeavesFolder = Finding(
        .linkLeavesFolder,
        zh: "该文件是指向情景文件夹之外的链接，未读取。",
        en: "This link leads out of the scenario's folder; it was not read.",
        helpZh: "请把文件复制到情景文件夹内。",
        helpEn: "Copy the file into the folder."
    )

    static func fileTooLarge(bytes: Int, limit: Int) -> Finding {
        let size = (bytes + 1_048_575) / 1_048_576
        let most = limit / 1_048_576
        return Finding(
            .fileTooLarge,
            zh: "文件为 \(size) MB，超过上限 \(most) MB，未读取。",
            en: "The file has \(size) MB, above the limit of \(most) MB; it was not read.",
            helpZh: "请拆分情景或删除无关内容。",
            helpEn: "Split the scenario or remove what does not belong."
        )
    }

    static let unreadableFile = Finding(
        .unreadableFile,
        zh: "文件无法读取。",
        en: "The file cannot be read.",
        helpZh: "请检查文件权限。",
        helpEn: "Check the permissions."
    )

    static let missingCounties = Finding(
        .missingFile,
        zh: "缺少必需的文件 counties.csv。",
        en: "The required file counties.csv is missing.",
        helpZh: "请补上县名录，至少包含代码、名称和角色三列。",
        helpEn: "Add the list of counties with code, name and role."
    )

    static let missingSettings = Finding(
        .missingFile,
        zh: "缺少必需的文件 scenario.yaml。",
        en: "The required file scenario.yaml is missing.",
        helpZh: "请补上该文件，至少写明 format: 1 和 id。",
        helpEn: "Add it with at least `format: 1` and `id`."
    )

    static let badEncoding = Finding(
        .badEncoding,
        zh: "本行有无法识别的字节，既不是 UTF-8 也不是 GB18030。",
        en: "This line has bytes that are neither UTF-8 nor GB18030.",
        helpZh: "请用 UTF-8 或 GB18030 编码重新保存文件。",
        helpEn: "Save the file again as UTF-8 or GB18030."
    )

    static func binaryFile(_ kind: TextDecoding.BinaryKind) -> Finding {
        switch kind {
        case .utf16:
            Finding(
                .binaryFile,
                zh: "文件是 UTF-16 编码，未读取。",
                en: "The file is UTF-16; it was not read.",
                helpZh: "请另存为“CSV UTF-8（逗号分隔）”。",
                helpEn: "Save it as \"CSV UTF-8 (comma delimited)\"."
            )
        case .workbook:
            Finding(
                .binaryFile,
                zh: "文件内容是工作簿，不是 CSV。",
                en: "The file is a workbook, not CSV.",
                helpZh: "请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”。",
                helpEn: "Save it from Excel or WPS as \"CSV UTF-8 (comma delimited)\"."
            )
        case .nul:
            Finding(
                .binaryFile,
                zh: "文件含有空字节，不是文本。",
                en: "The file has NUL bytes; it is no text.",
                helpZh: "请另存为“CSV UTF-8（逗号分隔）”。",
                helpEn: "Save it as \"CSV UTF-8 (comma delimited)\"."
            )
        }
    }

    static let emptyFile = Finding(
        .emptyFile,
        zh: "文件为空，没有表头。",
        en: "The file is empty; it has no header.",
        helpZh: "请写入表头；不需要该表时请删除文件。",
        helpEn: "Write a header, or remove the file."
    )

    static let emptySettings = Finding(
        .emptyFile,
        zh: "文件为空，没有情景设置。",
        en: "The file is empty; it has no settings.",
        helpZh: "请至少写明 format: 1 和 id；可用 jiedui new 生成一份带说明的样例。",
        helpEn: "Write at least `format: 1` and `id`; `jiedui new` makes an example with comments."
    )

    static let headerOnly = Finding(
        .headerOnly,
        zh: "表中只有表头，没有数据行。",
        en: "The table has a header and no rows.",
        helpZh: "如不需要该表，可以删除。",
        helpEn: "Remove the table if it is not needed."
    )

    static let noCounties = Finding(
        .emptyFile,
        zh: "表中还没有县。",
        en: "The table has no county yet.",
        helpZh: "请填写县的行。",
        helpEn: "Fill in the counties."
    )

    static func unknownFile(_ name: String) -> Finding {
        Finding(
            .unknownFile,
            zh: "“\(quoted(name))”不是情景的数据表，未读取。",
            en: "'\(quoted(name))' is no table of a scenario; it was not read.",
            helpZh: "请核对文件名。",
            helpEn: "Check the file's name."
        )
    }
}

extension Finding {
    static func grammar(_ fault: CSVScanner.Fault) -> Finding {
        switch fault {
        case .unclosedQuote:
            Finding(
                .unclosedQuote,
                zh: "此处的引号一直没有配对，其后的内容无法读取。",
                en: "The quote that opens here is never closed; what follows cannot be read.",
                helpZh: "请补上右引号。",
                helpEn: "Close the quote."
            )
        case .strayQuote:
            Finding(
                .strayQuote,
                zh: "单元格中的引号位置不对。",
                en: "A quote stands where none may stand.",
                helpZh: "含引号的单元格请整格用英文双引号括起，内部的引号写两遍。",
                helpEn: "Put the whole cell in quotes and double the quotes inside it."
            )
        case .loneReturn:
            Finding(
                .loneReturn,
                zh: "行末只有回车符，没有换行符。",
                en: "The line ends with a carriage return alone.",
                helpZh: "请用 Windows（CRLF）或 UNIX（LF）行末重新保存。",
                helpEn: "Save with CRLF or LF line ends."
            )
        }
    }

    static func raggedRow(fields: Int, expected: Int) -> Finding {
        Finding(
            .raggedRow,
            zh: "本行有 \(fields) 列，表头有 \(expected) 列。",
            en: "The row has \(fields) fields, the header has \(expected).",
            helpZh: "请补齐或删除多余的逗号；含逗号的文本请用英文双引号括起。",
            helpEn: "Add or remove commas; put texts with commas in quotes."
        )
    }

    static func doubledHeader(_ written: String, column: ColumnSchema, first: Int) -> Finding {
        Finding(
            .doubledHeader,
            zh: "表头“\(quoted(written))”与第 \(first) 列重复，都是\(column.label.zh)。",
            en: "The header '\(quoted(written))' names \(column.name) again, as column \(first) does.",
            helpZh: "请删除其中一列。",
            helpEn: "Remove one of the columns."
        )
    }

    static func missingColumn(_ column: ColumnSchema) -> Finding {
        Finding(
            .missingColumn,
            zh: "缺少必需的列：\(column.label.zh)。",
            en: "The required column \(column.name) (\(column.chineseName)) is missing.",
            helpZh: "请补上该列，表头写“\(column.chineseName)”或 \(column.name)。",
            helpEn: "Add the column with the header \(column.name) or \(column.chineseName)."
        )
    }

    static func headerUnit(_ unit: String, column: ColumnSchema) -> Finding {
        let own = ownUnit(column)
        return Finding(
            .headerUnit,
            zh: "表头中的单位“\(quoted(unit))”不能用于\(column.label.zh)。",
            en: "The unit '\(quoted(unit))' in the header does not fit \(column.name).",
            helpZh: "该列的单位是：\(own.zh)。",
            helpEn: "The unit of the column is: \(own.en)."
        )
    }

    static func cellWithoutHeader(_ written: String) -> Finding {
        Finding(
            .cellWithoutHeader,
            zh: "“\(quoted(written))”上方没有表头。",
            en: "'\(quoted(written))' stands under no header.",
            helpZh: "请补上表头或清空该格。",
            helpEn: "Add a header or clear the cell."
        )
    }

    static func unknownColumn(_ written: String) -> Finding {
        Finding(
            .unknownColumn,
            zh: "列“\(quoted(written))”无法识别，未读取。",
            en: "The column '\(quoted(written))' is unknown; it was not read.",
            helpZh: "请核对列名。",
            helpEn: "Check the column's name."
        )
    }

    static let fullWidth = Finding(
        .fullWidth,
        zh: "表中有全角的数字或字母，已按半角读取；此处为第一处。",
        en: "The table has full-width digits or letters, read as plain ones; this is the first.",
        helpZh: "请改为半角。",
        helpEn: "Type them in half width."
    )
}
