/// Splits the bytes of a CSV file (RFC 4180) into records and fields, with the line of each.
///
/// The bytes are UTF-8. A doubled quote is undone in place, so that a field is always one stretch of ``bytes``.
struct CSVScanner {
    /// A field of the current record.
    struct Field {
        /// First byte.
        var start: Int
        /// Behind the last byte.
        var end: Int
        /// Line on which the field begins, from 1.
        var line: Int
    }

    /// A breach of the grammar.
    enum Fault {
        /// A quote was opened and never closed: everything behind it is lost.
        case unclosedQuote
        /// A quote inside an unquoted field, or text behind a closing quote.
        case strayQuote
        /// A carriage return without line feed.
        case loneReturn
    }

    /// The file, decoded.
    private(set) var bytes: [UInt8]
    /// Fields of the current record.
    private(set) var fields: [Field] = []

    /// Takes the text of a field away: it reads as a blank one.
    mutating func clear(_ field: Int) { fields[field].end = fields[field].start }
    /// Line on which the current record begins, from 1.
    private(set) var recordLine = 0
    /// Breaches met in the current record.
    private(set) var faults: [(fault: Fault, line: Int, column: Int)] = []
    private var position = 0
    private var line = 1

    /// Creates a scanner at the first record.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Goes to the next record; false at the end.
    mutating func next() -> Bool {
        fields.removeAll(keepingCapacity: true)
        if !faults.isEmpty { faults.removeAll() }
        guard position < bytes.count else { return false }
        recordLine = line
        var hasMore = true
        while hasMore {
            let isQuoted = position < bytes.count && bytes[position] == UInt8(ascii: "\"")
            hasMore = isQuoted ? scanQuoted() : scanPlain()
        }
        return true
    }

    /// Scans an unquoted field; true when a comma ended it.
    private mutating func scanPlain() -> Bool {
        let start = position
        var end = position
        var hasQuote = false
        do {
            let span = bytes.span
            let count = span.count
            while end < count {
                let byte = span[end]
                if byte <= 0x2C, byte == 0x2C || byte == 0x0A || byte == 0x0D { break }
                if byte == 0x22 { hasQuote = true }
                end += 1
            }
        }
        fields.append(Field(start: start, end: end, line: line))
        if hasQuote { faults.append((.strayQuote, line, fields.count)) }
        position = end
        return endField()
    }

    /// Scans a quoted field; true when a comma ended it.
    private mutating func scanQuoted() -> Bool {
        let start = position + 1
        let firstLine = line
        var reading = start
        var writing = start
        var isClosed = false
        while reading < bytes.count {
            let byte = bytes[reading]
            if byte == 0x22 {
                guard reading + 1 < bytes.count, bytes[reading + 1] == 0x22 else {
                    isClosed = true
                    break
                }
                reading += 1
            } else if byte == 0x0A || (byte == 0x0D && !(reading + 1 < bytes.count && bytes[reading + 1] == 0x0A)) {
                line += 1
            }
            if writing != reading { bytes[writing] = byte }
            writing += 1
            reading += 1
        }
        fields.append(Field(start: start, end: writing, line: firstLine))
        guard isClosed else {
            faults.append((.unclosedQuote, firstLine, fields.count))
            position = bytes.count
            return false
        }
        position = reading + 1
        skipBlanksAfterQuote()
        return endField()
    }

    /// Blanks between a closing quote and the comma are harmless; anything else is not.
    private mutating func skipBlanksAfterQuote() {
        var isStray = false
        while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A, bytes[position] != 0x0D {
            if bytes[position] != 0x20, bytes[position] != 0x09 { isStray = true }
            position += 1
        }
        if isStray { faults.append((.strayQuote, line, fields.count)) }
    }

    /// Steps over the comma or the end of the line; true for a comma.
    private mutating func endField() -> Bool {
        guard position < bytes.count else { return false }
        let byte = bytes[position]
        position += 1
        if byte == 0x2C { return true }
        if byte == 0x0D {
            if position < bytes.count, bytes[position] == 0x0A {
                position += 1
            } else {
                faults.append((.loneReturn, line, fields.count))
            }
        }
        line += 1
        return false
    }

    /// Number of line feeds in the file: an upper bound of the number of records, for reserving room.
    func lineCount() -> Int {
        var count = 1
        let span = bytes.span
        for index in span.indices where span[index] == 0x0A { count += 1 }
        return count
    }
}
