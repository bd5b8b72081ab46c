import Counties
import Reports

/// A page of help, laid out in cells so that Chinese columns stand straight, within the width of the terminal.
struct HelpPage {
    private let outline: CommandOutline
    /// The verb; nil for the program as a whole.
    private let verb: String?
    private let format: TerminalFormat

    /// The page of a verb, or of the program as a whole.
    init(_ program: CommandOutline, verb: String?, _ format: TerminalFormat) {
        outline = program.verbs.first { $0.commandName == verb } ?? program
        self.verb = outline.commandName == verb ? verb : nil
        self.format = format
    }

    /// The page; every line ends with a line feed.
    var text: String {
        var sections = [overview, usage]
        let arguments = outline.ownArguments.filter(\.isPositional)
        if !arguments.isEmpty { sections.append(section(HelpWord.arguments, arguments.map(entry))) }
        sections.append(section(HelpWord.options, options))
        if verb == nil { sections.append(section(HelpWord.verbs, verbs, column: 20)) }
        if let discussion = outline.discussion, !discussion.isEmpty { sections.append(wrapped(discussion)) }
        if verb == nil { sections.append(wrapped("  " + word(HelpWord.moreHelp))) }
        return sections.joined(separator: "\n")
    }

    /// How the verb is used, and where more stands; for usage errors.
    var reminder: String { usage + wrapped("  " + word(HelpWord.details(verb))) }

    private var overview: String { wrapped(word(HelpWord.overview) + (outline.abstract ?? "")) }

    private var usage: String {
        var words = ["jiedui", verb ?? "<\(word(ValueName.verb))>"]
        words += outline.ownArguments.filter { $0.isPositional || !$0.isOptional }.map(\.synopsis)
        return wrapped(word(HelpWord.usage) + (words + [word(HelpWord.anyOptions)]).joined(separator: " "))
    }

    private var options: [(term: String, meaning: String)] {
        let own = outline.ownArguments.filter { !$0.isPositional }.map(entry)
        let version = verb == nil ? [(term: "--version", meaning: word(HelpText.version))] : []
        return own + version + [(term: "-h, --help", meaning: word(HelpText.help))]
    }

    private var verbs: [(term: String, meaning: String)] {
        outline.verbs.map { (term: $0.commandName, meaning: $0.abstract ?? "") }
            + [(term: "help", meaning: word(HelpText.helpVerb))]
    }

    private func entry(_ argument: CommandOutline.Argument) -> (term: String, meaning: String) {
        (term: argument.term, meaning: argument.abstract ?? "")
    }

    private func section(
        _ heading: BilingualText,
        _ entries: [(term: String, meaning: String)],
        column: Int = 26
    ) -> String {
        word(heading) + "\n" + format.definitions(entries, column: column)
    }

    private func word(_ text: BilingualText) -> String { text[format.language] }

    private func wrapped(_ text: String) -> String { format.wrapped(text) + "\n" }
}
