/// Why a model cannot be given to a solver. Every case names the variable or constraint at fault.
public enum ModelError: Error, Hashable, Sendable {
    /// A variable has an empty name; its index is given.
    case emptyVariableName(index: Int)
    /// A constraint has an empty name; its index is given.
    case emptyConstraintName(index: Int)
    /// Two variables share a name.
    case duplicateVariableName(String)
    /// Two constraints share a name.
    case duplicateConstraintName(String)
    /// A bound of a variable is not a number, or infinite on the wrong side.
    case invalidVariableBound(variable: String, lower: Double, upper: Double)
    /// A side of a constraint is not a number, or infinite on the wrong side.
    case invalidConstraintBound(constraint: String, lower: Double, upper: Double)
    /// The lower bound of a variable is above its upper bound.
    case crossedVariableBounds(variable: String, lower: Double, upper: Double)
    /// The lower side of a constraint is above its upper side.
    case crossedConstraintBounds(constraint: String, lower: Double, upper: Double)
    /// An integer variable has a bound that is not whole.
    case fractionalIntegerBound(variable: String, bound: Double)
    /// A binary variable has a bound outside 0…1.
    case binaryBoundOutOfRange(variable: String, lower: Double, upper: Double)
    /// A coefficient of a row is not finite or beyond ``Model/largestMagnitude``.
    case invalidCoefficient(constraint: String, variable: String, coefficient: Double)
    /// A coefficient of the objective is not finite or beyond ``Model/largestMagnitude``.
    case invalidObjectiveCoefficient(variable: String, coefficient: Double)
    /// The constant of the objective is not finite or beyond ``Model/largestMagnitude``.
    case invalidObjectiveConstant(Double)
    /// A row speaks of a variable the model does not have.
    case unknownVariable(constraint: String, index: Int)
    /// The objective speaks of a variable the model does not have.
    case unknownObjectiveVariable(index: Int)
    /// A column or a change speaks of a constraint the model does not have.
    case unknownConstraint(index: Int)
}

extension ModelError: CustomStringConvertible {
    /// The error in one English sentence, for logs and tests.
    public var description: String {
        switch self {
        case .emptyVariableName(let index): "variable \(index) has no name"
        case .emptyConstraintName(let index): "constraint \(index) has no name"
        case .duplicateVariableName(let name): "two variables are named \(name)"
        case .duplicateConstraintName(let name): "two constraints are named \(name)"
        case .invalidVariableBound(let name, let lower, let upper):
            "variable \(name) has invalid bounds \(lower)…\(upper)"
        case .invalidConstraintBound(let name, let lower, let upper):
            "constraint \(name) has invalid sides \(lower)…\(upper)"
        case .crossedVariableBounds(let name, let lower, let upper):
            "variable \(name) has lower bound \(lower) above upper bound \(upper)"
        case .crossedConstraintBounds(let name, let lower, let upper):
            "constraint \(name) has lower side \(lower) above upper side \(upper)"
        case .fractionalIntegerBound(let name, let bound):
            "integer variable \(name) has the fractional bound \(bound)"
        case .binaryBoundOutOfRange(let name, let lower, let upper):
            "binary variable \(name) has bounds \(lower)…\(upper) outside 0…1"
        case .invalidCoefficient(let constraint, let variable, let coefficient):
            "constraint \(constraint) has the invalid coefficient \(coefficient) of variable \(variable)"
        case .invalidObjectiveCoefficient(let variable, let coefficient):
            "the objective has the invalid coefficient \(coefficient) of variable \(variable)"
        case .invalidObjectiveConstant(let constant): "the objective has the invalid constant \(constant)"
        case .unknownVariable(let constraint, let index):
            "constraint \(constraint) uses variable \(index), which the model does not have"
        case .unknownObjectiveVariable(let index):
            "the objective uses variable \(index), which the model does not have"
        case .unknownConstraint(let index): "constraint \(index) does not exist in the model"
        }
    }
}
