/// Which target comes next: from the bound downwards, and between a level that can be held and one that cannot.
struct TargetDescent {
    /// What the search of a target found.
    enum Outcome {
        /// No point reaches it.
        case refuted
        /// A point holds it, and better ones may exist.
        case held
        /// Its nodes ran out.
        case open
    }

    /// Nodes a target may take before a lower one is tried; nil without a limit.
    private(set) var nodeLimit: Int?
    private var step: Double
    private var effort = 1.0
    /// Whether a target was held: then what is left is halved.
    private var isBracketed = false
    /// The lowest target whose nodes ran out.
    private var lowestOpen: Double?

    /// The first target lies this far below the bound, relative to it.
    private static let firstStep = 1e-4
    /// A target that takes no more nodes is easy.
    private static let easyNodes = 30
    private static let firstNodes = 2_000
    /// What is left between the best point and an open target, relative to it, when nodes are raised.
    private static let narrow = 1e-4

    /// - Parameter isLevel: Whether targets are held or not, with nothing said of higher ones.
    init(bound: Double, isLevel: Bool) {
        step = max(100, Self.firstStep * abs(bound))
        nodeLimit = isLevel ? Self.firstNodes : nil
    }

    /// The next target: a whole number, at least the next better than the best point.
    func target(bound: Double, best: Double?) -> Double {
        let floor = best?.nextWhole ?? -.infinity
        if let best, let top = lowestOpen ?? (isBracketed ? bound : nil) {
            return max((best + (top - best) / 2).rounded(.down), floor)
        }
        return max((bound - step).rounded(.down), floor)
    }

    /// Takes note of what became of a target.
    mutating func note(_ outcome: Outcome, target: Double, best: Double?, nodes: Int) {
        switch outcome {
        case .held: isBracketed = true
        // What is open lies above it: the bound is below that now.
        case .refuted: lowestOpen = nil
        case .open:
            lowestOpen = target
            if best == nil { step *= 2 }
        }
        if outcome != .open { advance(nodes) }
        guard let open = lowestOpen, open - (best ?? -.infinity) <= max(1, Self.narrow * abs(open)) else { return }
        lowestOpen = nil
        nodeLimit = nodeLimit.map { $0.multipliedReportingOverflow(by: 4) }.map { $0.overflow ? .max : $0.partialValue }
    }

    /// Twice as far while targets are easy; where the nodes they take multiply, so far that they should be about four times
    /// as many.
    private mutating func advance(_ nodes: Int) {
        let last = effort
        effort = Double(max(1, nodes))
        guard nodes > Self.easyNodes, effort > 2 * last else {
            step *= 2
            return
        }
        var (ratio, parts) = (effort / last, 1.0)
        while ratio > 4, parts < 8 { (ratio, parts) = (ratio / 4, parts + 1) }
        step /= parts
    }
}
