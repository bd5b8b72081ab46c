/// What a search may start from.
struct KnownAnswer {
    /// Multipliers of jobs and side rows.
    var multipliers: (jobs: [Int64], side: [[Int64]])?
    /// No assignment is worth more.
    var highest: Int64
    /// Assignments that may keep every rule.
    var assignments: [[Int32]]
}
