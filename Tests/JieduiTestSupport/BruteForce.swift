public import Counties

/// A question that cannot be answered by trying all plans.
public enum BruteForceError: Error, Equatable {
    /// A pair may be made but has no value.
    case missingValue(helper: String, receiver: String)
}

/// The best plans of a small scenario, found by trying every plan.
///
/// It knows the rules from the product's documents alone and shares no code with the models and the audit that it is
/// compared with. Up to six helpers and six receivers it answers in milliseconds.
public struct BruteForce: Sendable {
    /// One helper for one receiver.
    public struct Pair: Hashable, Comparable, Sendable {
        /// The helper.
        public let helper: CountyIndex
        /// The receiver.
        public let receiver: CountyIndex

        /// Creates a pair.
        public init(helper: CountyIndex, receiver: CountyIndex) {
            self.helper = helper
            self.receiver = receiver
        }

        /// Orders by receiver, then by helper.
        public static func < (left: Pair, right: Pair) -> Bool {
            left.receiver == right.receiver ? left.helper < right.helper : left.receiver < right.receiver
        }
    }

    /// The scenario.
    public let scenario: Scenario
    /// The pairs that no rule on a single pair excludes, sorted by receiver, then helper.
    public let eligiblePairs: [Pair]
    /// Journeys and cities as the scenario gives them.
    public let geography: BruteForceGeography
    /// Value of each eligible pair.
    let values: [Pair: Points]
    /// Row of the table `pairs` by its pair.
    let rows: [Pair: PairRow]

    /// Prepares a scenario.
    ///
    /// - Parameters:
    ///   - scenario: A small scenario.
    ///   - scored: Value of a pair whose row has none.
    /// - Throws: ``BruteForceError/missingValue(helper:receiver:)``.
    public init(
        scenario: Scenario,
        scored: (_ helper: CountyIndex, _ receiver: CountyIndex) -> Points? = { _, _ in nil }
    ) throws {
        self.scenario = scenario
        geography = BruteForceGeography(scenario: scenario)
        var rows: [Pair: PairRow] = [:]
        for row in scenario.pairs { rows[Pair(helper: row.helper, receiver: row.receiver)] = row }
        self.rows = rows
        var eligible: [Pair] = []
        var values: [Pair: Points] = [:]
        for receiver in scenario.receivers {
            for helper in scenario.helpers {
                let pair = Pair(helper: helper, receiver: receiver)
                guard
                    Self.exclusions(of: pair, row: rows[pair], scenario: scenario, geography: geography).isEmpty
                else { continue }
                guard let value = rows[pair]?.value ?? scored(helper, receiver) else {
                    throw BruteForceError.missingValue(
                        helper: scenario[helper].code,
                        receiver: scenario[receiver].code
                    )
                }
                eligible.append(pair)
                values[pair] = value
            }
        }
        eligiblePairs = eligible
        self.values = values
    }

    /// The families that exclude a single pair of a helper and a receiver; empty when it may be made.
    static func exclusions(
        of pair: Pair,
        row: PairRow?,
        scenario: Scenario,
        geography: BruteForceGeography
    ) -> Set<String> {
        let rules = scenario.pairing
        var families: Set<String> = []
        if pair.helper == pair.receiver || row?.status == .forbid { families.insert("P3") }
        if row?.status == .allow || row?.status == .force { return families }
        if rules.onlyListed, row?.value == nil { families.insert("P3") }
        let isHome = geography.areInOneCity(pair.helper, pair.receiver)
        if rules.sameCity == .forbid, isHome == true { families.insert("P4") }
        if rules.sameCity == .require, isHome == false { families.insert("P4") }
        if let limit = rules.maxMinutes, let found = geography.minutes(from: pair.helper, to: pair.receiver),
            found > limit
        {
            families.insert("P4")
        }
        if let limit = rules.maxKilometres, let found = geography.kilometres(from: pair.helper, to: pair.receiver),
            found > limit
        {
            families.insert("P4")
        }
        return families
    }

    /// Value of a pair that may be made; nil for any other.
    public func value(of pair: Pair) -> Points? { values[pair] }

    /// Whether both counties have their roles.
    func hasRoles(_ row: PairRow) -> Bool {
        scenario[row.helper].role.isHelper && scenario[row.receiver].role.isReceiver
    }
}
