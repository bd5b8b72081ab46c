import Counties

extension County {
    /// The prefecture as the rules on cities compare it; nil where it is not known.
    ///
    /// The code of the city, else the first four digits of an administrative code of six digits, which name the
    /// prefecture (GB/T 2260), else the name of the city.
    var auditedCity: String? {
        if let cityCode, !cityCode.isEmpty { return cityCode }
        let bytes = Array(code.utf8)
        if bytes.count == 6, bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            return String(code.prefix(4))
        }
        guard let cityName, !cityName.isEmpty else { return nil }
        return cityName
    }
}
