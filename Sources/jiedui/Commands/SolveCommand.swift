import ArgumentParser
import Complementarity
import Counties
import GLPKSolver
import LinearModel
import Pairing
import Planning
import Reports

/// `jiedui solve S`: the plan with its proof.
struct SolveCommand: Verb {
    static let configuration = VerbHelp.solve.configuration("solve")

    @Argument(help: ArgumentHelp(HelpText.scenario, value: ValueName.scenario))
    var scenario: String

    @Option(name: .shortAndLong, help: ArgumentHelp(HelpText.tables, value: ValueName.folder))
    var output: String?

    @Option(help: ArgumentHelp(HelpText.gap, value: ValueName.gap))
    var gap: TypedNumber?

    @Option(help: ArgumentHelp(HelpText.seconds, value: ValueName.seconds))
    var seconds: TypedNumber?

    @Option(help: ArgumentHelp(HelpText.method, value: ValueName.method))
    var method: MethodOption?

    @Flag(help: ArgumentHelp(HelpText.regrets))
    var regrets = false

    @Flag(name: .customLong("no-margins"), help: ArgumentHelp(HelpText.noMargins))
    var hasNoMargins = false

    @OptionGroup var console: ConsoleOptions

    var usageFault: BilingualText? {
        if output?.isEmpty == true { return CommandMessages.emptyFolderName }
        if let gap, !(0...1).contains(gap.value) { return CommandMessages.badGap(gap.text) }
        if let seconds, !(seconds.value > 0 && seconds.value.isFinite) {
            return CommandMessages.badSeconds(seconds.text)
        }
        return nil
    }

    func perform() throws -> ExitStatus {
        let start = ContinuousClock.now
        let console = CommandConsole(console)
        let loaded = try LoadedScenario(scenario, self.console)
        let problem = try loaded.problem(self.console)
        // Found out now, and not when everything is solved.
        if let output, let reason = OutputFolder.obstacle(to: output) { throw cannotWrite(output, reason) }
        // Until everything is written and printed: an interrupt ends the search, never what was found.
        let cancellation = CancellationFlag()
        let watch = Terminal.onInterrupt { cancellation.cancel() }
        defer { watch.end() }
        let result: SolveAnswer.Result
        if let policy = try loaded.policy(problem, self.console) {
            result = .policy(try run(loaded, console, cancellation) { try $0.solve(policy, loaded) })
        } else {
            if method == .twoStage, !self.console.isJSON {
                console.tell(console.errorFormat.wrapped(CommandMessages.needlessMethod[console.language]) + "\n")
            }
            result = .pairing(try run(loaded, console, cancellation) { try $0.solve(problem, loaded) })
        }
        let answer = SolveAnswer(result, loaded: loaded, language: console.language)
        func document() -> JSONValue { answer.document(seconds: (ContinuousClock.now - start).inSeconds) }
        if let output {
            do {
                try write(answer, to: output, start: start)
            } catch var failure as CommandFailure {
                // What was solved is not lost with the files: the user sees it all the same.
                if self.console.isJSON { failure.answer = document() }
                try? console.printReport(answer.summary(console.format))
                throw failure
            }
        }
        if self.console.isJSON {
            try console.printDocument(document())
        } else {
            try console.printReport(answer.summary(console.format))
        }
        return Self.status(of: result.pairing)
    }

    private func cannotWrite(_ path: String, _ reason: BilingualText) -> CommandFailure {
        CommandFailure(
            status: .cannotWrite,
            code: "cannot_write",
            message: CommandMessages.cannotWrite(path, reason),
            console: console
        )
    }

    /// Searches with a progress line.
    ///
    /// - Parameter cancellation: The user's wish to stop with the best plan so far.
    private func run<Result>(
        _ loaded: LoadedScenario,
        _ console: CommandConsole,
        _ cancellation: CancellationFlag,
        _ search: (SolveRun) throws -> Result
    ) throws -> Result {
        let progress = SolveProgressBoard()
        let line = ProgressLine(progress, console)
        defer { line.end() }
        let settings = loaded.scenario.solve
        return try search(
            SolveRun(
                gap: gap?.value ?? settings.gap,
                timeLimit: .seconds(min(seconds?.value ?? settings.seconds, 1e9)),
                method: method?.method ?? .joint,
                computesMargins: !hasNoMargins,
                computesRegrets: regrets,
                cancellation: cancellation,
                progress: progress,
                console: self.console
            )
        )
    }

    private func write(_ answer: SolveAnswer, to path: String, start: ContinuousClock.Instant) throws {
        do {
            let run = RunRecord(verb: "solve", input: scenario, start: start)
            let folder = try OutputFolder(path)
            try folder.withLock { try answer.write(to: folder, run: run) }
        } catch let failure as OutputFolder.WriteFailure {
            throw cannotWrite(failure.path, failure.reason)
        }
    }

    private static func status(of result: PairingResult) -> ExitStatus {
        if result.unfinished?.cause == .interrupted { return .interrupted }
        // The margins come without being asked for; losses that were asked for and are missing are no finished run.
        if result.unfinished?.parts.contains(.regrets) == true { return .stoppedWithPlan }
        return switch (result.status, result.reason) {
        case (.optimal, _), (.feasible, .proved), (.feasible, .gap): .done
        case (.infeasible, _): .infeasible
        case (_, .interrupted): .interrupted
        case (.feasible, .time), (.feasible, .precision): .stoppedWithPlan
        case (.noPlan, _): .stoppedWithoutPlan
        }
    }
}

extension Duration {
    /// The duration in seconds.
    var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
