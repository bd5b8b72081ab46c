import Complementarity
import Counties
import Pairing
import Planning
import Reports

/// The answer of `solve` in the forms in which it is handed over.
struct SolveAnswer {
    /// The answer about pairs, which a policy answer has as a part.
    let result: PairingResult
    /// The policy answer; nil for a question about pairs alone.
    private let policy: PolicyResult?
    private let loaded: LoadedScenario
    private let language: Language

    /// What should be looked at before the plan is used.
    var warnings: [Diagnostic] { loaded.warnings(of: result.problem) }

    /// All tables that `solve` can write; those of an earlier run would be taken for this run's if they stayed.
    private static let tableNames = Set(ReportTableKind.allCases.map(CSVFormat.fileName) + [WorkbookFormat.fileName])

    init(_ result: PairingResult, loaded: LoadedScenario, language: Language) {
        self.result = result
        policy = nil
        self.loaded = loaded
        self.language = language
    }

    init(_ policy: PolicyResult, loaded: LoadedScenario, language: Language) {
        result = policy.pairing
        self.policy = policy
        self.loaded = loaded
        self.language = language
    }

    /// The text for the terminal.
    func text(_ format: TerminalFormat) -> String {
        let summary = policy.map { SolveSummary($0, warnings: warnings) } ?? SolveSummary(result, warnings: warnings)
        return summary.text(format)
    }

    /// The document of `--json`; without seconds it is the same for the same input.
    func document(seconds: Double?) -> JSONValue {
        if let policy { return JSONDocument.solve(policy, seconds: seconds, version: Version.text, in: language) }
        return JSONDocument.solve(result, seconds: seconds, version: Version.text, in: language)
    }

    /// Writes the tables, the workbook and the document; `run.json`, which alone differs from run to run, is written last and lists
    /// the others.
    ///
    /// - Throws: ``OutputFolder/WriteFailure``.
    func write(to folder: OutputFolder, run: RunRecord) throws {
        try folder.remove(RunRecord.fileName)
        let tables = tables()
        var files = tables.map { (name: CSVFormat.fileName(of: $0), bytes: CSVFormat.bytes(of: $0, in: language)) }
        files.append((name: "solve.json", bytes: document(seconds: nil).bytes))
        for file in files { try folder.write(file.bytes, to: file.name) }
        let workbook =
            policy.map { WorkbookFormat.document(of: $0, tables: tables, warnings: warnings, in: language) }
            ?? WorkbookFormat.document(of: result, tables: tables, warnings: warnings, in: language)
        files.append((name: WorkbookFormat.fileName, bytes: try folder.write(workbook, to: WorkbookFormat.fileName)))
        let written = Set(files.map(\.name))
        for name in Self.tableNames.subtracting(written).sorted() { try folder.remove(name) }
        try folder.write(run.document(result, files: files).bytes, to: RunRecord.fileName)
    }

    private func tables() -> [ReportTable] {
        guard let policy else {
            return PairingTables.all(
                for: result,
                version: Version.text,
                tableNames: .ofFormat,
                chainMatches: matches
            )
        }
        return PolicyTables.all(for: policy, version: Version.text, tableNames: .ofFormat, chainMatches: matches)
    }

    private func matches(_ pair: CountyPair) -> [ChainMatch] {
        loaded.scenario.chains.indices.flatMap { chain in
            loaded.model.nodeMatches(helper: pair.helper, receiver: pair.receiver, chain: chain).map {
                match($0, chain, pair)
            }
        }
    }

    private func match(_ match: NodeMatch, _ chain: Int, _ pair: CountyPair) -> ChainMatch {
        ChainMatch(
            chain: loaded.scenario.chains[chain].name,
            node: loaded.scenario.nodes[match.node].name,
            supplier: match.supplier == pair.helper ? .helper : .receiver,
            gap: match.gap,
            volume: match.volume,
            diagnosis: match.diagnosis ?? .sound
        )
    }
}
