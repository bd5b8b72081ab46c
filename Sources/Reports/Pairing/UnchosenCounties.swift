import Counties

/// A county that the rules of `roles` looked at and gave no role.
struct UnchosenCounty {
    let county: CountyIndex
    /// Why each rule did not take it, the helpers' rule first.
    let sides: [(side: Phrase, indicator: String, reason: UnchosenReason)]
}

/// Why a rule of `roles` did not take a county.
enum UnchosenReason: Hashable {
    /// The rule names it as an exception.
    case barred
    /// The county has no figure to be ranked by.
    case noFigure
    /// Others stand before it, and no more are taken.
    case belowCut(RankPlace)
    /// It stands high enough, but its city had its share.
    case cityFull(RankPlace)

    /// Its place in the ranking; nil where it was not ranked.
    var place: RankPlace? {
        switch self {
        case .barred, .noFigure: nil
        case .belowCut(let place), .cityFull(let place): place
        }
    }
}

/// Where a county stands in the ranking of a rule.
struct RankPlace: Hashable {
    /// Its figure; a rank by GDP as people write it.
    var figure: Double
    /// Its place among all counties that are ranked, from 1; ties by code.
    var rank: Int
    /// How many the rule takes, and from which end.
    var cut: RankingCut
    /// How many it takes from one city; nil is unlimited.
    var maxPerCity: Int?
}

/// Finds the counties that the rules of `roles` gave no role, and why.
///
/// The ranking is repeated from the figures; which counties were taken stands in the scenario, so that the share of a
/// city need not be counted again.
struct UnchosenCounties {
    private let scenario: Scenario
    private let rankings: [Ranking]

    /// Repeats the rankings.
    ///
    /// - Complexity: O(n log n) in the number of counties.
    init(_ scenario: Scenario) {
        self.scenario = scenario
        let left = scenario.counties.indices.filter { scenario.counties[$0].isRoleByRule }.map(CountyIndex.init)
        let rules = [(Phrase.helperSide, scenario.roles.helpers), (Phrase.receiverSide, scenario.roles.receivers)]
        rankings = rules.compactMap { side, rule in rule.map { Ranking(side, $0, left, scenario) } }
    }

    /// The counties in order of their codes.
    func counties() -> [UnchosenCounty] {
        guard !rankings.isEmpty else { return [] }
        return scenario.counties.indices.filter { position in
            let county = scenario.counties[position]
            return county.isRoleByRule && county.role == .none
        }.map { position in
            let county = CountyIndex(position)
            return UnchosenCounty(
                county: county,
                sides: rankings.map { ($0.side, $0.rule.indicator, $0.reason(for: county)) }
            )
        }
    }
}

/// The ranking of one side.
private struct Ranking {
    let side: Phrase
    let rule: RoleRule
    private var places: [CountyIndex: (figure: Double, rank: Int)] = [:]
    /// Place of the last county taken; nil where none was.
    private var lastTaken: Int?
    private var taken = 0

    init(_ side: Phrase, _ rule: RoleRule, _ counties: [CountyIndex], _ scenario: Scenario) {
        self.side = side
        self.rule = rule
        let barred = Set(rule.except)
        let ranked = rule.ranking(of: counties.filter { !barred.contains($0) }, in: scenario.counties)
        let isRank = rule.indicator == "gdp_rank"
        for (position, entry) in ranked.enumerated() {
            places[entry.county] = (isRank ? -entry.figure : entry.figure, position + 1)
            let role = scenario[entry.county].role
            guard side == .helperSide ? role.isHelper : role.isReceiver else { continue }
            lastTaken = position + 1
            taken += 1
        }
    }

    func reason(for county: CountyIndex) -> UnchosenReason {
        if rule.except.contains(county) { return .barred }
        guard let known = places[county] else { return .noFigure }
        let place = RankPlace(figure: known.figure, rank: known.rank, cut: rule.cut, maxPerCity: rule.maxPerCity)
        // Without a share per city the first are taken without a gap.
        let isPassedOver = taken < rule.cut.count || known.rank < lastTaken ?? 0
        return rule.maxPerCity != nil && isPassedOver ? .cityFull(place) : .belowCut(place)
    }
}
