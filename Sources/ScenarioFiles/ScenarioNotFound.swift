public import Counties

/// No scenario or plan can be opened at a path: nothing is there, or something of the wrong kind (exit status 66).
public struct ScenarioNotFound: Error, Equatable, Sendable {
    /// The path as it was given.
    public var path: String
    /// Whether nothing is there at all.
    public var isMissing: Bool

    /// What to tell the user.
    public var message: BilingualText {
        isMissing
            ? BilingualText(zh: "找不到“\(path)”。", en: "'\(path)' does not exist.")
            : BilingualText(
                zh: "“\(path)”不是可以打开的情景文件夹或文件。",
                en: "'\(path)' is not a folder or file that can be opened."
            )
    }

    /// Creates the error.
    public init(path: String, isMissing: Bool) {
        self.path = path
        self.isMissing = isMissing
    }
}
