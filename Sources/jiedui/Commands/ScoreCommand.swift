import ArgumentParser
import Counties
import Pairing
import Reports

/// `jiedui score S [H R]`: the score matrix, or one pair term by term.
struct ScoreCommand: Verb {
    static let configuration = VerbHelp.score.configuration("score")

    @Argument(help: ArgumentHelp(HelpText.scenario, value: ValueName.scenario))
    var scenario: String

    @Argument(help: ArgumentHelp(HelpText.helper, value: ValueName.helper))
    var helper: String?

    @Argument(help: ArgumentHelp(HelpText.receiver, value: ValueName.receiver))
    var receiver: String?

    @OptionGroup var console: ConsoleOptions

    var usageFault: BilingualText? { helper != nil && receiver == nil ? CommandMessages.halfPair : nil }

    func perform() throws -> ExitStatus {
        let loaded = try LoadedScenario(scenario, console)
        let pair = try pair(in: loaded)
        let problem = try loaded.problem(console)
        if console.isJSON {
            try output.printDocument(JSONDocument.score(problem, only: pair))
        } else if let pair {
            try output.printReport(ScoreText.pair(pair, problem, output.format))
        } else {
            try output.printReport(ScoreText.matrix(problem, output.format))
        }
        return .done
    }

    private func pair(in loaded: LoadedScenario) throws -> CountyPair? {
        guard let helper, let receiver else { return nil }
        let pair = CountyPair(
            helper: try loaded.county(helper, console),
            receiver: try loaded.county(receiver, console)
        )
        guard loaded.scenario[pair.helper].role.isHelper, loaded.scenario[pair.receiver].role.isReceiver else {
            throw CommandFailure(
                status: .data,
                code: "data",
                message: CommandMessages.wrongRoles,
                console: console
            )
        }
        return pair
    }
}
