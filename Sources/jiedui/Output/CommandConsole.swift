import Counties
import Foundation
import Reports

/// Where a run writes: reports and documents to standard output, everything else to standard error.
struct CommandConsole {
    let options: ConsoleOptions

    init(_ options: ConsoleOptions) { self.options = options }

    var language: Language { options.language }

    /// Format of reports on standard output.
    var format: TerminalFormat { format(of: .output) }

    /// Format of faults on standard error.
    var errorFormat: TerminalFormat { format(of: .error) }

    /// Prints a report for people, unless the user wants none or wants a document.
    func printReport(_ text: @autoclosure () -> String) throws {
        guard !options.isQuiet, !options.isJSON else { return }
        try write(Data(text().utf8))
    }

    /// Prints the one document of `--json`.
    func printDocument(_ document: JSONValue) throws {
        try write(Data(document.bytes))
    }

    /// Writes to standard output.
    func write(_ data: Data) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: data)
        } catch {
            throw CommandFailure(
                status: .cannotWrite,
                code: "cannot_write",
                message: CommandMessages.cannotPrint(SystemReason.text(of: error)),
                console: options
            )
        }
    }

    /// Tells the user something on standard error.
    ///
    /// Where even that cannot be written there is nobody left to tell.
    func tell(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    private func format(of stream: Terminal.Stream) -> TerminalFormat {
        let isTerminal = Terminal.isTerminal(stream)
        let environment = ProcessInfo.processInfo.environment
        let wantsColor = !options.hasNoColor && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
        return TerminalFormat(
            language: language,
            width: Terminal.width(stream) ?? 80,
            usesColor: isTerminal && wantsColor
        )
    }
}
