public import Counties
import Pairing
public import Planning

extension AuditText {
    /// The text of `audit` for a policy scenario.
    public static func text(_ verdict: PolicyVerdict, of scenario: Scenario, _ format: TerminalFormat) -> String {
        let language = format.language
        var lines = opening(scenario, format)
        if verdict.isOfOtherInput { lines += format.paragraph(Wording.otherInput[language]) }
        let count = verdict.pairs.violations.count + verdict.violations.count
        lines += format.paragraph(Wording.auditVerdict(violations: count)[language])
            .map(verdict.isValid ? format.emphasised : format.alarming)
        lines += violations(verdict.pairs, verdict.violations, format)
        lines += format.paragraph(Wording.auditCounts(verdict.pairs)[language])
        lines += format.paragraph(Wording.policyObjective(verdict.objective, verdict.pairs.valueTotal)[language])
        if verdict.isValid, verdict.restsOnSearch { lines += format.paragraph(Wording.beyondAudit[language]) }
        return lines.map { $0 + "\n" }.joined()
    }
}
