import Complementarity
import Counties
import LinearModel
import Pairing

/// A plan with the verdicts of both audits, which share nothing with the model.
struct JudgedPlan {
    let plan: PolicyPlan
    /// The point of the model that it was read from.
    let values: [Double]
    let policy: PolicyAuditReport
    let pairs: AuditReport

    var isValid: Bool { policy.isValid && pairs.isValid }

    /// The total in units of 10⁻⁴ points; nil where it has no value.
    var total: Int64? { policy.objective?.units }

    /// What is wrong, in the order of the rules.
    var violations: [BilingualText] { pairs.violations.map(\.message) + policy.violations.map(\.message) }

    /// What it reaches of an aim, in whole units: 10⁻⁴ points, or pairs or projects; nil where it has no value.
    ///
    /// For ``PlanAim/worstK`` it is the sum of the k worst, of which the average is a k-th.
    func reached(_ aim: PlanAim, of problem: PolicyProblem) -> Int64? {
        let benefits = policy.benefits.compactMap { $0?.units }.sorted()
        let isValued = benefits.count == policy.benefits.count
        switch aim {
        case .pairs: return Int64(problem.pairing.receivers.count - pairs.unpaired.count)
        case .kept: return Int64(pairs.kept)
        case .projects: return Int64(plan.projects.count)
        case .worst: return isValued ? benefits.first : nil
        case .worstK: return isValued ? benefits.prefix(problem.worstCount).reduce(0, +) : nil
        case .total: return total
        }
    }
}

/// Reads plans out of points of the model and puts them before both audits.
struct PlanReview: Sendable {
    let problem: PolicyProblem
    private let policy: PolicyAudit
    private let pairs: PlanAudit

    init(_ problem: PolicyProblem, distances: Distances) {
        self.init(problem, distances: distances, values: problem.pairing)
    }

    /// - Parameter values: What pairs are worth: of the question itself, or of one in which more of them may be made.
    init(_ problem: PolicyProblem, distances: Distances, values: PairingProblem) {
        self.problem = problem
        pairs = PlanAudit(
            scenario: problem.scenario,
            minutes: { distances.minutes(from: $0, to: $1) },
            kilometres: { distances.kilometres(from: $0, to: $1) },
            value: { values.value(of: $0) }
        )
        policy = PolicyAudit(scenario: problem.scenario) { values.value(of: $0) }
    }

    /// The plan of a point, with exactly what its decisions need, and what the audits say of it.
    func judge(_ values: [Double], of formulation: PolicyFormulation) -> JudgedPlan {
        let plan = formulation.plan(of: Solution(values: values, objective: 0))
        return judge(ExactSupply(problem, plan).supplied().canonical(for: problem), values)
    }

    /// What the audits say of pairs without any project.
    func judge(pairsAlone pairs: PairingPlan) -> JudgedPlan {
        judge(ExactSupply(problem, PolicyPlan(pairing: pairs)).supplied().canonical(for: problem), [])
    }

    /// What the audits say of a plan.
    func judge(_ plan: PolicyPlan, _ values: [Double]) -> JudgedPlan {
        JudgedPlan(plan: plan, values: values, policy: policy.judge(plan), pairs: pairs.judge(plan.pairing.pairs))
    }

    /// What a plan reaches of an aim, in whole units.
    func reached(_ aim: PlanAim, _ judged: JudgedPlan) -> Int64? { judged.reached(aim, of: problem) }
}
