import Counties

/// Turns quotas over groups of counties into sets of rows, columns or places (P5).
struct QuotaResolution {
    private let scenario: Scenario
    private let cities: CityLookup
    private let helpers: [CountyIndex]
    private let receivers: [CountyIndex]
    private let reasons: [IneligibilityReason?]

    init(
        _ scenario: Scenario,
        _ cities: CityLookup,
        helpers: [CountyIndex],
        receivers: [CountyIndex],
        reasons: [IneligibilityReason?]
    ) {
        self.scenario = scenario
        self.cities = cities
        self.helpers = helpers
        self.receivers = receivers
        self.reasons = reasons
    }

    func quotas() -> [QuotaPlaces] {
        scenario.quotas.map { quota in
            QuotaPlaces(name: quota.name, shape: shape(of: quota), min: quota.min ?? 0, max: quota.max)
        }
    }

    private func shape(of quota: GroupQuota) -> QuotaPlaces.Shape {
        let members = CountyGroupMembers(scenario, cities)
        let columns = helpers.indices.filter { members.contains(helpers[$0], quota.helperGroup) }
        let rows = receivers.indices.filter { members.contains(receivers[$0], quota.receiverGroup) }
        if quota.relation == .any, quota.receiverGroup == .all { return .helpers(columns) }
        if quota.relation == .any, quota.helperGroup == .all { return .receivers(rows) }
        var places: [Int] = []
        for row in rows {
            for column in columns {
                let place = row * helpers.count + column
                if reasons[place] == nil, counts(helpers[column], receivers[row], quota.relation) {
                    places.append(place)
                }
            }
        }
        return .places(places)
    }

    private func counts(_ helper: CountyIndex, _ receiver: CountyIndex, _ relation: CityRelation) -> Bool {
        switch relation {
        case .any: true
        case .sameCity: cities.areInOneCity(helper, receiver) == true
        case .otherCity: cities.areInOneCity(helper, receiver) == false
        }
    }
}
