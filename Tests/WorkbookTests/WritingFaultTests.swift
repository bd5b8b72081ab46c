import Foundation
import Testing

@testable import Workbook

/// What cannot be written is an error that names the place, and leaves nothing behind.
@Suite struct WritingFaultTests {
    private func fault(_ document: WorkbookDocument) throws -> WorkbookWritingError? {
        let folder = try WritingFolder()
        do {
            try document.write(to: folder.path("a.xlsx"))
            return nil
        } catch {
            #expect(folder.names.isEmpty)
            return error
        }
    }

    private func fault(_ change: (inout WorkbookSheet) -> Void) throws -> WorkbookWritingError? {
        var sheet = WritingSamples.sheet([])
        change(&sheet)
        return try fault(WorkbookDocument(sheets: [sheet]))
    }

    @Test func `names of sheets`() throws {
        func name(_ names: String...) throws -> WorkbookWritingError? {
            try fault(WorkbookDocument(sheets: names.map { WritingSamples.sheet([], name: $0) }))
        }
        #expect(try name("T1 结对方案表", String(repeating: "县", count: 31)) == nil)
        #expect(try name("") == .badName(sheet: "", .empty))
        for long in [String(repeating: "县", count: 32), String(repeating: "𠮷", count: 16)] {
            #expect(try name(long) == .badName(sheet: long, .tooLong))
        }
        for bad in ["a:b", "a/b", "a\\b", "a?b", "a*b", "[a", "a]", "a\u{0}b", "a\nb", "a\u{FFFF}"] {
            #expect(try name(bad) == .badName(sheet: bad, .forbiddenCharacter))
        }
        #expect(try name("'a") == .badName(sheet: "'a", .apostropheAtEnd))
        #expect(try name("a'") == .badName(sheet: "a'", .apostropheAtEnd))
        #expect(try name("Pairs", "PAIRS") == .badName(sheet: "PAIRS", .taken))
        #expect(try name("History") == .badName(sheet: "History", .taken))
        #expect(try name() == .noVisibleSheet)
    }

    @Test func `texts that are too long`() throws {
        for unit in ["a", "县"] {
            let longest = String(repeating: unit, count: 32_767)
            #expect(try fault { $0 = WritingSamples.sheet([WorkbookCell(.text(longest))]) } == nil)
            #expect(
                try fault { $0 = WritingSamples.sheet([WorkbookCell(.blank), WorkbookCell(.text(longest + unit))]) }
                    == .fault(sheet: "S", place: "B1", .textTooLong(limit: 32_767))
            )
        }
        // A character outside of the basic plane counts twice.
        let pairs = String(repeating: "𠮷", count: 16_384)
        #expect(
            try fault { $0 = WritingSamples.sheet([WorkbookCell(.text(pairs))]) }
                == .fault(sheet: "S", place: "A1", .textTooLong(limit: 32_767))
        )
    }

    @Test func `control characters are kept where the format can, and marks are protected`() throws {
        let text = "a\u{0}b\u{1}c\u{1B}[31m\u{FFFF}_x0041_ \r\nd\re_x00"
        let book = try WrittenWorkbook(WorkbookDocument(sheets: [WritingSamples.sheet([WorkbookCell(.text(text))])]))
        let strings = try book.part("xl/sharedStrings.xml")
        let expected = "a\u{FFFD}b_x0001_c_x001B_[31m\u{FFFD}_x005F_x0041_ \nd\ne_x00"
        #expect(strings.contains("<t>\(expected)</t>"), "\(strings)")
        let parser = XMLCheck(Data(strings.utf8))
        #expect(parser.isWellFormed)
    }

    @Test func `numbers that are not finite`() throws {
        for number in [Double.nan, .infinity, -.infinity] {
            #expect(
                try fault { $0 = WritingSamples.sheet([WorkbookCell(.number(number))]) }
                    == .fault(sheet: "S", place: "A1", .badNumber)
            )
            let formula = CellFormula("1/0", result: .number(number))
            #expect(
                try fault { $0 = WritingSamples.sheet([WorkbookCell(.formula(formula))]) }
                    == .fault(sheet: "S", place: "A1", .badNumber)
            )
        }
    }

    @Test func `too many rows and columns`() throws {
        let rows = WorkbookRows(count: 1_048_577) { _ in WorkbookRow([]) }
        #expect(try fault { $0.rows = rows } == .tooManyRows(sheet: "S", rows: 1_048_577))
        let row = WorkbookRow(Array(repeating: WorkbookCell(.blank), count: 16_385))
        #expect(try fault { $0.rows = WorkbookRows([row]) } == .tooManyColumns(sheet: "S", columns: 16_385))
    }

    @Test func `merges that overlap or are single cells`() throws {
        let range = CellRange(rows: 0...0, columns: 0...2)
        let below = CellRange(rows: 0...1, columns: 2...3)
        #expect(try fault { $0.merges = [range, below] } == .fault(sheet: "S", place: below.name, .overlap))
        #expect(
            try fault { $0.merges = [CellRange(row: 0, column: 0)] } == .fault(sheet: "S", place: "merge", .badRange)
        )
        #expect(try fault { $0.merges = [range, CellRange(rows: 1...2, columns: 0...2)] } == nil)
    }

    @Test func `lists that the format cannot hold`() throws {
        func list(_ words: [String]) throws -> WorkbookWritingError? {
            try fault { $0.validations = [CellValidation(range: CellRange(row: 0, column: 0), rule: .words(words))] }
        }
        #expect(try list([String(repeating: "a", count: 255)]) == nil)
        #expect(
            try list(Array(repeating: "abc", count: 65))
                == .fault(sheet: "S", place: "A1", .textTooLong(limit: 255))
        )
        #expect(try list(["a,b"]) == .fault(sheet: "S", place: "A1", .forbiddenCharacter))
        #expect(try list([]) == .fault(sheet: "S", place: "A1", .empty))
        let elsewhere = CellValidation(
            range: CellRange(row: 0, column: 0),
            rule: .range(sheet: "none", CellRange(rows: 0...9, columns: 0...0))
        )
        #expect(try fault { $0.validations = [elsewhere] } == .fault(sheet: "S", place: "A1", .unknownSheet("none")))
    }

    @Test func `charts and headers that the format would read otherwise`() throws {
        let range = CellRange(rows: 0...1, columns: 0...0)
        let series = WorkbookChart.Series(name: "s", sheet: "S", categories: range, values: range)
        let chart = WorkbookChart(kind: .bar, title: "=A1", series: [series], row: 0, column: 0)
        #expect(try fault { $0.charts = [chart] } == .fault(sheet: "S", place: "chart 1", .forbiddenCharacter))
        let long = PrintSetup.Line(center: [.text(String(repeating: "县", count: 254))])
        #expect(
            try fault { $0.print.footer = long }
                == .fault(sheet: "S", place: "header or footer", .textTooLong(limit: 255))
        )
    }

    @Test func `a place that cannot be written to is named, and what stood there stays`() throws {
        let folder = try WritingFolder()
        let document = WritingSamples.document
        let missing = folder.path("no/such/a.xlsx")
        #expect(throws: WorkbookWritingError.cannotWrite(path: missing, errorNumber: ENOENT)) {
            try document.write(to: missing)
        }
        try FileManager.default.createDirectory(atPath: folder.path("dir"), withIntermediateDirectories: true)
        #expect(throws: WorkbookWritingError.self) { try document.write(to: folder.path("dir")) }
        let kept = folder.path("kept.xlsx")
        try Data("old".utf8).write(to: URL(fileURLWithPath: kept))
        var bad = document
        bad.sheets[0].rows = bad.sheets[0].rows + WorkbookRows([WorkbookRow([WorkbookCell(.number(.nan))])])
        #expect(throws: WorkbookWritingError.self) { try bad.write(to: kept) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == Data("old".utf8))
        #expect(folder.names == ["dir", "kept.xlsx"])
        try document.write(to: kept)
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)).starts(with: [0x50, 0x4B]))
    }

    @Test func `an archive whose part is cut off is seen`() throws {
        let book = try WrittenWorkbook(WritingSamples.document)
        #expect(book.archive.damagedPart() == nil)
        #expect(WrittenArchive(Array(book.bytes.dropLast(30))) == nil)
        #expect(WrittenArchive([]) == nil)
        var damaged = book.bytes
        damaged[damaged.count / 4] ^= 0xFF
        #expect(WrittenArchive(damaged).map { $0.damagedPart() != nil } == true)
    }

    @Test(arguments: [
        ("<a><b/></a>", true), ("<a/>", true), ("<?xml version=\"1.0\"?>\n<a x=\"1\"/>", true), ("<a><b/>", false),
        ("<a><b>1</b", false), ("", false),
    ])
    func `a part that ends in the middle is seen, though its checksum is right`(text: String, isWhole: Bool) {
        let archive = WrittenArchive(Self.archive(of: Array(text.utf8)))
        #expect((archive?.damagedPart() == nil) == isWhole)
    }

    /// An archive of one part, packed without compression.
    private static func archive(of content: [UInt8]) -> [UInt8] {
        func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> (8 * $0) & 0xFF) } }
        let packed = [1] + number(content.count, 2) + number(~content.count & 0xFFFF, 2) + content
        var checksum: UInt32 = 0xFFFF_FFFF
        for byte in content {
            checksum ^= UInt32(byte)
            for _ in 0..<8 { checksum = checksum & 1 == 1 ? checksum >> 1 ^ 0xEDB8_8320 : checksum >> 1 }
        }
        let sizes = number(Int(~checksum), 4) + number(packed.count, 4) + number(content.count, 4)
        let name = Array("a.xml".utf8)
        let facts =
            number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + sizes + number(name.count, 2) + number(0, 2)
        let local = [0x50, 0x4B, 3, 4] + facts + name + packed
        let entry = [0x50, 0x4B, 1, 2] + number(20, 2) + facts + number(0, 14) + name
        let end = [0x50, 0x4B, 5, 6] + number(0, 4) + number(1, 2) + number(1, 2) + number(entry.count, 4)
        return local + entry + end + number(local.count, 4) + number(0, 2)
    }
}

/// Whether a text is well-formed XML, as far as a byte can tell: no character that XML forbids.
private struct XMLCheck {
    let isWellFormed: Bool

    init(_ data: Data) {
        isWellFormed = !data.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    }
}
