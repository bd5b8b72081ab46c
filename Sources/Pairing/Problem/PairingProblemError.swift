public import Counties

/// Why a scenario that could be read cannot be solved; the exit status is 65.
public enum PairingProblemError: Error, Sendable {
    /// The scenario uses parts whose rules are not modelled.
    case unmodelled([UnmodelledPart])
    /// Eligible pairs have neither a given value nor data to score.
    case unscored(count: Int, example: CountyPair)

    /// The fault in the form of a file's faults, for `--json` and the terminal.
    public func diagnostics(in scenario: Scenario) -> [Diagnostic] {
        switch self {
        case .unmodelled(let parts): parts.map(PairingMessages.unmodelled)
        case .unscored(let count, let example):
            [PairingMessages.unscored(count: count, example: example, in: scenario)]
        }
    }
}
