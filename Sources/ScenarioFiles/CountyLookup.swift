public import Counties

/// Finds a county by its code, by a name that only one county has, or by city and name (市名+县名).
public struct CountyLookup: Sendable {
    private let codes: CountyCodeTable
    private let names: [String: [CountyIndex]]
    private let candidates: [String]
    private let labels: [String]

    /// Prepares the lookup for counties that are sorted by code.
    ///
    /// - Complexity: O(n).
    public init(_ counties: [County]) {
        codes = CountyCodeTable(counties.map(\.code))
        var names: [String: [CountyIndex]] = [:]
        var candidates: [String] = []
        for (position, county) in counties.enumerated() {
            candidates.append(county.code)
            var spellings: Set<String> = [Self.folded(county.name)]
            if let city = county.cityName {
                spellings.insert(Self.folded(city + county.name))
                candidates.append(city + county.name)
            }
            candidates.append(county.name)
            for spelling in spellings where !spelling.isEmpty {
                names[spelling, default: []].append(CountyIndex(position))
            }
        }
        self.names = names
        self.candidates = candidates
        labels = counties.map { "\($0.cityName ?? "")\($0.name)（\($0.code)）" }
    }

    /// The county that a text names.
    ///
    /// Blanks, `-`, `·`, `/` and `_` between city and name do not matter, nor does a leading apostrophe.
    ///
    /// - Throws: ``CountyLookupError`` when no county or several counties answer to the text.
    public func find(_ text: String) throws(CountyLookupError) -> CountyIndex {
        var written = HalfWidth.trimmed(HalfWidth.text(text))
        if written.hasPrefix("'") { written.removeFirst() }
        if let position = codes.position(of: written) { return CountyIndex(position) }
        let matches = names[Self.folded(written)] ?? []
        if let only = matches.first, matches.count == 1 { return only }
        guard matches.isEmpty else {
            throw .doubtful(written: written, candidates: matches.map { labels[$0.position] })
        }
        throw .unknown(written: written, suggestion: nil)
    }

    /// The nearest code or name to a text that names no county.
    ///
    /// - Complexity: O(n) comparisons of texts.
    public func suggestion(for text: String) -> String? {
        EditDistance.nearestCounty(to: HalfWidth.trimmed(HalfWidth.text(text)), among: candidates)
    }

    /// The county whose code is a stretch of bytes; the way for tables of many rows.
    func position(ofCode bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int? {
        codes.position(of: bytes, from: start, to: end)
    }

    /// The county that a text names in a scenario, with a suggestion when there is none.
    ///
    /// - Throws: ``CountyLookupError`` when no county or several counties answer to the text.
    public static func find(_ text: String, in scenario: Scenario) throws(CountyLookupError) -> CountyIndex {
        let lookup = CountyLookup(scenario.counties)
        do {
            return try lookup.find(text)
        } catch {
            guard case .unknown(let written, _) = error else { throw error }
            throw .unknown(written: written, suggestion: lookup.suggestion(for: written))
        }
    }

    /// A name without what may stand between city and county.
    private static func folded(_ name: String) -> String {
        HalfWidth.text(name).filter { !" -·•/_\t".contains($0) }
    }
}

/// A text that names no county, or several.
public enum CountyLookupError: Error, Equatable, Sendable {
    /// No county answers to it.
    case unknown(written: String, suggestion: String?)
    /// Several counties answer to it.
    case doubtful(written: String, candidates: [String])

    /// The same as a diagnostic without place.
    public var diagnostic: Diagnostic {
        let finding = finding(column: nil)
        return Diagnostic(
            code: finding.code.rawValue,
            severity: .error,
            message: finding.message,
            help: finding.help
        )
    }

    func finding(column: ColumnSchema?) -> Finding {
        switch self {
        case .unknown(let written, let suggestion):
            Finding.unknownCounty(written, column: column).suggesting(suggestion)
        case .doubtful(let written, let candidates): Finding.doubtfulName(written, candidates: candidates)
        }
    }
}
