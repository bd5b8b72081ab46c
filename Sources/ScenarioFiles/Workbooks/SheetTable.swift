import Counties
import WorkbookReading

/// One sheet of a workbook as the bytes of a CSV table, with the row behind every line.
///
/// The reader of tables sees the same text whether it comes from a file or from a sheet; what a cell shows is what counts:
/// 45% under a percent format, 2024-03 under a format of months.
struct SheetTable {
    /// UTF-8, LF, from the header on.
    private(set) var bytes: [UInt8] = []
    /// Rows of the table below its header.
    private(set) var dataRows = 0
    private var lineStarts: [Int] = []
    private var rows: [Int] = []
    private var line = 1

    /// The row of the sheet that a line of the text belongs to.
    func row(ofLine line: Int) -> Int {
        var (low, high) = (0, lineStarts.count)
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= line { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? rows.first ?? 1 : rows[low - 1]
    }

    /// Whether a row of the table lies in a range of the sheet; the header is none.
    func hasRow(in range: ClosedRange<Int>) -> Bool {
        var (low, high) = (1, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] <= range.upperBound
    }

    /// The places alone.
    func withoutBytes() -> SheetTable {
        var places = self
        places.bytes = []
        return places
    }

    /// Adds a row; `cells` are the texts from column A on.
    mutating func append(_ cells: [String], row: Int) {
        if !lineStarts.isEmpty { dataRows += 1 }
        lineStarts.append(line)
        rows.append(row)
        for (position, cell) in cells.enumerated() {
            if position > 0 { bytes.append(0x2C) }
            appendQuoted(cell)
        }
        bytes.append(0x0A)
        line += 1
    }

    private mutating func appendQuoted(_ text: String) {
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(0x22)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            // The scanner counts a line end of either kind once.
            if byte == 0x0A, previous != 0x0D { line += 1 }
            if byte == 0x0D { line += 1 }
            bytes.append(byte)
            previous = byte
        }
        bytes.append(0x22)
    }
}
