import Counties

/// What the tables read so far have made known to those that follow.
final class ReadingContext {
    /// Where findings go.
    let engine: DiagnosticEngine
    /// The counties by code and name; nil until the table is read, and when it cannot be read at all.
    var counties: CountyLookup?
    /// Codes in rows of `counties` that cannot be used, already reported there.
    var lostCounties: Set<String> = []
    /// How counties are written in messages.
    var countyLabels: [String] = []
    /// Positions of keys by table, such as nodes; a table that cannot be read is not in it.
    var keys: [String: [String: Int]] = [:]
    /// Keys of the nodes by position, for messages.
    var nodeIDs: [String] = []
    /// Chains of the nodes by position.
    var nodeChains: [Int] = []
    /// Lines of the counties in `factors`.
    var factorLines: [CountyIndex: Int] = [:]
    /// Fields of the columns that `factors` has, by name.
    var factorFields: [String: Int] = [:]
    /// Tables that are there but cannot be read: references into them are not judged.
    var unreadable: Set<String> = []

    /// The row of a sheet behind a line of a file; the line itself where the scenario is a folder.
    let rowOfLine: (_ file: String, _ line: Int) -> Int

    init(engine: DiagnosticEngine, rowOfLine: @escaping (_ file: String, _ line: Int) -> Int = { $1 }) {
        self.engine = engine
        self.rowOfLine = rowOfLine
    }

    /// How a county is written in messages.
    func label(_ county: CountyIndex) -> String {
        countyLabels.indices.contains(county.position) ? countyLabels[county.position] : "?"
    }
}
