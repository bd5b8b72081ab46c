import Counties

/// The prefecture of a county as the rules on cities compare it; only what is written counts.
struct AuditedCity: Sendable {
    /// The city's code, where 370100 and 3701 are one; nil where it is blank.
    let code: String?
    /// Name of the city; nil where it is blank.
    let name: String?

    init(of county: County) {
        code = county.cityCode.flatMap { $0.isEmpty ? nil : Self.withoutCountyDigits($0) }
        name = county.cityName.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether two counties lie in one city: by codes, else by names; nil where neither is known of both.
    func isSame(as other: AuditedCity) -> Bool? {
        if let code, let otherCode = other.code { return code == otherCode }
        guard let name, let otherName = other.name else { return nil }
        return name == otherName
    }

    /// Whether a group `city:…` means this city.
    func answers(to text: String) -> Bool { name == text || code == Self.withoutCountyDigits(text) }

    private static func withoutCountyDigits(_ code: String) -> String {
        let bytes = Array(code.utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let isAdministrative = bytes.count == 6 && bytes.allSatisfy(digits.contains)
        return isAdministrative && code.hasSuffix("00") ? String(code.prefix(4)) : code
    }
}
