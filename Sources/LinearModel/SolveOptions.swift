/// What a caller allows and knows.
public struct SolveOptions: Sendable {
    /// Which simplex method solves a linear program.
    public enum Mode: Hashable, Sendable {
        /// The method that suits what changed since the last solve.
        case automatic
        /// The dual simplex method.
        case dual
        /// The primal simplex method.
        case primal
    }

    /// Stop after this time with the best point so far; `nil` means no limit.
    public var timeLimit: Duration?
    /// Stop once |objective − bound| / |objective| is at most this; 0 asks for proof.
    public var relativeGap: Double
    /// The widest gap that solvers take: a gap of 1, any point at all, is too wide for them.
    public static let widestGap = 0.999_999
    /// Any feasible point will do, however far it is from the bound; solvers that can make use of that do.
    public var takesAnyPoint: Bool
    /// Promise that the objective is whole on every feasible point, so that a bound may be rounded.
    public var integerObjective: Bool
    /// A known feasible point, one value per variable; used as first incumbent, ignored when infeasible.
    public var incumbent: [Double]?
    /// An objective that no feasible point can beat, as the caller has proved; `nil` without one.
    ///
    /// A mixed-integer search begins there instead of at its relaxation. A point beyond it is an error of the caller or
    /// of the solver and is reported as one.
    public var knownBound: Double?
    /// Points worse than this are of no interest: where no other is found, the answer is "infeasible", and bounds are
    /// those of the points that remain. Only for mixed-integer programs.
    public var cutoff: Double?
    /// Nodes of branch and bound that a mixed-integer search may take in all; `nil` means no limit. Counted, not timed, so
    /// that the same model takes the same course.
    public var nodeLimit: Int?
    /// Lets another thread stop the solve.
    public var cancellation: CancellationFlag?
    /// Lets another thread read how far the solve is.
    public var progress: SolveProgressBoard?
    /// Which simplex method solves a linear program.
    public var mode: Mode
    /// Simplex iterations allowed for one linear program; `nil` leaves it to the solver.
    public var iterationLimit: Int?

    /// Options; the defaults ask for a proved optimum without limits.
    public init(
        timeLimit: Duration? = nil,
        relativeGap: Double = 0,
        takesAnyPoint: Bool = false,
        integerObjective: Bool = false,
        incumbent: [Double]? = nil,
        knownBound: Double? = nil,
        cutoff: Double? = nil,
        nodeLimit: Int? = nil,
        cancellation: CancellationFlag? = nil,
        progress: SolveProgressBoard? = nil,
        mode: Mode = .automatic,
        iterationLimit: Int? = nil
    ) {
        self.timeLimit = timeLimit
        self.relativeGap = relativeGap
        self.takesAnyPoint = takesAnyPoint
        self.integerObjective = integerObjective
        self.incumbent = incumbent
        self.knownBound = knownBound
        self.cutoff = cutoff
        self.nodeLimit = nodeLimit
        self.cancellation = cancellation
        self.progress = progress
        self.mode = mode
        self.iterationLimit = iterationLimit
    }
}
