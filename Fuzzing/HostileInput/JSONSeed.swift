import Counties
import Reports

/// Makes a tree of JSON values out of bytes.
struct JSONSeed {
    private var bytes: ArraySlice<UInt8>
    private static let deepest = 24

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    mutating func value(depth: Int) -> JSONValue {
        guard let kind = bytes.popFirst() else { return .null }
        switch kind % 11 {
        case 0: return .null
        case 1: return .bool(byte() % 2 == 1)
        case 2: return .integer(Int(truncatingIfNeeded: word()))
        case 3: return .fixed(units: Int64(bitPattern: word()), decimals: Int(byte() % 19))
        case 4: return .shortest(Double(bitPattern: word()))
        case 5: return .rounded(Double(bitPattern: word()), decimals: Int(byte() % 7))
        case 6: return .decimal(text())
        case 7: return .decimal(Points(units: Int64(bitPattern: word())))
        case 8 where depth < Self.deepest: return .array((0..<byte() % 8).map { _ in value(depth: depth + 1) })
        case 9 where depth < Self.deepest:
            // A number before each key keeps the keys apart.
            return .object((0..<byte() % 8).map { .init(key: "\($0)" + text(), value: value(depth: depth + 1)) })
        default: return .string(text())
        }
    }

    private mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

    private mutating func word() -> UInt64 { (0..<8).reduce(0) { word, _ in word << 8 | UInt64(byte()) } }

    private mutating func text() -> String {
        let length = min(Int(byte()), bytes.count)
        defer { bytes = bytes.dropFirst(length) }
        return String(decoding: bytes.prefix(length), as: UTF8.self)
    }
}
