extension LinearOperand {
    /// The sum of two operands.
    public static func + (left: Self, right: some LinearOperand) -> LinearExpression {
        var sum = left.expression
        sum.add(right.expression)
        return sum
    }

    /// The difference of two operands.
    public static func - (left: Self, right: some LinearOperand) -> LinearExpression {
        var difference = left.expression
        difference.add(right.expression, times: -1)
        return difference
    }

    /// The operand and a constant.
    public static func + (left: Self, right: Double) -> LinearExpression {
        var sum = left.expression
        sum.constant += right
        return sum
    }

    /// A constant and the operand.
    public static func + (left: Double, right: Self) -> LinearExpression {
        right + left
    }

    /// The operand less a constant.
    public static func - (left: Self, right: Double) -> LinearExpression {
        left + (-right)
    }

    /// A constant less the operand.
    public static func - (left: Double, right: Self) -> LinearExpression {
        (-right) + left
    }

    /// The operand with every sign changed.
    public static prefix func - (operand: Self) -> LinearExpression {
        operand * -1
    }

    /// The operand times a factor.
    public static func * (operand: Self, factor: Double) -> LinearExpression {
        var product = LinearExpression()
        product.add(operand.expression, times: factor)
        return product
    }

    /// A factor times the operand.
    public static func * (factor: Double, operand: Self) -> LinearExpression {
        operand * factor
    }
}

extension LinearExpression {
    /// Adds an operand in place.
    public static func += (left: inout LinearExpression, right: some LinearOperand) {
        left.add(right.expression)
    }

    /// Adds a constant in place.
    public static func += (left: inout LinearExpression, right: Double) {
        left.constant += right
    }

    /// Subtracts an operand in place.
    public static func -= (left: inout LinearExpression, right: some LinearOperand) {
        left.add(right.expression, times: -1)
    }

    /// Subtracts a constant in place.
    public static func -= (left: inout LinearExpression, right: Double) {
        left.constant -= right
    }
}

/// Σ over a sequence: the sum of one operand per element.
///
/// - Complexity: O(total number of terms).
public func sum<Elements: Sequence>(
    over elements: Elements,
    _ operand: (Elements.Element) throws -> some LinearOperand
) rethrows -> LinearExpression {
    var total = LinearExpression()
    for element in elements {
        total.add(try operand(element).expression)
    }
    return total
}

/// The sum of operands.
public func sum(_ operands: some Sequence<some LinearOperand>) -> LinearExpression {
    sum(over: operands) { $0 }
}
