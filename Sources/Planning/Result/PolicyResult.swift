public import Counties
public import Pairing

/// How pairs and projects are planned.
public enum PlanningMethod: String, Sendable, CaseIterable {
    /// Pairs and projects together: no plan is better.
    case joint
    /// Pairs first, by their values alone; projects after, for those pairs.
    case twoStage = "two-stage"
}

/// The answer to one policy question, with its proof.
public struct PolicyResult: Sendable {
    /// The question.
    public var problem: PolicyProblem
    /// The pairs as every report shows them; status, reason, objective and bound are those of the whole plan.
    public var pairing: PairingResult
    /// How it was planned.
    public var method: PlanningMethod
    /// Everything that is decided; nil without a plan.
    public var plan: PolicyPlan?
    /// The aims in the order in which they were pursued; the last one is the total.
    public var stages: [AimStage]
    /// What each receiver gains, in the order of ``PairingProblem/receivers``; empty without a plan.
    public var benefits: [ReceiverBenefit]
    /// Who gives what to whom in which year; nil without a plan.
    public var ledger: Ledger?
    /// Projects that the plan does not place, in the order of ``Scenario/projects``.
    public var declined: [DeclinedProject]
    /// What the plan uses of every limited resource.
    public var uses: [PolicyUse]
    /// The other method's plan, where it was asked for: what planning in two stages loses.
    public var twoStageLoss: TwoStageLoss?
    /// What leaving out each family of rules does, in the order of trying; empty unless the question is infeasible for a
    /// reason that is not plain.
    public var trials: [FamilyTrial] = []

    /// Whether what barring each chosen pair loses was left out for the size of the question.
    public var leavesOutMargins = false
    /// Whether the comparison with the current pairs was left out for the size of the question.
    public var leavesOutComparison = false

    /// Rules that contradict each other by themselves; empty where pairs alone are what leaves no plan.
    public var conflicts: [PolicyConflict] { pairing.shortage == nil ? problem.conflicts() : [] }

    /// Creates an answer.
    public init(
        problem: PolicyProblem,
        pairing: PairingResult,
        method: PlanningMethod,
        plan: PolicyPlan? = nil,
        stages: [AimStage] = [],
        benefits: [ReceiverBenefit] = [],
        ledger: Ledger? = nil,
        declined: [DeclinedProject] = [],
        uses: [PolicyUse] = [],
        twoStageLoss: TwoStageLoss? = nil
    ) {
        self.problem = problem
        self.pairing = pairing
        self.method = method
        self.plan = plan
        self.stages = stages
        self.benefits = benefits
        self.ledger = ledger
        self.declined = declined
        self.uses = uses
        self.twoStageLoss = twoStageLoss
    }
}

/// One aim that a plan was made for, in its turn.
public struct AimStage: Hashable, Sendable {
    /// What was to be as large as possible.
    public var aim: PlanAim
    /// What the plan reaches, in the unit of the aim: points, or a number of pairs or projects.
    public var reached: Points
    /// No plan that keeps the earlier aims reaches more; nil where nothing is known.
    public var bound: Points?
    /// What later aims were allowed to take from it, in its unit.
    public var tolerance: Points

    /// Creates a stage.
    public init(aim: PlanAim, reached: Points, bound: Points?, tolerance: Points) {
        self.aim = aim
        self.reached = reached
        self.bound = bound
        self.tolerance = tolerance
    }
}

/// What a receiver gains by a plan, in points, before its weight.
public struct ReceiverBenefit: Hashable, Sendable {
    /// The receiver.
    public var receiver: CountyIndex
    /// Value of its pair, or less the penalty where it has none.
    public var pair: Points
    /// Its projects.
    public var projects: Points
    /// The modes that it runs.
    public var modes: Points
    /// Money and teams beyond what its projects need.
    public var support: Points
    /// Sum of the parts; what floors and the worst receiver are judged by.
    public var total: Points
    /// The total with its weight, as it counts in the objective.
    public var weighted: Points

    /// Creates a benefit.
    public init(
        receiver: CountyIndex,
        pair: Points,
        projects: Points,
        modes: Points,
        support: Points,
        total: Points,
        weighted: Points
    ) {
        self.receiver = receiver
        self.pair = pair
        self.projects = projects
        self.modes = modes
        self.support = support
        self.total = total
        self.weighted = weighted
    }
}

/// What pairing first and planning projects after loses against planning both together.
public struct TwoStageLoss: Hashable, Sendable {
    /// The plan in two stages; nil where the pairs of the first stage leave no plan for the second.
    public var objective: Points?
    /// Its pairs.
    public var pairs: [CountyPair]
    /// The joint plan less the one in two stages; nil without one of them.
    public var loss: Points?
    /// The best joint plan that was found; nil where none was.
    public var joint: Points?
    /// Pairs of the first stage of which each by itself was proved to leave no plan; looked for where all of them leave none.
    public var impossible: [CountyPair] = []

    /// Creates a comparison.
    public init(objective: Points?, pairs: [CountyPair], loss: Points?, joint: Points? = nil) {
        self.joint = joint
        self.objective = objective
        self.pairs = pairs
        self.loss = loss
    }
}
