import Counties

/// Puts a scenario together from its files, in the order in which they refer to each other.
struct ScenarioAssembly {
    private let names: [String]
    private let file: (String, Int) -> ScenarioFolder.Outcome
    let engine = DiagnosticEngine()
    let context: ReadingContext
    private var rows: [String: Int] = [:]
    private var present: Set<String> = []

    init(
        names: [String],
        rowOfLine: @escaping (_ file: String, _ line: Int) -> Int = { $1 },
        file: @escaping (String, Int) -> ScenarioFolder.Outcome
    ) {
        self.names = names
        self.file = file
        context = ReadingContext(engine: engine, rowOfLine: rowOfLine)
    }

    /// Reads everything.
    consuming func reading() -> ScenarioReading {
        reportUnknownFiles()
        let table = readCounties()
        let errorsBefore = engine.errorCount
        let settings = readSettings()
        let areSettingsSound = engine.errorCount == errorsBefore
        var scenario = Scenario(
            id: settings.id,
            title: settings.title ?? BilingualText(same: settings.id)
        )
        takeSettings(settings, into: &scenario)
        let roles = settleRoles(table, settings, areSettingsSound, &scenario)
        readChainTables(&scenario)
        scenario.modes = read("modes") { $0.readModes() } ?? []
        readCountyTables(&scenario, roles)
        readPairTables(&scenario, roles)
        readPolicyTables(&scenario, roles, areSettingsSound ? settings : nil)
        checkMonitoringTables()
        readNotes(&scenario, settings)
        scenario.unmodelled = UnmodelledParts.of(rows)
        let diagnostics = engine.diagnostics()
        let tables = Schema.tables.map(status)
        let id = settings.id.isEmpty ? nil : settings.id
        guard !engine.hasErrors else {
            return ScenarioReading(scenario: nil, id: id, diagnostics: diagnostics, tables: tables, places: nil)
        }
        scenario.fingerprint = scenario.computedFingerprint()
        return ScenarioReading(scenario: scenario, id: id, diagnostics: diagnostics, tables: tables, places: nil)
    }

    private func status(of table: TableSchema) -> TableStatus {
        let count = rows[table.name] ?? 0
        return TableStatus(
            table: table.name,
            meaning: table.meaning,
            isPresent: present.contains(table.name),
            rows: count,
            isOn: table.isModelled && count > 0,
            family: table.family
        )
    }

    private func reportUnknownFiles() {
        let known = Schema.tables.map(\.fileName)
        for name in names where name.lowercased().hasSuffix(".csv") && !known.contains(name) {
            let finding = Finding.unknownFile(name).suggesting(EditDistance.nearest(to: name, among: known))
            engine.report(finding, file: name)
        }
    }

    /// Opens a table; nil when it is absent or its header cannot be used.
    private mutating func open(_ name: String) -> TableReader? {
        guard let schema = Schema.table(name) else { return nil }
        switch file(schema.fileName, ScenarioFolder.tableLimit) {
        case .absent:
            if schema.isRequired { engine.report(.missingCounties, file: schema.fileName) }
            return nil
        case .fault(let finding):
            engine.report(finding, file: schema.fileName)
        case .bytes(let bytes):
            present.insert(name)
            if let text = decode(bytes, schema.fileName),
                let reader = TableReader(schema, bytes: text, context: context)
            {
                return reader
            }
        }
        context.unreadable.insert(name)
        return nil
    }

    private func decode(_ bytes: [UInt8], _ file: String) -> [UInt8]? {
        switch TextDecoding.decode(bytes) {
        case .text(let text): return text
        case .binary(let kind, let line): engine.report(.binaryFile(kind), file: file, line: line)
        case .invalid(let lines): for line in lines { engine.report(.badEncoding, file: file, line: line) }
        }
        return nil
    }

    /// Counts the rows of a table that was read to its end.
    private mutating func close(_ reader: TableReader) {
        rows[reader.schema.name] = reader.rowCount
        if reader.rowCount == 0, !reader.hasLostRows {
            engine.report(reader.schema.isRequired ? .noCounties : .headerOnly, file: reader.file, line: 1)
        }
    }

    /// Reads an optional table to its end.
    mutating func read<Rows>(_ name: String, _ body: (TableReader) -> Rows) -> Rows? {
        guard let reader = open(name) else { return nil }
        let rows = body(reader)
        close(reader)
        return rows
    }
}

extension ScenarioAssembly {
    private mutating func readCounties() -> CountyTable? {
        let context = context
        let table = read("counties") { reader in
            defer { context.lostCounties = reader.lostKeys }
            return CountyTable(reader)
        }
        guard let table else { return nil }
        context.counties = CountyLookup(table.counties)
        context.countyLabels = table.counties.map { "\($0.name)（\($0.code)）" }
        return table
    }

    private func readSettings() -> ScenarioSettings {
        switch file("scenario.yaml", ScenarioFolder.settingsLimit) {
        case .absent: engine.report(.missingSettings, file: "scenario.yaml")
        case .fault(let finding): engine.report(finding, file: "scenario.yaml")
        case .bytes(let bytes):
            return SettingsReader(bytes, counties: context.counties, engine: engine).settings
        }
        return ScenarioSettings()
    }

    private func takeSettings(_ settings: ScenarioSettings, into scenario: inout Scenario) {
        scenario.baseYear = settings.baseYear
        scenario.years = settings.years
        scenario.firstYear = settings.firstYear
        scenario.roles = settings.roles
        scenario.pairing = settings.pairing
        scenario.objective = settings.objective
        scenario.projectSettings = settings.projects
        scenario.funds = settings.funds
        scenario.score = settings.score
        scenario.solve = settings.solve
        scenario.diagnosis = settings.diagnosis
    }

    private func settleRoles(
        _ table: CountyTable?,
        _ settings: ScenarioSettings,
        _ areSettingsSound: Bool,
        _ scenario: inout Scenario
    ) -> SideRoles {
        guard let table else { return SideRoles([], areKnown: false) }
        let errorsBefore = engine.errorCount
        let choice = RoleChoice(table, settings.roles, places: settings.rolePlaces, engine: engine)
        scenario.counties = choice.counties
        // A fault in scenario.yaml may hide a rule of `roles`: then nothing is left out for want of a role.
        let areKnown = table.areRolesSound && areSettingsSound && engine.errorCount == errorsBefore
        if areKnown, !table.counties.isEmpty, !engine.hasErrors {
            if scenario.helpers.isEmpty { engine.report(.emptySide(isHelper: true), file: "counties.csv") }
            if scenario.receivers.isEmpty { engine.report(.emptySide(isHelper: false), file: "counties.csv") }
        }
        return SideRoles(scenario.counties, areKnown: areKnown)
    }

    private mutating func readChainTables(_ scenario: inout Scenario) {
        scenario.chains = read("chains") { $0.readChains() } ?? []
        if !scenario.chains.isEmpty, scenario.chains.allSatisfy({ $0.weight == 0 }) {
            engine.report(.weightlessChains, file: "chains.csv")
        }
        scenario.nodes = read("nodes") { $0.readNodes() } ?? []
        scenario.links = read("links") { $0.readLinks() } ?? []
        scenario.proximities = read("proximity") { $0.readProximity() } ?? []
        scenario.countyNodes = read("county_nodes") { $0.readCountyNodes() } ?? []
        if !scenario.links.isEmpty {
            InputCoefficients(scenario.links, nodeCount: scenario.nodes.count)
                .judge(scenario.nodes, file: "links.csv", engine: engine)
        }
    }

    private mutating func readCountyTables(_ scenario: inout Scenario, _ roles: SideRoles) {
        scenario.helperCapacities = read("helpers") { $0.readHelpers(roles) } ?? []
        scenario.factors = read("factors") { $0.readFactors() } ?? []
        scenario.travel = read("travel") { $0.readTravel() } ?? []
    }

    private mutating func readPairTables(_ scenario: inout Scenario, _ roles: SideRoles) {
        scenario.pairs = read("pairs") { $0.readPairs(roles) } ?? []
        let (needs, limits) = (open("pair_needs"), open("helper_resources"))
        let resources = ResourceTables(needs: needs, limits: limits, roles: roles, engine: engine)
        scenario.pairNeeds = resources.needs
        scenario.helperResources = resources.limits
        for reader in [needs, limits].compactMap({ $0 }) { close(reader) }
        let counties = scenario.counties
        scenario.quotas = read("quotas") { $0.readQuotas(counties, roles) } ?? []
    }

    private mutating func readNotes(_ scenario: inout Scenario, _ settings: ScenarioSettings) {
        let sets = read("score_params") { $0.readScoreParameters() } ?? [:]
        if let set = sets[settings.parameterSet] {
            scenario.score.parameters = set
        } else if settings.parameterSet != "default", !context.unreadable.contains("score_params") {
            let place = settings.parameterSetPlace
            engine.report(
                Finding.unknownParameterSet(settings.parameterSet)
                    .suggesting(EditDistance.nearest(to: settings.parameterSet, among: sets.keys.sorted())),
                file: place?.file,
                line: place?.line,
                column: place?.column
            )
        }
        scenario.sources = read("sources") { $0.readSources() } ?? []
    }
}
