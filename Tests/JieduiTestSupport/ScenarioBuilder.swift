public import Counties

/// A slip in a scenario that a test writes down.
public enum ScenarioBuilderError: Error, Equatable {
    /// A code that no county has.
    case unknownCounty(String)
    /// A number that does not fit the points or amounts of the product.
    case numberOutOfRange(Double)
}

/// Writes a tiny scenario in a few lines, with codes in place of positions, and sorts it as the loader would.
///
/// ```swift
/// let scenario = try ScenarioBuilder(values: [[10, 1], [1, 10]])
///     .pairing { $0.changesMax = 0 }
///     .pair("H1", "R2", current: true)
///     .build()
/// ```
public struct ScenarioBuilder {
    private var counties: [String: County] = [:]
    private var rules = PairingSettings()
    private var steps: [(inout Scenario, (String) throws -> CountyIndex) throws -> Void] = []

    /// Creates a scenario without counties.
    public init() {}

    /// Creates helpers H1, H2, … and receivers R1, R2, … with the value of each pair.
    ///
    /// - Parameter values: Points, a row for each receiver, a column for each helper; nil is no row in `pairs`.
    public init(values: [[Double?]]) {
        for (row, line) in values.enumerated() {
            self = receiver("R\(row + 1)")
            for (column, value) in line.enumerated() {
                self = helper("H\(column + 1)")
                if let value { self = pair("H\(column + 1)", "R\(row + 1)", value) }
            }
        }
    }

    /// Adds a county of any role, or replaces the one with its code.
    public func county(
        _ code: String,
        _ name: String? = nil,
        role: CountyRole,
        edit: (inout County) -> Void = { _ in }
    ) -> ScenarioBuilder {
        var county = County(code: code, name: name ?? code, role: role)
        edit(&county)
        var builder = self
        builder.counties[code] = county
        return builder
    }

    /// Adds a helper.
    public func helper(_ code: String, _ name: String? = nil, city: String? = nil) -> ScenarioBuilder {
        county(code, name, role: .helper) { $0.cityCode = city }
    }

    /// Adds a receiver.
    public func receiver(_ code: String, _ name: String? = nil, city: String? = nil) -> ScenarioBuilder {
        county(code, name, role: .receiver) { $0.cityCode = city }
    }

    /// Changes the rules of pairing.
    public func pairing(_ edit: (inout PairingSettings) -> Void) -> ScenarioBuilder {
        var builder = self
        edit(&builder.rules)
        return builder
    }

    /// Writes the row of a pair; what is left out stays as an earlier row of the pair has it.
    public func pair(
        _ helper: String,
        _ receiver: String,
        _ value: Double? = nil,
        _ status: PairStatus? = nil,
        current: Bool? = nil
    ) -> ScenarioBuilder {
        adding { scenario, index in
            let (helper, receiver) = (try index(helper), try index(receiver))
            var row = PairRow(helper: helper, receiver: receiver)
            if let known = scenario.pairs.firstIndex(where: { $0.helper == helper && $0.receiver == receiver }) {
                row = scenario.pairs.remove(at: known)
            }
            if let value { row.value = try Self.points(value) }
            if let status { row.status = status }
            if let current { row.isCurrent = current }
            scenario.pairs.append(row)
        }
    }

    /// Overrides the limits of one helper.
    public func capacity(_ helper: String, min: Int? = nil, max: Int? = nil) -> ScenarioBuilder {
        adding { scenario, index in
            var capacity = HelperCapacity(county: try index(helper))
            capacity.pairsMin = min
            capacity.pairsMax = max
            scenario.helperCapacities.append(capacity)
        }
    }

    /// Adds a quota.
    public func quota(
        _ name: String,
        helpers: CountyGroup = .all,
        receivers: CountyGroup = .all,
        relation: CityRelation = .any,
        min: Int? = nil,
        max: Int? = nil
    ) -> ScenarioBuilder {
        adding { scenario, _ in
            scenario.quotas.append(
                GroupQuota(
                    name: name,
                    helperGroup: helpers,
                    receiverGroup: receivers,
                    relation: relation,
                    min: min,
                    max: max
                )
            )
        }
    }

    /// Adds what a helper spends if a pair is made.
    public func need(_ helper: String, _ receiver: String, _ resource: String, _ amount: Double) -> ScenarioBuilder {
        adding { scenario, index in
            scenario.pairNeeds.append(
                PairNeed(
                    helper: try index(helper),
                    receiver: try index(receiver),
                    resource: resource,
                    amount: try Self.amount(amount)
                )
            )
        }
    }

    /// Adds a helper's limit of a resource.
    public func limit(_ helper: String, _ resource: String, _ limit: Double, unit: String? = nil) -> ScenarioBuilder {
        adding { scenario, index in
            scenario.helperResources.append(
                HelperResource(
                    helper: try index(helper),
                    resource: resource,
                    limit: try Self.amount(limit),
                    unit: unit
                )
            )
        }
    }

    /// Adds a journey.
    public func travel(_ from: String, _ to: String, minutes: Double? = nil, km: Double? = nil) -> ScenarioBuilder {
        adding { scenario, index in
            scenario.travel.append(
                TravelLeg(from: try index(from), to: try index(to), minutes: minutes, kilometres: km)
            )
        }
    }

    /// The scenario, with every list sorted by its key.
    ///
    /// - Throws: ``ScenarioBuilderError``.
    public func build(id: String = "test") throws -> Scenario {
        var scenario = Scenario(id: id, title: BilingualText(same: id))
        scenario.pairing = rules
        scenario.counties = counties.values.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
        let codes = scenario.counties.map(\.code)
        for step in steps {
            try step(&scenario) { code in
                guard let position = codes.firstIndex(of: code) else { throw ScenarioBuilderError.unknownCounty(code) }
                return CountyIndex(position)
            }
        }
        scenario.sortByKeys()
        return scenario
    }

    private func adding(
        _ step: @escaping (inout Scenario, (String) throws -> CountyIndex) throws -> Void
    ) -> ScenarioBuilder {
        var builder = self
        builder.steps.append(step)
        return builder
    }

    private static func points(_ number: Double) throws -> Points {
        guard let points = Points(rounding: number) else { throw ScenarioBuilderError.numberOutOfRange(number) }
        return points
    }

    private static func amount(_ number: Double) throws -> Amount {
        guard let amount = Amount(rounding: number) else { throw ScenarioBuilderError.numberOutOfRange(number) }
        return amount
    }
}
