public import Complementarity
public import Counties

/// What is known about a plan.
public enum PlanStatus: String, Sendable {
    /// No plan is better; proved.
    case optimal
    /// A plan that keeps every rule; a better one is not excluded.
    case feasible
    /// No plan keeps every rule; proved.
    case infeasible
    /// The search stopped before it had a plan.
    case noPlan = "no_plan"
}

/// Why the search stopped.
public enum StopReason: String, Sendable {
    /// The answer is proved.
    case proved
    /// The wanted gap is met.
    case gap
    /// Time was up.
    case time
    /// The values are too large for the solver to prove more; the wanted gap is not met.
    case precision
    /// The user interrupted.
    case interrupted
}

/// What barring a chosen pair would lose.
public enum PairMargin: Hashable, Sendable {
    /// Nobody asked.
    case notComputed
    /// No plan keeps every rule without this pair.
    case cannotBeBarred
    /// The loss of the total in points, at least 0.
    case loss(Points)
}

/// A receiver whose helpers differ between two plans.
public struct Reassignment: Hashable, Sendable {
    /// The receiver.
    public var receiver: CountyIndex
    /// Its helpers in the plan; empty is unpaired.
    public var before: [CountyIndex]
    /// Its helpers in the other plan; empty is unpaired.
    public var after: [CountyIndex]

    /// Creates a reassignment.
    public init(receiver: CountyIndex, before: [CountyIndex], after: [CountyIndex]) {
        self.receiver = receiver
        self.before = before
        self.after = after
    }
}

/// One chosen pair with everything that the reports say of it.
public struct PlannedPair: Hashable, Sendable {
    /// The pair.
    public var pair: CountyPair
    /// Its value in points, given or computed.
    public var value: Points
    /// The computed score; nil where the value is given.
    public var score: PairScore?
    /// Whether the pair exists today.
    public var isCurrent: Bool
    /// What barring it would lose.
    public var margin: PairMargin
    /// How the best plan without this pair differs; empty where it was not computed or does not exist.
    public var exchange: [Reassignment]
    /// Rank of the helper among the receiver's eligible helpers by value, 1 = best; equal values share a rank.
    public var rankForReceiver: Int
    /// Rank of the receiver among the helper's eligible receivers by value, 1 = best.
    public var rankForHelper: Int

    /// Creates a chosen pair.
    public init(
        pair: CountyPair,
        value: Points,
        score: PairScore?,
        isCurrent: Bool,
        margin: PairMargin,
        exchange: [Reassignment],
        rankForReceiver: Int,
        rankForHelper: Int
    ) {
        self.pair = pair
        self.value = value
        self.score = score
        self.isCurrent = isCurrent
        self.margin = margin
        self.exchange = exchange
        self.rankForReceiver = rankForReceiver
        self.rankForHelper = rankForHelper
    }
}

/// What forcing a pair would lose; nil in `loss` where no plan with it keeps every rule.
public struct PairRegret: Hashable, Sendable {
    /// The pair.
    public var pair: CountyPair
    /// The loss in points, at least 0; 0 for pairs of some optimum; nil where the pair cannot be forced.
    public var loss: Points?

    /// Creates a regret.
    public init(pair: CountyPair, loss: Points?) {
        self.pair = pair
        self.loss = loss
    }
}

/// Use of one resource of one helper (family P12).
public struct ResourceUse: Hashable, Sendable {
    /// The helper that owns the resource.
    public var owner: CountyIndex
    /// Name of the resource.
    public var resource: String
    /// What the plan uses.
    public var used: Amount
    /// The limit; nil is no limit.
    public var limit: Amount?
    /// Unit as written in the scenario; nil where none is given.
    public var unit: String?

    /// Creates a use.
    public init(owner: CountyIndex, resource: String, used: Amount, limit: Amount?, unit: String?) {
        self.owner = owner
        self.resource = resource
        self.used = used
        self.limit = limit
        self.unit = unit
    }
}

/// One limit that a shortage counts: whose it is, and how many pairs it asks for or lets through.
public struct CountedLimit: Hashable, Sendable {
    /// The county, the quota, or the single pair.
    public var subject: RuleSubject
    /// Pairs.
    public var count: Int

    /// Creates a limit.
    public init(subject: RuleSubject, count: Int) {
        self.subject = subject
        self.count = count
    }
}

/// What keeps a county from partners that a shortage does not name.
public enum PartnerBar: Hashable, Sendable, Comparable {
    /// Pairs that a rule of the scenario excludes.
    case ineligible(IneligibilityReason)
    /// Pairs whose need of a resource is above the helper's limit (P12).
    case need

    /// Orders by reason, needs last.
    public static func < (left: PartnerBar, right: PartnerBar) -> Bool { left.order < right.order }

    private var order: UInt8 { if case .ineligible(let reason) = self { reason.rawValue } else { .max } }
}

/// A shortage of partners that proves that no plan exists, found by a minimum cut.
public struct PartnerShortage: Hashable, Sendable {
    /// The side that does not get enough partners.
    public enum Side: String, Sendable {
        /// The receivers need more helpers than can reach them.
        case receivers
        /// The helpers' minima need more receivers than they can reach.
        case helpers
    }

    /// The side that is short.
    public var side: Side
    /// The receivers of the shortage.
    public var receivers: [CountyIndex]
    /// The helpers of the shortage.
    public var helpers: [CountyIndex]
    /// Quotas that are part of the shortage, by name.
    public var quotas: [String]
    /// Pairs that are needed.
    public var needed: Int
    /// Pairs that are possible.
    public var available: Int
    /// The limits that make up ``needed``.
    public var demands: [CountedLimit]
    /// The limits that make up ``available``.
    public var capacities: [CountedLimit]
    /// How many other pairs of the counties that are short are excluded, by what excludes them.
    public var barred: [PartnerBar: Int]

    /// Creates a shortage.
    public init(
        side: Side,
        receivers: [CountyIndex],
        helpers: [CountyIndex],
        quotas: [String],
        needed: Int,
        available: Int,
        demands: [CountedLimit],
        capacities: [CountedLimit],
        barred: [PartnerBar: Int] = [:]
    ) {
        self.side = side
        self.receivers = receivers
        self.helpers = helpers
        self.quotas = quotas
        self.needed = needed
        self.available = available
        self.demands = demands
        self.capacities = capacities
        self.barred = barred
    }
}

/// A judge that has confirmed the answer, for the record of proof.
public struct Judgement: Hashable, Sendable {
    /// Who judged, such as `GLPK 5.0`.
    public var judge: String
    /// What was confirmed.
    public var finding: BilingualText

    /// Creates a judgement.
    public init(judge: String, finding: BilingualText) {
        self.judge = judge
        self.finding = finding
    }
}

/// What was asked for beside an optimal plan and was not worked out.
public struct UnfinishedWork: Hashable, Sendable {
    /// A part of the answer.
    public enum Part: String, Sendable {
        /// What barring each chosen pair would lose, for some of them.
        case margins
        /// What forcing each eligible pair would lose.
        case regrets
    }

    /// Why it was not worked out.
    public enum Cause: Sendable {
        /// Time was up.
        case time
        /// The user interrupted.
        case interrupted
        /// The figures are beyond the solver's precision.
        case precision
    }

    /// The parts that are missing, in the order of their names.
    public var parts: [Part]
    /// Why.
    public var cause: Cause

    /// Creates a note of missing parts.
    public init(parts: [Part], cause: Cause) {
        self.parts = parts
        self.cause = cause
    }
}

/// The answer to one pairing question, with its proof.
public struct PairingResult: Sendable {
    /// The question.
    public var problem: PairingProblem
    /// What is known about the plan.
    public var status: PlanStatus
    /// Why the search stopped.
    public var reason: StopReason
    /// The plan; nil without one.
    public var plan: PairingPlan?
    /// Σ values + bonus × kept − penalty × unpaired.
    public var objective: Points?
    /// Σ values.
    public var valueTotal: Points?
    /// No plan is better than this.
    public var bound: Points?
    /// Whether another plan is as good; nil when not known.
    public var hasTies: Bool?
    /// The chosen pairs, sorted by receiver, then helper.
    public var pairs: [PlannedPair]
    /// Receivers without any helper.
    public var unpaired: [CountyIndex]
    /// Current pairs that are kept.
    public var kept: Int
    /// Current pairs that are given up.
    public var changes: Int
    /// Use of the helpers' resources, sorted by owner, resource.
    public var resources: [ResourceUse]
    /// What forcing each eligible pair would lose, sorted by receiver, helper; nil unless asked for.
    public var regrets: [PairRegret]?
    /// The shortage that proves infeasibility, where a shortage is the cause.
    public var shortage: PartnerShortage?
    /// The plan with all current pairs beside this one; nil where there are no current pairs.
    public var comparison: OfficialComparison?
    /// Who confirmed the answer.
    public var judgements: [Judgement]
    /// What was asked for beside an optimal plan and is missing; nil where nothing is.
    public var unfinished: UnfinishedWork?

    /// (bound − objective) / max(1, |objective|); 0 when optimal; nil without a plan or a bound.
    public var gap: Double? {
        guard status != .infeasible, let objective, let bound else { return nil }
        guard status != .optimal else { return 0 }
        return Self.gap(objective: objective, bound: bound)
    }

    /// (bound − objective) / max(1, |objective|).
    public static func gap(objective: Points, bound: Points) -> Double {
        (Double(bound.units) - Double(objective.units))
            / max(Double(Points.unitsPerOne), Double(objective.units.magnitude))
    }
}
