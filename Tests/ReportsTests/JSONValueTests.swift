import Counties
import Foundation
import JieduiTestSupport
import Testing

@testable import Reports

@Suite struct JSONValueTests {
    @Test(arguments: UInt64(0)..<100)
    func `the bytes are those of Foundation's encoder with sorted keys`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let value = random(&generator, depth: 4)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let expected = String(decoding: try encoder.encode(Encoded(value: value)), as: UTF8.self) + "\n"
        #expect(String(decoding: value.bytes, as: UTF8.self) == expected, "seed \(seed)")
    }

    @Test func `controls that a terminal would obey are escaped and read back`() throws {
        let text = "\u{7F}\u{9B}31m\u{85}\u{A0}é\u{1B}"
        let bytes = JSONValue.array([.string(text)]).bytes
        #expect(String(decoding: bytes, as: UTF8.self) == "[\"\\u007f\\u009b31m\\u0085\u{A0}é\\u001b\"]\n")
        #expect(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String] == [text])
    }

    @Test func `numbers are exact and never not a number`() {
        for units in [747_278, 0, 1, -1, 10_000, -10_000, 600_000, 100, -123_400, Int64.max, .min] {
            let points = Points(units: units)
            #expect(String(decoding: JSONValue.decimal(points).bytes, as: UTF8.self) == points.description + "\n")
        }
        #expect(JSONValue.decimal(Points(units: 747_278)) == .fixed(units: 747_278, decimals: 4))
        #expect(JSONValue.decimal(Points?.none) == .null)
        #expect(JSONValue.rounded(74.72782822, decimals: 4) == .number("74.7278"))
        #expect(JSONValue.rounded(17.4000000001, decimals: 6) == .number("17.4"))
        #expect(JSONValue.rounded(100, decimals: 4) == .number("100"))
        #expect(JSONValue.rounded(.nan, decimals: 4) == .null)
        #expect(JSONValue.shortest(0.01) == .number("0.01"))
        #expect(JSONValue.shortest(0) == .integer(0))
        #expect(JSONValue.shortest(.infinity) == .null)
    }

    @Test func `a limit that is no number stays readable as a text`() {
        #expect(JSONValue.decimal("12.50") == .number("12.50"))
        #expect(JSONValue.decimal("-3") == .number("-3"))
        for text in ["", "-", "1.", ".5", "007", "1e5", "一"] { #expect(JSONValue.decimal(text) == .string(text)) }
        #expect(JSONValue.decimal(String?.none) == .null)
    }

    private func random(_ generator: inout SeededGenerator, depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .integer(Int.random(in: -1000...1000, using: &generator))
        case 3: return .decimal(Points(units: Int64.random(in: -10_000_000...10_000_000, using: &generator)))
        case 4:
            let marks = ["\"", "\\", "/", "\n", "\u{1}", "\u{8}", "中", "😀", "a", "\t", "\r", "\u{C}", "é", "\u{1F}"]
            return .string((0..<4).map { _ in marks.randomElement(using: &generator) ?? "" }.joined())
        case 5:
            let count = Int.random(in: 0...4, using: &generator)
            return .array((0..<count).map { _ in random(&generator, depth: depth - 1) })
        default:
            let keys = ["b", "a", "value_total", "z", "pairs", "B"].shuffled(using: &generator).prefix(3)
            return .object(keys.map { JSONValue.Member(key: $0, value: random(&generator, depth: depth - 1)) })
        }
    }
}

/// The same value for Foundation's encoder.
private struct Encoded: Encodable {
    let value: JSONValue

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .null: try container.encodeNil()
        case .bool(let isTrue): try container.encode(isTrue)
        case .integer(let number): try container.encode(number)
        case .number(let text): try container.encode(Decimal(string: text))
        case .fixed(let units, let decimals):
            let sign: FloatingPointSign = units < 0 ? .minus : .plus
            try container.encode(Decimal(sign: sign, exponent: -decimals, significand: Decimal(units.magnitude)))
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements.map { Encoded(value: $0) })
        case .object(let members):
            let pairs = members.map { ($0.key, Encoded(value: $0.value)) }
            try container.encode(Dictionary(uniqueKeysWithValues: pairs))
        }
    }
}
