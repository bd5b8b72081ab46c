import Counties

extension TableReader {
    /// The county of a row that may occur once; nil when the row cannot be used.
    private func uniqueCounty(_ column: Int, _ lines: inout [CountyIndex: Int]) -> CountyIndex? {
        guard let county = county(column) else { return nil }
        if let first = lines[county] {
            report(column, .duplicateKey(context.label(county), firstLine: shown(first)))
            return nil
        }
        lines[county] = line
        return county
    }

    /// The table `helpers`, sorted by county; rows of counties that are no helpers are left out.
    func readHelpers(_ roles: SideRoles) -> [HelperCapacity] {
        let (code, least, most) = (column("code"), column("pairs_min"), column("pairs_max"))
        let (money, teams, people) = (column("money_year"), column("talent_teams"), column("talent_people"))
        let (firms, benefit, modes) = (column("firms_to_move"), column("min_benefit"), column("modes"))
        let (land, energy, cost) = (column("land_transfer"), column("energy_transfer"), column("pair_cost"))
        var lines: [CountyIndex: Int] = [:]
        var rows: [HelperCapacity] = []
        while next() {
            let county = uniqueCounty(code, &lines)
            var row = HelperCapacity(county: county ?? CountyIndex(0))
            row.pairsMin = whole(least)
            row.pairsMax = whole(most)
            row.moneyPerYear = number(money)
            row.talentTeams = whole(teams)
            row.talentPeople = number(people)
            row.firmsToMove = whole(firms)
            row.minBenefit = number(benefit)
            row.modes = references(modes)
            row.landTransfer = amount(land)
            row.energyTransfer = amount(energy)
            row.pairCost = amount(cost)
            if let lower = row.pairsMin, let upper = row.pairsMax, lower > upper {
                report(least, .contradictoryLimits(lower, upper))
            }
            guard let county else { continue }
            if roles.isHelper(county) { rows.append(row) } else { report(code, .rowWithoutRole(context.label(county))) }
        }
        return rows.sorted { $0.county < $1.county }
    }

    /// The table `factors`, sorted by county.
    func readFactors() -> [CountyFactors] {
        let code = column("code")
        let offsets = ["off_cod", "off_nh3n", "off_nox", "off_voc"]
        let fields = Self.factorFields.map { (column($0.name), $0.path) }
        for column in schema.columns.indices where has(column) {
            context.factorFields[schema.columns[column].name] = fieldOfColumn[column]
        }
        var lines: [CountyIndex: Int] = [:]
        var rows: [CountyFactors] = []
        while next() {
            let county = uniqueCounty(code, &lines)
            var row = CountyFactors(county: county ?? CountyIndex(0))
            for (column, path) in fields { row[keyPath: path] = number(column) }
            for name in offsets { row.pollutantOffsets[name] = number(column(name)) }
            guard let county else { continue }
            context.factorLines[county] = line
            rows.append(row)
        }
        return rows.sorted { $0.county < $1.county }
    }

    /// Columns of `factors` that hold one figure each.
    static var factorFields: [(name: String, path: WritableKeyPath<CountyFactors, Double?>)] {
        [
            ("land_stock", \.landStock), ("land_shortage", \.landShortage), ("idle_land", \.idleLand),
            ("energy_limit", \.energyLimit), ("renewable", \.renewable), ("energy_use", \.energyUse),
            ("water", \.water), ("labour_surplus", \.labourSurplus), ("labour_shortage", \.labourShortage),
            ("talent_local", \.talentLocal), ("talent_need", \.talentNeed), ("money_need", \.moneyNeed),
            ("bond_cap", \.bondCap),
            ("logistics", \.logistics),
        ]
    }

    /// The table `travel`, sorted; a journey given one way counts both ways, and what one way leaves blank is taken
    /// from the other, so that a reader finds every known journey under (from, to).
    func readTravel() -> [TravelLeg] {
        let (a, b, minutes, kilometres) = (column("a"), column("b"), column("minutes"), column("km"))
        var legs: [[Int]: TravelLeg] = [:]
        var lines: [[Int]: Int] = [:]
        while next() {
            let (time, length) = (number(minutes), number(kilometres))
            guard let from = county(a), let to = county(b) else { continue }
            guard from != to else {
                report(b, .pairedWithItself(context.label(from)))
                continue
            }
            let key = [from.position, to.position]
            if let first = lines[key] {
                report(a, .duplicateKey("\(context.label(from)), \(context.label(to))", firstLine: shown(first)))
                continue
            }
            lines[key] = line
            if time != nil || length != nil {
                legs[key] = TravelLeg(from: from, to: to, minutes: time, kilometres: length)
            }
        }
        var both = legs
        for leg in legs.values {
            let back = [leg.to.position, leg.from.position]
            var reverse = legs[back] ?? TravelLeg(from: leg.to, to: leg.from, minutes: nil, kilometres: nil)
            reverse.minutes = reverse.minutes ?? leg.minutes
            reverse.kilometres = reverse.kilometres ?? leg.kilometres
            both[back] = reverse
        }
        return both.values.sorted { ($0.from.position, $0.to.position) < ($1.from.position, $1.to.position) }
    }
}

/// Who is on which side, for leaving out rows of counties without the role.
struct SideRoles {
    private let helper: [Bool]
    private let receiver: [Bool]
    /// False while roles could not be settled: then no row is left out, and no warning is given.
    let areKnown: Bool

    init(_ counties: [County], areKnown: Bool) {
        helper = counties.map(\.role.isHelper)
        receiver = counties.map(\.role.isReceiver)
        self.areKnown = areKnown
    }

    /// How many pairs of a helper and a receiver there may be.
    var pairCount: Int {
        areKnown ? helper.count(where: \.self) * receiver.count(where: \.self) : helper.count * receiver.count
    }

    func isHelper(_ county: CountyIndex) -> Bool { !areKnown || helper[county.position] }
    func isReceiver(_ county: CountyIndex) -> Bool { !areKnown || receiver[county.position] }
}
