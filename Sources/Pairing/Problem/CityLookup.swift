import Counties

/// Which counties lie in one prefecture-level city.
///
/// Cities are compared by code: `city_code`, else the first four digits of a six-digit county code, where 370100 and 3701
/// mean the same. Where one of two counties has no code, they are compared by `city_name`; where that is not known of
/// both either, nobody can say.
struct CityLookup: Sendable {
    private let codes: [String?]
    private let names: [String?]

    init(_ scenario: Scenario) {
        codes = scenario.counties.map(Self.cityCode)
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
        codes[county.position] == Self.normalised(city) || names[county.position] == city
    }

    private static func cityCode(of county: County) -> String? {
        if let code = county.cityCode, !code.isEmpty { return normalised(code) }
        return isSixDigits(county.code) ? String(county.code.prefix(4)) : nil
    }

    private static func normalised(_ code: String) -> String {
        isSixDigits(code) && code.hasSuffix("00") ? String(code.prefix(4)) : code
    }

    private static func isSixDigits(_ text: String) -> Bool {
        text.utf8.count == 6 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
