import Counties

/// What is wrong with a command line.
struct UsageFault: Error {
    /// The fault, in both languages.
    var message: BilingualText
}
