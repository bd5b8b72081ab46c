/// The place of a cell, or of a whole row where the column is 0.
public struct CellReference: Sendable, Hashable, CustomStringConvertible {
    /// The last row of a sheet.
    public static let lastRow = 1_048_576
    /// The last column of a sheet, XFD.
    public static let lastColumn = 16_384

    /// The row, from 1; 0 where no row is known.
    public var row: Int
    /// The column, from 1; 0 where a whole row is meant.
    public var column: Int

    /// The place in a row and a column, both from 1.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// The place as Excel writes it, such as "B7"; the row's number where the column is 0.
    public var description: String {
        Self.columnName(column) + String(row)
    }

    /// The letters of a column, such as "XFD" of 16,384; nothing of 0.
    public static func columnName(_ column: Int) -> String {
        var letters: [UInt8] = []
        var rest = column
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// Reads a reference such as "B7"; nil where the text is none, or has more digits or letters than a sheet.
    init?(_ text: some Collection<UInt8>) {
        var row = 0
        var column = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "1")...UInt8(ascii: "9"),
                UInt8(ascii: "0") where row > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default:
                return nil
            }
            if column > 26 * 26 * 26 * 26 || row > 1_000_000_000 { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// Whether a sheet has such a cell.
    var isOnSheet: Bool {
        (1...Self.lastRow).contains(row) && (1...Self.lastColumn).contains(column)
    }
}

/// A rectangle of cells, such as a merged range.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
    /// The corner at the top left.
    public var first: CellReference
    /// The corner at the bottom right.
    public var last: CellReference

    /// The rectangle between two corners.
    public init(first: CellReference, last: CellReference) {
        self.first = first
        self.last = last
    }

    /// The range as Excel writes it, such as "A1:C2".
    public var description: String { "\(first):\(last)" }

    /// Reads a range such as "A1:C2", or one cell; nil where the text is none or leaves the sheet.
    init?(_ text: [UInt8]) {
        let corners = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (1...2).contains(corners.count),
            let first = CellReference(corners[0]), first.isOnSheet,
            let last = CellReference(corners[corners.count - 1]), last.isOnSheet,
            first.row <= last.row, first.column <= last.column
        else { return nil }
        self.init(first: first, last: last)
    }
}
