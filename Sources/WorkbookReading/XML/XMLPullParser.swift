/// A strict parser of the XML that workbooks consist of, which hands out one event after the other.
///
/// It reads the subset of XML 1.0 with namespaces that the format allows: elements, attributes, text, character
/// references and the five predefined entities, CDATA, comments and processing instructions. A document type declaration
/// is a fault, so nothing can be expanded. It holds one chunk of the part, never the part.
struct XMLPullParser: ~Copyable {
    enum Event {
        case start
        case end
        /// A piece of text; consecutive pieces belong together.
        case text
        case finished
    }

    /// An attribute of the current start tag, as places in the buffer.
    struct Attribute {
        var name: XMLName
        var prefix: Range<Int>
        var qualifiedName: Range<Int>
        var value: Range<Int>
    }

    struct Binding {
        var prefix: [UInt8]
        var namespace: XMLNamespace
        var depth: Int
    }

    var source: XMLByteSource
    let limits: WorkbookLimits
    var buffer: [UInt8] = []
    var position = 0
    var isAtEnd = false
    var linesBefore = 0
    var bytesBefore = 0

    /// Elements that are open; the current one is counted from its start tag until after its end tag.
    private(set) var depth = 0
    /// The local name of the element whose tag was read last.
    private(set) var name = XMLName("")
    /// Its namespace.
    private(set) var namespace = XMLNamespace.none
    var attributes: [Attribute] = []
    /// The current piece of text.
    private(set) var text = 0..<0
    private var textIsLiteral = false

    private var openNames: [UInt8] = []
    private var openStarts: [Int] = []
    private var openElements: [(name: XMLName, namespace: XMLNamespace)] = []
    var bindings: [Binding] = []
    private var endIsDue = false
    private var closeIsDue = false
    private var hasRoot = false
    private var isInCharacterData = false

    init(part: String, chunks: any XMLByteSource.Chunks, limits: WorkbookLimits) {
        source = XMLByteSource(part: part, chunks: chunks)
        self.limits = limits
    }

    /// The line that is being read, from 1.
    var line: Int { linesBefore + buffer[..<min(position, buffer.count)].count { $0 == UInt8(ascii: "\n") } + 1 }

    func fault(_ problem: XMLProblem) -> WorkbookFault { .xml(part: source.part, line: line, problem: problem) }

    /// Moves to the next event.
    ///
    /// - Complexity: linear in the bytes of the event; comments and the like between events are skipped.
    mutating func next() throws(WorkbookFault) -> Event {
        if closeIsDue { close() }
        if endIsDue {
            endIsDue = false
            return end()
        }
        while true {
            if isInCharacterData {
                if try readCharacterData() { return .text }
                continue
            }
            guard try fill(1) else {
                if !hasRoot { throw fault(.noElement) }
                if depth > 0 { throw fault(.unexpectedEnd) }
                return .finished
            }
            if buffer[position] != UInt8(ascii: "<") {
                try readText()
                if depth > 0 { return .text }
                continue
            }
            guard try fill(2) else { throw fault(.unexpectedEnd) }
            switch buffer[position + 1] {
            case UInt8(ascii: "/"): return try readEndTag()
            case UInt8(ascii: "!"): try readDeclaration()
            case UInt8(ascii: "?"): try skipInstruction()
            default:
                try readStartTag()
                return .start
            }
        }
    }

    // MARK: Elements

    private mutating func readStartTag() throws(WorkbookFault) {
        if depth == 0, hasRoot { throw fault(.contentAfterEnd) }
        guard depth < limits.elementDepth else { throw fault(.tooDeep) }
        let tagEnd = try findTagEnd()
        let isEmpty = buffer[tagEnd - 1] == UInt8(ascii: "/")
        let nameRange = position + 1..<nameEnd(from: position + 1, to: tagEnd)
        guard !nameRange.isEmpty else { throw fault(.malformedMarkup) }
        try readAttributes(in: nameRange.upperBound..<(isEmpty ? tagEnd - 1 : tagEnd))
        hasRoot = true
        depth += 1
        try bindNamespaces()
        let (prefix, local) = try split(nameRange)
        namespace = try resolve(prefix)
        name = XMLName(buffer[local])
        openStarts.append(openNames.count)
        openNames += buffer[nameRange]
        openElements.append((name, namespace))
        position = tagEnd + 1
        endIsDue = isEmpty
    }

    private mutating func readEndTag() throws(WorkbookFault) {
        let tagEnd = try findTagEnd()
        let start = position + 2
        let nameEnd = nameEnd(from: start, to: tagEnd)
        guard let openStart = openStarts.last, buffer[start..<nameEnd].elementsEqual(openNames[openStart...]) else {
            throw fault(.mismatchedTag)
        }
        guard buffer[nameEnd..<tagEnd].allSatisfy(Self.isSpace) else { throw fault(.malformedMarkup) }
        position = tagEnd + 1
    }

    private mutating func readEndTag() throws(WorkbookFault) -> Event {
        try readEndTag() as Void
        return end()
    }

    private mutating func end() -> Event {
        if let open = openElements.last { (name, namespace) = open }
        attributes.removeAll(keepingCapacity: true)
        closeIsDue = true
        return .end
    }

    private mutating func close() {
        closeIsDue = false
        if let start = openStarts.popLast() { openNames.removeSubrange(start...) }
        openElements.removeLast()
        while let last = bindings.last, last.depth == depth { bindings.removeLast() }
        depth -= 1
    }

    /// Reads on until the current element has ended, whose start tag was the last event.
    mutating func skipElement() throws(WorkbookFault) {
        let outside = depth - 1
        while true {
            if case .end = try next(), depth - 1 == outside { return }
        }
    }

    // MARK: Text

    /// Takes a piece of text up to the next tag or reference, or as much of it as the buffer holds.
    private mutating func readText() throws(WorkbookFault) {
        guard buffer[position] == UInt8(ascii: "&") else {
            // A carriage return is never parted from the line feed that may follow it.
            if buffer[position] == UInt8(ascii: "\r") { _ = try fill(2) }
            return try readPlainText()
        }
        if depth == 0 { throw fault(hasRoot ? .contentAfterEnd : .malformedMarkup) }
        let length = try referenceLength()
        text = position..<position + length
        textIsLiteral = false
        position += length
    }

    private mutating func readPlainText() throws(WorkbookFault) {
        let start = position
        var end = start
        while end < buffer.count {
            let byte = buffer[end]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
            if byte < 0x20, !Self.isSpace(byte) { throw fault(.invalidCharacter) }
            if depth == 0, !Self.isSpace(byte) { throw fault(hasRoot ? .contentAfterEnd : .malformedMarkup) }
            end += 1
        }
        if end == buffer.count, end > start + 1, buffer[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        position = end
        text = start..<position
        textIsLiteral = false
    }

    /// Takes a piece of a CDATA section; false where none was left.
    private mutating func readCharacterData() throws(WorkbookFault) -> Bool {
        guard try fill(3) else { throw fault(.unexpectedEnd) }
        if buffer[position] == UInt8(ascii: "\r") { _ = try fill(4) }
        let start = position
        var end = start
        while end + 2 < buffer.count {
            let byte = buffer[end]
            if byte == UInt8(ascii: "]"), buffer[end + 1] == UInt8(ascii: "]"), buffer[end + 2] == UInt8(ascii: ">") {
                isInCharacterData = false
                break
            }
            if byte < 0x20, !Self.isSpace(byte) { throw fault(.invalidCharacter) }
            end += 1
        }
        if isInCharacterData, end > start + 1, buffer[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        position = isInCharacterData ? end : end + 3
        text = start..<end
        textIsLiteral = true
        return end > start
    }

    mutating func enterCharacterData() throws(WorkbookFault) {
        guard depth > 0 else { throw fault(.malformedMarkup) }
        isInCharacterData = true
    }

    /// Appends the current piece of text, with references replaced and line ends made one line feed.
    mutating func appendText(to bytes: inout [UInt8]) throws(WorkbookFault) {
        try append(text, isLiteral: textIsLiteral, to: &bytes)
    }
}
