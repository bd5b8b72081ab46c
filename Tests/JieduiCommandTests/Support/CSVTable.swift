import Foundation
import JieduiTestSupport

/// A table as rows of cells, read and written without the program's own reader.
struct CSVTable: Equatable {
    var header: [String]
    var rows: [[String]]

    init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }

    /// Reads RFC 4180 text, with or without a byte order mark.
    init(_ data: Data) {
        var records: [[String]] = []
        var record: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var bytes = Array(data)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        func text() -> String { String(decoding: cell, as: UTF8.self) }
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted && bytes.first == UInt8(ascii: "\""):
                bytes.removeFirst()
                cell.append(byte)
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                record.append(text())
                cell = []
            case 0x0A where !isQuoted:
                record.append(text())
                records.append(record)
                (record, cell) = ([], [])
            case 0x0D where !isQuoted && bytes.first == 0x0A: break
            default: cell.append(byte)
            }
        }
        if !record.isEmpty || !cell.isEmpty { records.append(record + [text()]) }
        header = records.first ?? []
        rows = Array(records.dropFirst())
    }

    /// RFC 4180 text.
    var data: Data {
        let lines = ([header] + rows).map { row in
            row.map { cell in
                cell.contains { ",\"\r\n".contains($0) }
                    ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
            }.joined(separator: ",")
        }
        return Data((lines.joined(separator: "\n") + "\n").utf8)
    }

    /// The cells of a column.
    func column(_ name: String) -> [String] {
        guard let position = header.firstIndex(of: name) else { return [] }
        return rows.map { $0[position] }
    }

    /// The same table with rows and columns in another order.
    func shuffled(using generator: inout SeededGenerator) -> CSVTable {
        let order = header.indices.shuffled(using: &generator)
        return CSVTable(
            header: order.map { header[$0] },
            rows: rows.shuffled(using: &generator).map { row in order.map { row[$0] } }
        )
    }
}
