public import ArgumentParser
public import Counties
import Foundation

extension Language: ExpressibleByArgument {}

/// The flags that every verb has.
struct ConsoleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Language of the output: zh or en; the locale decides without it. 输出语言。", valueName: "zh|en")
    )
    var lang: Language?

    @Flag(name: .customLong("json"), help: "Print one JSON document and nothing else. 只输出一个 JSON 文档。")
    var isJSON = false

    @Flag(name: .customLong("quiet"), help: "Print no report, only faults. 不输出报告，仅输出错误。")
    var isQuiet = false

    @Flag(name: .customLong("no-color"), help: "Print without colours. 不使用颜色。")
    var hasNoColor = false

    init() {}

    /// Reads the flags out of a command line that could not be parsed, so that even its error is told as asked.
    ///
    /// Every option is set: the parser traps where one that nobody set is read.
    init(scanning arguments: [String]) {
        lang = nil
        isJSON = arguments.contains("--json")
        isQuiet = arguments.contains("--quiet")
        hasNoColor = arguments.contains("--no-color")
        for (position, argument) in arguments.enumerated() {
            if argument == "--lang", position + 1 < arguments.count {
                lang = Language(rawValue: arguments[position + 1])
            }
            if argument.hasPrefix("--lang=") { lang = Language(rawValue: String(argument.dropFirst("--lang=".count))) }
        }
    }

    /// The language asked for, else that of the locale: Chinese where it begins with `zh`, else English.
    var language: Language {
        if let lang { return lang }
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .zh : .en
    }
}
