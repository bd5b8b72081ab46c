extension XMLPullParser {
    /// Handles what begins with `<!`: skips a comment, enters a CDATA section, refuses a document type.
    mutating func readDeclaration() throws(WorkbookFault) {
        if try isAt("<!--") {
            position += 4
            return try skip(past: [UInt8(ascii: "-"), UInt8(ascii: "-"), UInt8(ascii: ">")])
        }
        if try isAt("<![CDATA[") {
            position += 9
            return try enterCharacterData()
        }
        for declaration: StaticString in ["<!DOCTYPE", "<!ENTITY", "<!ELEMENT", "<!ATTLIST", "<!NOTATION"] {
            if try isAt(declaration) { throw fault(.documentType) }
        }
        throw fault(.malformedMarkup)
    }

    /// Skips a processing instruction; the one at the very beginning names the encoding, which is checked.
    mutating func skipInstruction() throws(WorkbookFault) {
        let isFirst = bytesBefore + position == 0
        guard try fill(3), Self.mayBeginName(buffer[position + 2]) else { throw fault(.malformedMarkup) }
        let end = [UInt8(ascii: "?"), UInt8(ascii: ">")]
        guard try fill(6), buffer[position + 2..<position + 5].elementsEqual("xml".utf8),
            Self.isSpace(buffer[position + 5]) || buffer[position + 5] == UInt8(ascii: "?")
        else {
            position += 2
            return try skip(past: end)
        }
        guard isFirst else { throw fault(.malformedMarkup) }
        _ = try fill(1024)
        let head = buffer[..<min(1024, buffer.count)]
        guard let close = (6..<max(6, head.count - 1)).first(where: { head[$0] == end[0] && head[$0 + 1] == end[1] })
        else { throw fault(.malformedMarkup) }
        try checkEncoding(in: String(decoding: head[5..<close], as: UTF8.self))
        position = close + 2
    }

    private func checkEncoding(in declaration: String) throws(WorkbookFault) {
        let words = declaration.split { $0 == "=" || $0.isWhitespace }
        guard let place = words.firstIndex(of: "encoding") else { return }
        guard place + 1 < words.count else { throw fault(.malformedMarkup) }
        let name = words[place + 1].filter { $0 != "\"" && $0 != "'" }
        let allowed = source.isUTF16 ? ["utf-16", "utf-16le", "utf-16be"] : ["utf-8", "utf8", "us-ascii", "ascii"]
        guard allowed.contains(name.lowercased()) else { throw fault(.unsupportedEncoding(String(name.prefix(40)))) }
    }

    /// Moves behind the next occurrence of some bytes, holding no more than a chunk of what lies between.
    private mutating func skip(past end: [UInt8]) throws(WorkbookFault) {
        while true {
            guard try fill(end.count) else { throw fault(.unexpectedEnd) }
            var place = position
            while place + end.count <= buffer.count {
                if buffer[place] == end[0], buffer[place..<place + end.count].elementsEqual(end) {
                    position = place + end.count
                    return
                }
                place += 1
            }
            position = place
        }
    }
}
