/// How a cell shows a number, as far as it tells what the number means.
///
/// A planner reads the cell, not the value behind it: 0.0753 under `0.00%` is 7.53 %, and 123456 under `0!.0,"万元"` is
/// 12.3 万元. The facts are read from the format by these rules:
///
/// 1. The section that applies to the number is taken: by sign, or by conditions such as `[>=10000]`.
/// 2. Colours, other brackets, padding (`_ `) and filling (`* `) mean nothing; `[$¥-804]` stands for its symbol.
/// 3. A `%` multiplies what is shown by 100.
/// 4. Each comma behind the digits, or directly before the decimal point, divides it by 1000.
/// 5. A point that is written as a literal between digit places (`!.`, `\.`, `"."`) is no decimal point: the number is
///    rounded to a whole one and the point put before its last n digits, so what is shown is divided by 10ⁿ, where n is
///    the number of digit places after it. `0!.0,"万"` therefore divides by 10⁴ and `0\.00,,"亿"` by 10⁸.
/// 6. The literal text after the last digit is the unit, the one before the first digit the prefix. Spaces, signs and
///    parentheses are left out. A section without digit places has neither.
public struct NumberFormat: Sendable, Hashable {
    /// A number without unit, percent sign and scaling.
    public static let plain = NumberFormat()

    /// The literal text after the digits, such as "亿元" or "万人"; empty where there is none. A percent sign is no part.
    public var unit: String
    /// The literal text before the digits, such as "¥" or "约"; empty where there is none.
    public var prefix: String
    /// Whether the cell shows the value times 100 with a percent sign.
    public var isPercent: Bool
    /// The power of ten by which the shown number is smaller than the stored one, apart from a percent sign: 4 where a
    /// cell holds 123456 and shows 12.3 万元. 0 where both are the same.
    public var shownDividedByPowerOfTen: Int

    /// A format with the given facts.
    public init(unit: String = "", prefix: String = "", isPercent: Bool = false, shownDividedByPowerOfTen: Int = 0) {
        self.unit = unit
        self.prefix = prefix
        self.isPercent = isPercent
        self.shownDividedByPowerOfTen = shownDividedByPowerOfTen
    }
}
