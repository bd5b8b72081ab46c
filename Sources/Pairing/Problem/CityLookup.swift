import Counties

/// Which counties lie in one prefecture-level city.
///
/// The key of a county's city is its `city_code`, else the first four digits of a six-digit county code, else its
/// `city_name`; a county with none of them has no known city. Six-digit city codes such as 370100 and their first four
/// digits mean the same.
struct CityLookup: Sendable {
    private let keys: [String?]
    private let names: [String?]

    init(_ scenario: Scenario) {
        keys = scenario.counties.map(Self.key)
        names = scenario.counties.map(\.cityName)
    }

    /// Whether two counties lie in one city; nil when one of the cities is not known.
    func areInOneCity(_ first: CountyIndex, _ second: CountyIndex) -> Bool? {
        guard let one = keys[first.position], let other = keys[second.position] else { return nil }
        return one == other
    }

    /// Whether a county lies in the city that a group names by code or by name.
    func contains(_ county: CountyIndex, city: String) -> Bool {
        keys[county.position] == Self.key(ofCode: city) || names[county.position] == city
    }

    private static func key(of county: County) -> String? {
        if let code = county.cityCode, !code.isEmpty { return key(ofCode: code) }
        if isSixDigits(county.code) { return "code " + county.code.prefix(4) }
        if let name = county.cityName, !name.isEmpty { return "name " + name }
        return nil
    }

    private static func key(ofCode code: String) -> String {
        "code " + (isSixDigits(code) && code.hasSuffix("00") ? String(code.prefix(4)) : code)
    }

    private static func isSixDigits(_ text: String) -> Bool {
        text.utf8.count == 6 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
