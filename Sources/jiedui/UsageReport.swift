import ArgumentParser
import Counties
import Foundation
import Reports

/// Tells the user what is wrong with a command line, or shows the help that was asked for.
struct UsageReport {
    private let arguments: [String]
    private let console: CommandConsole
    private let root: any ParsableCommand.Type
    private let verbs: [String]

    init(_ arguments: [String], of root: any ParsableCommand.Type) {
        self.arguments = arguments
        self.root = root
        console = CommandConsole(ConsoleOptions(scanning: arguments))
        verbs = root.configuration.subcommands.compactMap { $0.configuration.commandName }
    }

    /// Shows the help, if that is what the command line asks for; nil otherwise.
    func help() -> ExitStatus? {
        guard let request = HelpRequest(arguments, verbs: verbs), let program = CommandOutline.program(root) else {
            return nil
        }
        let verb: String? = if case .verb(let name) = request { name } else { nil }
        return write(HelpPage(program, verb: verb, console.format).text)
    }

    /// Answers an error of the parser: what it was asked for, such as the version or a completion script, or what is
    /// wrong with the command line.
    func report(_ error: any Error) -> ExitStatus {
        if let fault = error as? UsageFault { return tell(CommandMessages.usage(fault.message)) }
        let isUnknownHelp = CommandWords(arguments).asksForHelp && verbFault != nil
        // Scripts and version are read by programs: not a byte of them is touched.
        if root.exitCode(for: error) == .success, !isUnknownHelp { return write(root.fullMessage(for: error) + "\n") }
        return tell(verbFault ?? CommandMessages.usage(fault(UsageFinding(root.message(for: error)))))
    }

    /// What a finding says; a value that begins with a hyphen is taken for an option by the parser, and a suggestion that
    /// has hardly a letter in common with what was written helps nobody.
    private func fault(_ finding: UsageFinding) -> BilingualText {
        switch finding {
        case .missingValue(let option):
            let name = option.prefix { $0 != " " }
            guard let place = arguments.firstIndex(of: String(name)), arguments.indices.contains(place + 1),
                Double(arguments[place + 1]) != nil
            else { return finding.message }
            return switch name {
            case "--seconds": CommandMessages.badSeconds(arguments[place + 1])
            case "--gap": CommandMessages.badGap(arguments[place + 1])
            case "--projects": CommandMessages.badProjects(arguments[place + 1])
            case "--seed": CommandMessages.badSeed(arguments[place + 1])
            default: finding.message
            }
        case .unknownOption(let name, let suggestion?) where WordDistance.nearest(to: name, among: [suggestion]) == nil:
            return UsageFinding.unknownOption(name, suggestion: nil).message
        default: return finding.message
        }
    }

    private func write(_ text: String) -> ExitStatus {
        do {
            try console.write(Data(text.utf8))
            return .done
        } catch {
            return (error as? CommandFailure)?.report(console) ?? .cannotWrite
        }
    }

    private func tell(_ message: BilingualText) -> ExitStatus {
        if console.options.isJSON {
            return CommandFailure(status: .usage, code: "usage", message: message, console: console.options)
                .report(console)
        }
        let verb = CommandWords(arguments).names.first { verbs.contains($0) }
        let reminder = CommandOutline.program(root).map { HelpPage($0, verb: verb, console.errorFormat).reminder }
        console.tell(console.errorFormat.wrapped(message[console.language]) + "\n" + (reminder ?? ""))
        return .usage
    }

    /// What is wrong with the verb, if that is what is wrong: the parser would complain of its options instead.
    private var verbFault: BilingualText? {
        let words = CommandWords(arguments)
        guard let verb = words.names.first(where: { $0 != "help" }) else {
            return words.asksForCompletion ? nil : CommandMessages.missingVerb(verbs)
        }
        guard verbs.contains(verb) else {
            let isVerb = arguments.first == verb || words.asksForHelp
            guard isVerb else { return nil }
            let suggestion = WordDistance.nearest(to: verb, among: verbs)
            return CommandMessages.unknownVerb(verb, suggestion: suggestion, known: verbs)
        }
        guard let first = arguments.first, first.hasPrefix("-") else { return nil }
        let isConsoleOption = first.hasPrefix("--lang") || Self.consoleFlags.contains(first)
        return isConsoleOption ? CommandMessages.optionBeforeVerb(first, verb: verb) : nil
    }

    private static let consoleFlags: Set<String> = ["--json", "--quiet", "--no-color"]
}
