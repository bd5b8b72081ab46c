import JieduiTestSupport
import Testing

@testable import WorkbookReading

@Suite struct ReadingNumberTests {
    private func canonical(_ text: String) -> String? {
        var decimal = DecimalText()
        return decimal.canonical(Array(text.utf8))
    }

    static let canonicalTexts: [(String, String?)] = [
        ("0.30000000000000004", "0.3"), ("1", "1"), ("-1", "-1"), ("+1", "1"), ("007", "7"), ("1.50", "1.5"),
        ("5.", "5"),
        (".5", "0.5"), ("-0", "0"), ("-0.000", "0"), ("0e99999", "0"), ("100", "100"), ("1E3", "1000"),
        ("1e-3", "0.001"),
        ("123456789012345678", "123456789012346000"), ("999999999999999.5", "1000000000000000"),
        ("0.99999999999999994", "1"), ("1e20", "100000000000000000000"), ("1e21", "1e21"), ("1.5E+22", "1.5e22"),
        ("1e-15", "0.000000000000001"), ("1e-16", "1e-16"), ("-2.5e-20", "-2.5e-20"), ("1e-400", "0"),
        ("1.7976931348623157E+308", nil), ("1.7976931348623E+308", "1.7976931348623e308"), ("9e308", nil),
        ("1e309", nil),
        ("4.35", "4.35"), ("4.3499999999999996", "4.35"), ("2.6749999999999998", "2.675"),
        ("", nil), ("-", nil), (".", nil), ("1e", nil), ("1e+", nil), ("1.2.3", nil), ("0x10", nil), ("１", nil),
        ("1 2", nil), ("nan", nil), ("1e99999999999999999999", nil),
    ]

    @Test(arguments: canonicalTexts)
    func `numbers get their canonical text`(text: String, expected: String?) {
        #expect(canonical(text) == expected)
    }

    @Test func `canonical texts are fixed points and stay at the number's value`() throws {
        var generator = SeededGenerator(seed: 11)
        for seed in 0..<4000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite, value.isNormal, value.magnitude < 1e300 else { continue }
            let text = try #require(canonical("\(value)"), "seed \(seed): \(value)")
            #expect(canonical(text) == text, "seed \(seed): \(value)")
            let back = try #require(Double(text))
            #expect((back - value).magnitude <= value.magnitude * 1e-14, "seed \(seed): \(value) \(text)")
        }
    }

    @Test func `decimal numbers of up to 15 digits keep their digits through a double`() {
        var generator = SeededGenerator(seed: 5)
        for seed in 0..<4000 {
            let digits = Int(generator.next() % 1_000_000_000_000_000)
            let places = Int(generator.next() % 8)
            let divisor = (0..<places).reduce(1.0) { value, _ in value * 10 }
            let value = Double(digits) / divisor
            #expect(canonical("\(value)") == canonical("\(digits)e-\(places)"), "seed \(seed)")
        }
    }
}
