import Complementarity
import Counties
import Pairing
import Planning
import Reports

/// The answer of `solve` in the forms in which it is handed over.
struct SolveAnswer {
    /// The answer: of a question of pairs alone, or of the whole policy.
    enum Result {
        case pairing(PairingResult)
        case policy(PolicyResult)

        /// The pairs, with status, reason and objective of the whole.
        var pairing: PairingResult {
            switch self {
            case .pairing(let result): result
            case .policy(let result): result.pairing
            }
        }
    }

    private let result: Result
    private let loaded: LoadedScenario
    private let language: Language

    /// What should be looked at before the plan is used.
    private var warnings: [Diagnostic] { loaded.warnings(of: result.pairing.problem) }

    /// All tables that `solve` can write; those of an earlier run would be taken for this run's if they stayed.
    private static let tableNames = Set(ReportTableKind.allCases.map(CSVFormat.fileName) + [WorkbookFormat.fileName])

    init(_ result: Result, loaded: LoadedScenario, language: Language) {
        self.result = result
        self.loaded = loaded
        self.language = language
    }

    /// The document of `--json`; without seconds it is the same for the same input.
    func document(seconds: Double?) -> JSONValue {
        switch result {
        case .pairing(let result):
            JSONDocument.solve(result, seconds: seconds, version: Version.text, in: language)
        case .policy(let result):
            JSONDocument.solve(result, seconds: seconds, version: Version.text, in: language)
        }
    }

    /// The answer on one screen.
    func summary(_ format: TerminalFormat) -> String {
        switch result {
        case .pairing(let result): SolveSummary(result, warnings: warnings).text(format)
        case .policy(let result): SolveSummary(result, warnings: warnings).text(format)
        }
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
            switch result {
            case .pairing(let result):
                WorkbookFormat.document(of: result, tables: tables, warnings: warnings, in: language)
            case .policy(let result):
                WorkbookFormat.document(of: result, tables: tables, warnings: warnings, in: language)
            }
        files.append((name: WorkbookFormat.fileName, bytes: try folder.write(workbook, to: WorkbookFormat.fileName)))
        let written = Set(files.map(\.name))
        for name in Self.tableNames.subtracting(written).sorted() { try folder.remove(name) }
        try folder.write(run.document(result.pairing, files: files).bytes, to: RunRecord.fileName)
    }

    private func tables() -> [ReportTable] {
        switch result {
        case .pairing(let result):
            PairingTables.all(for: result, version: Version.text, tableNames: .ofFormat, chainMatches: matches)
        case .policy(let result):
            PolicyTables.all(for: result, version: Version.text, tableNames: .ofFormat, chainMatches: matches)
        }
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
