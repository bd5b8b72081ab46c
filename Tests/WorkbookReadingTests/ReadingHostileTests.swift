import Foundation
import Testing

@testable import WorkbookReading

@Suite struct ReadingHostileTests {
    static let otherFiles: [(String, [UInt8], OtherFormat)] = [
        ("empty", [], .emptyFile), ("text", Array("代码,名称\n370102,历下区\n".utf8), .plainText),
        ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 4000), .legacyBinary),
        (
            "encrypted",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 4000)
                + "EncryptedPackage".utf16.flatMap { [UInt8($0), 0] }, .encryptedWorkbook
        ),
        ("html", Array("<html><table><tr><td>1</td></tr></table></html>".utf8), .webPage),
        ("xml", Array("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>".utf8), .xmlFile),
        ("png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2], .unknown),
        ("zip", ReadingZip([ReadingZip.Part("a.csv", [1])]).bytes, .archive),
        (
            "ods",
            ReadingZip([ReadingZip.Part("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))])
                .bytes,
            .openDocument
        ),
        ("xlsb", office(main: "xl/workbook.bin", "\u{83}"), .binaryWorkbook),
        ("docx", office(main: "word/document.xml", "<w:document xmlns:w=\"urn:w\"/>"), .otherOfficeDocument),
    ]

    private static func office(main: String, _ content: String) -> [UInt8] {
        ReadingZip([
            ReadingZip.Part(
                "_rels/.rels",
                Array(ReadingPackage.relationshipPart([("a", "officeDocument", main)]).utf8)
            ),
            ReadingZip.Part(main, Array(content.utf8)),
        ]).bytes
    }

    @Test(arguments: otherFiles)
    func `other formats are told apart`(name: String, bytes: [UInt8], expected: OtherFormat) {
        #expect(ReadingPackage.fault(of: bytes) == .otherFormat(expected))
    }

    @Test func `paths without a file behind them are refused at once`() throws {
        let folder = FileManager.default.temporaryDirectory.path(percentEncoded: false)
        #expect(throws: WorkbookFault.unreadableFile(errorNumber: ENOENT)) {
            try WorkbookReader(path: folder + "/no.xlsx")
        }
        #expect(throws: WorkbookFault.notAFile) { try WorkbookReader(path: folder) }
        #expect(throws: WorkbookFault.notAFile) { try WorkbookReader(path: "/dev/zero") }
        let pipe = folder + "/reading-\(UUID().uuidString)"
        let isMade = unsafe mkfifo(pipe, 0o600) == 0
        #expect(isMade)
        defer { _ = unsafe unlink(pipe) }
        #expect(throws: WorkbookFault.notAFile) { try WorkbookReader(path: pipe) }
    }

    @Test func `a file beyond the limit is not opened`() {
        var limits = WorkbookLimits.standard
        limits.fileBytes = 100
        let bytes = ReadingPackage().zip.bytes
        #expect(ReadingPackage.fault(of: bytes, limits: limits) == .fileTooLarge(bytes: bytes.count, limit: 100))
    }

    @Test func `a file that is cut off anywhere is refused`() {
        let bytes = ReadingPackage(rows: "<row><c><v>1</v></c></row>").zip.bytes
        for length in stride(from: 2, to: bytes.count, by: 7) {
            #expect(ReadingPackage.fault(of: Array(bytes[..<length])) != nil, "length \(length)")
        }
    }

    @Test func `parts are counted, in the directory and before it is read`() {
        let parts = (0..<10_001).map { ReadingZip.Part("a\($0)", []) }
        #expect(
            ReadingPackage.fault(of: ReadingZip(parts).bytes) == .tooManyParts(count: 10_001, limit: 10_000)
        )
        var zip = ReadingPackage().zip
        zip.claimedEntries = 65_000
        #expect(ReadingPackage.fault(of: zip.bytes) == .tooManyParts(count: 65_000, limit: 10_000))
        zip.claimedEntries = nil
        zip.claimedDirectoryBytes = 1 << 30
        #expect(ReadingPackage.fault(of: zip.bytes) == .damagedArchive)
    }

    @Test func `a directory of the long form with billions of entries reserves nothing`() {
        let bytes = ReadingPackage().zip.bytes
        let record: [UInt8] =
            [0x50, 0x4B, 6, 6] + ReadingZip.little(44 as UInt64) + Array(repeating: 0, count: 12)
            + ReadingZip.little(1 << 32 as UInt64) + ReadingZip.little(1 << 32 as UInt64)
            + ReadingZip.little(1000 as UInt64) + ReadingZip.little(0 as UInt64)
        let locator: [UInt8] =
            [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + ReadingZip.little(UInt64(bytes.count)) + [1, 0, 0, 0]
        let end: [UInt8] = [0x50, 0x4B, 5, 6] + Array(repeating: 0xFF, count: 16) + [0, 0]
        #expect(
            ReadingPackage.fault(of: bytes + record + locator + end)
                == .tooManyParts(count: 1 << 32, limit: 10_000)
        )
    }

    @Test func `two parts of one name are refused`() throws {
        var zip = ReadingPackage().zip
        zip.parts.append(ReadingZip.Part("XL/workbook.xml", Array("<a/>".utf8)))
        let fault = try #require(ReadingPackage.fault(of: zip.bytes))
        #expect([.duplicatePart(part: "XL/workbook.xml"), .duplicatePart(part: "xl/workbook.xml")].contains(fault))
    }

    @Test func `sizes that lie are found out`() throws {
        let name = "xl/worksheets/sheet1.xml"
        let honest = ReadingPackage(rows: "<row><c><v>1</v></c></row>").zip
        let place = try #require(honest.parts.firstIndex { $0.name == name })
        for lie: Int64 in [-1, -100, 1, 100] {
            var zip = honest
            zip.parts[place].size = UInt32(Int64(zip.parts[place].size) + lie)
            let fault = ReadingPackage.fault(of: zip.bytes)
            #expect([.sizeMismatch(part: name), .damagedPart(part: name), .damagedArchive].contains(fault), "\(lie)")
        }
        var zip = honest
        zip.parts[place] = ReadingZip.Part(name, repeating: 0x20, count: 3_000_000)
        zip.parts[place].size = 1000
        #expect(ReadingPackage.fault(of: zip.bytes) == .sizeMismatch(part: name))
        zip = honest
        zip.parts[place].checksum ^= 1
        #expect(ReadingPackage.fault(of: zip.bytes) == .damagedPart(part: name))
    }

    @Test func `a part that expands beyond measure is refused`() throws {
        let name = "xl/worksheets/sheet1.xml"
        var zip = ReadingPackage().zip
        let place = try #require(zip.parts.firstIndex { $0.name == name })
        zip.parts[place] = ReadingZip.Part(name, repeating: 0x20, count: 2_500_000)
        var limits = WorkbookLimits.standard
        limits.expansionRatio = 50
        #expect(
            ReadingPackage.fault(of: zip.bytes, limits: limits) == .suspiciousCompression(part: name, limit: 50)
        )
        limits = .standard
        limits.expandedBytes = 2_000_000
        guard case .packageTooLarge(let bytes, 2_000_000) = ReadingPackage.fault(of: zip.bytes, limits: limits) else {
            Issue.record("the size of all parts is not limited")
            return
        }
        #expect(bytes > 2_500_000)
    }

    @Test func `encrypted parts and foreign methods of compression are refused`() throws {
        let name = "xl/worksheets/sheet1.xml"
        var zip = ReadingPackage().zip
        let place = try #require(zip.parts.firstIndex { $0.name == name })
        zip.parts[place].flags |= 1
        #expect(ReadingPackage.fault(of: zip.bytes) == .encryptedPart(part: name))
        zip.parts[place].flags = 0
        zip.parts[place].method = 12
        #expect(ReadingPackage.fault(of: zip.bytes) == .unsupportedCompression(part: name, method: 12))
    }

    @Test func `a long text that many cells share exhausts nothing`() {
        let text = String(repeating: "县", count: 40_000)
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 600)
        let strings = "<si><t>\(text)</t></si>"
        let wide = ReadingPackage(rows: "<row>\(cells)</row>", strings: strings)
        #expect(
            wide.fault()
                == .sheet(sheet: "表", place: CellReference(row: 1, column: 560), problem: .textTooLong(limit: 64 << 20))
        )
        var limits = WorkbookLimits.standard
        limits.sheetTextBytes = 1_000_000
        let long = ReadingPackage(
            rows: String(repeating: "<row><c t=\"s\"><v>0</v></c></row>", count: 20),
            strings: strings
        )
        #expect(
            long.fault(limits: limits)
                == .sheet(sheet: "表", place: CellReference(row: 9, column: 1), problem: .textTooLong(limit: 1_000_000))
        )
    }

    @Test func `lists are limited`() {
        var limits = WorkbookLimits.standard
        limits.listEntries = 3
        limits.sharedStrings = 3
        let strings = ReadingPackage(rows: "", strings: String(repeating: "<si/>", count: 4))
        #expect(
            strings.fault(limits: limits)
                == .content(part: "xl/sharedStrings.xml", line: 1, problem: .limitExceeded(limit: 3))
        )
        let styles = ReadingPackage(formats: ["1", "2", "3", "4"])
        #expect(
            styles.fault(limits: limits) == .content(part: "xl/styles.xml", line: 1, problem: .limitExceeded(limit: 3))
        )
        var small = WorkbookLimits.standard
        small.listPartBytes = 100
        guard case .partTooLarge(part: "_rels/.rels", _, limit: 100) = ReadingPackage().fault(limits: small) else {
            Issue.record("parts of lists are not limited")
            return
        }
        let format = ReadingPackage(formats: [String(repeating: "#", count: 5000)])
        #expect(format.fault() == .content(part: "xl/styles.xml", line: 1, problem: .limitExceeded(limit: 4096)))
    }
}
