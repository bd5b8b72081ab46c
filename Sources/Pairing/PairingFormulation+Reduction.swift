import Counties
import LinearModel

/// Large values with small differences as small costs.
///
/// Where every plan gives a receiver exactly k helpers, a constant u taken from each value of its pairs takes k·u from
/// every plan alike. The constants go into the constant of the objective, so the model says the same in numbers that a
/// floating-point solver is exact with. Adding a constant to all values of a receiver then changes nothing for it.
extension PairingFormulation {
    /// Beyond this the sum of the constants and a plan is no longer exact enough to be rounded to a whole number.
    static let largestConstant = 1e12

    /// Centres the costs of each receiver whose number of helpers is the same in every plan.
    ///
    /// The constant is the middle between its largest and its smallest value, so no cost becomes larger than the largest
    /// was.
    mutating func centreCosts() {
        guard let count = fixedHelperCount else { return }
        var sum = Int128(0)
        var centres = [Int64](repeating: 0, count: problem.receivers.count)
        for row in problem.receivers.indices {
            let first = row * problem.helpers.count
            let gains = (first..<(first + problem.helpers.count)).filter { variableAtPlace[$0] >= 0 }
                .map { problem.gain(at: $0) / objectiveUnit }
            guard let least = gains.min(), let most = gains.max() else { continue }
            centres[row] = least + (most - least) / 2
            sum += Int128(centres[row]) * Int128(count)
        }
        guard sum.magnitude <= UInt128(Self.largestConstant) else { return }
        model.objectiveConstant = Double(sum)
        for (index, place) in places.enumerated() {
            reduceCost(of: Variable(index: index), by: Double(centres[place / problem.helpers.count]))
        }
        for (row, variable) in unpairedVariables.enumerated() {
            if let variable { reduceCost(of: variable, by: Double(centres[row]) * Double(count)) }
        }
    }

    /// How many helpers each receiver has in every plan, where one without any counts as having that many; nil where
    /// the number differs from plan to plan.
    private var fixedHelperCount: Int? {
        let bounds = problem.receiverBounds
        guard let most = bounds.max else { return nil }
        guard problem.allowsUnpaired else { return bounds.min == most ? most : nil }
        if bounds.min > 1 { return bounds.min == most ? most : nil }
        return most == 1 && problem.scenario.pairing.unpairedPenalty.units > 0 ? 1 : nil
    }

    private mutating func reduceCost(of variable: Variable, by amount: Double) {
        guard let cost = model[variable]?.objective else { return }
        model.setObjectiveCoefficient(of: variable, to: cost - amount)
    }
}
