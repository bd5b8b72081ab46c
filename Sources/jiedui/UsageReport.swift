import ArgumentParser
import Counties
import Foundation
import Reports

/// Tells the user what is wrong with a command line, or shows the help that was asked for.
struct UsageReport {
    private let console: CommandConsole

    init(_ arguments: [String]) { console = CommandConsole(ConsoleOptions(scanning: arguments)) }

    func report(_ error: any Error, of root: any ParsableCommand.Type) -> ExitStatus {
        let text = root.fullMessage(for: error)
        guard root.exitCode(for: error) != .success else {
            return (try? console.write(Data((text + "\n").utf8))) == nil ? .cannotWrite : .done
        }
        let message = CommandMessages.usage(root.message(for: error))
        if console.options.isJSON {
            return CommandFailure(status: .usage, code: "usage", message: message, console: console.options)
                .report(console)
        }
        let usage = text.split(separator: "\n").filter { !$0.hasPrefix("Error:") }.joined(separator: "\n")
        console.tell(message[console.language] + "\n" + usage + "\n")
        return .usage
    }
}
