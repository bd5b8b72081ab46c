import Counties
import Reports

/// A run that cannot go on, with what to tell the user.
struct CommandFailure: Error {
    /// Exit status.
    var status: ExitStatus
    /// Stable word for programs, such as `data`.
    var code: String
    /// What happened.
    var message: BilingualText
    /// The faults behind it.
    var diagnostics: [Diagnostic] = []
    /// The document of what was done before it failed; it stands under `answer` in the error document.
    var answer: JSONValue?
    /// How the user wants to be told.
    var console: ConsoleOptions

    /// Tells the user: the error document on standard output with `--json`, else text on standard error.
    func report(_ console: CommandConsole) -> ExitStatus {
        if console.options.isJSON {
            let document = JSONDocument.error(
                code: code,
                message: message,
                diagnostics: diagnostics,
                answer: answer,
                in: console.language
            )
            return (try? console.printDocument(document)) == nil ? .cannotWrite : status
        }
        var text = ""
        if !diagnostics.isEmpty { text = CheckText.diagnosticsText(diagnostics, console.errorFormat) }
        console.tell(text + console.errorFormat.wrapped(message[console.language]) + "\n")
        return status
    }
}
