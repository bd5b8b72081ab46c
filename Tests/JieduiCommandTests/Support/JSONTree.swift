import Foundation

/// A JSON document read strictly and independently: numbers keep their text, a key may occur once, and nothing may
/// follow the document but one line feed.
enum JSONTree: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONTree])
    case object([String: JSONTree])

    struct Fault: Error {
        var place: Int
        var reason: String
    }

    init(parsing data: Data) throws {
        var parser = JSONParser(Array(data))
        self = try parser.document()
    }

    subscript(key: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members[key]
    }

    subscript(position: Int) -> JSONTree? {
        guard let elements, elements.indices.contains(position) else { return nil }
        return elements[position]
    }

    var elements: [JSONTree]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    var keys: Set<String> {
        guard case .object(let members) = self else { return [] }
        return Set(members.keys)
    }

    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    var isTrue: Bool? {
        guard case .bool(let isTrue) = self else { return nil }
        return isTrue
    }

    var isNull: Bool { self == .null }

    /// The number, however it is written.
    var number: Double? {
        guard case .number(let text) = self else { return nil }
        return Double(text)
    }

    /// The number when it is written as a whole one.
    var integer: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }

    /// The number in units of 10⁻⁴, exactly; nil when it has more than four decimals or an exponent.
    var points: Int? {
        guard case .number(let text) = self else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, (parts.dropFirst().first?.count ?? 0) <= 4 else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        return Int(String(parts[0]) + fraction + String(repeating: "0", count: 4 - fraction.count))
    }

    /// The document without some of its keys.
    func without(_ keys: String...) -> JSONTree {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { !keys.contains($0.key) })
    }
}

/// Reads one document byte by byte.
private struct JSONParser {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws -> JSONTree {
        let value = try value(depth: 0)
        guard bytes[place...].elementsEqual([0x0A]) else { throw fault("the document must end with one line feed") }
        return value
    }

    private func fault(_ reason: String) -> JSONTree.Fault { JSONTree.Fault(place: place, reason: reason) }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipBlanks() {
        while let byte = next, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { place += 1 }
    }

    private mutating func take(_ text: String) throws {
        guard bytes[place...].starts(with: text.utf8) else { throw fault("expected \(text)") }
        place += text.utf8.count
    }

    private mutating func value(depth: Int) throws -> JSONTree {
        guard depth < 64 else { throw fault("too deep") }
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"):
            try take("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try take("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try take("null")
            return .null
        default: return .number(try number())
        }
    }

    private mutating func object(_ depth: Int) throws -> JSONTree {
        try take("{")
        var members: [String: JSONTree] = [:]
        skipBlanks()
        while next != UInt8(ascii: "}") {
            if !members.isEmpty { try take(",") }
            skipBlanks()
            let key = try string()
            skipBlanks()
            try take(":")
            guard members.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
                throw fault("the key \(key) occurs twice")
            }
            skipBlanks()
        }
        try take("}")
        return .object(members)
    }

    private mutating func array(_ depth: Int) throws -> JSONTree {
        try take("[")
        var elements: [JSONTree] = []
        skipBlanks()
        while next != UInt8(ascii: "]") {
            if !elements.isEmpty { try take(",") }
            elements.append(try value(depth: depth + 1))
            skipBlanks()
        }
        try take("]")
        return .array(elements)
    }

    private mutating func string() throws -> String {
        let start = place
        try take("\"")
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault("a control character in a text") }
            place += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        try take("\"")
        let quoted = Data(bytes[start..<place])
        guard let text = try JSONDecoder().decode([String].self, from: Data("[".utf8) + quoted + Data("]".utf8)).first
        else { throw fault("no text") }
        return text
    }

    private mutating func number() throws -> String {
        let start = place
        while let byte = next, "+-.0123456789eE".utf8.contains(byte) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        guard text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
            throw fault("'\(text)' is no number")
        }
        return text
    }
}
