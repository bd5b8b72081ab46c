import Counties

/// Gathers every fault of a scenario in one run, bounded for each code and file.
final class DiagnosticEngine {
    /// Diagnostics kept of one code in one file; the rest is counted.
    static let limit = 200

    private struct Key: Hashable {
        var file: String
        var code: DiagnosticCode
    }

    private var kept: [Diagnostic] = []
    private var counts: [Key: Int] = [:]
    /// Whether an error was reported.
    private(set) var hasErrors = false
    /// Number of errors reported so far, kept or not.
    private(set) var errorCount = 0

    /// Records a finding; its text is made only while there is room, so that a file full of faults stays cheap.
    func report(
        _ code: DiagnosticCode,
        file: String?,
        line: Int? = nil,
        column: Int? = nil,
        _ finding: () -> Finding
    ) {
        if code.severity == .error {
            hasErrors = true
            errorCount += 1
        }
        let key = Key(file: file ?? "", code: code)
        let count = (counts[key] ?? 0) + 1
        counts[key] = count
        guard count <= Self.limit else { return }
        let text = finding()
        kept.append(
            Diagnostic(
                code: code.rawValue,
                severity: code.severity,
                file: file,
                line: line,
                column: column,
                message: text.message,
                help: text.help
            )
        )
    }

    /// Records a finding under its own code.
    func report(_ finding: Finding, file: String?, line: Int? = nil, column: Int? = nil) {
        report(finding.code, file: file, line: line, column: column) { finding }
    }

    /// Whether another finding of a code would be kept.
    func hasRoom(for code: DiagnosticCode, file: String) -> Bool {
        counts[Key(file: file, code: code)] ?? 0 < Self.limit
    }

    /// Everything found, sorted by file, line, column and code, with a count of what was left out.
    func diagnostics() -> [Diagnostic] {
        var all = kept
        for (key, count) in counts where count > Self.limit {
            let finding = Finding.more(key.code, count: count - Self.limit)
            all.append(
                Diagnostic(
                    code: key.code.rawValue,
                    severity: key.code.severity,
                    file: key.file.isEmpty ? nil : key.file,
                    message: finding.message,
                    help: finding.help
                )
            )
        }
        return all.sorted(by: Diagnostic.isOrderedBefore)
    }
}
