/// The code of a prefecture-level city, which is written in two lengths.
public enum CityCode {
    /// The short form: 370100 and 3701 mean one city; any other text stands as it is.
    public static func short(_ code: String) -> String {
        let isSixDigits = code.utf8.count == 6 && code.utf8.allSatisfy { (48...57).contains($0) }
        return isSixDigits && code.hasSuffix("00") ? String(code.prefix(4)) : code
    }
}
