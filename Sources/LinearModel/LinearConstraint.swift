/// A relation lower ≤ expression ≤ upper, not yet part of a model.
///
/// Written as `a + b <= 3`, `x >= y`, `x == 2 * y`, or with two sides as `LinearConstraint(1, x + y, 4)`.
public struct LinearConstraint: Sendable {
    /// The variable part: normalised, without a constant.
    public let expression: LinearExpression
    /// The least value of the expression, −∞ when there is none.
    public let lower: Double
    /// The greatest value of the expression, +∞ when there is none.
    public let upper: Double

    /// The relation lower ≤ operand ≤ upper; a constant of the operand moves to both sides.
    public init(_ lower: Double, _ operand: some LinearOperand, _ upper: Double) {
        var normalized = operand.expression.normalized()
        let shift = normalized.constant
        normalized.constant = 0
        expression = normalized
        self.lower = lower - shift
        self.upper = upper - shift
    }
}

extension LinearOperand {
    /// The relation left ≤ right.
    public static func <= (left: Self, right: some LinearOperand) -> LinearConstraint {
        LinearConstraint(-.infinity, left - right, 0)
    }

    /// The relation left ≥ right.
    public static func >= (left: Self, right: some LinearOperand) -> LinearConstraint {
        LinearConstraint(0, left - right, .infinity)
    }

    /// The relation left = right.
    public static func == (left: Self, right: some LinearOperand) -> LinearConstraint {
        LinearConstraint(0, left - right, 0)
    }

    /// The relation left ≤ constant.
    public static func <= (left: Self, right: Double) -> LinearConstraint {
        LinearConstraint(-.infinity, left, right)
    }

    /// The relation left ≥ constant.
    public static func >= (left: Self, right: Double) -> LinearConstraint {
        LinearConstraint(right, left, .infinity)
    }

    /// The relation left = constant.
    public static func == (left: Self, right: Double) -> LinearConstraint {
        LinearConstraint(right, left, right)
    }

    /// The relation constant ≤ right.
    public static func <= (left: Double, right: Self) -> LinearConstraint {
        right >= left
    }

    /// The relation constant ≥ right.
    public static func >= (left: Double, right: Self) -> LinearConstraint {
        right <= left
    }
}
