/// Keys of a table and the lines on which they stand.
struct RowKeys {
    private var lines: [[String]: Int] = [:]

    /// Whether a key is new; a second row with it is reported with both lines.
    mutating func isNew(_ key: [String], _ reader: TableReader, column: Int) -> Bool {
        if let first = lines[key] {
            reader.report(column, .duplicateKey) {
                .duplicateKey(key.filter { !$0.isEmpty }.joined(separator: ", "), firstLine: reader.shown(first))
            }
            return false
        }
        lines[key] = reader.line
        return true
    }
}

/// Orders by UTF-8 bytes, as every list of the format is ordered.
func isByteOrdered(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
}
