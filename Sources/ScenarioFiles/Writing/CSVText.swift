import Counties

/// Bytes of a CSV table in normal form: UTF-8, LF, quotes only where they are needed.
struct CSVText {
    /// The table so far.
    fileprivate(set) var bytes: [UInt8] = []
    private var isRowStart = true
    /// Takes the bytes of every 64 kB, so that a large table is never held as a whole; nil keeps them.
    private let drain: (([UInt8]) -> Void)?

    init(header: [String], drain: (([UInt8]) -> Void)? = nil) {
        self.drain = drain
        for name in header { text(name) }
        endRow()
    }

    private mutating func separate() {
        if isRowStart { isRowStart = false } else { bytes.append(0x2C) }
    }

    /// Ends the row.
    mutating func endRow() {
        bytes.append(0x0A)
        isRowStart = true
        if let drain, bytes.count > 65_536 {
            drain(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
    }

    /// Hands over what is left.
    mutating func finish() {
        drain?(bytes)
        if drain != nil { bytes.removeAll() }
    }

    /// A text as it stands: headers, codes, words.
    mutating func text(_ text: String?) {
        separate()
        guard let text else { return }
        let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// An empty cell.
    mutating func blank() { separate() }

    /// Bytes of a code that needs no quotes, prepared by ``encoded(_:)``.
    mutating func prepared(_ cell: [UInt8]) {
        separate()
        bytes.append(contentsOf: cell)
    }

    /// The bytes that a text takes as a cell.
    static func encoded(_ text: String) -> [UInt8] {
        var cell = CSVText(header: [])
        cell.bytes.removeAll()
        cell.userText(text)
        return cell.bytes
    }

    /// An exact decimal in its shortest form.
    mutating func decimal<Number: FixedDecimal>(_ number: Number) {
        separate()
        if number.units < 0 { bytes.append(0x2D) }
        let one = Number.unitsPerOne.magnitude
        append(number.units.magnitude / one, digits: 1)
        var fraction = number.units.magnitude % one
        guard fraction != 0 else { return }
        var digits = Number.decimals
        while fraction % 10 == 0 {
            fraction /= 10
            digits -= 1
        }
        bytes.append(0x2E)
        append(fraction, digits: digits)
    }

    /// An exact decimal, or a blank cell.
    mutating func decimalOrBlank<Number: FixedDecimal>(_ number: Number?) {
        if let number { decimal(number) } else { blank() }
    }

    /// The digits of a number, with leading zeros up to so many.
    private mutating func append(_ number: UInt64, digits: Int) {
        var rest = number
        let start = bytes.count
        while rest > 0 || bytes.count - start < digits {
            bytes.append(0x30 + UInt8(rest % 10))
            rest /= 10
        }
        bytes[start...].reverse()
    }

    /// A user's text, guarded against being taken for a formula.
    mutating func userText(_ text: String?) {
        self.text(text.map(CellText.guarded))
    }

    /// A number in its shortest exact form.
    mutating func number(_ value: Double?) {
        text(value.map(Self.shortest))
    }

    /// A whole number.
    mutating func whole(_ value: Int?) { text(value.map(String.init)) }

    /// 1, 0 or blank.
    mutating func truth(_ value: Bool?) {
        separate()
        if let value { bytes.append(value ? 0x31 : 0x30) }
    }

    /// The shortest text that reads back to the number.
    static func shortest(_ value: Double) -> String {
        let text = value == 0 ? "0" : "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
