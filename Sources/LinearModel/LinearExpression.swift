/// Anything that stands for a linear expression in a formula: a variable or an expression.
///
/// It exists so that every operator is written once.
public protocol LinearOperand {
    /// The operand as an expression.
    var expression: LinearExpression { get }
}

extension Variable: LinearOperand {
    /// The expression 1 · self.
    public var expression: LinearExpression { LinearExpression(terms: [(self, 1)]) }
}

/// A sum of coefficient · variable terms and a constant.
///
/// Building an expression only appends terms; duplicates are merged by ``normalized()``,
/// which every model applies when the expression enters it.
public struct LinearExpression: Sendable, LinearOperand {
    /// One coefficient · variable product.
    public struct Term: Hashable, Sendable {
        /// The variable of the product.
        public var variable: Variable
        /// The factor of the variable.
        public var coefficient: Double
    }

    /// The terms in the order they were added; a variable may occur more than once.
    public private(set) var terms: [Term]
    /// The part that depends on no variable.
    public var constant: Double

    /// The expression itself.
    public var expression: LinearExpression { self }

    /// An expression without terms.
    public init(constant: Double = 0) {
        terms = []
        self.constant = constant
    }

    /// The sum of the given products and a constant.
    public init(terms: [(Variable, Double)], constant: Double = 0) {
        self.terms = terms.map { Term(variable: $0.0, coefficient: $0.1) }
        self.constant = constant
    }

    /// Appends coefficient · variable.
    public mutating func add(_ coefficient: Double, _ variable: Variable) {
        terms.append(Term(variable: variable, coefficient: coefficient))
    }

    /// Adds `factor` times `other`.
    public mutating func add(_ other: LinearExpression, times factor: Double = 1) {
        terms.reserveCapacity(terms.count + other.terms.count)
        for term in other.terms {
            terms.append(Term(variable: term.variable, coefficient: factor * term.coefficient))
        }
        constant += factor * other.constant
    }

    /// The same function with each variable once, in order of index, and no zero coefficient.
    ///
    /// - Complexity: O(n log n), or O(n) when the terms already stand in order.
    public func normalized() -> LinearExpression {
        var result = LinearExpression(constant: constant)
        result.terms = Self.merged(terms)
        return result
    }

    /// The value at a point; not-a-number when a variable has no value.
    ///
    /// - Parameter values: one value per variable, by index.
    public func evaluate(_ values: [Double]) -> Double {
        var sum = constant
        for term in terms {
            guard values.indices.contains(term.variable.index) else { return .nan }
            sum += term.coefficient * values[term.variable.index]
        }
        return sum
    }

    private static func merged(_ terms: [Term]) -> [Term] {
        let isOrdered = zip(terms, terms.dropFirst()).allSatisfy { $0.variable < $1.variable }
        guard !isOrdered else { return terms.filter { $0.coefficient != 0 } }
        // A stable order of equal variables keeps the floating-point sums reproducible.
        let ordered = terms.enumerated().sorted {
            ($0.element.variable, $0.offset) < ($1.element.variable, $1.offset)
        }
        var merged: [Term] = []
        merged.reserveCapacity(terms.count)
        for (_, term) in ordered {
            if let last = merged.indices.last, merged[last].variable == term.variable {
                merged[last].coefficient += term.coefficient
            } else {
                merged.append(term)
            }
        }
        return merged.filter { $0.coefficient != 0 }
    }
}
