extension Diagnostic {
    /// Where the fault stands, such as `counties.csv 第 3 行第 6 列`; nil when it belongs to no file.
    public var location: BilingualText? {
        guard let file else { return nil }
        guard let line else { return BilingualText(same: file) }
        guard let column else { return BilingualText(zh: "\(file) 第 \(line) 行", en: "\(file):\(line)") }
        return BilingualText(zh: "\(file) 第 \(line) 行第 \(column) 列", en: "\(file):\(line):\(column)")
    }

    /// Orders by file, line, column, code and text; what has no place comes before what has one.
    public static func isOrderedBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        (left.file ?? "", left.line ?? 0, left.column ?? 0, left.code, left.message.en)
            < (right.file ?? "", right.line ?? 0, right.column ?? 0, right.code, right.message.en)
    }
}
