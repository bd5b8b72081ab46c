extension XMLPullParser {
    /// Makes sure that `count` bytes follow from the position on; false where the part ends before.
    ///
    /// Bytes before the position are given up, so that places in the buffer change.
    mutating func fill(_ count: Int) throws(WorkbookFault) -> Bool {
        while buffer.count - position < count {
            guard try readMore() else { return false }
        }
        return true
    }

    /// Reads one more chunk; false at the end of the part.
    mutating func readMore() throws(WorkbookFault) -> Bool {
        guard !isAtEnd else { return false }
        if position > 0 {
            linesBefore += Self.lineFeeds(in: buffer[..<position])
            bytesBefore += position
            buffer.removeSubrange(..<position)
            position = 0
        }
        let before = buffer.count
        try source.read(into: &buffer)
        isAtEnd = buffer.count == before
        return !isAtEnd
    }

    static func lineFeeds(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte == UInt8(ascii: "\n") { count += 1 }
        return count
    }

    /// Whether the bytes from the position on begin with some text, which is at most a few bytes long.
    mutating func isAt(_ text: StaticString) throws(WorkbookFault) -> Bool {
        let bytes = Array("\(text)".utf8)
        return try fill(bytes.count) && buffer[position..<position + bytes.count].elementsEqual(bytes)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            || byte == UInt8(ascii: "\t")
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }

    static func mayBeginName(_ byte: UInt8) -> Bool {
        isNameByte(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".")
            && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
