import Foundation
import Testing

@testable import WorkbookReading

/// A workbook of one sheet, written part by part.
struct ReadingPackage {
    static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// Parts by name.
    var parts: [String: String]

    /// - Parameters:
    ///   - rows: what stands inside `sheetData`.
    ///   - after: what follows `sheetData`.
    ///   - strings: the `si` elements of the shared strings.
    ///   - formats: number formats, which become styles 1, 2, … in this order; a number is a built-in format.
    init(
        rows: String = "",
        after: String = "",
        strings: String? = nil,
        formats: [String] = [],
        is1904: Bool = false
    ) {
        let root = "xmlns=\"\(Self.namespace)\" xmlns:r=\"\(Self.relationships)\""
        parts = [
            "_rels/.rels": Self.relationshipPart([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": """
            <?xml version="1.0" encoding="UTF-8"?>
            <workbook \(root)><workbookPr\(is1904 ? " date1904=\"1\"" : "")/><sheets>\
            <sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>
            """,
            "xl/_rels/workbook.xml.rels": Self.relationshipPart(
                [("rId1", "worksheet", "worksheets/sheet1.xml")]
                    + (strings == nil ? [] : [("rId2", "sharedStrings", "sharedStrings.xml")])
                    + (formats.isEmpty ? [] : [("rId3", "styles", "/xl/styles.xml")])
            ),
            "xl/worksheets/sheet1.xml":
                "<worksheet \(root)><dimension ref=\"A1\"/><sheetData>\(rows)</sheetData>\(after)</worksheet>",
        ]
        if let strings { parts["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.namespace)\">\(strings)</sst>" }
        if !formats.isEmpty { parts["xl/styles.xml"] = Self.stylePart(formats) }
    }

    static func relationshipPart(_ relationships: [(id: String, type: String, target: String)]) -> String {
        let list = relationships.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(Self.relationships)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        return "<Relationships xmlns=\"\(packageRelationships)\">\(list.joined())</Relationships>"
    }

    private static func stylePart(_ formats: [String]) -> String {
        var written = ""
        var styles = "<xf numFmtId=\"0\"/>"
        for (place, format) in formats.enumerated() {
            if let builtIn = Int(format) {
                styles += "<xf numFmtId=\"\(builtIn)\"/>"
                continue
            }
            let code = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            written += "<numFmt numFmtId=\"\(164 + place)\" formatCode=\"\(code)\"/>"
            styles += "<xf numFmtId=\"\(164 + place)\"/>"
        }
        return
            "<styleSheet xmlns=\"\(namespace)\"><numFmts>\(written)</numFmts><cellXfs>\(styles)</cellXfs></styleSheet>"
    }

    /// The parts, sorted by name, as a zip file that can still be changed.
    var zip: ReadingZip {
        ReadingZip(parts.sorted { $0.key < $1.key }.map { ReadingZip.Part($0.key, Array($0.value.utf8)) })
    }

    /// The values of the first sheet's cells by their places.
    func values() throws -> [String: CellValue] {
        var values: [String: CellValue] = [:]
        for row in try rows() {
            for cell in row.cells {
                values[CellReference(row: row.number, column: cell.column).description] = cell.value
            }
        }
        return values
    }

    /// The rows of the first sheet.
    func rows() throws -> [SheetRow] { try Self.rows(of: zip.bytes) }

    /// The fault of the file; an issue where it has none.
    func fault(limits: WorkbookLimits = .standard, at location: SourceLocation = #_sourceLocation) -> WorkbookFault? {
        Self.fault(of: zip.bytes, limits: limits, at: location)
    }

    static func rows(of bytes: [UInt8], limits: WorkbookLimits = .standard) throws -> [SheetRow] {
        try withFile(bytes) { path in
            let reader = try WorkbookReader(path: path, limits: limits)
            guard let sheet = reader.sheets.first else { return [] }
            let rows = try reader.rows(of: sheet)
            var result: [SheetRow] = []
            while let row = try rows.next() { result.append(row) }
            return result
        }
    }

    static func fault(
        of bytes: [UInt8],
        limits: WorkbookLimits = .standard,
        at location: SourceLocation = #_sourceLocation
    ) -> WorkbookFault? {
        do {
            _ = try rows(of: bytes, limits: limits)
            Issue.record("the file was read without a fault", sourceLocation: location)
            return nil
        } catch let fault as WorkbookFault {
            return fault
        } catch {
            Issue.record(error, sourceLocation: location)
            return nil
        }
    }

    static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appending(path: "reading-\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file.path(percentEncoded: false))
    }
}

extension CellValue {
    /// A number without anything special to its format.
    static func plain(_ text: String) -> CellValue { .number(text: text, format: .plain) }
}
