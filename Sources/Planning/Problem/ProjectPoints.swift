import Counties
import Foundation

/// What a project is worth (docs/policy-model.md, "Points of a project").
///
/// The product scale · points · Σ weight·value / 100 is taken without any rounding, and rounded once, to 10⁻⁴, halves away from
/// zero. All figures are decimals, so that with the scales `linear` and `none` it is a decimal too. √ is compared by squares.
/// log₂ of anything but a power of two has no end and is taken to 64 binary places, so that every machine rounds alike.
struct ProjectPoints {
    /// Points of a project of scale 1 by its values, in 10⁻⁴.
    private let base: UnroundedDecimal
    /// The answer in binary floats: close enough to begin with.
    private let estimate: Double

    /// The given points or the computed ones; nil where they do not fit, or the investment is blank.
    static func points(of project: Project, _ scenario: Scenario) -> Points? {
        if let points = project.points { return points }
        return ProjectPoints(project, scenario)?.rounded(project, scenario.projectSettings.scale)
    }

    private init?(_ project: Project, _ scenario: Scenario) {
        let settings = scenario.projectSettings
        let hundred = UnroundedDecimal(digits: NaturalNumber(100), decimals: 0)
        guard settings.points >= .zero, let missing = UnroundedDecimal(written: scenario.score.missing) else {
            return nil
        }
        var (mean, nearly) = (UnroundedDecimal(digits: NaturalNumber(0), decimals: 2), 0.0)
        for (weight, value) in zip(settings.weights.list, project.values.list) {
            guard let weight else { continue }
            guard let share = UnroundedDecimal(written: weight),
                let worth = value.map(UnroundedDecimal.init(written:)) ?? hundred * missing
            else { return nil }
            mean = mean + share * worth
            nearly += weight * (value ?? 100 * scenario.score.missing)
        }
        guard let scale = Self.scale(of: project, settings.scale) else { return nil }
        let units = NaturalNumber(UInt128(settings.points.units))
        base = UnroundedDecimal(digits: units * mean.digits, decimals: mean.decimals + 2)
        estimate = scale * Double(settings.points.units) * nearly / 100
    }

    private static func scale(of project: Project, _ scale: InvestmentScale) -> Double? {
        if scale == .none { return 1 }
        guard let investment = project.investment, investment >= .zero else { return nil }
        return switch scale {
        case .squareRoot: investment.doubleValue.squareRoot()
        case .logarithm: log2(1 + investment.doubleValue)
        case .linear, .none: investment.doubleValue
        }
    }

    /// The whole number of 10⁻⁴ that is nearest.
    private func rounded(_ project: Project, _ scale: InvestmentScale) -> Points? {
        let investment = NaturalNumber(UInt128(max(0, project.investment?.units ?? 0)))
        switch scale {
        case .none: return nearest(base)
        case .linear:
            return nearest(base * UnroundedDecimal(digits: investment, decimals: Amount.decimals))
        case .squareRoot:
            let square = base * base * UnroundedDecimal(digits: investment, decimals: Amount.decimals)
            let (whole, four) = (NaturalNumber.powerOfTen(square.decimals), NaturalNumber(4))
            return largest { doubled in
                let doubled = NaturalNumber(doubled)
                return doubled * doubled * whole <= four * square.digits
            }
        case .logarithm:
            let places = BinaryLogarithm.units(ofOnePlus: project.investment ?? .zero)
            let product = base.digits * NaturalNumber(places)
            let one = NaturalNumber.powerOfTen(base.decimals) * NaturalNumber(1 << BinaryLogarithm.places)
            return largest { NaturalNumber($0) * one <= NaturalNumber(2) * product }
        }
    }

    private func nearest(_ number: UnroundedDecimal) -> Points? {
        let one = NaturalNumber.powerOfTen(number.decimals)
        return largest { NaturalNumber($0) * one <= NaturalNumber(2) * number.digits }
    }

    /// The largest number of units u with 2u − 1 at most twice what is rounded, so that a half goes up; nil where it does not fit.
    ///
    /// - Parameter isWithin: Whether a whole number is at most twice what is rounded.
    private func largest(_ isWithin: (UInt128) -> Bool) -> Points? {
        // Six operations of binary floats are off by less than 10⁻¹⁵ each.
        let doubt = estimate * 1e-12 + 2
        guard estimate + doubt < 9.2e18 else { return nil }
        var low = Int64(max(0, estimate - doubt))
        var high = Int64(estimate + doubt)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if isWithin(UInt128(middle) * 2 - 1) { low = middle } else { high = middle - 1 }
        }
        return Points(units: low)
    }
}

/// log₂ in whole numbers, so that it does not depend on a machine's library of functions.
enum BinaryLogarithm {
    /// Binary places of the result.
    static let places = 64

    /// log₂(1 + amount) × 2⁶⁴, cut off; exact where 1 + amount is a power of two.
    ///
    /// Squaring a number doubles its logarithm: whenever the square reaches 2, the next binary place is 1 and the square is
    /// halved. The number stands in 126 binary places, of which 64 squarings spoil as many at the lower end.
    static func units(ofOnePlus amount: Amount) -> UInt128 {
        let one = UInt128(Amount.unitsPerOne)
        let number = one + UInt128(max(0, amount.units))
        var whole = 0
        while one << (whole + 1) <= number { whole += 1 }
        let scaled = number.multipliedFullWidth(by: 1 << 126)
        var rest = (one << whole).dividingFullWidth(scaled).quotient
        var result = UInt128(whole)
        for _ in 0..<places {
            let square = rest.multipliedFullWidth(by: rest)
            rest = square.high << 2 | square.low >> 126
            result <<= 1
            if rest >= 1 << 127 {
                result |= 1
                rest >>= 1
            }
        }
        return result
    }
}
