public import Counties

/// One pair of a plan that somebody brings.
public struct PlanRow: Hashable, Sendable {
    /// The helper.
    public var helper: CountyIndex
    /// The receiver.
    public var receiver: CountyIndex
    /// Line in the file, from 1; nil in JSON.
    public var line: Int?

    /// Creates a row.
    public init(helper: CountyIndex, receiver: CountyIndex, line: Int? = nil) {
        self.helper = helper
        self.receiver = receiver
        self.line = line
    }
}

/// What reading a plan came to: its rows in the order of the file, with repetitions, and everything found.
public struct PlanReading: Sendable {
    /// The pairs; empty when there are errors.
    public var rows: [PlanRow]
    /// What the plan decides beyond pairs; nil where it speaks of pairs alone, and when there are errors.
    public var decisions: PlanDecisions?
    /// What the plan says of itself; nil where it states nothing.
    public var figures: StatedFigures?
    /// What its document says besides; empty where it is a table.
    public var document = PlanFigureList()
    /// The sheet that was read of a workbook whose other sheets hold projects, money and more; nil for any other file.
    public var sheetBesideDecisions: String?
    /// Faults and warnings, sorted by line, column and code.
    public var diagnostics: [Diagnostic]

    init(
        rows: [PlanRow],
        decisions: PlanDecisions? = nil,
        figures: StatedFigures? = nil,
        diagnostics: [Diagnostic]
    ) {
        self.rows = rows
        self.decisions = decisions
        self.figures = figures
        // JSON has no lines, so that a name that is wrong in many entries would be told as often.
        var seen: Set<Diagnostic> = []
        self.diagnostics = diagnostics.filter { seen.insert($0).inserted }
    }

    /// Whether anything found is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
