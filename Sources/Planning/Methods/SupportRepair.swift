import Counties
import Foundation
import LinearModel
import Pairing

/// Makes a plan of a point that gives out more of a pool than there is by less support and reward, where they are worth
/// least.
struct SupportRepair {
    private let formulation: PolicyFormulation
    private let review: PlanReview

    /// A limit that is broken by a tolerance needs a step or two.
    private static let mostSteps = 20

    init(_ formulation: PolicyFormulation, _ review: PlanReview) {
        self.formulation = formulation
        self.review = review
    }

    /// A plan with less support; nil where support is not what breaks the rules, or too little of it is there.
    func repaired(_ judged: JudgedPlan) -> JudgedPlan? {
        var current = judged
        for _ in 0..<Self.mostSteps {
            if current.isValid { return current }
            guard let violation = current.policy.violations.first(where: { excess($0) != nil }),
                let excess = excess(violation),
                let values = reduced(current.values, excess.pool, by: excess.units, violation.subject["receiver"])
            else { return nil }
            current = review.judge(values, of: formulation)
        }
        return nil
    }

    /// Whole units by which a limit of a pool is broken.
    private func excess(_ violation: PolicyViolation) -> (pool: PoolKind, units: Double)? {
        guard let pool = violation.subject["pool"].flatMap(PoolKind.init),
            let found = violation.found.flatMap(Double.init),
            let limit = violation.limit.flatMap(Double.init), found > limit
        else { return nil }
        return (pool, (found - limit).rounded(.up))
    }

    /// Values with less support of a pool in all, or of one receiver; nil where there is not so much.
    private func reduced(_ values: [Double], _ pool: PoolKind, by units: Double, _ receiver: String?) -> [Double]? {
        let problem = formulation.problem
        var segments: [(worth: Int64, variable: Variable)] = []
        for row in problem.pairing.receivers.indices {
            if let receiver, formulation.code(ofRow: row) != receiver { continue }
            for (segment, variable) in zip(problem.segments[row], formulation.supportVariables[row])
            where segment.pool == pool && values[variable.index] > 0 {
                segments.append((problem.weighted(segment.slope.units, row: row), variable))
            }
        }
        // What is left over as a reward is worth less than any support.
        if pool == .guidanceFund, receiver == nil {
            segments += formulation.rewardVariables.map { (problem.rewardUnits, $0) }
        }
        segments.sort { ($0.worth, $1.variable.index) < ($1.worth, $0.variable.index) }
        var (values, rest) = (values, units)
        for segment in segments {
            let taken = min(rest, values[segment.variable.index])
            values[segment.variable.index] -= taken
            rest -= taken
        }
        return rest > 0 ? nil : values
    }
}
