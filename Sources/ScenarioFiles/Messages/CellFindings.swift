import Counties

extension Finding {
    private static func unitNote(_ column: ColumnSchema) -> (zh: String, en: String) {
        guard let unit = column.unit, unit != "1" else { return ("", "") }
        return ("，单位\(unit)", " in \(unit)")
    }

    /// The unit of a column's numbers, in words where it has none.
    static func ownUnit(_ column: ColumnSchema) -> (zh: String, en: String) {
        switch (column.unit, column.kind) {
        case ("分"?, .points), (nil, .points): ("分", "points")
        case ("1"?, _), (nil, _): ("无，只写数字", "none, a plain number")
        case (let unit?, _): (unit, unit)
        }
    }

    static func notANumber(_ written: String, column: ColumnSchema) -> Finding {
        let unit = unitNote(column)
        return Finding(
            .notANumber,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，不是数字。",
            en: "\(column.name) is '\(quoted(written))', which is not a number.",
            helpZh: "请改为数字\(unit.zh)；没有数据请留空。",
            helpEn: "Write a number\(unit.en); leave the cell blank where there are no data."
        )
    }

    static func thousandsSeparator(_ written: String, plain: String, column: ColumnSchema) -> Finding {
        Finding(
            .thousandsSeparator,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，含有千分位逗号。",
            en: "\(column.name) is '\(quoted(written))', with thousands separators.",
            helpZh: "请写成 \(quoted(plain))。",
            helpEn: "Write \(quoted(plain))."
        )
    }

    static func outOfRange(_ written: String, column: ColumnSchema) -> Finding {
        let range = column.range ?? ValueRange(lower: -1e15, upper: 1e15)
        let (lower, upper) = (number(range.lower), number(range.upper))
        let unit = unitNote(column)
        return Finding(
            .outOfRange,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，超出允许范围。",
            en: "\(column.name) is '\(quoted(written))', which is out of range.",
            helpZh: range.isLowerOpen
                ? "应大于 \(lower)，不大于 \(upper)\(unit.zh)。" : "应在 \(lower) 到 \(upper) 之间\(unit.zh)。",
            helpEn: range.isLowerOpen
                ? "It must be above \(lower) and at most \(upper)\(unit.en)."
                : "It must lie between \(lower) and \(upper)\(unit.en)."
        )
    }

    static func wrongDimension(_ written: String, column: ColumnSchema, unit: String? = nil) -> Finding {
        let own = unit.map { (zh: $0, en: $0) } ?? ownUnit(column)
        return Finding(
            .wrongDimension,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，其单位不能换算成本列的单位。",
            en: "\(column.name) is '\(quoted(written))', whose unit does not convert into the column's.",
            helpZh: "本列的单位是：\(own.zh)。",
            helpEn: "The unit of the column is: \(own.en)."
        )
    }

    static func unknownUnit(_ written: String, unit: String, column: ColumnSchema) -> Finding {
        let own = ownUnit(column)
        return Finding(
            .unknownUnit,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，单位“\(quoted(unit))”无法识别。",
            en: "\(column.name) is '\(quoted(written))'; the unit '\(quoted(unit))' is unknown.",
            helpZh: "请只写数字，或使用能识别的单位；本列的单位是：\(own.zh)。",
            helpEn: "Write the number alone, or a known unit; the unit of the column is: \(own.en)."
        )
    }

    static func notWhole(_ written: String, column: ColumnSchema) -> Finding {
        Finding(
            .notWhole,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，不是整数。",
            en: "\(column.name) is '\(quoted(written))', which is not a whole number.",
            helpZh: "请改为整数；没有数据请留空。",
            helpEn: "Write a whole number; leave it blank where there are no data."
        )
    }

    static func tooManyDecimals(_ written: String, column: ColumnSchema, unit: String? = nil) -> Finding {
        let (zh, en) =
            unit.map { ("以\($0)计小数超过 6 位", "with more than 6 decimals in \($0)") }
            ?? ("小数超过 6 位", "with more than 6 decimals")
        return Finding(
            .tooManyDecimals,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，\(zh)。",
            en: "\(column.name) is '\(quoted(written))', \(en).",
            helpZh: "请保留至多 6 位小数。",
            helpEn: "Keep at most 6 decimals."
        )
    }

    static func roundedValue(_ written: String, rounded: String, column: ColumnSchema) -> Finding {
        Finding(
            .roundedValue,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，超过 4 位小数，按 \(rounded) 计算。",
            en: "\(column.name) is '\(quoted(written))', with more than 4 decimals; it counts as \(rounded).",
            helpZh: "请保留至多 4 位小数。",
            helpEn: "Keep at most 4 decimals."
        )
    }

    static func unknownWord(_ written: String, column: ColumnSchema, words: [ColumnKind.Word]) -> Finding {
        let chinese = words.map { $0.aliases.first ?? $0.name }.joined(separator: "、")
        let english = words.map(\.name).joined(separator: ", ")
        return Finding(
            .unknownWord,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，不是允许的词语。",
            en: "\(column.name) is '\(quoted(written))', which is none of its words.",
            helpZh: "请写：\(chinese)。",
            helpEn: "Write one of: \(english)."
        )
    }

    static func missingCell(_ column: ColumnSchema) -> Finding {
        Finding(
            .missingCell,
            zh: "\(column.label.zh)为空，该列必须填写。",
            en: "\(column.name) is blank; it must be given.",
            helpZh: "请填写；不需要该行时请删除整行。",
            helpEn: "Fill it in, or remove the row."
        )
    }

    static func damagedCode(_ written: String, column: ColumnSchema) -> Finding {
        Finding(
            .damagedCode,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，代码已被表格软件改成数字。",
            en: "\(column.name) is '\(quoted(written))': a spreadsheet turned the code into a number.",
            helpZh: "请把该列设为文本格式，再重新填写代码，例如 370102。",
            helpEn: "Format the column as text and type the code again, such as 370102."
        )
    }

    static func codeWithoutDigits(_ written: String, column: ColumnSchema) -> Finding {
        Finding(
            .codeWithoutDigits,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，没有数字，而其他行的代码都含数字，疑为汇总行或县名。",
            en:
                "\(column.name) is '\(quoted(written))', without digits or letters where other codes have them: a total, or a name.",
            helpZh: "如是汇总行或说明，请删除整行；如是县，请填写行政区划代码。",
            helpEn: "Remove the row if it is a total or a note; give a county its code."
        )
    }

    static func textTooLong(_ column: ColumnSchema, limit: Int) -> Finding {
        Finding(
            .badText,
            zh: "\(column.label.zh)超过 \(limit) 个字符。",
            en: "\(column.name) has more than \(limit) characters.",
            helpZh: "请缩短。",
            helpEn: "Shorten it."
        )
    }

    static func controlCharacter(_ column: ColumnSchema) -> Finding {
        Finding(
            .badText,
            zh: "\(column.label.zh)含有控制字符。",
            en: "\(column.name) has a control character.",
            helpZh: "请删除不可见的字符。",
            helpEn: "Remove the invisible characters."
        )
    }

    static func reservedWord(_ written: String, column: ColumnSchema) -> Finding {
        Finding(
            .badText,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，是保留的写法。",
            en: "\(column.name) is '\(quoted(written))', which is reserved.",
            helpZh: "代码和标签不能是 * 或 province，不能以 city:、flag:、code: 开头，也不能含有 |。",
            helpEn: "Codes and labels cannot be * or province, begin with city:, flag: or code:, or contain |."
        )
    }

    static func badDate(_ written: String, column: ColumnSchema, isMonth: Bool) -> Finding {
        Finding(
            .badDate,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，不是\(isMonth ? "年月" : "年份")。",
            en: "\(column.name) is '\(quoted(written))', which is not a \(isMonth ? "month" : "year").",
            helpZh: isMonth
                ? "电子表格另存时可能改了格式：请先把该列设为文本格式，再写成 2026-03；2026/3、2026年3月也可以。"
                : "请写四位年份，1900 到 2100。",
            helpEn: isMonth
                ? "A spreadsheet may have changed its format when it saved the file: format the column as text, then write it "
                    + "like 2026-03; 2026/3 and 2026年3月 will do too." : "Write four digits, 1900 to 2100."
        )
    }

    static func unusualScale(_ written: String, column: ColumnSchema) -> Finding {
        let usual = column.usual ?? 0...0
        let unit = unitNote(column)
        return Finding(
            .unusualScale,
            zh: "\(column.label.zh)写的是“\(quoted(written))”，明显偏离常见量级。",
            en: "\(column.name) is '\(quoted(written))', far off the usual scale.",
            helpZh: "常见范围为 \(number(usual.lowerBound)) 到 \(number(usual.upperBound))\(unit.zh)；请核对单位。",
            helpEn: "Usual are \(number(usual.lowerBound)) to \(number(usual.upperBound))\(unit.en); check the unit."
        )
    }

    static func moreUnusual(_ count: Int, column: ColumnSchema) -> Finding {
        Finding(
            .unusualScale,
            zh: "\(column.label.zh)另有 \(count) 个单元格明显偏离常见量级。",
            en: "\(column.name) has \(count) more cells that are far off the usual scale.",
            helpZh: "请核对整列的单位。",
            helpEn: "Check the unit of the whole column."
        )
    }

    /// A bound as it is read: whole where it is whole.
    static func number(_ value: Double) -> String {
        abs(value) < 1e15 && value == value.rounded() ? String(Int64(value)) : "\(value)"
    }
}
