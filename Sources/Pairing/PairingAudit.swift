import Complementarity
import Counties

/// Puts a plan before the audit, which shares nothing with the methods but the scenario and the values.
struct PairingAudit {
    private let audit: PlanAudit

    init(_ problem: PairingProblem, distances: Distances) {
        audit = PlanAudit(scenario: problem.scenario, distances: distances) { problem.value(of: $0) }
    }

    /// - Throws: ``PairingError`` when the audit rejects the plan or counts another objective.
    func confirm(_ plan: PairingPlan, objective: Points?) throws(PairingError) {
        let report = audit.judge(plan.pairs)
        guard report.isValid else { throw .auditRejects(report) }
        guard objective == nil || report.objective == objective else {
            throw .judgesDisagree(PairingMessages.objectiveDisputed(objective, report.objective))
        }
    }
}
