/// The rows of a table, made when they are asked for.
///
/// T2 has a row for each eligible pair, which may be 200,000 of them; a file is written row by row and never needs all
/// of them at once.
public struct ReportRows: RandomAccessCollection, Sendable {
    private let make: @Sendable (Int) -> [ReportCell]
    /// The number of rows.
    public let count: Int

    /// Rows that are made on demand; the same number must always give the same row.
    public init(count: Int, make: @escaping @Sendable (Int) -> [ReportCell]) {
        self.count = count
        self.make = make
    }

    /// Rows that exist already.
    public init(_ rows: [[ReportCell]]) {
        count = rows.count
        make = { rows[$0] }
    }

    /// The first position.
    public var startIndex: Int { 0 }
    /// The position after the last row.
    public var endIndex: Int { count }

    /// One row.
    public subscript(position: Int) -> [ReportCell] { make(position) }
}
