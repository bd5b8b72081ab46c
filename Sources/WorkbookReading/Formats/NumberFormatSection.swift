/// One section of a number format; the rules stand at ``NumberFormat``.
struct NumberFormatSection: Sendable {
    /// When the section applies; nil where its place says it.
    let condition: NumberFormatCondition?
    /// Whether the section is the one for texts.
    let isText: Bool
    /// What the section says about the numbers it shows.
    let meaning: NumberFormatCode.Meaning

    init(tokens: [NumberFormatToken]) {
        condition = tokens.lazy.compactMap { if case .condition(let condition) = $0 { condition } else { nil } }.first
        isText = tokens.contains(.text)
        if let parts = Self.dateParts(of: tokens) {
            meaning = .date(parts)
        } else {
            meaning = .number(Self.numberFormat(of: tokens))
        }
    }

    /// What a date format shows; nil where the section is none.
    ///
    /// `m` is the minute where it follows the hour or precedes the second, as in Excel, and else the month.
    private static func dateParts(of tokens: [NumberFormatToken]) -> DateParts? {
        guard !tokens.contains(.general), !tokens.contains(.exponent) else { return nil }
        var letters: [Character] = []
        var parts: DateParts = []
        for token in tokens {
            switch token {
            case .date(let letter, _): letters.append(letter)
            case .elapsed(let letter):
                letters.append(letter == "m" ? "M" : letter)
                parts.formUnion([.time, .duration])
            case .dayHalf: parts.insert(.time)
            default: break
            }
        }
        for (place, letter) in letters.enumerated() {
            switch letter {
            case "y", "e", "b": parts.insert(.year)
            case "d", "a": parts.insert(.day)
            case "h", "s", "M": parts.insert(.time)
            case "m":
                let isMinute =
                    (place > 0 && letters[place - 1] == "h") || (place + 1 < letters.count && letters[place + 1] == "s")
                parts.insert(isMinute ? .time : .month)
            default: break
            }
        }
        return parts.isEmpty ? nil : parts
    }

    private static func numberFormat(of tokens: [NumberFormatToken]) -> NumberFormat {
        guard let first = tokens.firstIndex(where: isDigitPlace), let last = tokens.lastIndex(where: isDigitPlace)
        else { return .plain }
        return NumberFormat(
            unit: literal(of: tokens[(last + 1)...]),
            prefix: literal(of: tokens[..<first]),
            isPercent: tokens.contains(.percent),
            shownDividedByPowerOfTen: 3 * scalingCommas(in: tokens, lastDigit: last)
                + placesAfterLiteralPoint(in: tokens[first...last])
        )
    }

    private static func isDigitPlace(_ token: NumberFormatToken) -> Bool { token == .digit || token == .general }

    /// Commas directly behind the last digit place or directly before the decimal point.
    private static func scalingCommas(in tokens: [NumberFormatToken], lastDigit: Int) -> Int {
        var count = tokens[(lastDigit + 1)...].prefix { $0 == .comma }.count
        if let point = tokens.firstIndex(of: .point), point < lastDigit {
            count += tokens[..<point].reversed().prefix { $0 == .comma }.count
        }
        return count
    }

    /// Digit places between a point that is a literal and the decimal point or the end; 0 where no point is a literal.
    private static func placesAfterLiteralPoint(in digits: ArraySlice<NumberFormatToken>) -> Int {
        guard let literalPoint = digits.firstIndex(where: { $0 == .character(".") || $0 == .quoted(".") }) else {
            return 0
        }
        return digits[literalPoint...].prefix { $0 != .point && $0 != .exponent }.count(where: { $0 == .digit })
    }

    /// The literal text of some tokens, without spaces at the ends and without the signs and parentheses of negative
    /// numbers.
    private static func literal(of tokens: ArraySlice<NumberFormatToken>) -> String {
        var text = ""
        for token in tokens {
            switch token {
            case .quoted(let part): text += part
            case .character(let character) where !isSign(character): text.append(character)
            default: break
            }
        }
        guard !text.allSatisfy({ isSign($0) || $0.isWhitespace }) else { return "" }
        let start = text.drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    private static func isSign(_ character: Character) -> Bool { "()+-".contains(character) }
}
