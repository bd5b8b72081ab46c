import Counties

/// What the rules of pairs ask beside the projects, and what counties owe and collect.
///
/// Receivers in the order of the scenario can always go to helpers in the same order, again and again from the first, so
/// that none of these rules leaves a scenario without a plan.
extension SyntheticPolicy {
    /// A resource of helpers that every pair takes of.
    private static let officials = "officials"

    /// Kilometres of a degree of longitude and of latitude at 36° north.
    private static let degree = (longitude: 90.0, latitude: 111.0)
    /// Roads are so much longer than the straight line, and covered at so many kilometres a minute.
    private static let (detour, speed) = (1.3, 1.2)

    mutating func addPairRules(_ scenario: inout Scenario) {
        let (helpers, receivers) = (scenario.helpers, scenario.receivers)
        guard let most = scenario.pairing.receiversPerHelper.max else { return }
        var sameCity = 0
        for (column, helper) in helpers.enumerated() {
            scenario.helperResources.append(
                HelperResource(
                    helper: helper,
                    resource: Self.officials,
                    limit: amount(random.integer(4...8) * most),
                    unit: "人"
                )
            )
            for (row, receiver) in receivers.enumerated() {
                let isInTurn = row % helpers.count == column
                if isInTurn, scenario[helper].cityCode == scenario[receiver].cityCode { sameCity += 1 }
                let need = random.integer(2...6)
                scenario.pairNeeds.append(
                    PairNeed(
                        helper: helper,
                        receiver: receiver,
                        resource: Self.officials,
                        amount: amount(isInTurn ? min(need, 4) : need)
                    )
                )
                addJourney(from: helper, to: receiver, &scenario)
            }
        }
        scenario.quotas = [
            GroupQuota(
                name: "same_city",
                helperGroup: .all,
                receiverGroup: .all,
                relation: .sameCity,
                min: nil,
                max: max(sameCity, (receivers.count + 3) / 4)
            )
        ]
    }

    private mutating func addJourney(from helper: CountyIndex, to receiver: CountyIndex, _ scenario: inout Scenario) {
        guard let start = scenario[helper].coordinates, let end = scenario[receiver].coordinates else { return }
        let east = (start.longitude - end.longitude) * Self.degree.longitude
        let north = (start.latitude - end.latitude) * Self.degree.latitude
        let kilometres = ((east * east + north * north).squareRoot() * Self.detour).rounded()
        let minutes = (kilometres / Self.speed * random.decimal(0.9...1.2)).rounded()
        scenario.travel.append(TravelLeg(from: helper, to: receiver, minutes: minutes, kilometres: kilometres))
    }

    /// What counties collect and owe, the needs of receivers as weights, and what debt leaves for bonds.
    mutating func addFinances(_ scenario: inout Scenario) {
        scenario.funds.debtRatioMax = 120
        for position in scenario.counties.indices {
            let gdp = scenario.counties[position].gdp ?? 0
            let isReceiver = scenario.counties[position].role == .receiver
            scenario.counties[position].budgetRevenue = (gdp * random.decimal(0.05...0.08) * 10).rounded() / 10
            scenario.counties[position].taxRevenue =
                ((scenario.counties[position].budgetRevenue ?? 0) * 7).rounded() / 10
            scenario.counties[position].mainTax = ((scenario.counties[position].taxRevenue ?? 0) * 6).rounded() / 10
            scenario.counties[position].mainTaxGrowth = random.decimal(-2...9, decimals: 1)
            scenario.counties[position].debtRatio = random.decimal(60...115, decimals: 1)
            if isReceiver { scenario.counties[position].weight = random.decimal(0.8...1.5, decimals: 1) }
        }
    }
}
