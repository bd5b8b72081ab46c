import LinearModel

/// What a variable is a share of.
struct VariableShare: Hashable {
    let source: Variable
    /// What part of the other it is: a power of two.
    let part: Double
}
