import Counties

/// Reads the table `projects`.
struct ProjectTable {
    /// The projects, sorted by id.
    private(set) var projects: [Project] = []
    private let reader: TableReader
    private let roles: SideRoles
    /// How investment scales points; nil while the settings are faulty.
    private let scale: InvestmentScale?
    private let columns: [String: Int]

    init(_ reader: TableReader, _ roles: SideRoles, scale: InvestmentScale?) {
        self.reader = reader
        self.roles = roles
        self.scale = scale
        columns = Dictionary(reader.schema.columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let fields = ProjectFields()
        var keys = RowKeys()
        while reader.next() {
            let key = reader.key(column("project_id"))
            var project = Project(id: key ?? "", name: reader.text(column("name")) ?? key ?? "")
            fillIdentity(&project)
            fillFigures(&project, fields)
            fillCourse(&project)
            judge(project)
            if let key, keys.isNew([key], reader, column: column("project_id")) { projects.append(project) }
        }
        projects.sort { isByteOrdered($0.id, $1.id) }
        reader.remember(projects.map(\.id))
    }

    private func column(_ name: String) -> Int { columns[name] ?? -1 }

    private func fillIdentity(_ project: inout Project) {
        project.kind = reader.word(column("kind")).flatMap(ProjectKind.init)
        project.chain = reader.reference(column("chain_id"))
        project.node = reader.reference(column("node_id"))
        project.mode = reader.reference(column("mode_id"))
        project.landingCounties = reader.counties(column("land_county"))
        project.sourceHelpers = reader.counties(column("source_helper"))
        for county in project.landingCounties where !roles.isReceiver(county) {
            reader.report(column("land_county"), .projectWithoutRole(reader.context.label(county), isSource: false))
        }
        for county in project.sourceHelpers where !roles.isHelper(county) {
            reader.report(column("source_helper"), .projectWithoutRole(reader.context.label(county), isSource: true))
        }
    }

    private func fillFigures(_ project: inout Project, _ fields: ProjectFields) {
        for (name, path) in fields.figures { project[keyPath: path] = reader.amount(column(name)) }
        for (name, path) in fields.needs { project[keyPath: path] = reader.amount(column(name)) ?? .zero }
        for pollutant in Pollutant.allCases {
            if let amount = reader.amount(column(pollutant.rawValue)), amount != .zero {
                project.emissions[pollutant] = amount
            }
        }
        for teams in TeamKind.allCases {
            if let count = reader.whole(column(ProjectFields.column(teams))), count != 0 {
                project.teams[teams] = count
            }
        }
        for (name, path) in fields.values { project.values[keyPath: path] = reader.number(column(name)) }
        project.points = reader.points(column("points"))
    }

    private func fillCourse(_ project: inout Project) {
        project.isBondEligible = reader.truth(column("bond_eligible")) ?? false
        project.isTwoHigh = reader.truth(column("two_high")) ?? false
        project.isMust = reader.truth(column("must")) ?? false
        project.startEarliest = reader.month(column("start_earliest"))
        project.startLatest = reader.month(column("start_latest"))
        project.months = reader.whole(column("months"))
        project.veto = reader.word(column("veto")).flatMap(ProjectVeto.init) ?? .none
        project.status = reader.word(column("status")).flatMap(ProjectStatus.init)
        project.owner = reader.text(column("owner"))
        project.department = reader.text(column("dept"))
        project.deadline = reader.text(column("deadline"))
    }
}

extension ProjectTable {
    /// Faults and doubts about the cells of a row as a whole.
    private func judge(_ project: Project) {
        if project.bondNeed > .zero, !project.isBondEligible, isReadable("bond_eligible") {
            reader.report(column("bond_need"), .bondNotEligible)
        }
        if let earliest = project.startEarliest, let latest = project.startLatest, latest < earliest {
            reader.report(
                column("start_latest"),
                .emptyStartWindow(
                    reader.written(column("start_earliest")) ?? "",
                    reader.written(column("start_latest")) ?? ""
                )
            )
        }
        if let scale, scale != .none, reader.cell(column("invest")) == nil, reader.cell(column("points")) == nil {
            reader.report(column("invest"), .missingInvestment)
        }
        judgeFigures(project)
    }

    /// Relations between figures that are nearly always kept.
    private func judgeFigures(_ project: Project) {
        if let investment = project.investment, investment > .zero, project.land > .zero {
            let intensity = investment.doubleValue * 10_000 / project.land.doubleValue
            if !(20...3_000).contains(intensity) {
                reader.report(column("invest"), .unusualScale) {
                    .oddIntensity(Finding.number((intensity * 100).rounded() / 100))
                }
            }
        }
        judgePublicMoney(project)
        if let taxes = project.taxTotal, let output = project.output, taxes > .zero, taxes >= output {
            reader.report(column("tax_total"), .oddRelation(zh: "达产税收小于达产产值", en: "tax_total is below output"))
        }
        if let main = project.taxMain, let taxes = project.taxTotal, main > taxes {
            reader.report(column("tax_main"), .oddRelation(zh: "达产主体税收不大于达产税收", en: "tax_main is at most tax_total"))
        }
        let chains = reader.context.nodeChains
        if let chain = project.chain, let node = project.node, chains.indices.contains(node), chains[node] != chain {
            reader.report(
                column("node_id"),
                .oddRelation(zh: "项目的环节属于项目的产业链", en: "the node of a project belongs to its chain")
            )
        }
    }

    /// What a project asks of the province: 万元 of the fund and 亿元 of bonds are easily confused.
    private func judgePublicMoney(_ project: Project) {
        guard let investment = project.investment, investment > .zero else {
            if project.fundNeed.units > 1_000_000 * Amount.unitsPerOne {
                reader.report(column("fund_need"), .unusualScale) {
                    .largeFundNeed(reader.written(column("fund_need")) ?? "")
                }
            }
            return
        }
        let perYi: Int128 = 10_000
        let asked = Int128(project.fundNeed.units) + Int128(project.bondNeed.units) * perYi
        guard asked > Int128(investment.units) * perYi else { return }
        let isFund = Int128(project.fundNeed.units) >= Int128(project.bondNeed.units) * perYi
        let money = project.fundNeed.doubleValue / Double(perYi) + project.bondNeed.doubleValue
        reader.report(column(isFund ? "fund_need" : "bond_need"), .unusualScale) {
            .oddPublicMoney(Finding.number((money * 10_000).rounded() / 10_000), investment: "\(investment)")
        }
    }

    /// Whether a cell is blank or holds one of the words for yes and no, so that nothing else was said about it.
    private func isReadable(_ name: String) -> Bool {
        guard let raw = reader.written(column(name)) else { return true }
        let key = HalfWidth.key(raw)
        return TableReader.truthWords.contains { $0.name == key || $0.aliases.contains(key) }
    }
}

/// Columns of `projects` that hold one figure each; the reader and the writer share them.
struct ProjectFields {
    /// Figures whose blank is "no data".
    let figures: [(name: String, path: WritableKeyPath<Project, Amount?>)] = [
        ("invest", \.investment), ("equip", \.equipment), ("self_raised", \.selfRaised), ("loan", \.loan),
        ("other", \.otherMoney), ("output", \.output), ("tax_total", \.taxTotal), ("tax_main", \.taxMain),
    ]
    /// Needs whose blank is 0.
    let needs: [(name: String, path: WritableKeyPath<Project, Amount>)] = [
        ("fund_need", \.fundNeed), ("bond_need", \.bondNeed), ("land", \.land), ("energy", \.energy),
        ("water", \.water), ("jobs", \.jobs), ("talent", \.talent),
    ]
    /// The four values.
    let values: [(name: String, path: WritableKeyPath<ProjectValues, Double?>)] = [
        ("v_econ", \.economic), ("v_ind", \.industrial), ("v_eco", \.ecological), ("v_soc", \.social),
    ]

    /// The column with the need of teams.
    static func column(_ teams: TeamKind) -> String { "teams_" + teams.rawValue }
}
