import LinearModel

/// Rows that hold very large and very small coefficients, as solvers take them.
///
/// A solver refuses a row in which one coefficient is a millionth of another. Such a coefficient c of v is written as
/// c·2ᵏ of v·2⁻ᵏ, which an equality of its own defines: the same model in rows of moderate range. Points that the wider
/// range lets through all the same are the audit's task.
extension AimModel {
    /// Coefficients of a row lie in this range of the largest.
    private static let widestRange = 1e-5

    /// Rewrites the rows whose coefficients are too far apart; whether there were any.
    mutating func bridge() -> Bool {
        let model = formulation.model
        var rewritten = Model(name: model.name)
        rewritten.sense = model.sense
        rewritten.objectiveConstant = model.objectiveConstant
        for definition in model.variables {
            _ = rewritten.addVariable(
                definition.name,
                lower: definition.lower,
                upper: definition.upper,
                kind: definition.kind,
                objective: definition.objective
            )
        }
        var shares = ShareWriter(model: rewritten)
        for (index, definition) in model.constraints.enumerated() {
            let terms = model.terms(of: ConstraintID(index: index))
            let largest = terms.reduce(0) { max($0, abs($1.coefficient)) }
            let row = terms.map { term -> (Variable, Double) in
                let ratio = abs(term.coefficient) / largest
                guard ratio < Self.widestRange, ratio > 0 else { return (term.variable, term.coefficient) }
                let part = Double(sign: .plus, exponent: (ratio / Self.widestRange).exponent, significand: 1)
                return (shares.variable(for: VariableShare(source: term.variable, part: part)), term.coefficient / part)
            }
            shares.model.addConstraint(definition.name, lower: definition.lower, terms: row, upper: definition.upper)
        }
        guard !shares.written.isEmpty else { return false }
        formulation.rewrite(shares.model, with: shares.written)
        return true
    }
}

/// Writes shares of variables into a model, each once.
private struct ShareWriter {
    var model: Model
    /// In the order of their variables.
    private(set) var written: [VariableShare] = []
    private var variables: [VariableShare: Variable] = [:]

    /// The smallest part that one equality defines: within the range that a solver takes. Smaller ones are shares of shares.
    private static let smallestPart = 0x1p-16

    init(model: Model) { self.model = model }

    /// The variable of a share, appended where there is none yet.
    mutating func variable(for share: VariableShare) -> Variable {
        if let variable = variables[share] { return variable }
        var step = share
        if share.part < Self.smallestPart {
            let wider = VariableShare(source: share.source, part: share.part / Self.smallestPart)
            step = VariableShare(source: variable(for: wider), part: Self.smallestPart)
        }
        let variable = append(step)
        variables[share] = variable
        return variable
    }

    private mutating func append(_ share: VariableShare) -> Variable {
        let name = "part_\(model.variableCount)"
        let source = model[share.source]
        let variable = model.addVariable(
            name,
            lower: (source?.lower ?? -.infinity) * share.part,
            upper: (source?.upper ?? .infinity) * share.part
        )
        model.addConstraint(name, lower: 0, terms: [(variable, 1), (share.source, -share.part)], upper: 0)
        written.append(share)
        return variable
    }
}
