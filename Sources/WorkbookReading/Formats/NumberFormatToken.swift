/// A mark of a number format.
enum NumberFormatToken: Hashable {
    /// One of `0`, `#` and `?`.
    case digit
    /// The decimal point.
    case point
    case comma
    case percent
    /// `E+` or `E-`.
    case exponent
    /// The word General, or WPS's word for it.
    case general
    /// `@`, the place of a text.
    case text
    /// A single character that stands for itself.
    case character(Character)
    /// Text in quotation marks or the symbol of a currency.
    case quoted(String)
    case condition(NumberFormatCondition)
    /// A run of one letter of a date: y, m, d, h, s, a for the weekday, b, e or g for years of other calendars.
    case date(Character, length: Int)
    /// Hours, minutes or seconds in brackets: a duration.
    case elapsed(Character)
    /// AM/PM or its Chinese form.
    case dayHalf

    /// Reads a format code into the tokens of its sections.
    static func sections(of code: String) -> [[NumberFormatToken]] {
        var scanner = NumberFormatScanner(code)
        var sections: [[NumberFormatToken]] = [[]]
        while let mark = scanner.next() {
            switch mark {
            case .token(let token): sections[sections.count - 1].append(token)
            case .sectionEnd: sections.append([])
            case .nothing: break
            }
        }
        return sections
    }
}

/// Walks over a format code mark by mark.
struct NumberFormatScanner {
    enum Mark {
        case token(NumberFormatToken)
        case sectionEnd
        /// Padding, filling, a colour: something that says nothing about the number.
        case nothing
    }

    private static let words: [(word: String, token: NumberFormatToken)] = [
        ("general", .general), ("g/通用格式", .general), ("am/pm", .dayHalf), ("a/p", .dayHalf), ("上午/下午", .dayHalf),
    ]

    private let code: [Character]
    private var position = 0

    init(_ code: String) { self.code = Array(code) }

    mutating func next() -> Mark? {
        guard position < code.count else { return nil }
        if let token = word() { return .token(token) }
        let character = code[position]
        position += 1
        switch character {
        case ";": return .sectionEnd
        case "\"": return .token(.quoted(take(until: "\"")))
        case "[": return bracket(take(until: "]"))
        case "\\", "!": return takeOne().map { .token(.character($0)) } ?? .nothing
        case "_", "*":
            _ = takeOne()
            return .nothing
        case "0", "#", "?": return .token(.digit)
        case ".": return .token(.point)
        case ",": return .token(.comma)
        case "%": return .token(.percent)
        case "@": return .token(.text)
        default: return .token(letterOrCharacter(character))
        }
    }

    private mutating func word() -> NumberFormatToken? {
        for (word, token) in Self.words {
            let end = position + word.count
            guard end <= code.count, code[position..<end].elementsEqual(word, by: { $0.lowercased() == String($1) })
            else { continue }
            position = end
            return token
        }
        return nil
    }

    private mutating func letterOrCharacter(_ character: Character) -> NumberFormatToken {
        let letter = Character(character.lowercased().first.map(String.init) ?? "")
        if letter == "e", position < code.count, code[position] == "+" || code[position] == "-" {
            position += 1
            return .exponent
        }
        guard "ymdhsabeg".contains(letter) else { return .character(character) }
        var length = 1
        while position < code.count, code[position].lowercased() == String(letter) {
            position += 1
            length += 1
        }
        if letter == "a", length < 3 { return .character(character) }
        return .date(letter, length: length)
    }

    private func bracket(_ content: String) -> Mark {
        if content.hasPrefix("$") {
            let symbol = content.dropFirst().prefix { $0 != "-" }
            return symbol.isEmpty ? .nothing : .token(.quoted(String(symbol)))
        }
        if let condition = NumberFormatCondition(content) { return .token(.condition(condition)) }
        let letters = Set(content.lowercased())
        if letters.count == 1, let letter = letters.first, "hms".contains(letter) { return .token(.elapsed(letter)) }
        return .nothing
    }

    private mutating func takeOne() -> Character? {
        guard position < code.count else { return nil }
        defer { position += 1 }
        return code[position]
    }

    private mutating func take(until end: Character) -> String {
        let start = position
        while position < code.count, code[position] != end { position += 1 }
        let content = String(code[start..<position])
        position = min(position + 1, code.count)
        return content
    }
}
