import ArgumentParser
import Complementarity
import Counties
import GLPKSolver
import LinearModel
import Pairing
import Reports

/// `jiedui solve S`: the plan with its proof.
struct SolveCommand: Verb {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Find the best plan and prove it. 求最优结对方案并给出证明。"
    )

    @Argument(help: ArgumentHelp("Scenario folder. 情景文件夹。", valueName: "scenario"))
    var scenario: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the tables to a folder. 把表格写入文件夹。", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("Stop at this relative gap, 0…1; beats the file. 允许的最优性差距。", valueName: "gap"))
    var gap: Double?

    @Option(help: ArgumentHelp("Stop after so many seconds; beats the file. 求解时限（秒）。", valueName: "seconds"))
    var seconds: Double?

    @Flag(help: "Also compute what forcing each other pair would lose. 计算每一对的强制损失。")
    var regrets = false

    @Flag(name: .customLong("no-margins"), help: "Do not compute what barring each pair would lose. 不计算取消损失。")
    var hasNoMargins = false

    @OptionGroup var console: ConsoleOptions

    func validate() throws {
        if let gap, !(0...1).contains(gap) { throw ValidationError(CommandMessages.badGap("\(gap)")[console.language]) }
        if let seconds, !(seconds > 0 && seconds.isFinite) {
            throw ValidationError(CommandMessages.badSeconds("\(seconds)")[console.language])
        }
    }

    func perform() throws -> ExitStatus {
        let start = ContinuousClock.now
        let console = CommandConsole(console)
        let loaded = try LoadedScenario(scenario, self.console)
        let problem = try loaded.problem(self.console)
        let result = try solve(problem, loaded, console)
        let answer = SolveAnswer(result, loaded: loaded, language: console.language)
        if let output { try write(answer, to: output, start: start) }
        if self.console.isJSON {
            try console.printDocument(answer.document(seconds: (ContinuousClock.now - start).inSeconds))
        } else {
            let summary = SolveSummary(result, warnings: loaded.warnings(of: problem))
            try console.printReport(summary.text(console.format))
        }
        return Self.status(of: result)
    }

    private func solve(
        _ problem: PairingProblem,
        _ loaded: LoadedScenario,
        _ console: CommandConsole
    ) throws -> PairingResult {
        let cancellation = CancellationFlag()
        let progress = SolveProgressBoard()
        let watch = Terminal.onInterrupt { cancellation.cancel() }
        let line = ProgressLine(progress, console)
        defer {
            line.end()
            watch.end()
        }
        let settings = loaded.scenario.solve
        let options = PairingOptions(
            gap: gap ?? settings.gap,
            timeLimit: .seconds(min(seconds ?? settings.seconds, 1e9)),
            computesMargins: !hasNoMargins,
            computesRegrets: regrets,
            cancellation: cancellation,
            progress: progress
        )
        do {
            return try PairingSolver(GLPKSolver(), options: options).solve(problem, distances: loaded.model.distances)
        } catch .network(let error) {
            throw CommandFailure(
                status: .data,
                code: "data",
                message: PairingError.network(error).message,
                console: self.console
            )
        } catch {
            throw CommandFailure(
                status: .disagreement,
                code: "disagreement",
                message: error.message,
                console: self.console
            )
        }
    }

    private func write(_ answer: SolveAnswer, to path: String, start: ContinuousClock.Instant) throws {
        do {
            let run = RunRecord(verb: "solve", input: scenario, start: start)
            let folder = try OutputFolder(path)
            try folder.withLock { try answer.write(to: folder, run: run) }
        } catch let failure as OutputFolder.WriteFailure {
            throw CommandFailure(
                status: .cannotWrite,
                code: "cannot_write",
                message: CommandMessages.cannotWrite(failure.path, failure.reason),
                console: console
            )
        }
    }

    private static func status(of result: PairingResult) -> ExitStatus {
        if result.unfinished?.cause == .interrupted { return .interrupted }
        // The margins come without being asked for; losses that were asked for and are missing are no finished run.
        if let unfinished = result.unfinished, unfinished.cause == .time, unfinished.parts.contains(.regrets) {
            return .stoppedWithPlan
        }
        return switch (result.status, result.reason) {
        case (.optimal, _), (.feasible, .proved), (.feasible, .gap): .done
        case (.infeasible, _): .infeasible
        case (_, .interrupted): .interrupted
        case (.feasible, .time): .stoppedWithPlan
        case (.noPlan, _): .stoppedWithoutPlan
        }
    }
}

extension Duration {
    /// The duration in seconds.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
