import LinearModel

/// Rows that hold very large and very small coefficients, as solvers take them.
///
/// A solver refuses a row in which one coefficient is a millionth of another. Such a coefficient c of v is written as
/// c·2ᵏ of v·2⁻ᵏ, which an equality of its own defines: the same model in rows of moderate range. Points that the wider
/// range lets through all the same are the audit's task.
extension AimModel {
    /// A variable that stands for a share of another.
    struct Bridge: Hashable {
        let source: Variable
        /// What part of the other it is: a power of two.
        let share: Double
    }

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
        var variables: [Bridge: Variable] = [:]
        for (index, definition) in model.constraints.enumerated() {
            let terms = model.terms(of: ConstraintID(index: index))
            let largest = terms.reduce(0) { max($0, abs($1.coefficient)) }
            let row = terms.map { term -> (Variable, Double) in
                let ratio = abs(term.coefficient) / largest
                guard ratio < Self.widestRange, ratio > 0 else { return (term.variable, term.coefficient) }
                let bridge = Bridge(
                    source: term.variable,
                    share: Double(sign: .plus, exponent: (ratio / Self.widestRange).exponent, significand: 1)
                )
                let variable = variables[bridge] ?? define(bridge, in: &rewritten)
                variables[bridge] = variable
                return (variable, term.coefficient / bridge.share)
            }
            rewritten.addConstraint(definition.name, lower: definition.lower, terms: row, upper: definition.upper)
        }
        guard !variables.isEmpty else { return false }
        formulation.rewrite(rewritten, appendingSharesOf: bridges.map(\.source))
        return true
    }

    /// Appends the share of a variable.
    private mutating func define(_ bridge: Bridge, in model: inout Model) -> Variable {
        let name = "part_\(model.variableCount)"
        let source = model[bridge.source]
        let variable = model.addVariable(
            name,
            lower: (source?.lower ?? -.infinity) * bridge.share,
            upper: (source?.upper ?? .infinity) * bridge.share
        )
        model.addConstraint(name, lower: 0, terms: [(variable, 1), (bridge.source, -bridge.share)], upper: 0)
        bridges.append(bridge)
        return variable
    }
}
