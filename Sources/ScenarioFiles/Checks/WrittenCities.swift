import Counties

/// The prefecture-level cities that the table `counties` names, by code, by name, or by both.
struct WrittenCities {
    /// Codes as they are written, for suggestions.
    let codes: Set<String>
    private let shortCodes: Set<String>
    private let codesByName: [String: Set<String>]
    /// Names of cities of which some county gives no code.
    private let namesWithoutCode: Set<String>

    init(_ counties: [County]) {
        codes = Set(counties.compactMap(\.cityCode))
        shortCodes = Set(codes.map(CityCode.short))
        var codesByName: [String: Set<String>] = [:]
        var namesWithoutCode: Set<String> = []
        for county in counties {
            guard let name = county.cityName else { continue }
            if let code = county.cityCode {
                codesByName[name, default: []].insert(CityCode.short(code))
            } else {
                namesWithoutCode.insert(name)
            }
        }
        self.codesByName = codesByName
        self.namesWithoutCode = namesWithoutCode
    }

    /// What stands for the city of a county, the same for all counties of one city; nil where it is not written.
    func key(of county: County) -> String? {
        if let code = county.cityCode { return CityCode.short(code) }
        guard let name = county.cityName else { return nil }
        guard let codes = codesByName[name], codes.count == 1 else { return name }
        return codes.first
    }

    /// The city that a text means: a code in either length, or a name that no two codes share; nil where there is none.
    func city(named text: String) -> String? {
        if shortCodes.contains(CityCode.short(text)) { return CityCode.short(text) }
        if namesWithoutCode.contains(text) { return text }
        guard let codes = codesByName[text], codes.count == 1 else { return nil }
        return codes.first
    }

    /// Whether a county lies in a city that ``city(named:)`` gave.
    func contains(_ county: County, city: String) -> Bool { county.cityName == city || key(of: county) == city }
}
