import Complementarity
import Counties
import Pairing
import Reports

/// The answer of `solve` in the forms in which it is handed over.
struct SolveAnswer {
    private let result: PairingResult
    private let loaded: LoadedScenario
    private let language: Language

    /// Files of earlier runs that would be taken for this run's if they stayed.
    private static let tablePrefix = "T"

    init(_ result: PairingResult, loaded: LoadedScenario, language: Language) {
        self.result = result
        self.loaded = loaded
        self.language = language
    }

    /// The document of `--json`; without seconds it is the same for the same input.
    func document(seconds: Double?) -> JSONValue {
        JSONDocument.solve(result, seconds: seconds, version: Version.text, in: language)
    }

    /// Writes the tables and the document; `run.json`, which alone differs from run to run, is written last and lists
    /// the others.
    ///
    /// - Throws: ``OutputFolder/WriteFailure``.
    func write(to folder: OutputFolder, run: RunRecord) throws {
        try folder.remove(RunRecord.fileName)
        var files = tables().map { (name: CSVFormat.fileName(of: $0), bytes: CSVFormat.bytes(of: $0, in: language)) }
        files.append((name: "solve.json", bytes: document(seconds: nil).bytes))
        for file in files { try folder.write(file.bytes, to: file.name) }
        let written = Set(files.map(\.name))
        for name in folder.names() where Self.isTable(name) && !written.contains(name) { try folder.remove(name) }
        try folder.write(run.document(result, files: files).bytes, to: RunRecord.fileName)
    }

    private func tables() -> [ReportTable] {
        PairingTables.all(for: result, version: Version.text) { pair in
            loaded.scenario.chains.indices.flatMap { chain in
                loaded.model.nodeMatches(helper: pair.helper, receiver: pair.receiver, chain: chain).map {
                    match($0, chain, pair)
                }
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

    /// Whether a file is one of our tables: T, digits, perhaps a letter, an underscore, `.csv`.
    private static func isTable(_ name: String) -> Bool {
        guard name.hasPrefix(tablePrefix), name.hasSuffix(".csv"), let end = name.firstIndex(of: "_") else {
            return false
        }
        let number = name[name.index(after: name.startIndex)..<end]
        return number.first?.isNumber == true && number.allSatisfy { $0.isNumber || $0 == "b" }
    }
}
