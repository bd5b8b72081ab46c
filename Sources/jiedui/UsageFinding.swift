import Counties
import Foundation

/// What the argument parser finds wrong with a command line.
///
/// The parser keeps its findings to itself and tells them as English sentences, which are told apart here, so that both
/// languages come from one catalogue. Of its other kinds of error none can arise here: several flags for one value
/// (`duplicateExclusiveValues`, `Missing one of`) and commands that must be followed by another (`missingSubcommand`)
/// need declarations that no verb has, `notParentCommand` and `No value set for non-argument` are faults of a
/// declaration, `notImplemented` and `invalidState` faults of the parser. What is not recognised is ``other``.
enum UsageFinding: Equatable {
    case missingArgument(String)
    case missingValue(option: String)
    case unknownOption(String, suggestion: String?)
    /// A cluster of short options such as `-xo`, which is unknown, or in which a value is missing.
    case unclearCluster(String)
    case needlessValue(String, option: String)
    case unexpectedArguments([String])
    case invalidValue(String, of: String, allowed: [String])
    case unwrittenOption(String)
    case unsupportedShell(String?)
    case other(String)

    /// Tells a sentence of the parser apart.
    init(_ sentence: String) {
        self = Self.option(sentence) ?? Self.argument(sentence) ?? Self.shell(sentence) ?? .other(sentence)
    }

    private static func option(_ sentence: String) -> UsageFinding? {
        if let match = sentence.wholeMatch(of: /(?s)Unknown option '(.+?)'.*\n +or: Missing value for '.+/) {
            return .unclearCluster(String(match.1))
        }
        if let match = sentence.wholeMatch(of: /(?s)Unknown option '(.+)'\. Did you mean '(.+)'\?/) {
            return .unknownOption(String(match.1), suggestion: String(match.2))
        }
        if let match = sentence.wholeMatch(of: /(?s)Unknown option '(.+)'/) {
            return .unknownOption(String(match.1), suggestion: nil)
        }
        if let match = sentence.wholeMatch(of: /Missing value for '(.+)'/) {
            return .missingValue(option: String(match.1))
        }
        if let match = sentence.wholeMatch(
            of: /(?s)The option '(.+?)' does not take any value, but '(.*)' was specified\./
        ) {
            return .needlessValue(String(match.2), option: String(match.1))
        }
        return sentence.wholeMatch(of: /(?s)Invalid option: (.*)/).map { .unwrittenOption(String($0.1)) }
    }

    private static func argument(_ sentence: String) -> UsageFinding? {
        if let match = sentence.wholeMatch(of: /Missing expected argument '(.+)'/) {
            return .missingArgument(String(match.1))
        }
        if let match = sentence.wholeMatch(of: /(?s)Unexpected argument '(.*)'/) {
            return .unexpectedArguments([String(match.1)])
        }
        if let match = sentence.wholeMatch(of: /(?s)(\d+) unexpected arguments: '(.*)'/) {
            let words = match.2.components(separatedBy: "', '")
            // Words that hold the separator themselves cannot be told apart, so they are shown as one.
            return .unexpectedArguments(words.count == Int(match.1) ? words : [String(match.2)])
        }
        // The last quoted name is the argument's: the value is the user's own text and may say anything.
        let pattern = /(?s)The value '(.*)' is invalid for '([^']+)'(?:\. Please provide one of (.+)\.)?/
        guard let match = sentence.wholeMatch(of: pattern) else { return nil }
        let words = match.3.map { $0.matches(of: /'([^']+)'/).map { String($0.1) } } ?? []
        return .invalidValue(String(match.1), of: String(match.2), allowed: words)
    }

    private static func shell(_ sentence: String) -> UsageFinding? {
        if let match = sentence.firstMatch(of: /(?s)^Can't generate completion scripts for '(.*)'\.\n/) {
            return .unsupportedShell(String(match.1))
        }
        return sentence.hasPrefix("Can't autodetect a supported shell.") ? .unsupportedShell(nil) : nil
    }
}

extension UsageFinding {
    /// The finding as the user is told.
    var message: BilingualText {
        switch self {
        case .missingArgument(let name): CommandMessages.missingArgument(name)
        case .missingValue(let option): CommandMessages.missingValue(option)
        case .unknownOption(let name, let suggestion): CommandMessages.unknownOption(name, suggestion: suggestion)
        case .unclearCluster(let name): CommandMessages.unclearCluster(name)
        case .needlessValue(let value, let option): CommandMessages.needlessValue(value, option: option)
        case .unexpectedArguments(let words): CommandMessages.unexpectedArguments(words)
        case .invalidValue(let value, let name, let allowed):
            CommandMessages.invalidValue(value, of: name, allowed: allowed)
        case .unwrittenOption(let text): CommandMessages.unwrittenOption(text)
        case .unsupportedShell(let shell): CommandMessages.unsupportedShell(shell)
        case .other(let sentence): CommandMessages.otherUsage(sentence)
        }
    }
}
