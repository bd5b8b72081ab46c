import ArgumentParser
import Counties
import Foundation
import Reports

/// The program: reads the command line, runs one verb, and turns whatever happens into output and exit status.
@main
struct Jiedui: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jiedui",
        abstract: "Pairs strong counties with weak ones and proves the plan. 强县产业帮扶弱县结对测算。",
        version: Version.text,
        subcommands: [
            NewCommand.self, CheckCommand.self, ScoreCommand.self, SolveCommand.self, AuditCommand.self,
            ExportModelCommand.self,
        ]
    )

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let status: ExitStatus
        do {
            status = try run(try parseAsRoot(arguments))
        } catch let failure as CommandFailure {
            status = failure.report(CommandConsole(failure.console))
        } catch {
            status = UsageReport(arguments).report(error, of: self)
        }
        Foundation.exit(status.rawValue)
    }

    private static func run(_ command: any ParsableCommand) throws -> ExitStatus {
        if let verb = command as? any Verb { return try verb.perform() }
        var command = command
        try command.run()
        return .done
    }
}
