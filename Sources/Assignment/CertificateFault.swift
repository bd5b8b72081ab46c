/// The first condition of optimality that a plan and its prices do not meet.
public enum CertificateFault: Error, Sendable, Hashable {
    /// The network itself does not pass `PairingNetwork.validate()`.
    case unreadableNetwork
    /// The prices do not belong to a network of this size.
    case sizeMismatch
    /// The plan names a pair twice, or one that may not be made.
    case invalidPair(Pair)
    /// The plan lacks a forced pair.
    case missingForcedPair(Pair)
    /// The plan makes too few or too many pairs for a rule.
    case boundViolated(CountedRule, count: Int)
    /// The reduced value of a pair has the wrong sign.
    case reducedValueWrong(Pair)
    /// A price is not 0 although its rule is not at the bound the price speaks of.
    case slackWrong(CountedRule)
}
