public import Counties

/// The names under which a report speaks of counties.
///
/// Names are not unique in a province (市中区 lies in two cities), and an assignment table that is read back must find
/// the same county. So a county is shown by its name where that is unique, else as 市+县, and by its code where even
/// that is not enough: the three ways in which every command accepts a county.
public struct CountyNames: Sendable {
    private let names: [String]
    private let cities: [String]
    private let codes: [String]

    /// Chooses the names for all counties of a scenario.
    ///
    /// - Complexity: O(n) in the number of counties.
    public init(_ scenario: Scenario) {
        let counties = scenario.counties
        let owners = Self.countyOf(counties)
        cities = counties.map { $0.cityName ?? $0.cityCode ?? "" }
        codes = counties.map(\.code)
        names = counties.indices.map { position in
            let county = counties[position]
            if owners[county.name] == .some(position) { return county.name }
            let full = (county.cityName ?? "") + county.name
            return owners[full] == .some(position) ? full : county.code
        }
    }

    /// The county that each way of naming stands for; −1 where it could be two.
    private static func countyOf(_ counties: [County]) -> [String: Int] {
        var owners: [String: Int] = [:]
        for (position, county) in counties.enumerated() {
            for text in Set([county.name, (county.cityName ?? "") + county.name, county.code]) {
                owners[text] = owners[text] == nil ? position : -1
            }
        }
        return owners
    }

    /// The name to show.
    public subscript(county: CountyIndex) -> String { names[county.position] }

    /// The code.
    public func code(_ county: CountyIndex) -> String { codes[county.position] }

    /// The prefecture-level city; empty where none is given.
    public func city(_ county: CountyIndex) -> String { cities[county.position] }

    /// Several counties as one text: 甲、乙、丙.
    public func list(_ counties: [CountyIndex]) -> BilingualText {
        Wording.list(counties.map { BilingualText(same: self[$0]) })
    }
}
