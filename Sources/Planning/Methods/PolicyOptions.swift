import Foundation
public import LinearModel

/// How the integer model of a stage is searched.
public enum PolicySearchMethod: Sendable, CaseIterable {
    /// By prices and packages, then branch and cut over what is left; the model as it stands where that fails.
    case prices
    /// By branch and cut over the model as it stands: the reference.
    case compact
}

/// How far the answer to a policy question is to be worked out.
public struct PolicyOptions: Sendable {
    /// Gap at which each search may stop, relative to max(1, |objective|), 0…1.
    public var gap: Double
    /// Time after which the search stops with what it has.
    public var timeLimit: Duration
    /// How pairs and projects are planned.
    public var method: PlanningMethod
    /// Whether the loss of barring each chosen pair is computed. Each is a search of its own, so without
    /// ``computesRegrets`` it is done for small questions only (``PolicySolver/isSmall(_:)``).
    public var computesMargins: Bool
    /// Whether the loss of forcing each eligible pair is computed, whatever the size.
    public var computesRegrets: Bool
    /// Whether the official plan is completed and compared, where there are current pairs; under the same rule of size as
    /// margins.
    public var comparesOfficialPlan: Bool
    /// Whether families of rules are left out in turn where there is no plan and no reason is plain, in
    /// what is left of the time, a minute at most.
    public var explainsInfeasibility = true
    /// How models are searched; the answer is the same, but for which of several equally good plans it is.
    public var search = PolicySearchMethod.prices
    /// Threads that may work at once; the answer does not depend on it.
    public var threads = ProcessInfo.processInfo.activeProcessorCount
    /// Set when the user interrupts.
    public var cancellation: CancellationFlag?
    /// Where the search shows how far it is.
    public var progress: SolveProgressBoard?

    /// Creates options.
    public init(
        gap: Double = 0,
        timeLimit: Duration = .seconds(300),
        method: PlanningMethod = .joint,
        computesMargins: Bool = true,
        computesRegrets: Bool = false,
        comparesOfficialPlan: Bool = true,
        cancellation: CancellationFlag? = nil,
        progress: SolveProgressBoard? = nil
    ) {
        self.gap = gap
        self.timeLimit = timeLimit
        self.method = method
        self.computesMargins = computesMargins
        self.computesRegrets = computesRegrets
        self.comparesOfficialPlan = comparesOfficialPlan
        self.cancellation = cancellation
        self.progress = progress
    }
}
