public import Counties

/// The terminal text of `check`: faults by file, parts that are on, counts.
public enum CheckText {
    /// Diagnostics that are shown where they are shown in brief.
    private static let mostBrief = 12

    /// The whole text.
    ///
    /// - Complexity: O(n log n) in the number of diagnostics.
    public static func text(_ summary: CheckSummary, _ format: TerminalFormat) -> String {
        var lines = format.heading(Wording.checked(summary.scenario)[format.language])
        if summary.restsOnAssumptions { lines += notice(format) }
        lines += diagnostics(summary.diagnostics, format)
        lines += parts(summary.parts, format)
        if let helpers = summary.helpers, let receivers = summary.receivers {
            let counts = Wording.countyCounts(helpers: helpers, receivers: receivers, eligible: summary.eligible)
            lines += format.paragraph(counts[format.language])
        }
        let errors = summary.diagnostics.count { $0.severity == .error }
        let verdict = Wording.verdict(errors: errors, warnings: summary.diagnostics.count - errors)
        lines += format.paragraph(verdict[format.language]).map(format.emphasised)
        return lines.map { $0 + "\n" }.joined()
    }

    /// Diagnostics grouped by file, each with its place, message and remedy; no trailing counts.
    ///
    /// - Complexity: O(n log n) in the number of diagnostics.
    public static func diagnosticsText(_ diagnostics: [Diagnostic], _ format: TerminalFormat) -> String {
        self.diagnostics(diagnostics, format).map { $0 + "\n" }.joined()
    }

    static func notice(_ format: TerminalFormat) -> [String] {
        format.paragraph(Phrase.assumptions.text[format.language]).map(format.cautioning)
    }

    /// Diagnostics as they are shown, by file and place.
    private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (a.file ?? "", a.line ?? 0, a.column ?? 0, a.code, left.offset)
                < (b.file ?? "", b.line ?? 0, b.column ?? 0, b.code, right.offset)
        }.map(\.element)
    }

    /// The beginning of each diagnostic on a line of its own, for texts that are about something else; `check` has all of it.
    ///
    /// - Complexity: O(n log n) in the number of diagnostics.
    static func brief(_ diagnostics: [Diagnostic], _ format: TerminalFormat) -> [String] {
        // Room for the mark of what is cut off, which is two cells wide on Chinese terminals.
        let narrow = TerminalFormat(language: format.language, width: format.width - 2)
        var lines = ordered(diagnostics).prefix(mostBrief).map {
            let place = $0.place.map { $0 + "  " } ?? ""
            let text = narrow.paragraph(head: "\(place)\($0.code)  ", $0.message[format.language], indent: 2)
            return format.cautioning((text.first ?? "") + (text.count > 1 ? "…" : ""))
        }
        if !diagnostics.isEmpty {
            lines += format.paragraph(Wording.diagnosticsElsewhere(diagnostics.count - lines.count)[format.language])
        }
        return lines
    }

    static func diagnostics(_ diagnostics: [Diagnostic], _ format: TerminalFormat) -> [String] {
        var lines: [String] = []
        var file: String??
        for diagnostic in ordered(diagnostics) {
            if file != .some(diagnostic.file) {
                file = .some(diagnostic.file)
                let title = diagnostic.file ?? Phrase.wholeScenario.text[format.language]
                lines += format.paragraph(title).map(format.emphasised)
            }
            lines += self.lines(of: diagnostic, format)
        }
        return lines
    }

    private static func lines(of diagnostic: Diagnostic, _ format: TerminalFormat) -> [String] {
        let severity = (diagnostic.severity == .error ? Phrase.errorWord : .warningWord).text[format.language]
        let place = diagnostic.place.map { $0 + "  " } ?? ""
        let head = "  \(place)\(diagnostic.code)  \(severity)  "
        let paint = diagnostic.severity == .error ? format.alarming : format.cautioning
        var lines = format.paragraph(head: head, diagnostic.message[format.language], indent: 4).map(paint)
        let help = diagnostic.help[format.language]
        if !help.isEmpty {
            lines += format.paragraph(head: "    ", Wording.remedy(diagnostic.help)[format.language], indent: 4)
        }
        return lines
    }

    private static func parts(_ parts: [ScenarioPart], _ format: TerminalFormat) -> [String] {
        guard !parts.isEmpty else { return [] }
        let (on, off) = (parts.filter(\.isOn).map(\.name), parts.filter { !$0.isOn }.map(\.name))
        return format.paragraph(Wording.partsOn(on)[format.language])
            + format.paragraph(Wording.partsOff(off)[format.language])
    }
}
