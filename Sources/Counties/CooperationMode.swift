/// Who pays for setting up and running a mode.
public enum ModePayer: String, Sendable, CaseIterable {
    /// The helper, out of its money for the programme (P12).
    case helper
    /// The guidance fund (P11).
    case fund
    /// The receiver; no rule limits it.
    case receiver
}

/// A mode of cooperation (合作模式, family P13); nil means that nothing was said.
public struct CooperationMode: Equatable, Sendable {
    /// Key.
    public var id: String
    /// Name.
    public var name: String
    /// Cost of setting up, 万元, once for each receiver that runs it.
    public var setupCost = Amount.zero
    /// Cost a year, 万元.
    public var annualCost = Amount.zero
    /// Who pays.
    public var payer = ModePayer.helper
    /// Least land of its projects in a receiver that runs it, 亩.
    public var minLand = Amount.zero
    /// Least number of its projects in a receiver that runs it.
    public var minProjects = 0
    /// Largest number of its projects in one receiver.
    public var maxProjects: Int?
    /// Whether only helpers that name it can run it.
    public var needsCapability = false
    /// Share of the taxes of its projects that flows to the helper, 0…1.
    public var taxShare = 0.0
    /// Years of sharing from the start of production.
    public var taxShareYears = 0
    /// Largest sum shared for one receiver over all years, 万元.
    public var taxShareCap: Amount?
    /// Points for running it.
    public var benefit = Points.zero

    /// Creates a mode.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// What a mode is worth for one pair; replaces the mode's own benefit.
public struct PairModeBenefit: Equatable, Sendable {
    /// The helper.
    public var helper: CountyIndex
    /// The receiver.
    public var receiver: CountyIndex
    /// Position of the mode in ``Scenario/modes``.
    public var mode: Int
    /// Points.
    public var benefit: Points
    /// What it rests on.
    public var evidence: String?

    /// Creates a benefit.
    public init(helper: CountyIndex, receiver: CountyIndex, mode: Int, benefit: Points, evidence: String?) {
        self.helper = helper
        self.receiver = receiver
        self.mode = mode
        self.benefit = benefit
        self.evidence = evidence
    }
}
