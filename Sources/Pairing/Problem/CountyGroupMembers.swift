public import Counties

/// Which counties the groups of quotas and floors hold.
public struct CountyGroupMembers: Sendable {
    private let scenario: Scenario
    private let cities: CityLookup

    /// Looks at the counties of a scenario.
    public init(_ scenario: Scenario) {
        self.init(scenario, CityLookup(scenario))
    }

    init(_ scenario: Scenario, _ cities: CityLookup) {
        self.scenario = scenario
        self.cities = cities
    }

    /// Whether a group holds a county.
    public func contains(_ county: CountyIndex, _ group: CountyGroup) -> Bool {
        switch group {
        case .all: true
        case .city(let city): cities.contains(county, city: city)
        case .flag(let flag): scenario[county].flags.contains(flag)
        case .counties(let members): members.contains(county)
        }
    }
}
