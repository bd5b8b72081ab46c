public import ArgumentParser
public import Counties

extension Language: ExpressibleByArgument {}

/// The flags that every verb has.
struct ConsoleOptions: ParsableArguments {
    @Option(help: ArgumentHelp(HelpText.lang, value: ValueName.language))
    var lang: Language?

    @Flag(name: .customLong("json"), help: ArgumentHelp(HelpText.json))
    var isJSON = false

    @Flag(name: .customLong("quiet"), help: ArgumentHelp(HelpText.quiet))
    var isQuiet = false

    @Flag(name: .customLong("no-color"), help: ArgumentHelp(HelpText.noColor))
    var hasNoColor = false

    init() {}

    /// Reads the flags out of a command line that could not be parsed, so that even its error is told as asked.
    ///
    /// Every option is set: the parser traps where one that nobody set is read.
    init(scanning arguments: [String]) {
        lang = RunLanguage.asked(in: arguments)
        isJSON = arguments.contains("--json")
        isQuiet = arguments.contains("--quiet")
        hasNoColor = arguments.contains("--no-color")
    }

    /// The language asked for, else that of the locale.
    var language: Language { lang ?? RunLanguage.ofLocale }
}
