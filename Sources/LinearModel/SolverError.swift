/// Why a solver gave no answer. An answer such as "infeasible" is a ``SolveReport``, not an error.
public enum SolverError: Error, Sendable {
    /// The model is not well formed.
    case invalidModel(ModelError)
    /// The coefficients of one row differ too much for the solver's arithmetic.
    case badlyScaledRow(constraint: String, variable: String, coefficient: Double, largest: Double)
    /// The model is larger than the solver can index.
    case modelTooLarge(variables: Int, constraints: Int, entries: Int)
    /// An option is out of range; its name and value are given.
    case invalidOption(name: String, value: String)
    /// The solver gave up, or failed within itself; its own words and the model as LP text for a bug report.
    case failed(solver: String, message: String, modelText: String)
    /// The solver got no memory.
    case outOfMemory(solver: String)
    /// Two configurations disagree whether the model has a feasible point, so neither is believed.
    case contradictoryVerdicts(solver: String, message: String, modelText: String)
    /// The claimed point violates the model by more than rounding explains.
    case wrongAnswer(solver: String, message: String, modelText: String)
    /// A session was used after its scope had ended, or on another thread.
    case sessionUnavailable

    /// Whether floating point failed, rather than what was asked for: another search, or other figures, may get an answer.
    public var isArithmetic: Bool {
        switch self {
        case .badlyScaledRow, .failed, .contradictoryVerdicts, .wrongAnswer: true
        case .invalidModel, .modelTooLarge, .invalidOption, .outOfMemory, .sessionUnavailable: false
        }
    }
}

extension SolverError: CustomStringConvertible {
    /// The error in one English sentence, for logs and tests; the model text is left out.
    public var description: String {
        switch self {
        case .invalidModel(let error): "invalid model: \(error)"
        case .badlyScaledRow(let constraint, let variable, let coefficient, let largest):
            "constraint \(constraint): coefficient \(coefficient) of \(variable) is too small beside \(largest)"
        case .modelTooLarge(let variables, let constraints, let entries):
            "model too large: \(variables) variables, \(constraints) constraints, \(entries) entries"
        case .invalidOption(let name, let value): "option \(name) cannot be \(value)"
        case .failed(let solver, let message, _): "\(solver) failed: \(message)"
        case .outOfMemory(let solver): "\(solver) got no memory"
        case .contradictoryVerdicts(let solver, let message, _): "\(solver) contradicts itself: \(message)"
        case .wrongAnswer(let solver, let message, _): "\(solver) gave a wrong answer: \(message)"
        case .sessionUnavailable: "the solver session is over or belongs to another thread"
        }
    }
}
