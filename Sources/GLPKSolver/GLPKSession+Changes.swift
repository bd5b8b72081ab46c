internal import LinearModel

extension GLPKSession {
    func setBounds(of variable: Variable, lower: Double, upper: Double) throws {
        guard var definition = model[variable] else {
            throw SolverError.invalidModel(.unknownObjectiveVariable(index: variable.index))
        }
        (definition.lower, definition.upper) = (lower, upper)
        try Self.validated { () throws(ModelError) in try Model.check(definition) }
        try open().setColumnBounds(variable.index, lower, upper)
        model.setBounds(of: variable, lower: lower, upper: upper)
    }

    func setBounds(of constraint: ConstraintID, lower: Double, upper: Double) throws {
        guard var definition = model[constraint] else {
            throw SolverError.invalidModel(.unknownConstraint(index: constraint.index))
        }
        (definition.lower, definition.upper) = (lower, upper)
        try Self.validated { () throws(ModelError) in try Model.check(definition) }
        let factor = scaled.rowFactors[constraint.index]
        try open().setRowBounds(constraint.index, lower * factor, upper * factor)
        model.setBounds(of: constraint, lower: lower, upper: upper)
    }

    func setObjectiveCoefficient(of variable: Variable, to coefficient: Double) throws {
        guard var definition = model[variable] else {
            throw SolverError.invalidModel(.unknownObjectiveVariable(index: variable.index))
        }
        definition.objective = coefficient
        try Self.validated { () throws(ModelError) in try Model.check(definition) }
        try open().setObjective(variable.index, coefficient * scaled.objectiveFactor)
        model.setObjectiveCoefficient(of: variable, to: coefficient)
        basis.costsChanged()
    }

    func addVariables(_ columns: [Column]) throws -> [Variable] {
        let definitions = try columns.map { try checked($0) }
        guard Set(columns.map(\.name)).count == columns.count else {
            throw SolverError.invalidModel(.duplicateVariableName(Self.firstDuplicate(columns.map(\.name))))
        }
        try checkSize(columns: columns.count, rows: 0, entries: columns.reduce(0) { $0 + $1.entries.count })
        guard !columns.isEmpty else { return [] }
        var (scaled, entries) = (scaled, [[(row: Int, coefficient: Double)]]())
        for column in columns { entries.append(try scaled.columnEntries(column, model: model)) }
        let objective = definitions.map { $0.objective * scaled.objectiveFactor }
        try open().addColumns(definitions, objective: objective, entries: entries)
        self.scaled = scaled
        variableNames.formUnion(columns.map(\.name))
        basis.costsChanged()
        return model.addVariables(columns)
    }

    func addConstraints(_ rows: [Row]) throws -> [ConstraintID] {
        guard Set(rows.map(\.name)).count == rows.count else {
            throw SolverError.invalidModel(.duplicateConstraintName(Self.firstDuplicate(rows.map(\.name))))
        }
        for row in rows { try check(row) }
        try checkSize(
            columns: 0,
            rows: rows.count,
            entries: rows.reduce(0) { $0 + $1.relation.expression.terms.count }
        )
        guard !rows.isEmpty else { return [] }
        var (scaled, entries) = (scaled, [[(column: Int, coefficient: Double)]]())
        for row in rows {
            let terms = row.relation.expression.terms.map { (column: $0.variable.index, coefficient: $0.coefficient) }
            entries.append(try scaled.append(terms, constraint: row.name, model: model))
        }
        let factors = scaled.rowFactors.suffix(rows.count)
        try open().addRows(
            lower: zip(rows, factors).map { $0.relation.lower * $1 },
            upper: zip(rows, factors).map { $0.relation.upper * $1 },
            entries: entries
        )
        self.scaled = scaled
        constraintNames.formUnion(rows.map(\.name))
        return rows.map { model.addConstraint($0.name, $0.relation) }
    }

    private func checked(_ column: Column) throws(SolverError) -> Model.VariableDefinition {
        let isUnlimited = column.kind == .binary && column.upper == .infinity
        let definition = Model.VariableDefinition(
            name: column.name,
            lower: column.lower,
            upper: isUnlimited ? 1 : column.upper,
            kind: column.kind,
            objective: column.objective
        )
        guard !column.name.isEmpty else {
            throw .invalidModel(.emptyVariableName(index: model.variableCount))
        }
        guard !variableNames.contains(column.name) else {
            throw .invalidModel(.duplicateVariableName(column.name))
        }
        try Self.validated { () throws(ModelError) in try Model.check(definition) }
        for (constraint, coefficient) in column.entries {
            guard let row = model[constraint] else {
                throw .invalidModel(.unknownConstraint(index: constraint.index))
            }
            guard coefficient.isFinite, abs(coefficient) <= Model.largestMagnitude else {
                throw .invalidModel(
                    .invalidCoefficient(constraint: row.name, variable: column.name, coefficient: coefficient)
                )
            }
        }
        return definition
    }

    private func check(_ row: Row) throws(SolverError) {
        guard !row.name.isEmpty else {
            throw .invalidModel(.emptyConstraintName(index: model.constraintCount))
        }
        guard !constraintNames.contains(row.name) else {
            throw .invalidModel(.duplicateConstraintName(row.name))
        }
        let (lower, upper) = (row.relation.lower, row.relation.upper)
        let definition = Model.ConstraintDefinition(name: row.name, lower: lower, upper: upper)
        try Self.validated { () throws(ModelError) in try Model.check(definition) }
        for term in row.relation.expression.terms {
            guard let variable = model[term.variable] else {
                throw .invalidModel(.unknownVariable(constraint: row.name, index: term.variable.index))
            }
            guard term.coefficient.isFinite, abs(term.coefficient) <= Model.largestMagnitude else {
                throw .invalidModel(
                    .invalidCoefficient(
                        constraint: row.name,
                        variable: variable.name,
                        coefficient: term.coefficient
                    )
                )
            }
        }
    }

    private func checkSize(columns: Int, rows: Int, entries: Int) throws(SolverError) {
        try ScaledModel.checkSize(
            variables: model.variableCount + columns,
            constraints: model.constraintCount + rows,
            entries: model.entryCount + entries
        )
    }

    private static func validated(_ check: () throws(ModelError) -> Void) throws(SolverError) {
        do { try check() } catch { throw .invalidModel(error) }
    }

    private static func firstDuplicate(_ names: [String]) -> String {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted } ?? ""
    }
}
