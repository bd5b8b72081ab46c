import Counties

/// The prefecture of a county as the rules on cities compare it.
///
/// The code is the city's own, else the first four digits of an administrative code of six digits, which name the
/// prefecture (GB/T 2260); the two spellings 370100 and 3701 of a city's code are one.
struct AuditedCity: Sendable {
    /// Four digits of an administrative code, or whatever the scenario uses; nil where it is not known.
    let code: String?
    /// Name of the city; nil where it is not known.
    let name: String?

    init(of county: County) {
        let written = county.cityCode.flatMap { $0.isEmpty ? nil : $0 } ?? Self.prefix(ofAdministrative: county.code)
        code = written.map(Self.withoutCountyDigits)
        name = county.cityName.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether two counties lie in one city: by code, by name where one of them has no code; nil where neither is known
    /// of both.
    func isSame(as other: AuditedCity) -> Bool? {
        if let code, let otherCode = other.code { return code == otherCode }
        guard let name, let otherName = other.name else { return nil }
        return name == otherName
    }

    /// Whether a group `city:…` means this city.
    func answers(to text: String) -> Bool { code == Self.withoutCountyDigits(text) || name == text }

    private static func withoutCountyDigits(_ code: String) -> String {
        prefix(ofAdministrative: code) != nil && code.hasSuffix("00") ? String(code.prefix(4)) : code
    }

    private static func prefix(ofAdministrative code: String) -> String? {
        let bytes = Array(code.utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return bytes.count == 6 && bytes.allSatisfy(digits.contains) ? String(code.prefix(4)) : nil
    }
}
