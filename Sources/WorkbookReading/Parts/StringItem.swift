/// Reads the text of a shared or an inline string.
struct StringItem {
    private static let textElement = XMLName("t")
    private static let runElement = XMLName("r")
    private static let space = XMLName("space")

    private var piece: [UInt8] = []

    /// Appends the text of the current element (`si` or `is`) to `bytes` and reads on to its end.
    ///
    /// The runs of a rich text are joined; pronunciations (`rPh`) are no part of the text.
    /// - Returns: false where the text is longer than the limit.
    mutating func read(_ parser: inout XMLPullParser, into bytes: inout [UInt8]) throws(WorkbookFault) -> Bool {
        let start = bytes.count
        while try parser.nextChild() {
            if parser.isSpreadsheet(Self.textElement) {
                guard try readText(&parser, into: &bytes, from: start) else { return false }
            } else if parser.isSpreadsheet(Self.runElement) {
                while try parser.nextChild() {
                    if parser.isSpreadsheet(Self.textElement) {
                        guard try readText(&parser, into: &bytes, from: start) else { return false }
                    } else {
                        try parser.skipElement()
                    }
                }
            } else {
                try parser.skipElement()
            }
        }
        return true
    }

    /// Reads one `t`; blanks at its ends count only where it says `xml:space="preserve"`, as in Excel.
    private mutating func readText(
        _ parser: inout XMLPullParser,
        into bytes: inout [UInt8],
        from start: Int
    ) throws(WorkbookFault) -> Bool {
        let isPreserved = try parser.attribute(Self.space, in: .xml) == "preserve"
        piece.removeAll(keepingCapacity: true)
        guard try parser.readContent(into: &piece, atMost: parser.limits.textBytes) else { return false }
        guard piece.allSatisfy({ $0 < 0x80 }) || String(validating: piece, as: UTF8.self) != nil else {
            throw parser.fault(.invalidCharacter)
        }
        var text = piece[...]
        if !isPreserved {
            while let first = text.first, XMLPullParser.isSpace(first) { text.removeFirst() }
            while let last = text.last, XMLPullParser.isSpace(last) { text.removeLast() }
        }
        bytes += text
        return bytes.count - start <= parser.limits.textBytes
    }
}

extension XMLPullParser {
    /// Appends the text of the current element and reads on to its end; elements inside are left out.
    ///
    /// - Returns: false as soon as the text is longer than `limit` bytes.
    mutating func readContent(into bytes: inout [UInt8], atMost limit: Int) throws(WorkbookFault) -> Bool {
        let start = bytes.count
        while true {
            switch try next() {
            case .start: try skipElement()
            case .text:
                try appendText(to: &bytes)
                if bytes.count - start > limit { return false }
            case .end, .finished: return true
            }
        }
    }
}
