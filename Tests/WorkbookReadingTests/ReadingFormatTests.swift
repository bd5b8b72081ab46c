import Testing

@testable import WorkbookReading

@Suite struct ReadingFormatTests {
    static let numberFormats: [(String, NumberFormat)] = [
        ("General", NumberFormat.plain), ("0.00_ ", .plain), ("#,##0.00", .plain), ("0.00E+00", .plain),
        ("# ?/?", .plain),
        ("@", .plain), ("[Red]0.0", .plain), ("#,##0.00_);(#,##0.00)", .plain), ("", .plain), ("\"无\"", .plain),
        ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", .plain), ("000000", .plain), ("00-00", .plain),
        ("0%", NumberFormat(isPercent: true)), ("0.00%", NumberFormat(isPercent: true)),
        ("0.00\"亿元\"", NumberFormat(unit: "亿元")), ("0.0\"万人\"", NumberFormat(unit: "万人")),
        ("#,##0\"亩\"", NumberFormat(unit: "亩")), ("0.00亿元", NumberFormat(unit: "亿元")),
        ("0\\亩", NumberFormat(unit: "亩")), ("0.00 \"元/亩\"", NumberFormat(unit: "元/亩")),
        ("General\"元\"", NumberFormat(unit: "元")), ("G/通用格式\"元\"", NumberFormat(unit: "元")),
        ("¥#,##0.00", NumberFormat(prefix: "¥")), ("[$¥-804]#,##0.00;[$¥-804]\\-#,##0.00", NumberFormat(prefix: "¥")),
        ("\"约\"0\"万元\"", NumberFormat(unit: "万元", prefix: "约")),
        ("0!.0,\"万\"", NumberFormat(unit: "万", shownDividedByPowerOfTen: 4)),
        ("0!.0000\"万元\"", NumberFormat(unit: "万元", shownDividedByPowerOfTen: 4)),
        ("0\\.00,,\"亿\"", NumberFormat(unit: "亿", shownDividedByPowerOfTen: 8)),
        ("0\".\"0,", NumberFormat(shownDividedByPowerOfTen: 4)),
        ("#,##0!.0,万元", NumberFormat(unit: "万元", shownDividedByPowerOfTen: 4)),
        ("0,\"千元\"", NumberFormat(unit: "千元", shownDividedByPowerOfTen: 3)),
        ("0.00,,\"百万元\"", NumberFormat(unit: "百万元", shownDividedByPowerOfTen: 6)),
        ("0,.0\"千\"", NumberFormat(unit: "千", shownDividedByPowerOfTen: 3)),
        ("[DBNum1]0\"元\"", NumberFormat(unit: "元")),
        ("[Blue]0.00\"亿元\";[Red]-0.00\"亿元\"", NumberFormat(unit: "亿元")),
    ]

    @Test(arguments: numberFormats)
    func `the facts of number formats are told`(code: String, expected: NumberFormat) {
        #expect(NumberFormatCode(code).meaning(of: "12") == .number(expected))
    }

    static let dateFormats: [(String, DateParts)] = [
        ("yyyy/m/d", DateParts.date), ("yyyy\"年\"m\"月\"d\"日\"", .date), ("yyyy年m月d日", .date), ("yyyy-mm-dd;@", .date),
        ("[$-804]yyyy\"年\"m\"月\"", [.year, .month]), ("yyyy\"年\"", .year), ("yyyy", .year),
        ("mmm-yy", [.year, .month]),
        ("e\"年\"m\"月\"", [.year, .month]), ("m/d", [.month, .day]), ("aaaa", .day),
        ("[$-F800]dddd, mmmm dd, yyyy", .date),
        ("h:mm", .time), ("h:mm:ss AM/PM", .time), ("mm:ss.0", .time), ("上午/下午h\"时\"mm\"分\"", .time),
        ("yyyy/m/d h:mm", [.year, .month, .day, .time]), ("[h]:mm:ss", [.time, .duration]),
        ("[mm]:ss", [.time, .duration]),
    ]

    @Test(arguments: dateFormats)
    func `date formats tell what they show`(code: String, expected: DateParts) {
        #expect(NumberFormatCode(code).meaning(of: "12") == .date(expected))
    }

    @Test func `the section of the number's sign is taken`() {
        let code = NumberFormatCode("0\"正\";0\"负\";0\"零\"")
        #expect(["1", "-0.5", "0"].map(code.meaning) == ["正", "负", "零"].map { .number(NumberFormat(unit: $0)) })
        let two = NumberFormatCode("0\"非负\";0\"负\"")
        #expect(["1", "-1", "0"].map(two.meaning) == ["非负", "负", "非负"].map { .number(NumberFormat(unit: $0)) })
        let text = NumberFormatCode("0\"非负\";0\"负\";@")
        #expect(["1", "-1", "0"].map(text.meaning) == ["非负", "负", "非负"].map { .number(NumberFormat(unit: $0)) })
    }

    @Test func `conditions choose the section`() {
        let code = NumberFormatCode("[>=100000000]0!.00,,\"亿\";[>=10000]0!.0,\"万\";0\"元\"")
        #expect(code.meaning(of: "250000000") == .number(NumberFormat(unit: "亿", shownDividedByPowerOfTen: 8)))
        #expect(code.meaning(of: "10000") == .number(NumberFormat(unit: "万", shownDividedByPowerOfTen: 4)))
        #expect(code.meaning(of: "9999.9") == .number(NumberFormat(unit: "元")))
        #expect(NumberFormatCode("[<0]0\"x\"").meaning(of: "1") == .number(.plain))
    }

    @Test func `cells carry the format of their style`() throws {
        let package = ReadingPackage(
            rows: """
                <row><c s="1"><v>0.075</v></c><c s="2"><v>12.5</v></c><c s="3"><v>45352</v></c><c s="4"><v>45352</v></c>\
                <c s="99"><v>1</v></c><c s="5"><v>5</v></c></row>
                """,
            formats: ["10", "0.00\"亿元\"", "14", "yyyy\"年\"", "0\"A&<B\""]
        )
        let values = try package.values()
        #expect(values["A1"] == .number(text: "0.075", format: NumberFormat(isPercent: true)))
        #expect(values["B1"] == .number(text: "12.5", format: NumberFormat(unit: "亿元")))
        #expect(values["C1"] == .date(DateValue(text: "2024-03-01", parts: .date, serial: "45352")))
        #expect(values["D1"] == .date(DateValue(text: "2024-03-01", parts: .year, serial: "45352")))
        #expect(values["E1"] == .plain("1"))
        #expect(values["F1"] == .number(text: "5", format: NumberFormat(unit: "A&<B")))
        if case .date(let date) = values["D1"] { #expect(date.shownText == "2024") }
    }

    @Test func `a built-in format that the file writes down anew is the written one`() throws {
        var package = ReadingPackage(rows: "<row><c s=\"1\"><v>1</v></c></row>", formats: ["44"])
        package.parts["xl/styles.xml"] = package.parts["xl/styles.xml"]?
            .replacing("<numFmts>", with: "<numFmts><numFmt numFmtId=\"44\" formatCode=\"0亩\"/>")
        #expect(try package.values()["A1"] == .number(text: "1", format: NumberFormat(unit: "亩")))
    }
}
