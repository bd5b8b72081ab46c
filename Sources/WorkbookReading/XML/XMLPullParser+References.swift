extension XMLPullParser {
    /// The longest reference, `&#x10FFFF;` with a few zeros, in bytes.
    private static let longestReference = 16

    /// The length of the reference at the position, with `&` and `;`.
    mutating func referenceLength() throws(WorkbookFault) -> Int {
        _ = try fill(Self.longestReference)
        let reach = buffer[position..<min(position + Self.longestReference, buffer.count)]
        guard let end = reach.firstIndex(of: UInt8(ascii: ";")) else { throw fault(.undefinedEntity) }
        return end + 1 - position
    }

    /// Appends a place of the buffer: a single reference, or text without references.
    func append(_ range: Range<Int>, isLiteral: Bool, to bytes: inout [UInt8]) throws(WorkbookFault) {
        let piece = buffer[range]
        if !isLiteral, piece.first == UInt8(ascii: "&") {
            let content = piece.dropFirst().dropLast()
            if content.first == UInt8(ascii: "#") {
                guard let scalar = character(content.dropFirst()), let encoded = UTF8.encode(scalar) else {
                    throw fault(.undefinedEntity)
                }
                bytes += encoded
            } else {
                bytes.append(try predefined(content))
            }
        } else if piece.contains(UInt8(ascii: "\r")) {
            var previous: UInt8 = 0
            for byte in piece {
                if byte == UInt8(ascii: "\r") {
                    bytes.append(UInt8(ascii: "\n"))
                } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
                    bytes.append(byte)
                }
                previous = byte
            }
        } else {
            bytes += piece
        }
    }

    private func predefined(_ name: ArraySlice<UInt8>) throws(WorkbookFault) -> UInt8 {
        if name.elementsEqual("amp".utf8) { return UInt8(ascii: "&") }
        if name.elementsEqual("lt".utf8) { return UInt8(ascii: "<") }
        if name.elementsEqual("gt".utf8) { return UInt8(ascii: ">") }
        if name.elementsEqual("quot".utf8) { return UInt8(ascii: "\"") }
        if name.elementsEqual("apos".utf8) { return UInt8(ascii: "'") }
        throw fault(.undefinedEntity)
    }

    /// The character of a numeric reference; nil where XML has no such character.
    private func character(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == UInt8(ascii: "x")
        let digits = isHexadecimal ? digits.dropFirst() : digits
        guard (1...10).contains(digits.count),
            digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            value >= 0x20 || value == 9 || value == 10 || value == 13, value != 0xFFFE, value != 0xFFFF
        else { return nil }
        return Unicode.Scalar(value)
    }
}
