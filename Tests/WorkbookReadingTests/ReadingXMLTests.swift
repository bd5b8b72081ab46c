import Testing

@testable import WorkbookReading

@Suite struct ReadingXMLTests {
    static let sheet = "xl/worksheets/sheet1.xml"

    /// The fault of a sheet with this text; an issue where it has none.
    private func problem(_ text: String, limits: WorkbookLimits = .standard) -> XMLProblem? {
        var package = ReadingPackage()
        package.parts[Self.sheet] = text
        guard let fault = package.fault(limits: limits) else { return nil }
        guard case .xml(Self.sheet, _, let problem) = fault else {
            Issue.record("\(fault)")
            return nil
        }
        return problem
    }

    static let open = "<worksheet xmlns=\"\(ReadingPackage.namespace)\">"

    static let malformed: [(String, XMLProblem)] = [
        ("", .noElement), ("   ", .noElement), ("<!-- a -->", .noElement), ("text", .malformedMarkup),
        ("&amp;" + open + "</worksheet>", .malformedMarkup), (open, .unexpectedEnd),
        (open + "<sheetData>", .unexpectedEnd),
        (open + "<sheetData", .unexpectedEnd), (open + "</worksheet", .unexpectedEnd), (open + "<!-- ", .unexpectedEnd),
        (open + "<?x ", .unexpectedEnd), (open + "<![CDATA[ ]]", .unexpectedEnd), (open + "</sheet>", .mismatchedTag),
        (open + "<a></b></worksheet>", .mismatchedTag), (open + "</worksheet></worksheet>", .mismatchedTag),
        (open + "</worksheet><a/>", .contentAfterEnd), (open + "</worksheet>x", .contentAfterEnd),
        (open + "<a b='1' b='2'/></worksheet>", .duplicateAttribute), (open + "<a b></worksheet>", .malformedMarkup),
        (open + "<a b=1/></worksheet>", .malformedMarkup), (open + "<a b='1'c='2'/></worksheet>", .malformedMarkup),
        (open + "<a b='<'/></worksheet>", .malformedMarkup), (open + "<></></worksheet>", .malformedMarkup),
        (open + "< a/></worksheet>", .malformedMarkup), (open + "<1/></worksheet>", .malformedMarkup),
        (open + "<a:/></worksheet>", .malformedMarkup), (open + "<a:b:c/></worksheet>", .malformedMarkup),
        (open + "<a b:c='1' x:d='1'/><x:row/></worksheet>", .unboundPrefix),
        (open + "<!x></worksheet>", .malformedMarkup),
        (open + "<?xml version='1.0'?></worksheet>", .malformedMarkup), (open + "\u{0}</worksheet>", .invalidCharacter),
        (open + "<a b='\u{1}'/></worksheet>", .invalidCharacter),
        (open + "<sheetData><row><c><v>&foo;</v></c></row></sheetData></worksheet>", .undefinedEntity),
        (open + "<sheetData><row><c><v>&#0;</v></c></row></sheetData></worksheet>", .undefinedEntity),
        (open + "<sheetData><row><c><v>&#xD800;</v></c></row></sheetData></worksheet>", .undefinedEntity),
        (open + "<sheetData><row><c><v>&#1114112;</v></c></row></sheetData></worksheet>", .undefinedEntity),
        (open + "<sheetData><row><c><v>&amp</v></c></row></sheetData></worksheet>", .undefinedEntity),
        ("<!DOCTYPE worksheet>" + open + "</worksheet>", .documentType),
        ("<!DOCTYPE a [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>" + open + "&b;</worksheet>", .documentType),
        (open + "<!ENTITY a \"x\"></worksheet>", .documentType),
        ("<?xml version=\"1.0\" encoding=\"GBK\"?>" + open + "</worksheet>", .unsupportedEncoding("GBK")),
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + open + "</worksheet>", .unsupportedEncoding("UTF-16")),
    ]

    @Test(arguments: malformed)
    func `what breaks the grammar is named`(text: String, expected: XMLProblem) {
        #expect(problem(text) == expected)
    }

    @Test func `faults name the line`() {
        var package = ReadingPackage()
        package.parts[Self.sheet] =
            "<?xml version=\"1.0\"?>\n" + Self.open + "\n<sheetData>\n<row></c>\n</sheetData></worksheet>"
        #expect(package.fault() == .xml(part: Self.sheet, line: 4, problem: .mismatchedTag))
        package.parts[Self.sheet] = Self.open + String(repeating: "<a>\n</a>", count: 20_000) + "<a></b>"
        #expect(package.fault() == .xml(part: Self.sheet, line: 20_001, problem: .mismatchedTag))
    }

    @Test func `depth, tags and attributes are limited`() {
        let deep = Self.open + String(repeating: "<a>", count: 70)
        #expect(problem(deep) == .tooDeep)
        #expect(problem(Self.open + "<a b='" + String(repeating: "x", count: 400_000) + "'/>") == .tagTooLong)
        let many = (0..<300).map { "a\($0)='' " }.joined()
        #expect(problem(Self.open + "<a \(many)/>") == .tagTooLong)
        let bindings = (0..<200).map { "xmlns:a\($0)='u' " }.joined()
        #expect(problem(Self.open + "<a \(bindings)><b \(bindings)>") == .tagTooLong)
    }

    @Test func `prefixes and both forms of the namespaces are understood`() throws {
        let strict = "http://purl.oclc.org/ooxml/"
        var package = ReadingPackage(formats: ["0.00\"亿元\""])
        package.parts[Self.sheet] = """
            <x:worksheet xmlns:x="\(strict)spreadsheetml/main" xmlns="urn:other"><x:sheetData><row r="9"><c/></row>\
            <x:row x:r="5" r="2"><x:c s="1"><v>9</v><x:v>1</x:v></x:c><c><v>2</v></c></x:row></x:sheetData></x:worksheet>
            """
        package.parts["xl/workbook.xml"] = """
            <m:workbook xmlns:m="\(strict)spreadsheetml/main" xmlns:rel="\(strict)officeDocument/relationships"><m:sheets>\
            <m:sheet name="A&amp;B" id="5" rel:id="rId1"/></m:sheets></m:workbook>
            """
        for name in ["_rels/.rels", "xl/_rels/workbook.xml.rels"] {
            package.parts[name] = package.parts[name]?
                .replacing(ReadingPackage.relationships, with: strict + "officeDocument/relationships")
        }
        let format = NumberFormat(unit: "亿元")
        #expect(
            try package.rows() == [
                SheetRow(number: 2, cells: [SheetCell(column: 1, value: .number(text: "1", format: format))])
            ]
        )
    }

    @Test func `UTF-16 with either byte order and UTF-8 with a mark are read`() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.open
            + "<sheetData><row><c t=\"str\"><v>历😀</v></c></row></sheetData></worksheet>"
        let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let utf8 = Array(text.replacing("UTF-16", with: "utf-8").utf8)
        for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, utf8, [0xEF, 0xBB, 0xBF] + utf8] {
            #expect(try ReadingPackage.rows(of: zip(sheet: bytes)).first?.cells.first?.value == .text("历😀"))
        }
        let faults: [[UInt8]] = [[0xFF, 0xFE] + little.dropLast(), [0xFF, 0xFE, 0x3C, 0, 0, 0xD8, 0x3E, 0]]
        for bytes in faults {
            #expect(
                ReadingPackage.fault(of: zip(sheet: bytes))
                    == .xml(part: Self.sheet, line: 1, problem: .invalidCharacter)
            )
        }
        #expect(
            ReadingPackage.fault(of: zip(sheet: [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]))
                == .xml(part: Self.sheet, line: 1, problem: .unsupportedEncoding("UTF-32"))
        )
    }

    private func zip(sheet: [UInt8]) -> [UInt8] {
        var zip = ReadingPackage().zip
        zip.parts.removeAll { $0.name == Self.sheet }
        zip.parts.append(ReadingZip.Part(Self.sheet, sheet))
        return zip.bytes
    }
}
