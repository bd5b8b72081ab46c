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
    /// Faults and warnings, sorted by line, column and code.
    public var diagnostics: [Diagnostic]

    /// Whether anything found is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
