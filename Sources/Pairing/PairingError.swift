public import Assignment
public import Counties
public import LinearModel

/// Why a question that could be asked got no trustworthy answer; the exit status is 70.
public enum PairingError: Error, Sendable {
    /// Two judges give different answers; nothing may be written.
    case judgesDisagree(BilingualText)
    /// The audit rejects the plan; nothing may be written.
    case auditRejects(AuditReport)
    /// The solver failed.
    case solver(SolverError)
    /// The question is too large for exact integers.
    case network(PairingNetworkError)

    /// What happened, for the user.
    public var message: BilingualText { PairingMessages.error(self) }
}
