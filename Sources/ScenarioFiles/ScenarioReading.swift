public import Counties

/// A table of a scenario: whether it is there, and whether its rule takes part.
public struct TableStatus: Hashable, Sendable {
    /// The table, such as `county_nodes`.
    public var table: String
    /// What it holds.
    public var meaning: BilingualText
    /// Whether the folder has the file.
    public var isPresent: Bool
    /// Rows read, without blank ones.
    public var rows: Int
    /// Whether the rule of the table is modelled, and the table has rows.
    public var isOn: Bool
    /// Constraint family that the table feeds.
    public var family: String?
}

/// What reading a scenario came to: the scenario unless there are errors, everything found, and the tables.
public struct ScenarioReading: Sendable {
    /// The scenario; nil when there are errors.
    public var scenario: Scenario?
    /// The scenario for looking on, where its only errors are such that everything could be read all the same: cells
    /// merged inside a table. Nothing may be solved with it.
    public var provisional: Scenario?
    /// The scenario's identity as far as it could be read.
    public var id: String?
    /// Faults and warnings, sorted by file, line, column and code.
    public var diagnostics: [Diagnostic]
    /// Every table of the format, in the order of ``Schema/tables``.
    public var tables: [TableStatus]

    /// Where the tables stand in a workbook; nil for a folder.
    public var places: CellPlaces?

    /// A finding of another part of the program with its place in the scenario as the user gave it.
    public func placed(_ diagnostic: Diagnostic) -> Diagnostic { places?.moved(diagnostic) ?? diagnostic }

    /// A finding about something else, such as a plan, that speaks of the scenario's tables as the user knows them.
    public func phrased(_ diagnostic: Diagnostic) -> Diagnostic { places?.phrased(diagnostic) ?? diagnostic }

    /// Whether anything found is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
