import Counties

/// What projects of a mode share with the helper over the whole term, in exact whole numbers: the one figure that the model,
/// the audit and the ledger go by (docs/policy-model.md, "Participation").
///
/// θ·years·Σ of local taxes, with θ the decimal that was written, is rounded once for a receiver and a mode, to 10⁻⁶ 万元 with
/// halves away from zero, and cut at the cap. A sum of whole numbers does not depend on the order of the projects.
struct SharedTaxes {
    /// θ·years is `numerator / denominator`, the denominator a power of ten.
    private let numerator: UInt128
    private let denominator: UInt128
    private let cap: Int128?

    /// What is written behind this place counts nothing: 10²⁰ 万元 times it are no unit.
    private static let mostDecimals = 30

    /// The sharing of a mode; nil where it shares nothing.
    init?(_ mode: CooperationMode) {
        guard mode.taxShareYears > 0, let fraction = ExactFraction(mode.taxShare, decimals: Self.mostDecimals),
            fraction.numerator > 0
        else { return nil }
        numerator = fraction.numerator * UInt128(mode.taxShareYears)
        denominator = fraction.denominator
        cap = mode.taxShareCap.map { Int128($0.units) }
    }

    /// What is shared of the local taxes of projects, in 10⁻⁶ 万元.
    func total(of taxes: some Sequence<Amount>) -> Int128 {
        let sum = taxes.reduce(Int128(0)) { $0 + Int128(max(0, $1.units)) }
        let whole = ExactFraction.rounded(UInt128(sum), times: numerator, by: denominator)
        return cap.map { min(whole, $0) } ?? whole
    }

    /// Whether the taxes of one project come to whole units, so that nothing is rounded for it.
    func isWhole(for tax: Amount) -> Bool {
        let product = UInt128(max(0, tax.units)).multipliedFullWidth(by: numerator)
        return denominator.dividingFullWidth((product.high % denominator, product.low)).remainder == 0
    }

    /// What part of a project's taxes stays in the county, in 10⁻⁶ 万元 a year, rounded once with halves away from zero.
    ///
    /// - Parameter taxes: All taxes at full production, 亿元 a year.
    static func local(_ taxes: Amount?, _ funds: FundSettings) -> Amount {
        guard let taxes, taxes > .zero, let share = ExactFraction(funds.localTaxShare, decimals: mostDecimals) else {
            return .zero
        }
        let local = ExactFraction.rounded(UInt128(taxes.units), times: share.numerator * 10_000, by: share.denominator)
        return Int64(exactly: local).map(Amount.init(units:)) ?? .zero
    }
}

/// A written number from 0 on as a fraction of whole numbers.
private struct ExactFraction {
    let numerator: UInt128
    /// A power of ten.
    let denominator: UInt128

    /// The shortest decimal that reads back as the number, cut off behind some decimals; nil for a negative number, and for
    /// one whose digits do not fit.
    init?(_ number: Double, decimals: Int) {
        guard let written = UnroundedDecimal(written: number) else { return nil }
        let places = min(written.decimals, decimals)
        denominator = (0..<places).reduce(1) { power, _ in power * 10 }
        let tooMany = NaturalNumber.powerOfTen(written.decimals - places)
        // Seventeen digits are the most that a number writes; what is shared is no more than 1.
        var (low, high) = (UInt128(0), UInt128(1) << 100)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if NaturalNumber(middle) * tooMany <= written.digits { low = middle } else { high = middle - 1 }
        }
        numerator = low
    }

    /// number · numerator / denominator, rounded with halves away from zero.
    static func rounded(_ number: UInt128, times numerator: UInt128, by denominator: UInt128) -> Int128 {
        let product = number.multipliedFullWidth(by: numerator)
        guard product.high < denominator else { return .max }
        let (quotient, remainder) = denominator.dividingFullWidth(product)
        return Int128(clamping: remainder >= denominator - remainder ? quotient + 1 : quotient)
    }
}
