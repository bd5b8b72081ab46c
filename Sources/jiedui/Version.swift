/// The version of the program.
enum Version {
    /// Semantic version; stands in every document that the program writes.
    static let text = "0.1.0"
}
