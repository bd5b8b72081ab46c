import Counties
import LinearModel

/// A solver is believed only as far as its numbers agree with one another and with the exact network.
extension IntegerSearch {
    /// Compares the solver's objective with the exact one of its plan, and that with the bound of the exact network.
    ///
    /// - Throws: ``PairingError/judgesDisagree(_:)``.
    func confirm(_ solution: Solution?, _ objective: Int64?, relaxedBound: Int64) throws {
        guard let solution, let objective else { return }
        let unit = Double(formulation.objectiveUnit)
        let claimed = solution.objective * unit
        let tolerance = max(0.5, 1e-9 * abs(claimed))
        guard abs(claimed - Double(objective)) <= tolerance else {
            let claimedPoints = Points(rounding: claimed / Double(Points.unitsPerOne))
            throw PairingError.judgesDisagree(
                PairingMessages.objectiveDisputed(claimedPoints, Points(units: objective))
            )
        }
        guard objective <= relaxedBound else {
            throw PairingError.judgesDisagree(
                PairingMessages.boundDisputed(Points(units: relaxedBound), Points(units: objective))
            )
        }
    }
}
