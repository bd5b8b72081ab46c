extension Model {
    /// The largest magnitude of a finite number in a model: beyond it doubles no longer carry a sum of terms.
    public static let largestMagnitude = 1e15

    /// Checks everything a solver takes on trust.
    ///
    /// Solvers answer "optimal" for models with not-a-number coefficients, so this runs before every solve.
    ///
    /// - Throws: the first error in the order variables, objective, constraints.
    /// - Complexity: O(variables + entries).
    public func validate() throws(ModelError) {
        try validateNames()
        for definition in variables { try Self.check(definition) }
        if let stray = strayObjectiveVariables.first { throw .unknownObjectiveVariable(index: stray.index) }
        guard Self.isUsable(objectiveConstant) else { throw .invalidObjectiveConstant(objectiveConstant) }
        for row in constraints.indices { try validateRow(row) }
    }

    /// Whether a number is finite and small enough to be computed with.
    static func isUsable(_ number: Double) -> Bool {
        number.isFinite && abs(number) <= largestMagnitude
    }

    /// Checks one variable by itself: bounds, kind and objective coefficient.
    public static func check(_ definition: VariableDefinition) throws(ModelError) {
        let (lower, upper, name) = (definition.lower, definition.upper, definition.name)
        guard isUsable(lower) || lower == -.infinity, isUsable(upper) || upper == .infinity else {
            throw .invalidVariableBound(variable: name, lower: lower, upper: upper)
        }
        guard lower <= upper else { throw .crossedVariableBounds(variable: name, lower: lower, upper: upper) }
        if definition.kind != .continuous {
            for bound in [lower, upper] where bound.isFinite && bound != bound.rounded() {
                throw .fractionalIntegerBound(variable: name, bound: bound)
            }
        }
        if definition.kind == .binary, lower < 0 || upper > 1 {
            throw .binaryBoundOutOfRange(variable: name, lower: lower, upper: upper)
        }
        guard isUsable(definition.objective) else {
            throw .invalidObjectiveCoefficient(variable: name, coefficient: definition.objective)
        }
    }

    /// Checks the sides of one constraint by themselves.
    public static func check(_ definition: ConstraintDefinition) throws(ModelError) {
        let (lower, upper, name) = (definition.lower, definition.upper, definition.name)
        guard isUsable(lower) || lower == -.infinity, isUsable(upper) || upper == .infinity else {
            throw .invalidConstraintBound(constraint: name, lower: lower, upper: upper)
        }
        guard lower <= upper else {
            throw .crossedConstraintBounds(constraint: name, lower: lower, upper: upper)
        }
    }

    private func validateRow(_ row: Int) throws(ModelError) {
        try Self.check(constraints[row])
        for position in rowStarts[row]..<rowStarts[row + 1] {
            let index = columnIndices[position]
            guard variables.indices.contains(index) else {
                throw .unknownVariable(constraint: constraints[row].name, index: index)
            }
            guard Self.isUsable(coefficients[position]) else {
                throw .invalidCoefficient(
                    constraint: constraints[row].name,
                    variable: variables[index].name,
                    coefficient: coefficients[position]
                )
            }
        }
    }

    private func validateNames() throws(ModelError) {
        var seen: Set<String> = []
        seen.reserveCapacity(max(variables.count, constraints.count))
        for (index, definition) in variables.enumerated() {
            guard !definition.name.isEmpty else { throw .emptyVariableName(index: index) }
            guard seen.insert(definition.name).inserted else {
                throw .duplicateVariableName(definition.name)
            }
        }
        seen.removeAll(keepingCapacity: true)
        for (index, definition) in constraints.enumerated() {
            guard !definition.name.isEmpty else { throw .emptyConstraintName(index: index) }
            guard seen.insert(definition.name).inserted else {
                throw .duplicateConstraintName(definition.name)
            }
        }
    }
}
