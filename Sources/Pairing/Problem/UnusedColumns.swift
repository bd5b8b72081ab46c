import Counties

/// Columns that hold data of helpers and factors on which no rule of this version acts.
///
/// Nothing that a planner wrote may look as if it had been taken into account when it was not.
enum UnusedColumns {
    /// The columns with data, as `table.column`, in the order of the tables.
    static func of(_ scenario: Scenario) -> [String] {
        let capacities = scenario.helperCapacities
        let factors = scenario.factors
        let columns: [(name: String, hasData: Bool)] = [
            ("helpers.talent_teams", capacities.contains { $0.talentTeams != nil }),
            ("helpers.firms_to_move", capacities.contains { $0.firmsToMove != nil }),
            ("factors.idle_land", factors.contains { $0.idleLand != nil }),
            ("factors.water", factors.contains { $0.water != nil }),
            ("factors.off_…", factors.contains { !$0.pollutantOffsets.isEmpty }),
            ("factors.talent_local", factors.contains { $0.talentLocal != nil }),
            ("factors.logistics", factors.contains { $0.logistics != nil }),
        ]
        return columns.filter(\.hasData).map(\.name)
    }
}
