public import Counties
public import Pairing

/// The terminal text of `audit`: whether the plan keeps every rule, each violation, the objective.
public enum AuditText {
    /// The whole text.
    public static func text(_ report: AuditReport, of scenario: Scenario, _ format: TerminalFormat) -> String {
        let names = CountyNames(scenario)
        let language = format.language
        var lines = format.heading(Wording.audited(scenario.title)[language])
        if scenario.restsOnAssumptions { lines += CheckText.notice(format) }
        let verdict = Wording.auditVerdict(violations: report.violations.count)
        lines += format.paragraph(verdict[language]).map(report.isValid ? format.emphasised : format.alarming)
        for (number, violation) in report.violations.enumerated() {
            let text = Wording.violation(number: number + 1, violation)
            lines += format.paragraph(text[language], indent: 4)
        }
        let unpaired = report.unpaired
        lines += format.paragraph(Wording.auditCounts(report)[language])
        if !unpaired.isEmpty {
            lines += format.paragraph(Wording.unpairedReceivers(names.list(unpaired))[language], indent: 4)
        }
        lines += format.paragraph(Wording.auditObjective(report)[language])
        return lines.map { $0 + "\n" }.joined()
    }
}
