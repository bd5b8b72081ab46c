public import Counties

/// A JSON value whose numbers are exact texts and whose keys are written in order.
///
/// Foundation's encoder prints the same bytes (a test compares them), but needs 88 ms for the 18,496 regrets of 136
/// counties; here the tree and its bytes take 17 ms, the 196,539 scores of 573 × 343 counties one second, and no
/// Foundation is loaded.
public enum JSONValue: Hashable, Sendable {
    /// One key with its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// Creates a key with its value.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number as its exact text.
    case number(String)
    /// A whole number of units of 10⁻ᵈ, written with at most d decimals.
    case fixed(units: Int64, decimals: Int)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Keys with their values, in any order.
    case object([Member])

    /// An exact decimal such as `74.7278`; null where there is none.
    public static func decimal(_ value: (some FixedDecimal)?) -> JSONValue {
        value.map { .fixed(units: $0.units, decimals: type(of: $0).decimals) } ?? .null
    }

    /// A floating-point number with at most the given decimals; null where there is none or it is not finite.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - decimals: Digits after the point, 0…6; trailing zeros are not written.
    public static func rounded(_ value: Double?, decimals: Int) -> JSONValue {
        guard let value, let text = DecimalText.fixed(value, shown: decimals) else { return .null }
        guard text.contains(".") && !text.contains("e") else { return .number(text) }
        let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return .number(String(digits.reversed()))
    }

    /// A floating-point number in its shortest exact text; null where there is none or it is not finite.
    public static func shortest(_ value: Double?) -> JSONValue {
        guard let value, value.isFinite else { return .null }
        if value == value.rounded(), abs(value) < 1e15 { return .integer(Int(value)) }
        return .number(value.description)
    }

    /// A number from its text; a text that is not a JSON number is written as a string, so that the document stays
    /// readable.
    public static func decimal(_ text: String?) -> JSONValue {
        guard let text else { return .null }
        return isNumber(text) ? .number(text) : .string(text)
    }

    /// A text, or null.
    public static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A whole number, or null.
    public static func integer(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

    /// A list of texts.
    public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

    private static func isNumber(_ text: String) -> Bool {
        let parts = (text.hasPrefix("-") ? text.dropFirst() : text[...]).split(
            separator: ".",
            omittingEmptySubsequences: false
        )
        guard let whole = parts.first, parts.count <= 2 else { return false }
        let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        return areDigits && (whole == "0" || !whole.hasPrefix("0"))
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// Creates an object; keys must differ.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member(key: $0.0, value: $0.1) })
    }

    /// Adds a key to an object; any other value stays as it is.
    mutating func set(_ key: String, _ value: JSONValue) {
        guard case .object(var members) = self else { return }
        members.append(Member(key: key, value: value))
        self = .object(members)
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// Creates a text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Creates a whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Creates `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
