public import Counties

/// A part of the model that a scenario may switch on by giving its data.
public struct ScenarioPart: Hashable, Sendable {
    /// Stable key, such as `chains`.
    public var key: String
    /// Name for people.
    public var name: BilingualText
    /// Whether the scenario has the data.
    public var isOn: Bool

    /// Creates a part.
    public init(key: String, name: BilingualText, isOn: Bool) {
        self.key = key
        self.name = name
        self.isOn = isOn
    }
}

/// What `check` found out about a scenario.
public struct CheckSummary: Sendable {
    /// Identity of the scenario; nil where it could not be read.
    public var scenario: String?
    /// Which parts of the model are on, in the order to show.
    public var parts: [ScenarioPart]
    /// Number of helpers; nil where the scenario could not be read.
    public var helpers: Int?
    /// Number of receivers.
    public var receivers: Int?
    /// Number of eligible pairs.
    public var eligible: Int?
    /// All faults and warnings.
    public var diagnostics: [Diagnostic]
    /// Whether figures rest on assumptions.
    public var restsOnAssumptions: Bool

    /// Creates a summary.
    public init(
        scenario: String?,
        parts: [ScenarioPart],
        helpers: Int?,
        receivers: Int?,
        eligible: Int?,
        diagnostics: [Diagnostic],
        restsOnAssumptions: Bool = false
    ) {
        self.scenario = scenario
        self.parts = parts
        self.helpers = helpers
        self.receivers = receivers
        self.eligible = eligible
        self.diagnostics = diagnostics
        self.restsOnAssumptions = restsOnAssumptions
    }

    /// Whether the scenario can be used: it has no errors.
    public var isUsable: Bool { !diagnostics.contains { $0.severity == .error } }
}
