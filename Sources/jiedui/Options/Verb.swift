import ArgumentParser
import Counties

/// A verb of the program: it reports by its exit status.
protocol Verb: ParsableCommand {
    /// How the user wants to be told.
    var console: ConsoleOptions { get }

    /// What is wrong with values that the parser accepted; nil when nothing is.
    var usageFault: BilingualText? { get }

    /// Does the work.
    ///
    /// - Throws: ``CommandFailure``.
    func perform() throws -> ExitStatus
}

extension Verb {
    var usageFault: BilingualText? { nil }

    /// The console of this run.
    var output: CommandConsole { CommandConsole(console) }
}
