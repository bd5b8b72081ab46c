import ArgumentParser
import Complementarity
import Counties
import Pairing
import Planning
import Reports
import ScenarioFiles

/// `jiedui audit S PLAN`: judges any plan against every rule.
struct AuditCommand: Verb {
    static let configuration = VerbHelp.audit.configuration("audit")

    @Argument(help: ArgumentHelp(HelpText.scenario, value: ValueName.scenario))
    var scenario: String

    @Argument(help: ArgumentHelp(HelpText.plan, value: ValueName.plan))
    var plan: String

    @OptionGroup var console: ConsoleOptions

    func perform() throws -> ExitStatus {
        let loaded = try LoadedScenario(scenario, console)
        let problem = try loaded.problem(console)
        let policy = try loaded.policy(problem, console)
        let reading = try reading(in: loaded)
        let audit = PlanAudit(problem, scoring: loaded.model)
        guard let policy, let plan = PolicyPlan(reading, policy) else {
            return try judge(reading, of: problem, audit, isWhole: policy == nil)
        }
        let verdict = verdict(on: plan, reading, policy, audit)
        if console.isJSON {
            try output.printDocument(JSONDocument.audit(verdict, of: loaded.scenario, in: output.language))
        } else {
            try output.printReport(AuditText.text(verdict, of: loaded.scenario, output.format))
        }
        return verdict.isValid ? .done : .negative
    }

    /// The verdict on a plan; where it breaks no rule, also on everything that its document says of it.
    private func verdict(
        on plan: PolicyPlan,
        _ reading: PlanReading,
        _ problem: PolicyProblem,
        _ audit: PlanAudit
    ) -> PolicyVerdict {
        let figures = PlanFigures(reading)
        let verdict = PolicyVerdict(plan, stating: figures, of: problem, by: audit)
        guard let account = verdict.account(of: plan, problem, stating: figures) else { return verdict }
        let counted = JSONDocument.solve(account, seconds: nil, version: Version.text, in: output.language)
        return verdict.noting(differences(reading, counted))
    }

    /// Judges pairs alone; for a scenario that asks for more nothing is said of what the file does not hold.
    ///
    /// - Parameter isWhole: Whether the scenario asks for nothing else.
    private func judge(
        _ reading: PlanReading,
        of problem: PairingProblem,
        _ audit: PlanAudit,
        isWhole: Bool
    ) throws -> ExitStatus {
        let figures = PlanFigures(reading)
        var verdict = PairVerdict(
            reading.pairs,
            stating: figures,
            of: problem,
            by: audit,
            isWhole: isWhole
        )
        if isWhole, let account = verdict.account(of: problem, reading.pairs, stating: figures) {
            let counted = JSONDocument.solve(account, seconds: nil, version: Version.text, in: output.language)
            verdict = verdict.noting(differences(reading, counted))
        }
        if console.isJSON {
            try output.printDocument(
                JSONDocument.audit(verdict, of: problem.scenario, isWhole: isWhole, in: output.language)
            )
        } else {
            try output.printReport(
                AuditText.text(
                    verdict,
                    of: problem.scenario,
                    isWhole: isWhole,
                    sheet: reading.sheetBesideDecisions,
                    output.format
                )
            )
        }
        return verdict.isValid ? .done : .negative
    }

    /// What a document says otherwise than one that was counted from its plan.
    private func differences(
        _ reading: PlanReading,
        _ counted: JSONValue
    ) -> [(place: String, stated: String, counted: String)] {
        reading.document.differences(from: PlanFigureList(counted.bytes))
    }

    private func reading(in loaded: LoadedScenario) throws -> PlanReading {
        let reading: PlanReading
        do {
            reading = try PlanReader.read(path: plan, scenario: loaded.scenario)
        } catch {
            throw CommandFailure(status: .notFound, code: "not_found", message: error.message, console: console)
        }
        guard !reading.hasErrors else {
            throw CommandFailure(
                status: .data,
                code: "data",
                message: CommandMessages.planFaults(reading.diagnostics.count(where: { $0.severity == .error })),
                diagnostics: reading.diagnostics.map(loaded.phrased),
                console: console
            )
        }
        return reading
    }
}
