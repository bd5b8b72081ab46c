extension JSONValue {
    /// The document as UTF-8: keys sorted, no spaces, a line feed at the end.
    ///
    /// - Complexity: O(n) in the size of the document, and n log n in the keys of one object.
    public var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        writer.bytes.append(UInt8(ascii: "\n"))
        return writer.bytes
    }
}

/// Writes JSON values as bytes.
private struct JSONWriter {
    var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let isTrue): bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .number(let text): bytes.append(contentsOf: text.utf8)
        case .fixed(let units, let decimals): write(units, decimals: decimals)
        case .string(let text): write(text)
        case .array(let elements): write(elements)
        case .object(let members): write(members)
        }
    }

    /// Writes the shortest exact decimal, digit by digit from its end.
    private mutating func write(_ units: Int64, decimals: Int) {
        if units < 0 { bytes.append(UInt8(ascii: "-")) }
        let start = bytes.count
        var rest = units.magnitude
        var place = 0
        var hasFraction = false
        while rest > 0 || place <= decimals {
            let digit = UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            if place == decimals, hasFraction { bytes.append(UInt8(ascii: ".")) }
            if place >= decimals || digit > 0 || hasFraction {
                bytes.append(UInt8(ascii: "0") + digit)
                hasFraction = hasFraction || place < decimals
            }
            place += 1
        }
        bytes[start...].reverse()
    }

    private mutating func write(_ elements: [JSONValue]) {
        bytes.append(UInt8(ascii: "["))
        for (position, element) in elements.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            write(element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func write(_ members: [JSONValue.Member]) {
        bytes.append(UInt8(ascii: "{"))
        let isSorted = zip(members, members.dropFirst()).allSatisfy { $0.key < $1.key }
        let ordered = isSorted ? members : members.sorted { $0.key < $1.key }
        for (position, member) in ordered.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            write(member.key)
            bytes.append(UInt8(ascii: ":"))
            write(member.value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes a text; control characters are escaped, C1 and DEL too, because the document may go to a terminal.
    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 }
        guard !isPlain else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        var isAfterC2 = false
        for byte in text.utf8 {
            if isAfterC2 {
                isAfterC2 = false
                if byte < 0xA0 { writeEscape(byte) } else { bytes.append(contentsOf: [0xC2, byte]) }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
            case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
            case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
            case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
            case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
            case 0..<0x20, 0x7F: writeEscape(byte)
            case 0xC2: isAfterC2 = true
            default: bytes.append(byte)
            }
        }
    }

    private mutating func writeEscape(_ byte: UInt8) {
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: #"\u00"#.utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
    }
}
