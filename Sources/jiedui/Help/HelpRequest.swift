/// What a command line asks to be explained.
enum HelpRequest: Equatable {
    /// The program as a whole.
    case program
    /// One verb.
    case verb(String)

    /// Finds out whether help is asked for: `help`, `help VERB`, `--help` or `-h` anywhere before `--`, or nothing at
    /// all on the line; nil where it is not, or where the verb does not exist.
    ///
    /// The parser would understand the same command lines, but not with `--lang` among them: `help` has no options.
    init?(_ arguments: [String], verbs: [String]) {
        let words = CommandWords(arguments)
        guard words.asksForHelp || arguments.isEmpty else { return nil }
        guard let verb = words.names.first(where: { $0 != "help" }) else {
            self = .program
            return
        }
        guard verbs.contains(verb) else { return nil }
        self = .verb(verb)
    }
}

/// The words of a command line before `--`, told apart without knowing the options of any verb.
struct CommandWords {
    private static let helpFlags: Set<String> = ["-h", "--help", "--help-hidden", "-help"]

    /// Words that are no options, the value of `--lang` left out.
    let names: [String]
    /// Options as they are written.
    let options: [String]

    init(_ arguments: [String]) {
        var (names, options): ([String], [String]) = ([], [])
        var isLanguage = false
        for argument in arguments.prefix(while: { $0 != "--" }) {
            if isLanguage {
                isLanguage = false
            } else if argument.hasPrefix("-"), argument.count > 1 {
                options.append(argument)
                isLanguage = argument == "--lang"
            } else {
                names.append(argument)
            }
        }
        self.names = names
        self.options = options
    }

    /// Whether the line asks for help, be it by a flag or by the verb `help`.
    var asksForHelp: Bool { names.first == "help" || options.contains { Self.helpFlags.contains($0) } }

    /// Whether a shell asks for its completion script.
    var asksForCompletion: Bool { options.contains { $0.hasPrefix("--generate-completion-script") } }
}
