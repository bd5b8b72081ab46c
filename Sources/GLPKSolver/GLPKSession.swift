internal import LinearModel

/// A model inside GLPK: the mirror in Swift, the problem in C, and what changed since the last solve.
final class GLPKSession: SolverSession {
    /// The model with all changes so far, unscaled.
    private(set) var model: Model
    private var scaled: ScaledModel
    private let options: SolveOptions
    private let solver: GLPKSolver
    private var problem: GLPKProblem?
    private var basis = BasisState.none
    private var variableNames: Set<String>
    private var constraintNames: Set<String>

    /// Validates, scales and loads a model.
    init(_ model: Model, options: SolveOptions, solver: GLPKSolver) throws(SolverError) {
        do { try model.validate() } catch { throw .invalidModel(error) }
        self.model = model
        self.options = options
        self.solver = solver
        scaled = try ScaledModel(model)
        variableNames = Set(model.variables.map(\.name))
        constraintNames = Set(model.constraints.map(\.name))
        problem = try GLPKProblem.open(model, scaled)
    }

    /// Frees the problem; later calls throw ``SolverError/sessionUnavailable``.
    func end() {
        problem?.close()
        problem = nil
    }

    private func open() throws(SolverError) -> GLPKProblem {
        guard let problem else { throw .sessionUnavailable }
        return problem
    }

    func solve(_ options: SolveOptions?) throws -> SolveReport {
        try report(options ?? self.options)
    }

    /// Solves the model as it is now.
    func report(_ options: SolveOptions) throws(SolverError) -> SolveReport {
        try Self.check(options)
        let run = SolveRun(
            model: model,
            scaled: scaled,
            options: options,
            solver: solver,
            control: try SolveControl.create()
        )
        let problem = try open()
        defer { basis = run.basisAfterRelaxation }
        return try run.control.connected(to: options) { () throws(SolverError) in
            do throws(SolverError) {
                return try run.solve(problem, basis)
            } catch {
                throw run.completed(error)
            }
        }
    }

    private static func check(_ options: SolveOptions) throws(SolverError) {
        guard options.relativeGap >= 0, options.relativeGap < 1 else {
            throw .invalidOption(name: "relativeGap", value: "\(options.relativeGap)")
        }
        if let limit = options.iterationLimit, limit < 0 {
            throw .invalidOption(name: "iterationLimit", value: "\(limit)")
        }
    }
}

// MARK: - Changes

extension GLPKSession {
    func setBounds(of variable: Variable, lower: Double, upper: Double) throws {
        guard var definition = model[variable] else {
            throw SolverError.invalidModel(.unknownObjectiveVariable(index: variable.index))
        }
        (definition.lower, definition.upper) = (lower, upper)
        try Self.validated { () throws(ModelError) in try Model.check(definition) }
        try open().setColumnBounds(variable.index, lower, upper)
        model.setBounds(of: variable, lower: lower, upper: upper)
        basis.boundsChanged()
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
        basis.boundsChanged()
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
        basis.boundsChanged()
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
