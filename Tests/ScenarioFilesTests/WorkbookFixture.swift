import Counties
import Foundation
import Workbook

@testable import ScenarioFiles

/// Small workbooks for tests, cell by cell.
enum WorkbookFixture {
    /// A file in a folder of its own, removed with the value.
    final class File {
        let path: String
        private let folder: URL

        init(_ document: WorkbookDocument) throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("jiedui-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            path = folder.appendingPathComponent("s.xlsx").path
            try document.write(to: path)
        }

        deinit { try? FileManager.default.removeItem(at: folder) }
    }

    static func sheet(_ name: String, _ rows: [[WorkbookCell]]) -> WorkbookSheet {
        WorkbookSheet(name: name, rows: WorkbookRows(rows.map { WorkbookRow($0) }))
    }

    static func texts(_ texts: [String]) -> [WorkbookCell] {
        texts.map { WorkbookCell($0.isEmpty ? .blank : .text($0)) }
    }

    /// Rows of texts, their cells divided by |.
    static func rows(_ rows: String...) -> [[WorkbookCell]] {
        rows.map { texts($0.split(separator: "|", omittingEmptySubsequences: false).map(String.init)) }
    }

    static func number(_ value: Double, _ format: String) -> WorkbookCell {
        WorkbookCell(.number(value), CellStyle().with { $0.numberFormat = NumberFormat(format) })
    }

    /// Settings with a format and a name, and what else is given, the parts of a row divided by |.
    static func settings(_ more: String...) -> WorkbookSheet {
        let all = ["设置项|取值", "format|1", "id|s"] + more
        return sheet("情景设置", all.map { texts($0.split(separator: "|", maxSplits: 1).map(String.init)) })
    }

    static func read(_ sheets: [WorkbookSheet]) throws -> ScenarioReading {
        let file = try File(WorkbookDocument(sheets: sheets))
        return try withExtendedLifetime(file) { try ScenarioReader.read(path: file.path) }
    }
}

extension WorkbookSheet {
    func named(_ name: String) -> WorkbookSheet {
        var sheet = self
        sheet.name = name
        return sheet
    }
}

extension ScenarioReading {
    /// Code and cell of everything found, for comparison.
    var foundPlaces: [String] { diagnostics.map { "\($0.code) \($0.place ?? $0.file ?? "")" } }
}
