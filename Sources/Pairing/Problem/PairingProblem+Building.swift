public import Complementarity
public import Counties

extension PairingProblem {
    /// Makes the question that a scenario asks.
    ///
    /// - Parameters:
    ///   - scenario: A scenario without faults.
    ///   - model: The score of pairs without a given value, and the distances.
    /// - Throws: ``PairingProblemError/unmodelled(_:)`` and ``PairingProblemError/unscored(count:example:)``.
    /// - Complexity: O(helpers × receivers × cost of a score).
    public static func make(from scenario: Scenario, scoring model: ComplementarityModel) throws(PairingProblemError)
        -> PairingProblem
    {
        guard scenario.unmodelled.isEmpty else { throw .unmodelled(scenario.unmodelled) }
        return try PairingProblemBuilder(scenario, model).build()
    }
}

/// Fills the places of a ``PairingProblem`` one after the other.
struct PairingProblemBuilder {
    private let scenario: Scenario
    private let model: ComplementarityModel
    private let cities: CityLookup
    private let helpers: [CountyIndex]
    private let receivers: [CountyIndex]
    private var columnOfCounty: [Int]
    private var rowOfCounty: [Int]
    private var values: [Int64]
    private var reasons: [IneligibilityReason?]
    private var scores: [PairScore?] = []
    private var notes = EligibilityNotes()

    init(_ scenario: Scenario, _ model: ComplementarityModel) {
        self.scenario = scenario
        self.model = model
        cities = CityLookup(scenario)
        helpers = scenario.helpers
        receivers = scenario.receivers
        columnOfCounty = [Int](repeating: -1, count: scenario.counties.count)
        rowOfCounty = columnOfCounty
        for (column, helper) in helpers.enumerated() { columnOfCounty[helper.position] = column }
        for (row, receiver) in receivers.enumerated() { rowOfCounty[receiver.position] = row }
        values = [Int64](repeating: PairingProblem.ineligibleValue, count: helpers.count * receivers.count)
        reasons = [IneligibilityReason?](repeating: nil, count: helpers.count * receivers.count)
    }

    func build() throws(PairingProblemError) -> PairingProblem {
        var builder = self
        let rowAtPlace = builder.rowsByPlace()
        builder.judgePlaces(rowAtPlace)
        try builder.valuePlaces(rowAtPlace)
        return builder.problem(rowAtPlace)
    }

    /// Position of the row of `pairs` at each place; −1 where there is none.
    private func rowsByPlace() -> [Int32] {
        var rows = [Int32](repeating: -1, count: values.count)
        for (position, row) in scenario.pairs.enumerated() {
            guard let place = place(row.helper, row.receiver) else { continue }
            rows[place] = Int32(position)
        }
        return rows
    }

    private func place(_ helper: CountyIndex, _ receiver: CountyIndex) -> Int? {
        let column = columnOfCounty[helper.position]
        let row = rowOfCounty[receiver.position]
        return column >= 0 && row >= 0 ? row * helpers.count + column : nil
    }

    private mutating func judgePlaces(_ rowAtPlace: [Int32]) {
        let eligibility = Eligibility(scenario: scenario, cities: cities, distances: model.distances)
        for (row, receiver) in receivers.enumerated() {
            for (column, helper) in helpers.enumerated() {
                let place = row * helpers.count + column
                let tableRow = rowAtPlace[place] >= 0 ? scenario.pairs[Int(rowAtPlace[place])] : nil
                let verdict = eligibility.verdict(helper: helper, receiver: receiver, row: tableRow)
                reasons[place] = verdict.reason
                notes.add(verdict, CountyPair(helper: helper, receiver: receiver))
            }
        }
    }

    /// Takes the given value or computes the score of every eligible pair.
    private mutating func valuePlaces(_ rowAtPlace: [Int32]) throws(PairingProblemError) {
        var unscored = 0
        var example: CountyPair?
        for place in values.indices where reasons[place] == nil {
            if rowAtPlace[place] >= 0, let given = scenario.pairs[Int(rowAtPlace[place])].value {
                values[place] = given.units
                continue
            }
            let pair = CountyPair(helper: helpers[place % helpers.count], receiver: receivers[place / helpers.count])
            let score = model.score(helper: pair.helper, receiver: pair.receiver)
            guard !score.hasNoData else {
                unscored += 1
                example = example ?? pair
                continue
            }
            if scores.isEmpty { scores = [PairScore?](repeating: nil, count: values.count) }
            scores[place] = score
            values[place] = score.value.units
            notes.add(score, minCoverage: scenario.score.minCoverage)
        }
        if let example { throw .unscored(count: unscored, example: example) }
    }

    private func problem(_ rowAtPlace: [Int32]) -> PairingProblem {
        let rowsWithRoles = scenario.pairs.filter { place($0.helper, $0.receiver) != nil }
        let forced = rowsWithRoles.filter { $0.status == .force }.compactMap { place($0.helper, $0.receiver) }
        let current = rowsWithRoles.filter(\.isCurrent).map { CountyPair(helper: $0.helper, receiver: $0.receiver) }
        return PairingProblem(
            scenario: scenario,
            helpers: helpers,
            receivers: receivers,
            values: values,
            reasons: reasons,
            scores: scores,
            helperBounds: helperBounds(),
            forcedPlaces: forced.sorted(),
            currentPairs: current.sorted(),
            currentWorths: current.sorted().map { worth(of: $0, rowAtPlace) },
            quotas: QuotaResolution(scenario, cities, helpers: helpers, receivers: receivers, reasons: reasons)
                .quotas(),
            resourceLimits: resourceLimits(),
            warnings: notes.diagnostics(in: scenario),
            columnOfCounty: columnOfCounty,
            rowOfCounty: rowOfCounty
        )
    }

    /// The worth of a current pair. Where it may not be made its value is not in ``values``: a given one is taken
    /// unless the row forbids the pair, whose value counts for nothing.
    private func worth(of pair: CountyPair, _ rowAtPlace: [Int32]) -> CurrentWorth {
        guard let place = place(pair.helper, pair.receiver) else { return CurrentWorth(value: nil, basis: .zero) }
        let row = rowAtPlace[place] >= 0 ? scenario.pairs[Int(rowAtPlace[place])] : nil
        if let row, row.status != .forbid, let given = row.value { return CurrentWorth(value: given, basis: .zero) }
        let computed = scores.indices.contains(place) ? scores[place] : nil
        let score = computed ?? model.score(helper: pair.helper, receiver: pair.receiver)
        return score.hasNoData
            ? CurrentWorth(value: nil, basis: .zero) : CurrentWorth(value: score.value, basis: score.terms.basis)
    }

    private func helperBounds() -> [PartnerBounds] {
        var bounds = [PartnerBounds](repeating: scenario.pairing.receiversPerHelper, count: helpers.count)
        for capacity in scenario.helperCapacities {
            let column = columnOfCounty[capacity.county.position]
            guard column >= 0 else { continue }
            if let min = capacity.pairsMin { bounds[column].min = min }
            if let max = capacity.pairsMax { bounds[column].max = max }
        }
        return bounds
    }

    /// Needs and limits brought together by helper and resource, in that order.
    private func resourceLimits() -> [ResourceLimit] {
        struct Key: Hashable {
            let column: Int
            let resource: String
        }
        var needs: [Key: [ResourceLimit.Need]] = [:]
        for need in scenario.pairNeeds where need.amount > .zero {
            guard let place = place(need.helper, need.receiver), reasons[place] == nil else { continue }
            let key = Key(column: place % helpers.count, resource: need.resource)
            needs[key, default: []].append(ResourceLimit.Need(place: place, amount: need.amount))
        }
        var limits: [Key: HelperResource] = [:]
        for limit in scenario.helperResources where columnOfCounty[limit.helper.position] >= 0 {
            limits[Key(column: columnOfCounty[limit.helper.position], resource: limit.resource)] = limit
        }
        let keys = Set(needs.keys).union(limits.keys).sorted {
            ($0.column, $0.resource) < ($1.column, $1.resource)
        }
        return keys.map { key in
            ResourceLimit(
                column: key.column,
                resource: key.resource,
                limit: limits[key]?.limit,
                unit: limits[key]?.unit,
                needs: (needs[key] ?? []).sorted { $0.place < $1.place }
            )
        }
    }
}
