import Counties

/// Fills the policy tables of a synthetic scenario: modes, projects, means of helpers, stocks and pools so tight that about
/// half of the projects fit.
struct SyntheticPolicy {
    private let count: Int
    var random: SplitMix64

    /// Shares of what all projects need together.
    private enum Tightness {
        static let stock = 0.35
        static let quota = 0.15
        static let money = 0.5
        static let bonds = 0.3
    }

    /// How often something is out of the ordinary.
    private enum Habits {
        /// A project that several receivers may take; the method's data model calls one the normal case.
        static let severalPlaces = 0.02
        /// A project of the chains that its receiver works in, and how many these are.
        static let ownChain = 0.8
        static let ownChains = 3
        /// A helper that has quota of land, or of energy, to pass on to another county.
        static let passesOn = 0.2
        /// A helper with teams of its own.
        static let hasTeams = 0.3
    }

    /// Projects that bonds may pay for.
    private static let publicKinds: Set<ProjectKind?> = [.parkInfrastructure, .tourism, .other]

    /// - Parameters:
    ///   - count: Number of projects.
    ///   - seed: Seed of the generator.
    init(projects count: Int, seed: UInt64) {
        self.count = count
        // The counties of a size and seed stay as they are, whatever the number of projects.
        random = SplitMix64(seed: seed ^ 0x9A0B_11C7_5D3E_F024)
    }

    mutating func fill(_ scenario: inout Scenario) {
        scenario.years = 3
        addModes(&scenario)
        addProjects(&scenario)
        addMeans(&scenario)
        addStocks(&scenario)
        addPools(&scenario)
        addAims(&scenario)
        addPairRules(&scenario)
        addFinances(&scenario)
    }

    private mutating func addModes(_ scenario: inout Scenario) {
        let names = [
            ("finance", "金融文旅"), ("invest", "协同招商"), ("market", "产销对接"), ("park", "共建园区"), ("supply", "产业链配套"),
            ("tech", "科技人才"), ("transfer", "产业转移"),
        ]
        for (number, (id, name)) in names.enumerated() {
            var mode = CooperationMode(id: id, name: name)
            mode.setupCost = amount(random.integer(2...10) * 10)
            mode.annualCost = amount(random.integer(1...4) * 10)
            mode.needsCapability = number % 3 == 0
            mode.minProjects = number % 2
            mode.maxProjects = 6
            mode.benefit = Points(units: Int64(random.integer(5...20)) * 1_000)
            if id == "park" { mode.minLand = amount(60) }
            if id == "park" || id == "transfer" {
                (mode.taxShare, mode.taxShareYears, mode.taxShareCap) = (0.5, 5, amount(8_000))
            }
            scenario.modes.append(mode)
        }
    }

    private mutating func addProjects(_ scenario: inout Scenario) {
        let (helpers, receivers) = (scenario.helpers, scenario.receivers)
        let digits = String(count).count
        for number in 1...max(1, count) {
            let text = String(number)
            let id = "p" + String(repeating: "0", count: digits - text.count) + text
            var project = Project(id: id, name: "示例项目\(number)")
            project.kind = ProjectKind.allCases[random.integer(0...7)]
            let row = random.integer(0...(receivers.count - 1))
            project.chain = chain(ofRow: row, scenario.chains.count)
            project.mode = random.integer(0...(scenario.modes.count - 1))
            var places = [receivers[row]]
            if random.chance(Habits.severalPlaces) {
                places.append(receivers[random.integer(0...(receivers.count - 1))])
            }
            project.landingCounties = Set(places).sorted()
            if random.chance(0.4) {
                let sources = (0..<random.integer(2...6)).map { _ in helpers[random.integer(0...(helpers.count - 1))] }
                project.sourceHelpers = Set(sources).sorted()
            }
            addFigures(to: &project)
            scenario.projects.append(project)
        }
    }

    /// Most projects belong to the chains that a receiver works in, of which it may have so many.
    private mutating func chain(ofRow row: Int, _ count: Int) -> Int {
        guard random.chance(Habits.ownChain) else { return random.integer(0...(count - 1)) }
        return (row * Habits.ownChains + random.integer(0...(Habits.ownChains - 1))) % count
    }

    private mutating func addFigures(to project: inout Project) {
        let invest = random.decimal(0.5...20)
        project.investment = amount(invest)
        project.land = amount(Int(invest * 10_000 / Double(random.integer(150...400))))
        project.energy = amount(random.integer(1...150) * 100)
        project.water = amount(random.integer(1...40))
        project.isTwoHigh = random.chance(0.08)
        project.emissions = [
            .cod: amount(random.decimal(0...5)), .nox: amount(random.decimal(0...20)),
            .voc: amount(random.decimal(0...12)),
        ]
        project.fundNeed = amount(random.integer(2...60) * 10)
        if Self.publicKinds.contains(project.kind) {
            project.isBondEligible = true
            project.bondNeed = amount((invest * 0.4 * 100).rounded() / 100)
        }
        project.jobs = amount(random.integer(20...900))
        project.talent = amount(random.integer(0...12))
        if random.chance(0.4) { project.teams = [TeamKind.allCases[random.integer(0...2)]: 1] }
        project.output = amount((invest * random.decimal(0.8...3.4) * 100).rounded() / 100)
        project.taxTotal = amount((invest * random.decimal(0.01...0.06) * 10_000).rounded() / 10_000)
        project.taxMain = amount(((project.taxTotal?.doubleValue ?? 0) * 0.7 * 10_000).rounded() / 10_000)
        project.startEarliest = 2025 * 12 + random.integer(1...24)
        project.months = random.integer(6...30)
        project.values = ProjectValues(
            economic: Double(random.integer(30...95)),
            industrial: Double(random.integer(30...95)),
            ecological: Double(random.integer(30...95)),
            social: Double(random.integer(30...95))
        )
        project.status = .reserve
    }

    private mutating func addMeans(_ scenario: inout Scenario) {
        for position in scenario.helperCapacities.indices {
            scenario.helperCapacities[position].modes = scenario.modes.indices.filter { _ in random.chance(0.7) }
            scenario.helperCapacities[position].landTransfer = amount(
                random.chance(Habits.passesOn) ? random.integer(1...10) * 10 : 0
            )
            scenario.helperCapacities[position].energyTransfer = amount(
                random.chance(Habits.passesOn) ? random.integer(1...8) * 250 : 0
            )
            scenario.helperCapacities[position].talentTeams = random.chance(Habits.hasTeams) ? random.integer(1...2) : 0
            scenario.helperCapacities[position].pairCost = amount(random.integer(2...6) * 50)
            // What a helper has is for all of its receivers.
            let share = Double(scenario.pairing.receiversPerHelper.max ?? 1)
            scenario.helperCapacities[position].moneyPerYear = Double(random.integer(8...20) * 100) * share
        }
    }

    private mutating func addStocks(_ scenario: inout Scenario) {
        var byCounty: [CountyIndex: [Project]] = [:]
        for project in scenario.projects {
            for county in project.landingCounties { byCounty[county, default: []].append(project) }
        }
        for position in scenario.factors.indices {
            let county = scenario.factors[position].county
            guard scenario[county].role == .receiver else { continue }
            let own = byCounty[county] ?? []
            func stock(_ share: Double, _ need: (Project) -> Double) -> Double {
                // Where there are few projects, one of them fits all the same.
                let least = own.map(need).min() ?? 0
                return max(own.reduce(0) { $0 + need($1) } * share * random.decimal(0.7...1.3), least).rounded(.up)
            }
            scenario.factors[position].landStock = stock(Tightness.stock, \.land.doubleValue)
            scenario.factors[position].energyLimit = stock(Tightness.stock, \.energy.doubleValue)
            scenario.factors[position].water = stock(0.7, \.water.doubleValue)
            scenario.factors[position].talentLocal = stock(0.4, \.talent.doubleValue)
            scenario.factors[position].pollutantOffsets = [
                "off_cod": stock(0.7) { $0.emissions[.cod]?.doubleValue ?? 0 },
                "off_nox": stock(0.7) { $0.emissions[.nox]?.doubleValue ?? 0 },
                "off_voc": stock(0.7) { $0.emissions[.voc]?.doubleValue ?? 0 },
            ]
            scenario.factors[position].bondCap =
                (own.reduce(0) { $0 + $1.bondNeed.doubleValue } * 0.8 * 100).rounded() / 100
        }
    }

    private mutating func addPools(_ scenario: inout Scenario) {
        func sum(_ need: (Project) -> Double) -> Double { scenario.projects.reduce(0) { $0 + need($1) } }
        let amounts: [(PoolKind, Double)] = [
            (.guidanceFund, (sum(\.fundNeed.doubleValue) * Tightness.money / 10).rounded() * 10),
            (.specialBond, (sum(\.bondNeed.doubleValue) * Tightness.bonds).rounded()),
            (.landQuota, (sum(\.land.doubleValue) * Tightness.quota).rounded()),
            (.energyQuota, (sum(\.energy.doubleValue) * Tightness.quota).rounded()),
            (.industryTeams, (sum { Double($0.teams[.industry] ?? 0) } * 0.5).rounded(.up)),
            (.ventureTeams, (sum { Double($0.teams[.venture] ?? 0) } * 0.5).rounded(.up)),
            (.digitalTeams, (sum { Double($0.teams[.digital] ?? 0) } * 0.5).rounded(.up)),
        ]
        for (kind, number) in amounts {
            var pool = ProvincePool(kind: kind, year: nil, county: nil)
            pool.amount = amount(number)
            scenario.pools.append(pool)
        }
        for (number, slope) in [40, 20, 8].enumerated() {
            scenario.responses.append(
                ResponseSegment(
                    pool: .guidanceFund,
                    county: nil,
                    number: number + 1,
                    width: amount(300),
                    slope: Points(units: Int64(slope))
                )
            )
        }
    }

    private mutating func addAims(_ scenario: inout Scenario) {
        for position in scenario.chains.indices {
            // So many that one of them can be placed.
            let projects = scenario.projects.count { $0.chain == position }
            if position % 5 == 0, projects > 5 { scenario.chains[position].minProjects = 1 }
            if position % 3 == 0 { scenario.chains[position].maxCounties = (scenario.receivers.count + 1) / 2 }
        }
        scenario.floors = [EquityFloor(name: "floor", group: .all, points: Points(units: 50_000), total: nil)]
        scenario.thresholds = [
            AdmissionThreshold(
                kind: nil,
                chain: nil,
                metric: .intensity,
                comparison: .atLeast,
                value: 155,
                isVeto: true
            )
        ]
        for helper in scenario.helpers.prefix(3) {
            for receiver in scenario.receivers.prefix(3) {
                scenario.pairModeBenefits.append(
                    PairModeBenefit(
                        helper: helper,
                        receiver: receiver,
                        mode: 3,
                        benefit: Points(units: Int64(random.integer(10...40)) * 1_000),
                        evidence: nil
                    )
                )
            }
        }
    }

    func amount(_ number: Double) -> Amount { Amount(rounding: number) ?? .zero }
    func amount(_ number: Int) -> Amount { Amount(units: Int64(number) * Amount.unitsPerOne) }
}
