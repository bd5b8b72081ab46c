extension Model {
    /// The stored facts about a variable, or `nil` when the model has no such variable.
    public subscript(variable: Variable) -> VariableDefinition? {
        variables.indices.contains(variable.index) ? variables[variable.index] : nil
    }

    /// The stored facts about a row, or `nil` when the model has no such row.
    public subscript(constraint: ConstraintID) -> ConstraintDefinition? {
        constraints.indices.contains(constraint.index) ? constraints[constraint.index] : nil
    }

    /// The positions of a row's entries in ``columnIndices`` and ``coefficients``; empty for an unknown row.
    public func entries(of constraint: ConstraintID) -> Range<Int> {
        guard constraints.indices.contains(constraint.index) else { return 0..<0 }
        return rowStarts[constraint.index]..<rowStarts[constraint.index + 1]
    }

    /// The terms of a row in order of their variables.
    public func terms(of constraint: ConstraintID) -> [(variable: Variable, coefficient: Double)] {
        entries(of: constraint).map { (Variable(index: columnIndices[$0]), coefficients[$0]) }
    }

    /// The objective as an expression, with its constant.
    public var objective: LinearExpression {
        LinearExpression(
            terms: variables.indices.map { (Variable(index: $0), variables[$0].objective) },
            constant: objectiveConstant
        ).normalized()
    }

    /// Changes the bounds of a variable; an unknown variable is ignored.
    public mutating func setBounds(of variable: Variable, lower: Double, upper: Double) {
        guard variables.indices.contains(variable.index) else { return }
        variables[variable.index].lower = lower
        variables[variable.index].upper = upper
    }

    /// Changes the sides of a row; an unknown row is ignored.
    public mutating func setBounds(of constraint: ConstraintID, lower: Double, upper: Double) {
        guard constraints.indices.contains(constraint.index) else { return }
        constraints[constraint.index].lower = lower
        constraints[constraint.index].upper = upper
    }

    /// The model with some variables continuous.
    public func relaxed(_ indices: some Sequence<Int>) -> Model {
        var model = self
        for index in indices where variables.indices.contains(index) { model.variables[index].kind = .continuous }
        return model
    }

    /// The model with every variable continuous.
    public func relaxed() -> Model { relaxed(variables.indices) }

    /// Changes one coefficient of the objective; an unknown variable is ignored.
    public mutating func setObjectiveCoefficient(of variable: Variable, to coefficient: Double) {
        guard variables.indices.contains(variable.index) else { return }
        variables[variable.index].objective = coefficient
    }

    /// Adds variables together with their entries in existing rows.
    ///
    /// - Complexity: O(entries of the model + entries of the columns): the rows are rewritten once.
    public mutating func addVariables(_ columns: [Column]) -> [Variable] {
        var added: [Variable] = []
        var additions: [[(Int, Double)]] = Array(repeating: [], count: constraints.count)
        for column in columns {
            let variable = addVariable(
                column.name,
                lower: column.lower,
                upper: column.upper,
                kind: column.kind,
                objective: column.objective
            )
            for (row, coefficient) in column.mergedEntries where constraints.indices.contains(row) {
                additions[row].append((variable.index, coefficient))
            }
            added.append(variable)
        }
        appendEntries(additions)
        return added
    }

    private mutating func appendEntries(_ additions: [[(Int, Double)]]) {
        var starts = [0]
        var indices: [Int] = []
        var values: [Double] = []
        let total = additions.reduce(coefficients.count) { $0 + $1.count }
        indices.reserveCapacity(total)
        values.reserveCapacity(total)
        for row in constraints.indices {
            indices += columnIndices[rowStarts[row]..<rowStarts[row + 1]]
            values += coefficients[rowStarts[row]..<rowStarts[row + 1]]
            for (index, coefficient) in additions[row] {
                indices.append(index)
                values.append(coefficient)
            }
            starts.append(indices.count)
        }
        (rowStarts, columnIndices, coefficients) = (starts, indices, values)
    }
}

/// A variable to be added to a model that already has rows: what column generation produces.
public struct Column: Sendable {
    /// The name, unique among variables.
    public var name: String
    /// The least value.
    public var lower: Double
    /// The greatest value.
    public var upper: Double
    /// Which values are allowed.
    public var kind: Variable.Kind
    /// The coefficient in the objective.
    public var objective: Double
    /// The coefficients in existing rows.
    public var entries: [(ConstraintID, Double)]

    /// A column with its bounds, objective coefficient and entries.
    public init(
        name: String,
        lower: Double = 0,
        upper: Double = .infinity,
        kind: Variable.Kind = .continuous,
        objective: Double = 0,
        entries: [(ConstraintID, Double)] = []
    ) {
        self.name = name
        self.lower = lower
        self.upper = upper
        self.kind = kind
        self.objective = objective
        self.entries = entries
    }

    /// The entries by row index, ascending, with duplicates summed and zeros dropped.
    public var mergedEntries: [(row: Int, coefficient: Double)] {
        let pairs = entries.map { (Variable(index: $0.0.index), $0.1) }
        return LinearExpression(terms: pairs).normalized().terms.map { ($0.variable.index, $0.coefficient) }
    }
}

/// A row to be added to a model: a name and a relation.
public struct Row: Sendable {
    /// The name, unique among constraints.
    public var name: String
    /// What the row demands.
    public var relation: LinearConstraint

    /// A named relation.
    public init(name: String, relation: LinearConstraint) {
        self.name = name
        self.relation = relation
    }
}
