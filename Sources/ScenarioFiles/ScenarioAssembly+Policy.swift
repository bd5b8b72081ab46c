import Counties

extension ScenarioAssembly {
    /// Reads the tables of the policy model, and judges them together with the settings.
    ///
    /// - Parameters:
    ///   - scenario: The scenario that takes them; its counties, chains, nodes, modes and pairing rules are read.
    ///   - roles: The sides.
    ///   - settings: The settings; nil where they are faulty: then nothing that depends on them is judged.
    mutating func readPolicyTables(_ scenario: inout Scenario, _ roles: SideRoles, _ settings: ScenarioSettings?) {
        let counties = scenario.counties
        scenario.pairModeBenefits = read("pair_mode_benefit") { $0.readPairModeBenefits(roles) } ?? []
        scenario.projects =
            read("projects") { ProjectTable($0, roles, scale: settings?.projects.scale).projects } ?? []
        let projects = scenario.projects
        scenario.thresholds = read("thresholds") { $0.readThresholds(of: projects) } ?? []
        scenario.pools = read("pools") { $0.readPools(roles, planned: settings?.plannedYears) } ?? []
        scenario.responses = read("fund_response") { $0.readResponses(roles) } ?? []
        scenario.floors = read("floors") { $0.readFloors(counties, roles) } ?? []
        if let settings { PolicySettingsCheck(scenario, settings, engine).judge() }
        if roles.areKnown { BlankStockCheck(scenario, context).judge() }
    }

    /// Checks the tables that a scenario does not hold.
    mutating func checkMonitoringTables() {
        for table in Schema.monitoringTables { _ = read(table.name) { $0.checkOnly() } }
    }
}
