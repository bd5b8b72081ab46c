import ArgumentParser

/// A verb of the program: it reports by its exit status.
protocol Verb: ParsableCommand {
    /// How the user wants to be told.
    var console: ConsoleOptions { get }

    /// Does the work.
    ///
    /// - Throws: ``CommandFailure``.
    func perform() throws -> ExitStatus
}

extension Verb {
    /// The console of this run.
    var output: CommandConsole { CommandConsole(console) }
}
