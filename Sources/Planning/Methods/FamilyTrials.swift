import Counties
import LinearModel
import Pairing

/// Leaves out each family of rules in turn and asks whether a plan then exists.
///
/// The rows of the family may be broken at a price, and the solver looks for the plan that breaks least of them. That it
/// breaks nothing else is judged by both audits, so a plan that is found is a proof.
struct FamilyTrials {
    let solver: any Solver
    let search: any PolicySearch
    let review: PlanReview
    let cancellation: CancellationFlag?

    /// The families in the order in which they are tried: what is set year by year first, the pairing rules last.
    static let order = [
        "P11", "P12", "P8", "P9", "P10", "P16", "P14", "P15", "P13", "P7", "P3", "P5", "P6", "P2", "P1",
    ]
    /// Time for all families, and for one of them.
    private static let patience = (all: Duration.seconds(10), one: Duration.seconds(2))
    /// A plan that breaks little more than need be is good enough to name where.
    private static let gap = 0.05
    /// Shares of a limit are far below one, and must not drown in the solver's tolerance.
    private static let priceOfWholeLimit = 1000.0

    /// Tries every family that has rows in the model of the question.
    ///
    /// - Throws: ``PlanningError/judgesDisagree(_:)`` where a plan turns up that breaks nothing at all.
    func run() throws -> [FamilyTrial] {
        let deadline = ContinuousClock.now + Self.patience.all
        let base = PolicyFormulation(review.problem)
        return try Self.order.compactMap { family in
            guard let relaxed = relaxed(family, base) else { return nil }
            let left = deadline - .now
            guard left > .zero, cancellation?.isCancelled != true else {
                return FamilyTrial(family: family, verdict: .untried)
            }
            return try trial(family, relaxed, base, min(left, Self.patience.one))
        }
    }

    /// Code of the family that a row of the model belongs to; nil for rows that only link variables.
    static func family(ofRow name: String) -> String? {
        // What helpers have of other things than money is judged with the need for it.
        for (prefix, family) in [("P12land_", "P8"), ("P12energy_", "P9"), ("P12talent_", "P10"), ("P12teams_", "P10")]
        where name.hasPrefix(prefix) {
            return family
        }
        guard name.hasPrefix("P") else { return nil }
        let digits = name.dropFirst().prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : "P" + digits
    }

    /// The question in which rows of a family may be broken at a price; nil where none of them is there.
    private func relaxed(_ family: String, _ base: PolicyFormulation) -> PolicyFormulation? {
        var formulation = base
        formulation.pursue([], constant: 0)
        var columns: [Column] = []
        for (index, row) in formulation.model.constraints.enumerated() where Self.family(ofRow: row.name) == family {
            let id = ConstraintID(index: index)
            // Two helpers of one receiver are nothing that the model can tell apart.
            if row.upper.isFinite, family != "P1" { columns.append(excess(id, row.upper, -1)) }
            if row.lower.isFinite { columns.append(excess(id, row.lower, 1)) }
        }
        var forced: [Variable] = []
        if family == "P3" {
            forced = base.pairing.places.compactMap(base.pairing.variable).filter {
                base.model[$0].map { $0.lower > 0.5 } ?? false
            }
        }
        guard !columns.isEmpty || !forced.isEmpty else { return nil }
        for pair in forced {
            formulation.model.setBounds(of: pair, lower: 0, upper: 1)
            formulation.model.setObjectiveCoefficient(of: pair, to: Self.priceOfWholeLimit)
        }
        _ = formulation.model.addVariables(columns)
        return formulation
    }

    private func excess(_ row: ConstraintID, _ limit: Double, _ coefficient: Double) -> Column {
        Column(
            name: "relaxed_\(row.index)_\(coefficient > 0 ? "below" : "above")",
            objective: -Self.priceOfWholeLimit / max(1, abs(limit)),
            entries: [(row, coefficient)]
        )
    }

    /// The question without the rows of a family, for which a first plan is found more quickly than one that breaks little.
    private func freed(_ family: String, _ base: PolicyFormulation) -> PolicyFormulation {
        var formulation = base
        for (index, row) in base.model.constraints.enumerated() where Self.family(ofRow: row.name) == family {
            formulation.model.setBounds(
                of: ConstraintID(index: index),
                lower: -.infinity,
                upper: family == "P1" ? row.upper : .infinity
            )
        }
        if family == "P3" {
            for pair in base.pairing.places.compactMap(base.pairing.variable) {
                formulation.model.setBounds(of: pair, lower: 0, upper: base.model[pair]?.upper ?? 1)
            }
        }
        return formulation
    }

    /// Looks for the plan that breaks least of a family; where none turns up in most of the time, for any plan without it.
    private func trial(
        _ family: String,
        _ relaxed: PolicyFormulation,
        _ base: PolicyFormulation,
        _ time: Duration
    ) throws -> FamilyTrial {
        let start = ContinuousClock.now
        let first = try verdict(family, relaxed, CompactSearch(solver: solver), gap: Self.gap, time * 3 / 4)
        guard first.verdict == .undecided else { return first }
        let left = start + time - .now
        guard left > .zero else { return first }
        var second = try verdict(family, freed(family, base), search, gap: SolveOptions.widestGap, left)
        // What any plan breaks says nothing of where rules have to give way.
        second.broken = []
        return second
    }

    private func verdict(
        _ family: String,
        _ question: PolicyFormulation,
        _ search: any PolicySearch,
        gap: Double,
        _ time: Duration
    ) throws -> FamilyTrial {
        let options = SolveOptions(timeLimit: time, relativeGap: gap, cancellation: cancellation)
        // A model that the solver cannot cope with says nothing of the family.
        guard let report = try? search.solve(question, options) else {
            return FamilyTrial(family: family, verdict: .undecided)
        }
        guard let solution = report.solution else {
            let isProved = report.termination == .infeasible && report.isInfeasibilityConfirmed
            return FamilyTrial(family: family, verdict: isProved ? .insufficient : .undecided)
        }
        let values = question.settled(solution.values)
        // With exactly what its decisions need; or, where that is no longer to be had, as the solver gave it.
        let plans = [
            review.judge(values, of: question),
            review.judge(question.plan(of: Solution(values: values, objective: 0)), values),
        ]
        for judged in plans {
            guard !judged.isValid else {
                throw PlanningError.judgesDisagree(PlanningMessages.planDenied(solver: solver.name))
            }
            let rules = judged.pairs.violations.map(\.rule.rawValue) + judged.policy.violations.map(\.rule)
            guard Set(rules) == [family] else { continue }
            let isSettled = report.termination == .optimal || report.termination == .gapReached
            return FamilyTrial(family: family, verdict: .mends, broken: isSettled ? broken(judged) : [])
        }
        return FamilyTrial(family: family, verdict: .undecided)
    }

    /// What a plan breaks, with the figures where a rule has them.
    private func broken(_ judged: JudgedPlan) -> [BilingualText] {
        let policy = judged.policy.violations.map { ($0.message, $0.limit, $0.found) }
        let pairs = judged.pairs.violations.map { ($0.message, $0.limit, $0.found) }
        return (pairs + policy).map { PlanningMessages.brokenRule($0, limit: $1, found: $2) }
    }
}
