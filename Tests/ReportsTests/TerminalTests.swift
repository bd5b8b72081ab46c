import Counties
import JieduiTestSupport
import Testing

@testable import Reports

@Suite struct DisplayWidthTests {
    @Test(arguments: WidthAlphabet.pieces)
    func `a neutralised piece takes the cells that the Unicode tables say`(_ piece: (text: String, width: Int)) {
        #expect(DisplayWidth.of(TerminalText.neutralised(piece.text)) == piece.width, "\(piece.text.debugDescription)")
    }

    @Test func `what a file says cannot command a terminal`() {
        let hostile = "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\r\n\tA\u{202E}B\u{2028}C\u{0}\u{7F}\u{FEFF}"
        let safe = TerminalText.neutralised(hostile)
        #expect(safe == "␛]0;x␇␛[2J\u{FFFD}31m   A\u{FFFD}B C␀␡\u{FFFD}")
        #expect(!safe.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test func `harmless text is left as it is`() {
        #expect(TerminalText.neutralised("台儿庄区 e\u{301} 👨‍👩‍👧") == "台儿庄区 e\u{301} 👨‍👩‍👧")
    }
}

@Suite struct LineWrappingTests {
    @Test func `Han breaks anywhere but not before a closing mark or after an opening one`() {
        #expect(LineWrapping.lines(of: "一二三四，五六", width: 8) == ["一二三", "四，五六"])
        #expect(LineWrapping.lines(of: "一二三（四五）", width: 8) == ["一二三", "（四五）"])
    }

    @Test func `words stay whole where they fit and break where they do not`() {
        #expect(LineWrapping.lines(of: "keep every rule", width: 10) == ["keep every", "rule"])
        #expect(LineWrapping.lines(of: "abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    }

    @Test(arguments: UInt64(0)..<300)
    func `no line is wider than asked and nothing but spaces is lost`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = TerminalText.neutralised(WidthAlphabet.randomText(&generator))
        let width = Int.random(in: 2...30, using: &generator)
        let lines = LineWrapping.lines(of: text, width: width)
        for line in lines { #expect(WidthAlphabet.width(of: line) <= width, "seed \(seed): \(line)") }
        func ink(_ text: String) -> String.UnicodeScalarView {
            String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " })
        }
        #expect(Array(ink(lines.joined())) == Array(ink(text)), "seed \(seed)")
    }
}

@Suite struct TerminalFormatTests {
    @Test(arguments: UInt64(0)..<200)
    func `a table of random texts never overflows`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let kinds = ReportColumn.Kind.allCases
        let columns = (0..<Int.random(in: 1...9, using: &generator)).map { number in
            let title = WidthAlphabet.randomText(&generator, pieces: 1...6)
            return ReportColumn(
                key: "c\(number)",
                title: BilingualText(same: title),
                kind: kinds.randomElement(using: &generator) ?? .text
            )
        }
        let rows = (0..<5).map { _ in
            columns.map { column -> ReportCell in
                switch column.kind {
                case .text, .code: .name(WidthAlphabet.randomText(&generator, pieces: 0...12))
                default: .points(Points(units: Int64.random(in: .min ... .max, using: &generator)))
                }
            }
        }
        let table = ReportTable(
            id: "T",
            name: "t",
            title: BilingualText(same: WidthAlphabet.randomText(&generator)),
            unitLine: Bool.random(using: &generator) ? BilingualText(same: "单位：分") : nil,
            columns: columns,
            rows: ReportRows(rows),
            notes: [BilingualText(same: WidthAlphabet.randomText(&generator))]
        )
        let width = Int.random(in: 20...120, using: &generator)
        let text = TerminalFormat(language: .zh, width: width).text(of: table)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            #expect(WidthAlphabet.width(of: String(line)) <= width, "seed \(seed), width \(width): \(line)")
        }
    }

    @Test func `columns that do not fit are dropped from the end and named`() {
        let columns = ["甲", "乙", "丙"].map { ReportColumn(key: $0, title: BilingualText(same: $0), kind: .code) }
        let row = columns.map { _ in ReportCell.code("1234567890") }
        let table = ReportTable(
            id: "T9",
            name: "t",
            title: BilingualText(same: "表"),
            columns: columns,
            rows: ReportRows([row])
        )
        #expect(
            TerminalFormat(language: .zh, width: 24).text(of: table) == """
                T9 表
                甲          乙
                ----------  ----------
                1234567890  1234567890
                （屏幕宽度不足，未显示：
                丙）

                """
        )
    }

    @Test func `colour is written only where it is wanted`() {
        let plain = TerminalFormat(language: .en)
        let colored = TerminalFormat(language: .en, usesColor: true)
        #expect(plain.alarming("x") == "x")
        #expect(colored.alarming("x") == "\u{1B}[31mx\u{1B}[0m")
    }
}

@Suite struct DecimalTextTests {
    @Test(
        arguments: [
            (747_278, 2, "74.73"), (747_250, 2, "74.73"), (-747_250, 2, "-74.73"), (-40, 2, "0.00"), (-50, 2, "-0.01"),
            (Int64.max, 2, "922337203685477.58"), (Int64.min, 4, "-922337203685477.5808"), (0, 0, "0"),
            (995_000, 1, "99.5"), (999_999, 2, "100.00"),
        ] as [(Int64, Int, String)]
    )
    func `points are rounded half away from zero without a minus before nothing`(
        _ units: Int64,
        _ shown: Int,
        _ text: String
    ) {
        #expect(DecimalText.fixed(Points(units: units), shown: shown) == text)
    }

    @Test func `a difference carries its sign`() {
        #expect(DecimalText.difference(Points(units: 15_000)) == "+1.50")
        #expect(DecimalText.difference(Points(units: -15_000)) == "-1.50")
        #expect(DecimalText.difference(.zero) == "0.00")
        #expect(DecimalText.difference(Points(units: 10)) == "+0.0010")
    }

    @Test func `numbers that are none leave a blank and huge ones do not trap`() {
        #expect(DecimalText.fixed(.nan, shown: 2) == nil)
        #expect(DecimalText.fixed(-.infinity, shown: 2) == nil)
        #expect(DecimalText.fixed(1e300, shown: 2) == "1e+300")
        #expect(DecimalText.percent(0.85) == "85.0%")
    }

    @Test func `a small gap is not hidden by rounding`() {
        #expect(Wording.gap(0) == "0")
        #expect(Wording.gap(0.0004) == "<0.1%")
        #expect(Wording.gap(0.0123) == "1.2%")
    }
}
