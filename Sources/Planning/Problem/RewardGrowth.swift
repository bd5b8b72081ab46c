import Counties

/// By what growth receivers share the reward that is paid from the surplus of the guidance fund, in exact whole numbers
/// (docs/policy-model.md, "Surplus").
struct RewardGrowth {
    /// Growth of the main taxes by row, at least 0: of the amount in 10⁻¹⁴ 亿元, or of the rate in 10⁻⁶ %.
    let byRow: [Int128]

    /// The growth of receivers by amount or by rate, as the scenario says; what is blank or shrinks counts 0.
    init(_ scenario: Scenario, receivers: [CountyIndex]) {
        func units(_ number: Double?) -> Int128 {
            Int128(number.flatMap(Amount.init(rounding:))?.units ?? 0)
        }
        byRow = receivers.map { county in
            let rate = units(scenario[county].mainTaxGrowth)
            return switch scenario.funds.rewardBasis {
            case .amount: max(0, rate * units(scenario[county].mainTax))
            case .rate: max(0, rate)
            }
        }
    }

    /// What a 万元 of reward is worth at each row: the rate times the row's share of the growth, rounded once to 10⁻⁴ with
    /// halves away from zero.
    ///
    /// - Parameter rate: Points per 万元, at least 0.
    func points(at rate: Points) -> [Points] {
        let sum = UInt128(byRow.sum)
        guard rate > .zero, sum > 0 else { return byRow.map { _ in .zero } }
        return byRow.map { growth in
            // A share is at most 1, so that the quotient is at most the rate.
            let (quotient, remainder) = sum.dividingFullWidth(
                UInt128(rate.units).multipliedFullWidth(by: UInt128(growth))
            )
            return Points(units: Int64(quotient) + (remainder >= sum - remainder ? 1 : 0))
        }
    }
}
