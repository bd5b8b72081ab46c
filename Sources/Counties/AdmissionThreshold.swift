/// How a figure is held against a threshold.
public enum Comparison: String, Sendable, CaseIterable {
    /// At least.
    case atLeast = ">="
    /// At most.
    case atMost = "<="
    /// More than.
    case above = ">"
    /// Less than.
    case below = "<"

    /// Whether a figure passes.
    public func holds(_ figure: Double, _ threshold: Double) -> Bool {
        switch self {
        case .atLeast: figure >= threshold
        case .atMost: figure <= threshold
        case .above: figure > threshold
        case .below: figure < threshold
        }
    }
}

/// A figure of projects that admission looks at.
public enum ProjectMetric: String, Sendable, CaseIterable {
    /// Investment for each mu, 万元/亩.
    case intensity
    /// Taxes for each mu, 万元/亩 a year.
    case taxPerMu = "tax_per_mu"
    /// Energy for each 万元 of output, tce/万元.
    case energyPerOutput = "energy_per_output"
    /// Investment, 亿元.
    case invest
    /// Output at full production, 亿元 a year.
    case output
    /// Taxes at full production, 亿元 a year.
    case taxTotal = "tax_total"
    /// Land, 亩.
    case land
    /// Energy, tce a year.
    case energy
    /// Jobs, 人.
    case jobs
}

/// A condition of admission (table `thresholds`, family P14).
public struct AdmissionThreshold: Equatable, Sendable {
    /// The kind of project that it speaks of; nil is every kind.
    public var kind: ProjectKind?
    /// Position of the chain that it speaks of; nil is every chain.
    public var chain: Int?
    /// The figure.
    public var metric: ProjectMetric
    /// How it is compared.
    public var comparison: Comparison
    /// With what, in the unit of the metric.
    public var value: Double
    /// Whether a project that fails is kept out; otherwise it is only named.
    public var isVeto: Bool

    /// Creates a threshold.
    public init(
        kind: ProjectKind?,
        chain: Int?,
        metric: ProjectMetric,
        comparison: Comparison,
        value: Double,
        isVeto: Bool
    ) {
        self.kind = kind
        self.chain = chain
        self.metric = metric
        self.comparison = comparison
        self.value = value
        self.isVeto = isVeto
    }
}

extension ProjectMetric {
    /// The figure of a project in the unit of its thresholds; nil for want of data.
    public func figure(of project: Project) -> Double? {
        func ratio(_ above: Amount?, _ below: Amount?, _ factor: Double) -> Double? {
            guard let above, let below, below > .zero else { return nil }
            return above.doubleValue * factor / below.doubleValue
        }
        return switch self {
        case .intensity: ratio(project.investment, project.land, 10_000)
        case .taxPerMu: ratio(project.taxTotal, project.land, 10_000)
        case .energyPerOutput: ratio(project.energy, project.output, 0.0001)
        case .invest: project.investment?.doubleValue
        case .output: project.output?.doubleValue
        case .taxTotal: project.taxTotal?.doubleValue
        case .land: project.land.doubleValue
        case .energy: project.energy.doubleValue
        case .jobs: project.jobs.doubleValue
        }
    }
}

extension AdmissionThreshold {
    /// The figure with which a project fails; nil where it passes, where the threshold does not speak of it, and for want of
    /// data.
    public func failure(of project: Project) -> Double? {
        guard kind == nil || kind == project.kind, chain == nil || chain == project.chain,
            let figure = metric.figure(of: project)
        else { return nil }
        return comparison.holds(figure, value) ? nil : figure
    }
}
