import ArgumentParser
import Counties
import Foundation
import Reports

/// Tells the user what is wrong with a command line, or shows the help that was asked for.
struct UsageReport {
    private let arguments: [String]
    private let console: CommandConsole

    init(_ arguments: [String]) {
        self.arguments = arguments
        console = CommandConsole(ConsoleOptions(scanning: arguments))
    }

    func report(_ error: any Error, of root: any ParsableCommand.Type) -> ExitStatus {
        let text = root.fullMessage(for: error, columns: console.format.width)
        guard root.exitCode(for: error) != .success else {
            let help = console.format.wrapped(text) + "\n"
            return (try? console.write(Data(help.utf8))) == nil ? .cannotWrite : .done
        }
        let message = verbFault(of: root) ?? CommandMessages.usage(root.message(for: error))
        if console.options.isJSON {
            return CommandFailure(status: .usage, code: "usage", message: message, console: console.options)
                .report(console)
        }
        let usage = text.split(separator: "\n").drop { !$0.hasPrefix("Usage:") }.joined(separator: "\n")
        console.tell(console.errorFormat.wrapped(message[console.language] + "\n" + usage) + "\n")
        return .usage
    }

    /// What is wrong with the verb, if that is what is wrong: the parser would complain of its options instead.
    private func verbFault(of root: any ParsableCommand.Type) -> BilingualText? {
        let known = root.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard let verb = arguments.first(where: { !$0.hasPrefix("-") && $0 != console.options.lang?.rawValue }) else {
            return CommandMessages.missingVerb(known)
        }
        guard arguments.first == verb, !known.contains(verb), verb != "help" else { return nil }
        return CommandMessages.unknownVerb(verb, known: known)
    }
}
