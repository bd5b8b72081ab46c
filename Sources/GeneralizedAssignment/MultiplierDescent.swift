/// Lowers L by a deflected subgradient method with Polyak's step.
///
/// The direction is the subgradient plus a part of the last direction (Camerini, Fratta and Maffioli 1975, On improving
/// relaxation methods by modified gradient techniques), the step length·(L − target)/‖direction‖² (Held, Wolfe and
/// Crowder 1974, Validation of subgradient optimization). It goes on from the last point when a step fails, not from the
/// best one, which made trees ten times smaller. Directions and steps are floating-point numbers, because any
/// multipliers bound; the bound itself is whole numbers.
struct MultiplierDescent {
    /// How a descent is run.
    struct Settings {
        /// Most evaluations.
        var evaluations: Int
        /// Factor of the step at the start.
        var length: Double
        /// Evaluations without progress after which the factor is halved.
        var patience: Int
        /// Factor at which it ends.
        var leastLength: Double
        /// How far below the least L so far steps aim, scaled, where the target is too far away to aim at.
        var reach: Double?
    }

    /// How a descent ended.
    enum End {
        /// L is below the target: no assignment of the node is worth that much.
        case belowTarget
        /// The knapsacks choose every job exactly once and keep the side rows.
        case assignment
        /// No more progress.
        case stalled
        /// The caller asked to stop.
        case stopped
    }

    private let problem: CompactAssignment
    private var direction: [Double]
    private var point: [Double]
    private var side: [SidePoint]
    private let lowest: Double
    private let highest: Double

    init(_ problem: CompactAssignment, scale: Int64) {
        self.problem = problem
        direction = [Double](repeating: 0, count: problem.jobCount)
        point = direction
        side = problem.sideRows.indices.flatMap { agent in
            problem.sideRows[agent].indices.map { SidePoint(agent: agent, index: $0) }
        }
        highest = Double(problem.largestWorth * scale + 1)
        lowest = -Self.depth * highest
    }

    /// Multipliers reach this many times the largest worth below 0, and those of side rows above.
    static let depth = 8.0
    /// Part of the last direction in the next.
    private static let memory = 0.75

    /// Descends from the multipliers of a node and leaves the best ones there.
    ///
    /// - Parameters:
    ///   - target: Scaled; the descent ends below it.
    ///   - visit: Called after each evaluation; false stops the descent.
    /// - Returns: How it ended, the least L, and the factor of the step at the end.
    mutating func descend<Profit>(
        _ open: inout OpenPairs,
        _ bound: inout LagrangianBound<Profit>,
        target: Int64,
        _ settings: Settings,
        visit: (LagrangianBound<Profit>, OpenPairs) -> Bool
    ) -> (end: End, value: Int64, length: Double) {
        var best = (value: Int64.max, multipliers: open.multipliers, side: open.sideMultipliers)
        var length = settings.length
        var idle = 0
        start(open)
        var end = End.stalled
        for _ in 0..<settings.evaluations {
            bound.evaluate(open)
            if bound.value < best.value {
                best = (bound.value, open.multipliers, open.sideMultipliers)
                idle = 0
            } else {
                idle += 1
            }
            if bound.value < target {
                end = .belowTarget
                break
            }
            guard visit(bound, open) else {
                end = .stopped
                break
            }
            if idle >= settings.patience {
                idle = 0
                length /= 2
                guard length >= settings.leastLength else { break }
            }
            let square = turn(bound, open)
            guard square > 0 else {
                end = .assignment
                break
            }
            let distance =
                settings.reach.map { Double(bound.value - best.value) + length * $0 }
                ?? length * (Double(bound.value - target) + Double(bound.scale))
            move(&open, by: distance / square)
        }
        (open.multipliers, open.sideMultipliers) = (best.multipliers, best.side)
        return (end, best.value, length)
    }

    private mutating func start(_ open: OpenPairs) {
        for job in point.indices {
            direction[job] = 0
            point[job] = Double(open.multipliers[job])
        }
        for index in side.indices {
            side[index].direction = 0
            side[index].point = Double(open.sideMultipliers[side[index].agent][side[index].index])
        }
    }

    /// Takes the next direction; its square, 0 where the subgradient is.
    private mutating func turn<Profit>(_ bound: LagrangianBound<Profit>, _ open: OpenPairs) -> Double {
        var square = 0.0
        var isFlat = true
        for job in direction.indices where open.agentOf[job] < 0 {
            let surplus = Double(bound.coverage[job]) - 1
            if surplus != 0 { isFlat = false }
            direction[job] = surplus + Self.memory * direction[job]
            square += direction[job] * direction[job]
        }
        for index in side.indices where open.candidates[side[index].agent] > 0 {
            let excess = side[index].excess(bound, open)
            let isAtEdge = side[index].point <= 0 && excess < 0
            if excess != 0 && !isAtEdge { isFlat = false }
            side[index].direction = isAtEdge ? 0 : excess + Self.memory * side[index].direction
            square += side[index].direction * side[index].direction
        }
        return isFlat ? 0 : max(square, 1e-9)
    }

    private mutating func move(_ open: inout OpenPairs, by step: Double) {
        for job in direction.indices where open.agentOf[job] < 0 {
            point[job] = max(lowest, min(highest, point[job] + step * direction[job]))
            open.multipliers[job] = Int64(point[job].rounded())
        }
        for index in side.indices {
            let row = problem.sideRows[side[index].agent][side[index].index]
            let moved = side[index].point + step * side[index].direction * row.steepness
            side[index].point = max(0, min(Self.depth * highest * row.steepness, moved))
            open.sideMultipliers[side[index].agent][side[index].index] = Int64(side[index].point.rounded())
        }
    }
}

/// The multiplier of one side row on its way.
private struct SidePoint {
    let agent: Int
    let index: Int
    var point = 0.0
    var direction = 0.0

    /// How much the chosen jobs need beyond the room of the row, in units of a mean need.
    func excess<Profit>(_ bound: LagrangianBound<Profit>, _ open: OpenPairs) -> Double {
        let row = bound.problem.sideRows[agent][index]
        let first = agent * bound.problem.jobCount
        var sum = -row.room(open, agent: agent)
        for position in open.listed(agent) {
            let job = Int(open.listedJobs[position])
            if bound.isChosen[first + job] { sum += row.needs[job] }
        }
        return Double(sum) * row.steepness
    }
}
