public import Counties
public import LinearModel
public import Pairing

/// Why a policy question that could be asked got no trustworthy answer; the exit status is 70.
public enum PlanningError: Error, Sendable {
    /// Two judges give different answers; nothing may be written.
    case judgesDisagree(BilingualText)
    /// The solver failed.
    case solver(SolverError)
    /// The pairing part got no trustworthy answer.
    case pairing(PairingError)

    /// What happened, for the user.
    public var message: BilingualText {
        switch self {
        case .judgesDisagree(let text): text
        case .solver(let error): PairingError.solver(error).message
        case .pairing(let error): error.message
        }
    }

    /// Any error of the methods as one of these.
    init(_ error: any Error) {
        self =
            switch error {
            case let error as PlanningError: error
            case let error as SolverError: .solver(error)
            case let error as PairingError: .pairing(error)
            default: .judgesDisagree(PlanningMessages.unexpected(error))
            }
    }
}
