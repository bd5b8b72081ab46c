import ArgumentParser
import Counties
import Pairing
import Reports

/// `jiedui score S [H R]`: the score matrix, or one pair term by term.
struct ScoreCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Show the score of every pair, or one pair term by term. 得分矩阵，或某一对的逐项得分。"
    )

    @Argument(help: ArgumentHelp("Scenario folder. 情景文件夹。", valueName: "scenario"))
    var scenario: String

    @Argument(help: ArgumentHelp("Helper: code, unique name, or city and name. 强县。", valueName: "helper"))
    var helper: String?

    @Argument(help: ArgumentHelp("Receiver. 弱县。", valueName: "receiver"))
    var receiver: String?

    @OptionGroup var console: ConsoleOptions

    func validate() throws {
        if helper != nil, receiver == nil {
            throw ValidationError(CommandMessages.halfPair[console.language])
        }
    }

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
