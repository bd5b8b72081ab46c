import Counties

/// Which counties lie in one prefecture-level city.
///
/// What is written decides: `city_code` where both counties have one (370100 and 3701 mean the same), else `city_name`
/// where both have one. Where neither is, nobody can say: a city guessed from a county's code would make the plan depend
/// on how counties are numbered.
struct CityLookup: Sendable {
    private let codes: [String?]
    private let names: [String?]

    init(_ scenario: Scenario) {
        codes = scenario.counties.map { county in
            county.cityCode.flatMap { $0.isEmpty ? nil : CityCode.short($0) }
        }
        names = scenario.counties.map { $0.cityName?.isEmpty == true ? nil : $0.cityName }
    }

    /// Whether two counties lie in one city; nil when that is not known.
    func areInOneCity(_ first: CountyIndex, _ second: CountyIndex) -> Bool? {
        if let one = codes[first.position], let other = codes[second.position] { return one == other }
        if let one = names[first.position], let other = names[second.position] { return one == other }
        return nil
    }

    /// Whether a county lies in the city that a group names by code or by name.
    func contains(_ county: CountyIndex, city: String) -> Bool {
        codes[county.position] == CityCode.short(city) || names[county.position] == city
    }
}
