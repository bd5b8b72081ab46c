/// The bytes of an XML part as UTF-8, chunk by chunk.
///
/// The format allows UTF-8 and UTF-16; the latter is transcoded here, so that nothing behind this place knows of it.
struct XMLByteSource {
    /// Where the bytes of a part come from.
    protocol Chunks: AnyObject {
        /// Appends at most `count` bytes; none at the end.
        func read(_ count: Int, into bytes: inout [UInt8]) throws(WorkbookFault)
    }

    private enum Encoding {
        case unknown
        case utf8
        case utf16(isBigEndian: Bool)
    }

    static let chunkBytes = 64 << 10

    let part: String
    private let chunks: any Chunks
    private var encoding = Encoding.unknown
    private var raw: [UInt8] = []
    private var highSurrogate: UInt32?

    init(part: String, chunks: any Chunks) {
        self.part = part
        self.chunks = chunks
    }

    /// Whether the bytes were UTF-16 before they came out of here.
    var isUTF16: Bool { if case .utf16 = encoding { true } else { false } }

    /// Appends the next bytes; none only at the end of the part.
    mutating func read(into bytes: inout [UInt8]) throws(WorkbookFault) {
        if case .unknown = encoding { try detect(into: &bytes) }
        guard case .utf16(let isBigEndian) = encoding else { return try chunks.read(Self.chunkBytes, into: &bytes) }
        let before = bytes.count
        repeat {
            let carried = raw.count
            try chunks.read(Self.chunkBytes, into: &raw)
            guard raw.count > carried else {
                if !raw.isEmpty || highSurrogate != nil { throw fault(.invalidCharacter) }
                return
            }
            try transcode(isBigEndian: isBigEndian, into: &bytes)
        } while bytes.count == before
    }

    /// Finds the encoding by the first bytes, which it appends as far as they are no mark of the encoding.
    private mutating func detect(into bytes: inout [UInt8]) throws(WorkbookFault) {
        while raw.count < 4 {
            let before = raw.count
            try chunks.read(Self.chunkBytes, into: &raw)
            if raw.count == before { break }
        }
        if raw.starts(with: [0xFF, 0xFE, 0, 0]) || raw.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw fault(.unsupportedEncoding("UTF-32"))
        } else if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16(isBigEndian: raw[0] == 0xFE)
            raw.removeFirst(2)
        } else if raw.starts(with: [0x3C, 0]) || raw.starts(with: [0, 0x3C]) {
            encoding = .utf16(isBigEndian: raw[0] == 0)
        } else {
            encoding = .utf8
            bytes += raw.starts(with: [0xEF, 0xBB, 0xBF]) ? raw[3...] : raw[...]
            raw = []
            return
        }
        try transcode(isBigEndian: !isLittleEndian, into: &bytes)
    }

    private var isLittleEndian: Bool { if case .utf16(isBigEndian: false) = encoding { true } else { false } }

    private mutating func transcode(isBigEndian: Bool, into bytes: inout [UInt8]) throws(WorkbookFault) {
        let pairs = raw.count / 2
        for pair in 0..<pairs {
            let first = UInt32(raw[2 * pair])
            let second = UInt32(raw[2 * pair + 1])
            let unit = isBigEndian ? first << 8 | second : second << 8 | first
            if let high = highSurrogate {
                guard (0xDC00...0xDFFF).contains(unit) else { throw fault(.invalidCharacter) }
                append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &bytes)
                highSurrogate = nil
            } else if (0xD800...0xDBFF).contains(unit) {
                highSurrogate = unit
            } else if (0xDC00...0xDFFF).contains(unit) {
                throw fault(.invalidCharacter)
            } else {
                append(unit, to: &bytes)
            }
        }
        raw.removeFirst(2 * pairs)
    }

    private func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
    }

    private func fault(_ problem: XMLProblem) -> WorkbookFault { .xml(part: part, line: 1, problem: problem) }
}
