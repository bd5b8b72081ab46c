import Counties
public import Pairing
public import Planning

/// The report tables of a policy answer: those of the pairing with T4…T9 among them.
public enum PolicyTables {
    /// All tables that the answer has something to say in, in order of their codes.
    ///
    /// With a plan: T1 with projects, modes and chains of focus, T1b, T2, T3, T4 to T9, T10, T14 with the rules of the
    /// policy model, T15. Without one: what ``PairingTables`` gives, T14 with those rules.
    ///
    /// - Parameters:
    ///   - result: The answer.
    ///   - version: Version of the program, for T14.
    ///   - tableNames: What tables and columns of a scenario are called.
    ///   - chainMatches: The dockings of a chosen pair, in the order of T3.
    /// - Complexity: O(pairs + flows log flows); rows of T1b and T2 are made when they are read.
    public static func all(
        for result: PolicyResult,
        version: String,
        tableNames: ScenarioTableNames = ScenarioTableNames(),
        chainMatches: (CountyPair) -> [ChainMatch]
    ) -> [ReportTable] {
        PairingTables.all(
            for: result.pairing,
            policy: result,
            version: version,
            tableNames: tableNames,
            chainMatches: chainMatches
        )
    }

    /// T4…T9; nothing without a plan.
    static func own(_ result: PolicyResult, _ names: CountyNames) -> [ReportTable] {
        guard let facts = PolicyFacts(result, names) else { return [] }
        return [
            projects(facts), money(facts), factors(facts), taxes(facts), outcome(facts), tension(result, names),
        ]
    }
}
