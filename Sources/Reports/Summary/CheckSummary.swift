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

    /// The parts of the pairing model, on or off.
    public static func parts(of scenario: Scenario) -> [ScenarioPart] {
        func part(_ key: String, _ zh: String, _ en: String, _ isOn: Bool) -> ScenarioPart {
            ScenarioPart(key: key, name: BilingualText(zh: zh, en: en), isOn: isOn)
        }
        let pairs = scenario.pairs
        return [
            part("chains", "产业链互补", "chain complementarity", !scenario.countyNodes.isEmpty),
            part("travel", "路网车程", "known journeys", !scenario.travel.isEmpty),
            part("factors", "要素互补", "factors", !scenario.factors.isEmpty),
            part("basis", "合作基础", "basis of cooperation", pairs.contains { $0.signedProjects != nil }),
            part("capacity", "帮扶能力", "helpers' capacity", !scenario.helperCapacities.isEmpty),
            part("values", "给定得分", "given values", pairs.contains { $0.value != nil }),
            part("current", "现行结对", "current pairs", pairs.contains(where: \.isCurrent)),
            part("decisions", "书面规定的结对", "written decisions", pairs.contains { $0.status != nil }),
            part("quotas", "分组名额", "group quotas", !scenario.quotas.isEmpty),
            part("resources", "强县资源上限", "helpers' resources", !scenario.helperResources.isEmpty),
        ]
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
