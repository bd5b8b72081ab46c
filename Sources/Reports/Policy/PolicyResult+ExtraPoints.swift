import Counties
import Pairing
import Planning

extension PolicyResult {
    /// What the objective counts beside the weighted benefits, without what is 0.
    var extraPoints: [(label: PolicyPhrase, points: Points)] {
        let bonus = problem.scenario.pairing.keepBonus.units.saturatingProduct(pairing.kept)
        let left = (plan?.rewards ?? []).reduce(Int128(0)) { $0 + Int128($1) }
        let reward = Int64(clamping: left * Int128(problem.rewardUnits))
        let parts: [(label: PolicyPhrase, units: Int64)] = [(.keepBonus, bonus), (.rewardPoints, reward)]
        return parts.filter { $0.units != 0 }.map { ($0.label, Points(units: $0.units)) }
    }
}
