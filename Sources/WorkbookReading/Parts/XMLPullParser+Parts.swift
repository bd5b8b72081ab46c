extension PartArchive {
    /// A parser at the beginning of a part.
    func parser(of part: String) throws(WorkbookFault) -> XMLPullParser {
        XMLPullParser(part: self[part]?.name ?? part, chunks: try open(part), limits: limits)
    }

    /// A parser at the beginning of a part whose content is held in memory.
    func listParser(of part: String) throws(WorkbookFault) -> XMLPullParser {
        if let entry = self[part], entry.size > limits.listPartBytes {
            throw .partTooLarge(part: entry.name, bytes: entry.size, limit: limits.listPartBytes)
        }
        return try parser(of: part)
    }
}

extension XMLPullParser {
    func contentFault(_ problem: ContentProblem) -> WorkbookFault {
        .content(part: source.part, line: line, problem: problem)
    }

    /// Moves to the outermost element; the event is its start tag.
    mutating func readRoot() throws(WorkbookFault) {
        while true {
            switch try next() {
            case .start: return
            case .text: continue
            case .end, .finished: throw fault(.noElement)
            }
        }
    }

    /// Moves to the outermost element, which has to have a name.
    mutating func enterRoot(named root: XMLName, in namespace: XMLNamespace) throws(WorkbookFault) {
        try readRoot()
        guard name == root, self.namespace == namespace else { throw contentFault(.unexpectedRoot) }
    }

    /// Moves to the start tag of the current element's next child; false at the end tag of the current element.
    ///
    /// A child has to be read to its end before the next one is asked for.
    mutating func nextChild() throws(WorkbookFault) -> Bool {
        while true {
            switch try next() {
            case .start: return true
            case .text: continue
            case .end, .finished: return false
            }
        }
    }

    /// Reads on to the end of the part, behind the end tag of its outermost element: what follows has to be well-formed
    /// too, and the checksum of the part is known only there.
    mutating func finish() throws(WorkbookFault) {
        while try next() != .finished {}
    }

    /// Whether the current element is one of SpreadsheetML with a name.
    func isSpreadsheet(_ name: XMLName) -> Bool { self.name == name && namespace == .spreadsheet }

    /// The value of an attribute that the format demands.
    func required(_ name: XMLName, _ element: String, _ attribute: String) throws(WorkbookFault) -> String {
        guard let value = try self.attribute(name) else {
            throw contentFault(.badAttribute(element: element, attribute: attribute))
        }
        return value
    }

    /// Whether an attribute is present and true.
    func flag(_ name: XMLName) -> Bool {
        guard let value = rawAttribute(name) else { return false }
        return value.elementsEqual("1".utf8) || value.elementsEqual("true".utf8)
    }

    func require(_ count: Int, atMost limit: Int) throws(WorkbookFault) {
        if count > limit { throw contentFault(.limitExceeded(limit: limit)) }
    }

    /// A whole number without sign that is written in an attribute; nil where it is missing, is none or is huge.
    func number(_ name: XMLName) -> Int? { rawAttribute(name).flatMap { Self.wholeNumber($0) } }

    /// A whole number without sign, of at most nine digits; nil where the bytes are none.
    static func wholeNumber(_ bytes: some Collection<UInt8>) -> Int? {
        guard (1...9).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
