public import Counties
import Pairing
public import Planning

/// The terminal text of `audit`: whether the plan keeps every rule, each violation, the objective.
public enum AuditText {
    /// The text for pairs alone.
    ///
    /// - Parameters:
    ///   - isWhole: Whether the scenario asks for nothing else; where it does the text says what was not judged.
    ///   - sheet: The one sheet that was judged of a workbook that holds more; nil for any other file.
    public static func text(
        _ verdict: PairVerdict,
        of scenario: Scenario,
        isWhole: Bool,
        sheet: String? = nil,
        _ format: TerminalFormat
    ) -> String {
        let language = format.language
        var lines = opening(scenario, format)
        if verdict.isOfOtherInput { lines += format.paragraph(Wording.otherInput[language]) }
        let count = verdict.pairs.violations.count + verdict.violations.count
        let heading = isWhole ? Wording.auditVerdict(violations: count) : Wording.pairsVerdict(violations: count)
        lines += format.paragraph(heading[language]).map(verdict.isValid ? format.emphasised : format.alarming)
        lines += violations(verdict.pairs, verdict.violations, format)
        if !isWhole {
            let notice = sheet.map(Wording.sheetAloneNotice) ?? Wording.pairsAloneNotice
            lines += format.paragraph(notice[language])
        }
        lines += format.paragraph(Wording.auditCounts(verdict.pairs)[language])
        if isWhole {
            let unpaired = verdict.pairs.unpaired
            if !unpaired.isEmpty {
                let names = CountyNames(scenario).list(unpaired)
                lines += format.paragraph(Wording.unpairedReceivers(names)[language], indent: 4)
            }
            lines += format.paragraph(Wording.auditObjective(verdict.pairs)[language])
        }
        return lines.map { $0 + "\n" }.joined()
    }

    static func opening(_ scenario: Scenario, _ format: TerminalFormat) -> [String] {
        let title = format.heading(Wording.audited(scenario.title)[format.language])
        return title + (scenario.restsOnAssumptions ? CheckText.notice(format) : [])
    }

    /// The most figures that differ from those of their plan that are shown; the JSON has them all.
    private static let mostFigures = 20

    /// Every broken rule with its number, those of pairs first; figures that differ as far as they can be read.
    static func violations(
        _ pairs: AuditReport,
        _ others: [PolicyViolation],
        _ format: TerminalFormat
    ) -> [String] {
        var lines: [String] = []
        for (number, violation) in pairs.violations.enumerated() {
            lines += format.paragraph(Wording.violation(number: number + 1, violation)[format.language], indent: 4)
        }
        let figures = others.count { $0.rule == "P0" }
        let shown = others.filter { $0.rule != "P0" } + others.filter { $0.rule == "P0" }.prefix(Self.mostFigures)
        for (number, violation) in shown.enumerated() {
            let position = pairs.violations.count + number + 1
            let text = "\(position). \(violation.rule) \(violation.message[format.language])"
            lines += format.paragraph(text, indent: 4)
        }
        if figures > Self.mostFigures {
            lines += format.paragraph(Wording.furtherFigures(figures - Self.mostFigures)[format.language], indent: 4)
        }
        return lines
    }
}
