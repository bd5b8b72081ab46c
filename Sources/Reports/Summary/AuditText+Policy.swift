public import Counties
public import Pairing
public import Planning

extension AuditText {
    /// The text of `audit` for a policy scenario.
    public static func text(_ verdict: PolicyVerdict, of scenario: Scenario, _ format: TerminalFormat) -> String {
        let language = format.language
        var lines = opening(scenario, format)
        let count = verdict.pairs.violations.count + verdict.violations.count
        lines += format.paragraph(Wording.auditVerdict(violations: count)[language])
            .map(verdict.isValid ? format.emphasised : format.alarming)
        for (number, violation) in verdict.pairs.violations.enumerated() {
            lines += format.paragraph(Wording.violation(number: number + 1, violation)[language], indent: 4)
        }
        for (number, violation) in verdict.violations.enumerated() {
            let position = verdict.pairs.violations.count + number + 1
            let text = "\(position). \(violation.rule) \(violation.message[language])"
            lines += format.paragraph(text, indent: 4)
        }
        lines += format.paragraph(Wording.auditCounts(verdict.pairs)[language])
        lines += format.paragraph(Wording.policyObjective(verdict.objective, verdict.pairs.valueTotal)[language])
        return lines.map { $0 + "\n" }.joined()
    }

    /// The text of `audit` where a plan for a policy scenario holds pairs alone.
    public static func textOfPairsAlone(
        _ report: AuditReport,
        of scenario: Scenario,
        _ format: TerminalFormat
    ) -> String {
        let language = format.language
        var lines = opening(scenario, format)
        let verdict = Wording.pairsVerdict(violations: report.violations.count)
        lines += format.paragraph(verdict[language]).map(report.isValid ? format.emphasised : format.alarming)
        for (number, violation) in report.violations.enumerated() {
            lines += format.paragraph(Wording.violation(number: number + 1, violation)[language], indent: 4)
        }
        lines += format.paragraph(Wording.pairsAloneNotice[language])
        lines += format.paragraph(Wording.auditCounts(report)[language])
        return lines.map { $0 + "\n" }.joined()
    }

    private static func opening(_ scenario: Scenario, _ format: TerminalFormat) -> [String] {
        let title = format.heading(Wording.audited(scenario.title)[format.language])
        return title + (scenario.restsOnAssumptions ? CheckText.notice(format) : [])
    }
}
