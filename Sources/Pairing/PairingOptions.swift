public import LinearModel

/// How far an answer is to be worked out.
public struct PairingOptions: Sendable {
    /// Gap at which the search may stop, relative to max(1, |objective|).
    public var gap: Double
    /// Time after which the search stops with what it has.
    public var timeLimit: Duration
    /// Whether the loss of barring each chosen pair is computed.
    public var computesMargins: Bool
    /// Whether the loss of forcing each eligible pair is computed.
    public var computesRegrets: Bool
    /// Whether the official plan is completed and compared, where there are current pairs.
    public var comparesOfficialPlan: Bool
    /// Set when the user interrupts.
    public var cancellation: CancellationFlag?
    /// Where the search shows how far it is.
    public var progress: SolveProgressBoard?
    /// Eligible pairs from which generalised assignment has its own method; tests compare it with the linear solver.
    var fewestKnapsackPairs = KnapsackMethod.fewestPairs

    /// Creates options.
    public init(
        gap: Double = 0,
        timeLimit: Duration = .seconds(300),
        computesMargins: Bool = true,
        computesRegrets: Bool = false,
        comparesOfficialPlan: Bool = true,
        cancellation: CancellationFlag? = nil,
        progress: SolveProgressBoard? = nil
    ) {
        self.gap = gap
        self.timeLimit = timeLimit
        self.computesMargins = computesMargins
        self.computesRegrets = computesRegrets
        self.comparesOfficialPlan = comparesOfficialPlan
        self.cancellation = cancellation
        self.progress = progress
    }
}
