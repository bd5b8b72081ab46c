import Counties

extension Scenario {
    /// The same scenario without one family of rules: its tables emptied, its settings at their loosest.
    ///
    /// Every plan of the scenario is one of the looser scenario too. What projects need, which counties take part and what a
    /// pair is worth stay; so does that a receiver has at most one helper and a project lands once at most, without which
    /// there is no question. An unknown code changes nothing.
    func without(family: String) -> Scenario {
        var scenario = self
        switch family {
        case "P1": scenario.pairing.helpersPerReceiver.min = 0
        case "P2": scenario.loosenReceiversPerHelper()
        case "P3": scenario.loosenPairs()
        case "P4":
            scenario.pairing.sameCity = .allow
            (scenario.pairing.maxMinutes, scenario.pairing.maxKilometres) = (nil, nil)
        case "P5": scenario.quotas = []
        case "P6": scenario.pairing.changesMax = nil
        case "P7": scenario.loosenChains()
        case "P8": scenario.eachFactors { $0.landStock = nil }
        case "P9":
            scenario.eachFactors { row in
                (row.energyLimit, row.water) = (nil, nil)
                row.pollutantOffsets = [:]
            }
        case "P10": scenario.loosenPeople()
        case "P11":
            scenario.loosenPools()
            scenario.eachFactors { $0.bondCap = nil }
            scenario.funds.debtRatioMax = nil
        case "P12":
            scenario.helperResources = []
            scenario.eachCapacity { $0.moneyPerYear = nil }
        case "P13": scenario.loosenModes()
        case "P14": scenario.loosenProjects()
        case "P15": scenario.eachCapacity { $0.minBenefit = nil }
        case "P16": scenario.floors = []
        default: break
        }
        return scenario
    }

    /// The same scenario without a part of a family.
    func without(_ part: LoosenedQuestion.Part) -> Scenario {
        var scenario = self
        switch part {
        case .musts: for position in projects.indices { scenario.projects[position].isMust = false }
        case .pool(let kind):
            for position in pools.indices where pools[position].kind == kind { scenario.pools[position].amount = nil }
        }
        return scenario
    }

    private mutating func eachFactors(_ edit: (inout CountyFactors) -> Void) {
        for position in factors.indices { edit(&factors[position]) }
    }

    private mutating func eachCapacity(_ edit: (inout HelperCapacity) -> Void) {
        for position in helperCapacities.indices { edit(&helperCapacities[position]) }
    }

    private mutating func loosenReceiversPerHelper() {
        pairing.receiversPerHelper = PartnerBounds(min: 0, max: nil)
        eachCapacity { ($0.pairsMin, $0.pairsMax) = (nil, nil) }
    }

    /// A forced pair may be made, as one that is allowed in writing; a forbidden one is judged like any other.
    private mutating func loosenPairs() {
        pairing.onlyListed = false
        for position in pairs.indices {
            switch pairs[position].status {
            case .force: pairs[position].status = .allow
            case .forbid: pairs[position].status = nil
            case .allow, nil: break
            }
        }
    }

    private mutating func loosenChains() {
        for position in counties.indices { counties[position].chainCap = max(1, chains.count) }
        for position in chains.indices { (chains[position].minProjects, chains[position].maxCounties) = (nil, nil) }
    }

    /// Nobody needs local people of talent, and every helper has as many teams as anybody could use.
    private mutating func loosenPeople() {
        eachFactors { $0.talentLocal = nil }
        let needed = projects.reduce(0) { $0 + ($1.teams[.industry] ?? 0) }
        let supported = responses.filter { $0.pool == .industryTeams }.reduce(Int64(0)) { $0 + $1.width.units }
        let most = needed + Int(supported / Amount.unitsPerOne + 1) * receivers.count
        var rows = Dictionary(helperCapacities.map { ($0.county, $0) }) { first, _ in first }
        for helper in helpers {
            rows[helper, default: HelperCapacity(county: helper)].talentTeams = most
        }
        helperCapacities = rows.values.sorted { $0.county < $1.county }
    }

    /// Pools stay, since support beyond projects is given out of them, but nothing limits or asks for what they give.
    private mutating func loosenPools() {
        for position in pools.indices {
            pools[position].amount = nil
            (pools[position].min, pools[position].max) = (nil, nil)
        }
    }

    /// That a project needs its mode to run is no setting: the question leaves it out (``LoosenedQuestion``).
    private mutating func loosenModes() {
        for position in modes.indices {
            (modes[position].minProjects, modes[position].maxProjects) = (0, nil)
            modes[position].minLand = .zero
            modes[position].needsCapability = false
        }
    }

    /// Every project may land anywhere, at any time and from any helper, and none has to. One without any points stays
    /// refused, since nothing says what it is worth.
    private mutating func loosenProjects() {
        let known = projects.map { ProjectPoints.points(of: $0, self) != nil }
        thresholds = []
        for position in projects.indices {
            projects[position].isMust = false
            guard known[position] else {
                if projects[position].veto == .none { projects[position].veto = .wasteful }
                continue
            }
            projects[position].veto = .none
            if [.stopped, .producing].contains(projects[position].status) { projects[position].status = nil }
            if let gap = ProjectAdmission.moneyGap(of: projects[position]), gap > .zero {
                projects[position].selfRaised = nil
            }
            (projects[position].landingCounties, projects[position].sourceHelpers) = ([], [])
            (projects[position].startEarliest, projects[position].startLatest) = (nil, nil)
        }
    }
}
