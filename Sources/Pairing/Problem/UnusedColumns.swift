import Counties

/// Columns that hold data of helpers and factors on which no rule of this version acts.
///
/// Nothing that a planner wrote may look as if it had been taken into account when it was not. Projects draw on what is
/// passed on, water, offsets, talent and bonds (P8 to P11), and a helper's teams stand in for industry teams that projects
/// or support ask for: where there are such, these columns are limits.
enum UnusedColumns {
    /// The columns with data, as `table.column`, in the order of the tables.
    static func of(_ scenario: Scenario) -> [String] {
        let capacities = scenario.helperCapacities
        let factors = scenario.factors
        let hasProjects = !scenario.projects.isEmpty
        let sendsTeams = hasProjects || scenario.responses.contains { $0.pool == .industryTeams }
        let columns: [(name: String, isUnused: Bool)] = [
            ("helpers.talent_teams", !sendsTeams && capacities.contains { $0.talentTeams != nil }),
            ("helpers.firms_to_move", capacities.contains { $0.firmsToMove != nil }),
            ("helpers.land_transfer", !hasProjects && capacities.contains { $0.landTransfer ?? .zero > .zero }),
            ("helpers.energy_transfer", !hasProjects && capacities.contains { $0.energyTransfer ?? .zero > .zero }),
            ("factors.idle_land", factors.contains { $0.idleLand != nil }),
            ("factors.water", !hasProjects && factors.contains { $0.water != nil }),
            ("factors.off_…", !hasProjects && factors.contains { !$0.pollutantOffsets.isEmpty }),
            ("factors.talent_local", !hasProjects && factors.contains { $0.talentLocal != nil }),
            ("factors.bond_cap", !hasProjects && factors.contains { $0.bondCap != nil }),
            ("factors.logistics", factors.contains { $0.logistics != nil }),
        ]
        return columns.filter(\.isUnused).map(\.name)
    }
}
