import Complementarity
import Counties
import LinearModel
import Pairing

/// Leaves out each family of rules in turn and asks whether a plan then exists.
///
/// The question is made anew from a scenario without the family (``LoosenedQuestion``): a rule can stand in rows, in bounds of
/// variables, or in variables that are not there. That a plan breaks nothing else of the scenario as it is, is judged by both
/// audits, so a plan that is found is a proof. Where it is to be had, the plan that breaks least says where rules have to
/// give way (``brokenLeast(_:_:_:)``).
struct FamilyTrials {
    let solver: any Solver
    let search: any PolicySearch
    let review: PlanReview
    let distances: Distances
    let deadline: ContinuousClock.Instant
    let cancellation: CancellationFlag?
    let progress: SolveProgressBoard?
    /// The pairs that are made and no others; nil where the question decides on them. Rules on pairs are not tried then.
    var pairs: PairingPlan?

    /// The families in the order in which they are tried: what is most likely to have been changed first, rules on pairs
    /// last.
    static let order = [
        "P11", "P16", "P8", "P9", "P10", "P12", "P14", "P13", "P15", "P7", "P5", "P6", "P3", "P4", "P2", "P1",
    ]
    /// Looking once more for where rules have to give way is not worth more than this.
    private static let patienceForPlaces = Duration.seconds(5)

    /// The families of the question, in the order in which they are tried.
    private var families: [String] { pairs == nil ? Self.order : Self.order.filter { !Self.onPairs.contains($0) } }
    private static let onPairs: Set = ["P1", "P2", "P3", "P4", "P5", "P6"]

    private var isCancelled: Bool { cancellation?.isCancelled == true }

    /// Tries every family that has anything to say in the question: each for half of a fair share of the time, then those
    /// that were not settled for a fair share of what is left.
    ///
    /// - Throws: ``PlanningError/judgesDisagree(_:)`` where a plan turns up that breaks nothing at all.
    func run() throws -> [FamilyTrial] {
        let base = formulation(of: review.problem)
        let model = ComplementarityModel(scenario: review.problem.scenario)
        var trials: [FamilyTrial] = []
        let families = families
        for (number, family) in families.enumerated() {
            guard !isStopped else {
                if LoosenedQuestion.isAny(of: family, in: review.problem) {
                    trials.append(unsettled(family, .untried))
                }
                continue
            }
            progress?.announce(.seekingCauses(family: family, number: number + 1, count: families.count))
            let share = (deadline - .now) / (2 * (families.count - number))
            if let trial = try trial(family, base, model, share) { trials.append(trial) }
        }
        try settle(&trials, base, model)
        return trials
    }

    private func formulation(of problem: PolicyProblem) -> PolicyFormulation {
        var formulation = PolicyFormulation(problem)
        if let pairs { formulation.keep(pairs) }
        return formulation
    }

    private var isStopped: Bool { isCancelled || ContinuousClock.now >= deadline }

    /// Spends what is left of the time on where rules have to give way, half of it at most, then on what was not settled.
    private func settle(_ trials: inout [FamilyTrial], _ base: PolicyFormulation, _ model: ComplementarityModel) throws
    {
        let half = ContinuousClock.now + (deadline - .now) / 2
        for position in trials.indices where trials[position].verdict == .mends && !trials[position].isLeast {
            guard !isCancelled, ContinuousClock.now < half else { break }
            trials[position] = try narrowed(trials[position], base, model, until: half)
        }
        let open = trials.indices.filter { trials[$0].cause == .time }
        for (number, position) in open.enumerated() {
            guard !isStopped else { return }
            let family = trials[position].family
            progress?.announce(.seekingCauses(family: family, number: number + 1, count: open.count))
            let share = (deadline - .now) / (open.count - number)
            if let trial = try trial(family, base, model, share) { trials[position] = trial }
        }
    }

    /// A trial whose plan breaks less, where one is found with some patience: of a part of the family, or the one that breaks
    /// least.
    private func narrowed(
        _ trial: FamilyTrial,
        _ base: PolicyFormulation,
        _ model: ComplementarityModel,
        until end: ContinuousClock.Instant
    ) throws -> FamilyTrial {
        let family = trial.family
        let patience = Self.patienceForPlaces
        let time = min(patience * parts(of: family).count, end - .now)
        if let narrow = try self.trial(ofPartsOf: family, base, model, time) { return narrow }
        return try refined(trial, base, min(patience, end - .now))
    }

    /// A trial with what the plan breaks that breaks least of its family, or of a part of it, where that is found in time.
    private func refined(
        _ trial: FamilyTrial,
        _ base: PolicyFormulation,
        _ time: Duration,
        _ part: LoosenedQuestion.Part? = nil
    ) throws -> FamilyTrial {
        guard trial.verdict == .mends, time > .zero, !isCancelled,
            let least = try brokenLeast(trial.family, base, time, part)
        else { return trial }
        var trial = trial
        (trial.broken, trial.isLeast) = (least, true)
        return trial
    }

    private func unsettled(_ family: String, _ verdict: FamilyTrial.Verdict) -> FamilyTrial {
        FamilyTrial(family: family, verdict: verdict, cause: isCancelled ? .interrupted : .time)
    }

    /// Whether two questions ask for the same points, whatever these are worth: the family has nothing to say.
    private static func isSame(_ left: Model, _ right: Model) -> Bool {
        guard left.variableCount == right.variableCount, left.constraints == right.constraints else { return false }
        let isEqual = zip(left.variables, right.variables).allSatisfy {
            ($0.name, $0.lower, $0.upper) == ($1.name, $1.lower, $1.upper) && $0.kind == $1.kind
        }
        return isEqual
            && left.constraints.indices.allSatisfy { index in
                let (own, other) = (
                    left.terms(of: ConstraintID(index: index)), right.terms(of: ConstraintID(index: index))
                )
                return own.elementsEqual(other) { $0.variable == $1.variable && $0.coefficient == $1.coefficient }
            }
    }

    /// Looks for any plan without a family, and in the rest of the time for where it has to give way; nil where the family has
    /// nothing to say.
    private func trial(
        _ family: String,
        _ base: PolicyFormulation,
        _ model: ComplementarityModel,
        _ time: Duration
    ) throws -> FamilyTrial? {
        let start = ContinuousClock.now
        let question: LoosenedQuestion
        do {
            guard let made = try LoosenedQuestion(family, of: review.problem, scoring: model) else { return nil }
            question = made
        } catch {
            return FamilyTrial(family: family, verdict: .undecided, cause: .unvalued)
        }
        let formulation = formulation(of: question.problem)
        // Where more may be done than is worth anything known, there may be a plan that is not in the model.
        guard !question.isWhole || !Self.isSame(formulation.model, base.model) else { return nil }
        if let trial = try trial(ofPartsOf: family, base, model, time / 2) { return trial }
        let end = start + time
        return try refined(verdict(question, formulation, end - .now), base, end - .now)
    }

    /// Looks for a plan without a part of a family; nil where none was found. That none of the parts suffices says nothing of
    /// all of them together.
    private func trial(
        ofPartsOf family: String,
        _ base: PolicyFormulation,
        _ model: ComplementarityModel,
        _ time: Duration
    ) throws -> FamilyTrial? {
        let parts = parts(of: family)
        let end = ContinuousClock.now + time
        for (number, part) in parts.enumerated() where !isStopped {
            guard let question = try? LoosenedQuestion(part, of: review.problem, scoring: model) else { continue }
            let share = (end - .now) / (parts.count - number)
            let trial = try verdict(question, formulation(of: question.problem), share)
            guard trial.verdict == .mends else { continue }
            return try refined(trial, base, end + time - .now, part)
        }
        return nil
    }

    private func parts(of family: String) -> [LoosenedQuestion.Part] {
        switch family {
        case "P11": review.problem.pools.map { .pool($0.kind) }
        case "P14": [.musts]
        default: []
        }
    }

    private func verdict(
        _ question: LoosenedQuestion,
        _ formulation: PolicyFormulation,
        _ time: Duration
    ) throws -> FamilyTrial {
        let start = ContinuousClock.now
        let options = SolveOptions(
            timeLimit: max(time, .milliseconds(1)),
            relativeGap: SolveOptions.widestGap,
            cancellation: cancellation
        )
        // A model that the solver cannot cope with says nothing of the family.
        let report = try? search.solve(formulation, options)
        if let solution = report?.solution {
            let values = formulation.settled(solution.values)
            let judge = PlanReview(review.problem, distances: distances, values: question.problem.pairing)
            let plan = formulation.plan(of: Solution(values: values, objective: 0))
            // With exactly what its decisions need by the looser rules or by all of them, or as the solver gave it.
            let plans = [
                ExactSupply(question.problem, plan).supplied(), ExactSupply(review.problem, plan).supplied(), plan,
            ]
            // Of several ways to give what the same decisions need, the one that breaks fewest rules says most.
            let proofs = try plans.map { judge.judge($0, values) }.filter { try breaksOnly(question.family, $0) }
            if let broken = proofs.map(broken).min(by: { $0.count < $1.count }) {
                return FamilyTrial(family: question.family, verdict: .mends, broken: broken, isLeast: false)
            }
        } else if let report, report.termination == .infeasible, report.isInfeasibilityConfirmed,
            formulation.isRefutable
        {
            return question.isWhole
                ? FamilyTrial(family: question.family, verdict: .insufficient)
                : FamilyTrial(family: question.family, verdict: .undecided, cause: .unvalued)
        }
        let isEarly = !isCancelled && report?.solution == nil && ContinuousClock.now - start < time * 9 / 10
        return isEarly || report?.solution != nil
            ? FamilyTrial(family: question.family, verdict: .undecided, cause: .precision)
            : unsettled(question.family, .undecided)
    }

    /// Whether a plan breaks rules of one family and of no other.
    ///
    /// - Throws: ``PlanningError/judgesDisagree(_:)`` where it breaks nothing: there was said to be no such plan.
    func breaksOnly(_ family: String, _ judged: JudgedPlan) throws -> Bool {
        guard !judged.isValid else {
            throw PlanningError.judgesDisagree(PlanningMessages.planDenied(solver: solver.name))
        }
        let rules = judged.pairs.violations.map(\.rule.rawValue) + judged.policy.violations.map(\.rule)
        return Set(rules) == [family]
    }
}
