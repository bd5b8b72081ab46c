import Counties
import LinearModel

/// Large values with small differences as small costs.
///
/// Where every plan gives a receiver exactly k helpers, a constant u taken from each value of its pairs takes k·u from
/// every plan alike. The constants go into the constant of the objective, so the model says the same in numbers that a
/// floating-point solver is exact with. Adding a constant to all values of a receiver then changes nothing for it.
extension PairingFormulation {
    /// Up to this a floating-point number is exact to 0.004, well enough to be rounded to a whole one.
    static let largestConstant = 2e13

    /// Centres the costs of each receiver whose number of helpers is the same in every plan.
    ///
    /// The constant is the middle between its largest and its smallest cost, so none becomes larger than the largest was.
    /// Where staying unpaired counts as several helpers its cost could, and then the receiver is left as it is.
    mutating func centreCosts() {
        guard let count = fixedHelperCount else { return }
        var sum = Int128(0)
        var centres = [Int64](repeating: 0, count: problem.receivers.count)
        for row in problem.receivers.indices {
            let first = row * problem.helpers.count
            let gains = (first..<(first + problem.helpers.count)).filter { variableAtPlace[$0] >= 0 }
                .map { problem.gain(at: $0) / objectiveUnit }
            let penalty =
                unpairedVariables[row] == nil ? nil : problem.scenario.pairing.unpairedPenalty.units / objectiveUnit
            centres[row] = Self.centre(gains, penalty: penalty, count: count)
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

    /// The constant of one receiver; 0 where no constant makes its largest cost smaller.
    private static func centre(_ gains: [Int64], penalty: Int64?, count: Int) -> Int64 {
        let costs = gains + (count == 1 ? [penalty].compactMap { $0.map { -$0 } } : [])
        guard !gains.isEmpty, let least = costs.min(), let most = costs.max() else { return 0 }
        let centre = least + (most - least) / 2
        guard let penalty, count > 1 else { return centre }
        let before = max(Int128(penalty), Int128(max(abs(least), abs(most))))
        let after = max(abs(Int128(penalty) + Int128(centre) * Int128(count)), Int128(most - centre))
        return after < before ? centre : 0
    }

    private mutating func reduceCost(of variable: Variable, by amount: Double) {
        guard let cost = model[variable]?.objective else { return }
        model.setObjectiveCoefficient(of: variable, to: cost - amount)
    }
}
