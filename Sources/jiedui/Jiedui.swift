import ArgumentParser
import Counties
import Foundation
import Reports

/// The program: reads the command line, runs one verb, and turns whatever happens into output and exit status.
@main
struct Jiedui: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jiedui",
        abstract: ProgramHelp.abstract.spoken,
        discussion: ProgramHelp.discussion,
        version: Version.text,
        subcommands: [
            NewCommand.self, CheckCommand.self, ScoreCommand.self, SolveCommand.self, AuditCommand.self,
            ExportModelCommand.self,
        ]
    )

    static func main() {
        Terminal.reportLargeFiles()
        let arguments = Array(CommandLine.arguments.dropFirst())
        let usage = UsageReport(arguments, of: self)
        Foundation.exit((usage.help() ?? run(arguments, usage)).rawValue)
    }

    private static func run(_ arguments: [String], _ usage: UsageReport) -> ExitStatus {
        do {
            return try run(try parseAsRoot(arguments))
        } catch let failure as CommandFailure {
            return failure.report(CommandConsole(failure.console))
        } catch {
            return usage.report(error)
        }
    }

    private static func run(_ command: any ParsableCommand) throws -> ExitStatus {
        if let verb = command as? any Verb {
            if let fault = verb.usageFault { throw UsageFault(message: fault) }
            return try verb.perform()
        }
        var command = command
        try command.run()
        return .done
    }
}
