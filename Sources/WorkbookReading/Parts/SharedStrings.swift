/// The texts that the cells of a workbook share, as one block of bytes and the places where each text ends.
struct SharedStrings {
    private static let item = XMLName("si")

    /// No texts.
    static let none = SharedStrings()

    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    private init() {}

    /// Reads a part of shared strings; without one there are none.
    init(part: String?, in archive: PartArchive) throws(WorkbookFault) {
        guard let part else { return }
        var parser = try archive.parser(of: part)
        try parser.enterRoot(named: XMLName("sst"), in: .spreadsheet)
        var reader = StringItem()
        while try parser.nextChild() {
            guard parser.isSpreadsheet(Self.item) else {
                try parser.skipElement()
                continue
            }
            let start = bytes.count
            guard try reader.read(&parser, into: &bytes) else {
                throw parser.contentFault(.limitExceeded(limit: parser.limits.textBytes))
            }
            EscapedText.decode(&bytes, from: start)
            ends.append(UInt32(clamping: bytes.count))
            try parser.require(ends.count, atMost: parser.limits.sharedStrings)
            try parser.require(bytes.count, atMost: min(parser.limits.sharedStringBytes, Int(UInt32.max)))
        }
        try parser.finish()
    }

    /// How many there are.
    var count: Int { ends.count }

    /// A text by its number, from 0; nil where there is no such text.
    subscript(number: Int) -> String? {
        guard ends.indices.contains(number) else { return nil }
        let start = number == 0 ? 0 : Int(ends[number - 1])
        return String(decoding: bytes[start..<Int(ends[number])], as: UTF8.self)
    }
}
