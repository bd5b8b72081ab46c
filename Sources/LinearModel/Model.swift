/// A linear or mixed-integer model: variables with bounds, rows, and an objective. A pure value.
///
/// Rows are kept flat and sparse (``rowStarts``, ``columnIndices``, ``coefficients``) so that a model of
/// a million entries is three arrays and not a million objects.
public struct Model: Sendable {
    /// Whether the objective is made large or small.
    public enum Sense: Hashable, Sendable {
        /// The largest value is sought.
        case maximize
        /// The smallest value is sought.
        case minimize
    }

    /// What a model stores about a variable.
    public struct VariableDefinition: Hashable, Sendable {
        /// The name, unique among variables.
        public var name: String
        /// The least value, −∞ when there is none.
        public var lower: Double
        /// The greatest value, +∞ when there is none.
        public var upper: Double
        /// Which values are allowed.
        public var kind: Variable.Kind
        /// The coefficient in the objective.
        public var objective: Double

        /// The facts about a variable.
        public init(name: String, lower: Double, upper: Double, kind: Variable.Kind, objective: Double) {
            self.name = name
            self.lower = lower
            self.upper = upper
            self.kind = kind
            self.objective = objective
        }
    }

    /// What a model stores about a row besides its entries.
    public struct ConstraintDefinition: Hashable, Sendable {
        /// The name, unique among constraints.
        public var name: String
        /// The least value of the row, −∞ when there is none.
        public var lower: Double
        /// The greatest value of the row, +∞ when there is none.
        public var upper: Double

        /// The facts about a row.
        public init(name: String, lower: Double, upper: Double) {
            self.name = name
            self.lower = lower
            self.upper = upper
        }
    }

    /// The name of the model, for messages and exported text.
    public var name: String
    /// Whether the objective is maximised or minimised.
    public var sense: Sense = .minimize
    /// The part of the objective that depends on no variable.
    public var objectiveConstant: Double = 0

    /// The variables, by index.
    public internal(set) var variables: [VariableDefinition] = []
    /// The rows, by index.
    public internal(set) var constraints: [ConstraintDefinition] = []
    /// Where each row begins in ``columnIndices``; one more element than there are rows.
    public internal(set) var rowStarts: [Int] = [0]
    /// The variable index of each entry, ascending within a row.
    public internal(set) var columnIndices: [Int] = []
    /// The coefficient of each entry; never zero.
    public internal(set) var coefficients: [Double] = []

    /// Variables of an objective that the model does not have, kept so that validation can name them.
    var strayObjectiveVariables: [Variable] = []

    /// A model without variables and rows, minimising 0.
    public init(name: String) {
        self.name = name
    }

    /// The number of variables.
    public var variableCount: Int { variables.count }
    /// The number of rows.
    public var constraintCount: Int { constraints.count }
    /// The number of non-zero entries of all rows.
    public var entryCount: Int { coefficients.count }
    /// Whether any variable must be whole.
    public var isMixedInteger: Bool { variables.contains { $0.kind != .continuous } }

    /// Adds a variable.
    ///
    /// - Parameters:
    ///   - name: unique among variables; checked by ``validate()``.
    ///   - lower: the least value; −∞ allowed.
    ///   - upper: the greatest value; +∞ allowed, and read as 1 for a binary variable.
    ///   - kind: which values are allowed.
    ///   - objective: the coefficient in the objective.
    public mutating func addVariable(
        _ name: String,
        lower: Double = 0,
        upper: Double = .infinity,
        kind: Variable.Kind = .continuous,
        objective: Double = 0
    ) -> Variable {
        let cap = kind == .binary && upper == .infinity ? 1 : upper
        variables.append(
            VariableDefinition(name: name, lower: lower, upper: cap, kind: kind, objective: objective)
        )
        return Variable(index: variables.count - 1)
    }

    /// Adds a row written as a relation.
    @discardableResult
    public mutating func addConstraint(_ name: String, _ relation: LinearConstraint) -> ConstraintID {
        append(name, relation.lower, relation.upper, relation.expression.terms)
    }

    /// Adds a row lower ≤ Σ coefficient · variable ≤ upper: the quick path for large models.
    ///
    /// - Complexity: O(n) when the terms stand in order of the variables, O(n log n) otherwise.
    @discardableResult
    public mutating func addConstraint(
        _ name: String,
        lower: Double,
        terms: [(Variable, Double)],
        upper: Double
    ) -> ConstraintID {
        append(name, lower, upper, LinearExpression(terms: terms).normalized().terms)
    }

    /// Replaces the objective and its constant.
    public mutating func setObjective(_ sense: Sense, _ expression: some LinearOperand) {
        let objective = expression.expression.normalized()
        self.sense = sense
        objectiveConstant = objective.constant
        strayObjectiveVariables = []
        for index in variables.indices { variables[index].objective = 0 }
        for term in objective.terms {
            if variables.indices.contains(term.variable.index) {
                variables[term.variable.index].objective = term.coefficient
            } else {
                strayObjectiveVariables.append(term.variable)
            }
        }
    }

    private mutating func append(
        _ name: String,
        _ lower: Double,
        _ upper: Double,
        _ terms: [LinearExpression.Term]
    ) -> ConstraintID {
        constraints.append(ConstraintDefinition(name: name, lower: lower, upper: upper))
        for term in terms {
            columnIndices.append(term.variable.index)
            coefficients.append(term.coefficient)
        }
        rowStarts.append(columnIndices.count)
        return ConstraintID(index: constraints.count - 1)
    }
}
