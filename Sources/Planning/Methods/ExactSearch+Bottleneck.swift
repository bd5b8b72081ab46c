import Counties
import LinearModel
import Pairing

/// The worst receiver where pairs are all that a receiver can gain: no integer program is needed.
extension ExactSearch {
    /// The proved answer of the stage "worst" by thresholds on the pairing network; nil where the question is more than
    /// pairs with one helper each, or where the network does not hold every rule.
    ///
    /// - Parameter stage: A first stage in which nothing is fixed.
    func bottleneck(_ stage: AimModel) -> StageAnswer? {
        let problem = review.problem
        guard stage.aim == .worst, problem.isPairsAlone, let found = problem.pairing.bottleneck() else {
            return nil
        }
        let values = stage.formulation.pairing.values(of: found.plan)
        guard values.count <= stage.formulation.model.variableCount else { return nil }
        let padding = [Double](repeating: 0, count: stage.formulation.model.variableCount - values.count)
        let judged = review.judge(values + padding, of: stage.formulation)
        guard judged.isValid, review.reached(.worst, judged) == found.worst.units else { return nil }
        var answer = StageAnswer((judged, found.worst.units))
        answer.isByNetwork = true
        return answer.ended(.proved, bound: found.worst.units)
    }
}

extension PolicyProblem {
    /// Whether a receiver gains nothing but the value of its pair, and no rule beyond those of pairs binds.
    var isPairsAlone: Bool {
        candidates.isEmpty && !refusals.contains { scenario.projects[$0.project].isMust } && scenario.modes.isEmpty
            && pools.isEmpty && floors.isEmpty && groupFloors.isEmpty && segments.allSatisfy(\.isEmpty)
            && rewardUnits == 0 && means.minBenefit.allSatisfy { $0 == nil }
            && !scenario.chains.contains { $0.minProjects ?? 0 > 0 } && !costsBind
    }

    /// Whether what pairs cost is limited by any helper's money.
    private var costsBind: Bool {
        let columns = pairing.helpers.count
        return means.costs.enumerated().contains { place, cost in cost > .zero && means.money[place % columns] != nil }
    }
}
