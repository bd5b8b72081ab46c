public import Counties
public import Pairing
import Planning

/// The report tables of a pairing: what is said, independent of language and format.
public enum PairingTables {
    /// All tables that the answer has something to say in, in order of their codes.
    ///
    /// With a plan: T1, T1b (with regrets), T2, T3 (with dockings), T10 (with current pairs), T14, T15. Without one:
    /// T2, T13 (where that is proved), T14.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - version: Version of the program, for T14.
    ///   - tableNames: What tables and columns of a scenario are called.
    ///   - chainMatches: The dockings of a chosen pair, in the order of T3.
    /// - Complexity: O(pairs); rows of T1b and T2 are made when they are read.
    public static func all(
        for result: PairingResult,
        version: String,
        tableNames: ScenarioTableNames = ScenarioTableNames(),
        chainMatches: (CountyPair) -> [ChainMatch]
    ) -> [ReportTable] {
        all(for: result, policy: nil, version: version, tableNames: tableNames, chainMatches: chainMatches)
    }

    /// The same with T4…T9 and what T1 and T14 say of the policy model, where the pairing is part of a policy answer.
    static func all(
        for result: PairingResult,
        policy: PolicyResult?,
        version: String,
        tableNames: ScenarioTableNames,
        chainMatches: (CountyPair) -> [ChainMatch]
    ) -> [ReportTable] {
        let names = CountyNames(result.problem.scenario)
        var tables: [ReportTable] = []
        if result.plan != nil {
            let facts = policy.flatMap { PolicyFacts($0, names) }
            tables.append(facts.map { pairs(result, names).withPolicy($0) } ?? pairs(result, names))
            if let regrets = result.regrets { tables.append(forcedLosses(regrets, of: result, names)) }
        }
        tables.append(scoreTerms(result, names))
        if result.plan != nil {
            let matches = result.pairs.map { (pair: $0.pair, matches: chainMatches($0.pair)) }
            if matches.contains(where: { !$0.matches.isEmpty }) { tables.append(chains(matches, names)) }
            if let policy { tables += PolicyTables.own(policy, names) }
            if let comparison = result.comparison { tables.append(self.comparison(comparison, names)) }
        } else if result.status == .infeasible {
            tables.append(conflict(result, names, policy: policy))
        }
        let unpaired = result.plan == nil ? nil : counties(withoutPartner: result, names, tableNames)
        let noted = tables + (unpaired.map { [$0] } ?? [])
        tables.append(
            parameters(result, policy: policy, version: version, tableNames: tableNames, tables: noted)
        )
        if let unpaired { tables.append(unpaired) }
        let notice = Phrase.assumptions.text
        guard result.problem.scenario.restsOnAssumptions else { return tables }
        return tables.map { table in
            var marked = table
            marked.notes.insert(notice, at: 0)
            return marked
        }
    }
}

extension Scenario {
    /// Whether any row of `sources` is an assumption, so that every report must say 示例数据，非官方统计.
    public var restsOnAssumptions: Bool { sources.contains(where: \.isAssumption) }
}
