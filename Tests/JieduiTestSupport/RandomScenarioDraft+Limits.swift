import Counties

extension RandomScenarioDraft {
    /// P4, with a limit that no journey comes near to, so that rounding in the last place decides nothing.
    mutating func drawDistances() {
        if features.contains(.sameCity) {
            scenario.pairing.sameCity = generator.chance(2, in: 3) ? .forbid : .require
        }
        guard features.contains(.distances) else { return }
        for pair in combinations where generator.chance(1, in: 3) {
            let (from, to) = generator.chance(1, in: 2) ? (pair.helper, pair.receiver) : (pair.receiver, pair.helper)
            guard !scenario.travel.contains(where: { $0.from == from && $0.to == to }) else { continue }
            scenario.travel.append(
                TravelLeg(
                    from: from,
                    to: to,
                    minutes: Double(generator.number(in: 20...600)),
                    kilometres: Double(generator.number(in: 20...700))
                )
            )
        }
        let geography = BruteForceGeography(scenario: scenario)
        if generator.chance(2, in: 3) {
            let known = combinations.compactMap { geography.minutes(from: $0.helper, to: $0.receiver) }
            scenario.pairing.maxMinutes = drawLimit(in: 200...600, apartFrom: known)
        } else {
            let known = combinations.compactMap { geography.kilometres(from: $0.helper, to: $0.receiver) }
            scenario.pairing.maxKilometres = drawLimit(in: 200...600, apartFrom: known)
        }
    }

    private mutating func drawLimit(in range: ClosedRange<Int>, apartFrom lengths: [Double]) -> Double? {
        for _ in 0..<50 {
            let limit = Double(generator.number(in: range))
            // A written length may equal the limit; a computed one must not come near to it.
            if lengths.allSatisfy({ $0 == limit || abs($0 - limit) > 0.005 * limit }) { return limit }
        }
        return nil
    }

    /// P5: a nested family on one side, and cells of two groups.
    mutating func drawQuotas() {
        if features.contains(.nestedQuotas) {
            let isOnHelpers = generator.chance(1, in: 2)
            var members = isOnHelpers ? scenario.helpers : scenario.receivers
            for level in 1...2 where members.count > 1 {
                members = Array(
                    members.shuffled(using: &generator).prefix(generator.number(in: 1...(members.count - 1)))
                )
                let group = CountyGroup.counties(members.sorted())
                addQuota("嵌套\(level)", isOnHelpers ? group : .all, isOnHelpers ? .all : group, .any)
            }
        }
        if features.contains(.cellQuotas) {
            for cell in 1...generator.number(in: 1...3) {
                let (helpers, receivers) = (drawGroup(), drawGroup())
                let relation = generator.pick(CityRelation.allCases) ?? .any
                addQuota("格\(cell)", helpers, receivers, relation)
            }
        }
    }

    private mutating func drawGroup() -> CountyGroup {
        switch generator.number(in: 0...4) {
        case 0: .all
        case 1: .city("370\(generator.number(in: 1...3))")
        case 2: .city("济南市")
        case 3: .flag("山区")
        default:
            .counties(scenario.counties.indices.map(CountyIndex.init).filter { _ in generator.chance(1, in: 2) })
        }
    }

    private mutating func addQuota(
        _ name: String,
        _ helpers: CountyGroup,
        _ receivers: CountyGroup,
        _ relation: CityRelation
    ) {
        let open = GroupQuota(
            name: name,
            helperGroup: helpers,
            receiverGroup: receivers,
            relation: relation,
            min: nil,
            max: nil
        )
        let geography = BruteForceGeography(scenario: scenario)
        let rule = BruteForceSideRule(quota: open, in: scenario, geography: geography)
        let count = Int(rule.sum(over: reference))
        var quota = open
        if generator.chance(2, in: 3) { quota.max = limit(around: count, isMaximum: true) }
        if quota.max == nil || generator.chance(1, in: 3) {
            quota.min = Swift.min(limit(around: count, isMaximum: false), quota.max ?? .max)
        }
        scenario.quotas.append(quota)
    }

    /// P12: needs in fractional amounts; limits that the reference plan keeps in four cases of five.
    mutating func drawResources() {
        guard features.contains(.resources) else { return }
        for resource in ["资金", "人才"] {
            for pair in combinations where generator.chance(4, in: 5) {
                let need = PairNeed(
                    helper: pair.helper,
                    receiver: pair.receiver,
                    resource: resource,
                    amount: Amount(units: Int64(generator.number(in: 0...3_000_000)))
                )
                scenario.pairNeeds.append(need)
            }
            for helper in scenario.helpers where generator.chance(2, in: 3) {
                let used = scenario.pairNeeds
                    .filter { need in
                        need.helper == helper && need.resource == resource
                            && reference.contains(BruteForce.Pair(helper: helper, receiver: need.receiver))
                    }
                    .map(\.amount.units).reduce(0, +)
                let slack = Int64(generator.number(in: generator.chance(4, in: 5) ? 0...1_000_000 : -500_000...0))
                scenario.helperResources.append(
                    HelperResource(
                        helper: helper,
                        resource: resource,
                        limit: Amount(units: max(0, used + slack)),
                        unit: resource == "资金" ? "万元" : nil
                    )
                )
            }
        }
    }
}
