import Testing

@testable import WorkbookReading

@Suite struct ReadingTextTests {
    /// The text of a single shared string.
    private func text(_ item: String) throws -> CellValue? {
        let package = ReadingPackage(
            rows: "<row><c t=\"s\"><v>0</v></c></row>",
            strings: "<si>\(item)</si>"
        )
        return try package.values()["A1"]
    }

    @Test(arguments: [
        ("<t>历下区</t>", "历下区"),
        ("<t/>", ""),
        ("", ""),
        ("<r><t>历</t></r><r><rPr><b/></rPr><t>下</t></r>", "历下"),
        ("<t>东京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>", "东京"),
        ("<t> a </t>", "a"),
        ("<t xml:space=\"preserve\"> a </t>", " a "),
        ("<t>a&#10;b&amp;c&lt;d&gt;&quot;&apos;&#x4E2D;&#128512;</t>", "a\nb&c<d>\"'中😀"),
        ("<t>a\r\nb\rc</t>", "a\nb\nc"),
        ("<t><![CDATA[a<b&amp;c]]>d</t>", "a<b&amp;cd"),
        ("<t>a<!-- c --><?x?>b<?y z?></t>", "ab"),
        ("<t>a_x000D_b</t>", "a\rb"),
        ("<t>_x005F_x000D_</t>", "_x000D_"),
        ("<t>_x4e2d__x4E2D_</t>", "中中"),
        ("<t>_xD83D__xDE00_</t>", "😀"),
        ("<t>_xD83D_a</t>", "\u{FFFD}a"),
        ("<t>_x0041__x0042_C_</t>", "ABC_"),
        ("<t>_x12_ _xZZZZ_ x_</t>", "_x12_ _xZZZZ_ x_"),
    ])
    func `shared strings are read as Excel shows them`(item: String, expected: String) throws {
        #expect(try text(item) == .text(expected))
    }

    @Test func `inline strings are read by the same rules`() throws {
        let package = ReadingPackage(
            rows: """
                <row><c t="inlineStr"><is><r><t>甲</t></r><r><t>_x000A_乙</t></r></is></c>\
                <c t="inlineStr"><is><t/></is></c><c t="inlineStr"/></row>
                """
        )
        #expect(try package.values() == ["A1": .text("甲\n乙"), "B1": .text("")])
    }

    @Test func `texts across the borders of chunks stay whole`() throws {
        // The parser reads 64 KiB at a time; texts of 1 to 9 bytes shift each border through every kind of place.
        let items = (0..<9000).map { "县\r\n&amp;" + String(repeating: "市", count: $0 % 4) + "<![CDATA[\r\nx]]>" }
        let package = ReadingPackage(
            rows: (0..<9000).map { "<row><c t=\"s\"><v>\($0)</v></c></row>" }.joined(),
            strings: items.map { "<si><t>\($0)</t></si>" }.joined()
        )
        let expected = (0..<9000).map { CellValue.text("县\n&" + String(repeating: "市", count: $0 % 4) + "\nx") }
        let isEqual = try package.rows().flatMap(\.cells).map(\.value) == expected
        #expect(isEqual)
    }

    @Test func `a text beyond the limit is refused`() throws {
        var limits = WorkbookLimits.standard
        limits.textBytes = 10
        let shared = ReadingPackage(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>12345678901</t></si>")
        #expect(
            shared.fault(limits: limits)
                == .content(part: "xl/sharedStrings.xml", line: 1, problem: .limitExceeded(limit: 10))
        )
        let inline = ReadingPackage(rows: "<row><c t=\"str\"><v>12345678901</v></c></row>")
        #expect(
            inline.fault(limits: limits)
                == .sheet(sheet: "表", place: CellReference(row: 1, column: 1), problem: .textTooLong(limit: 10))
        )
    }

    @Test func `bytes that are not UTF-8 are refused`() throws {
        var zip = ReadingPackage(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: "").zip
        for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8]] {
            let place = try #require(zip.parts.firstIndex { $0.name == "xl/sharedStrings.xml" })
            zip.parts[place] = ReadingZip.Part(
                "xl/sharedStrings.xml",
                Array("<sst xmlns=\"\(ReadingPackage.namespace)\"><si><t>".utf8) + bytes + Array("</t></si></sst>".utf8)
            )
            #expect(
                ReadingPackage.fault(of: zip.bytes)
                    == .xml(part: "xl/sharedStrings.xml", line: 1, problem: .invalidCharacter)
            )
        }
    }
}
