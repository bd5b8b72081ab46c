/// Which target comes next: from the bound downwards, further and further.
struct TargetDescent {
    private var step: Double
    private var effort = 1.0

    /// The first target lies this far below the bound, relative to it.
    private static let firstStep = 1e-4
    /// A target that takes no more nodes is easy.
    private static let easyNodes = 30

    init(bound: Double) { step = max(100, Self.firstStep * abs(bound)) }

    /// The next target: a whole number, at least the next better than the best point.
    func target(bound: Double, best: Double?) -> Double {
        max((bound - step).rounded(.down), best?.nextWhole ?? -.infinity)
    }

    /// Takes note of the nodes of a target that nothing reaches.
    ///
    /// The next step is twice as long while targets are easy; where the nodes they take multiply, so short that they should
    /// be about four times as many.
    mutating func advance(_ nodes: Int) {
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
