import ArgumentParser
import Counties
import Foundation

/// The language in which this run speaks to its user: `--lang` anywhere on the command line, else the locale.
///
/// The argument parser takes the texts of its help when it first looks at a command, before any option is parsed.
/// Therefore the language is decided from the bare command line, once, and never changes.
enum RunLanguage {
    static let current = asked(in: Array(CommandLine.arguments.dropFirst())) ?? ofLocale

    /// The language that a command line asks for by `--lang`; nil where it asks for none, or for one that is not known.
    static func asked(in arguments: [String]) -> Language? {
        var language: Language?
        for (position, argument) in arguments.enumerated() {
            if argument == "--lang", position + 1 < arguments.count {
                language = Language(rawValue: arguments[position + 1])
            } else if argument.hasPrefix("--lang=") {
                language = Language(rawValue: String(argument.dropFirst("--lang=".count)))
            }
        }
        return language
    }

    /// The language of the locale: Chinese where it begins with `zh`, else English.
    static var ofLocale: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
    }
}

extension BilingualText {
    /// The text in the language of this run.
    var spoken: String { self[RunLanguage.current] }
}

extension ArgumentHelp {
    /// The help of an argument in the language of this run.
    init(_ text: BilingualText, value: BilingualText? = nil) {
        self.init(text.spoken, valueName: value?.spoken)
    }
}
