public import Counties

/// A project with a receiver and a planned year in which it may start.
public struct Placement: Hashable, Sendable, Comparable {
    /// Position of the project in ``PolicyProblem/candidates``.
    public let candidate: Int
    /// Row of the receiver.
    public let row: Int
    /// Planned year, from 0.
    public let year: Int

    /// Creates a placement.
    public init(candidate: Int, row: Int, year: Int) {
        self.candidate = candidate
        self.row = row
        self.year = year
    }

    /// Orders by project, receiver, year.
    public static func < (left: Placement, right: Placement) -> Bool {
        (left.candidate, left.row, left.year) < (right.candidate, right.row, right.year)
    }
}

/// A project that was admitted, in exact numbers.
public struct ProjectCandidate: Sendable {
    /// Position in ``Scenario/projects``.
    public let project: Int
    /// What it is worth, in points.
    public let points: Points
    /// Rows of the receivers that may take it, ascending.
    public let rows: [Int]
    /// Planned years in which it may start, ascending, from 0.
    public let years: [Int]
    /// Columns of the helpers that it may come from, ascending; nil is any.
    public let columns: [Int]?
    /// What it needs of each local factor, with its ratios; factors that it does not need are missing.
    public let needs: [LocalFactor: Amount]
    /// What of the taxes at full production stays in the county, in 万元 a year.
    public let localTax: Amount
}

/// A project that cannot be placed, with the first reason.
public struct ProjectRefusal: Sendable {
    /// Why a project is kept out before anything is weighed up.
    public enum Reason: Hashable, Sendable {
        /// It carries a veto.
        case veto(ProjectVeto)
        /// It was stopped or produces already.
        case status(ProjectStatus)
        /// It fails a condition, by its position in ``Scenario/thresholds``, with what it has.
        case threshold(Int, found: Double)
        /// The sources of its money do not reach its investment; what is missing, in 亿元.
        case moneyGap(Amount)
        /// None of its landing counties is a receiver.
        case noLandingCounty
        /// Its start lies outside the planned years.
        case outsideYears
        /// None of its source counties is a helper.
        case noSource
    }

    /// Position in ``Scenario/projects``.
    public let project: Int
    /// Why.
    public let reason: Reason
}
