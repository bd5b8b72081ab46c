/// Decides whether an assignment is worth at least a target: depth-first branch and bound over Lagrangian bounds.
///
/// Asking for a target close to the bound first keeps each tree small (Posta, Ferland and Michelon 2012, An exact method
/// with variable fixing for solving the generalized assignment problem).
struct TargetSearch<Profit: FixedWidthInteger & SignedInteger & Sendable> {
    /// The answer about one target.
    enum Verdict {
        /// No assignment is worth that much; proved.
        case refuted
        /// The incumbent is worth that much.
        case reached
        /// The nodes allowed are used up.
        case exhausted
        /// The caller asked to stop.
        case stopped
    }

    /// A node whose children are under way.
    private struct Frame {
        var open: OpenPairs
        var branching: Branching
        var next = 0
    }

    let problem: CompactAssignment
    let control: SearchControl
    var bound: LagrangianBound<Profit>
    var descent: MultiplierDescent
    var incumbent = Incumbent()
    /// No assignment is worth more; proved.
    private(set) var highest: Int64
    /// Nodes so far.
    private(set) var nodes = 0

    init(_ problem: CompactAssignment, scale: Int64, control: SearchControl) {
        self.problem = problem
        self.control = control
        bound = LagrangianBound(problem, scale: scale)
        descent = MultiplierDescent(problem, scale: scale)
        highest = problem.largestWorth * Int64(problem.jobCount)
    }

    /// Whether the incumbent is the optimum, or proved not to exist.
    var isDecided: Bool { highest <= incumbent.worth }

    /// Takes a bound that is known to hold.
    mutating func lowerHighest(to worth: Int64) { highest = min(highest, worth) }

    /// Decides about a target; a refuted one becomes the bound.
    ///
    /// - Parameters:
    ///   - target: Worth.
    ///   - root: Pairs that are open at the root, with its multipliers.
    ///   - nodeLimit: Nodes after which it gives up; nil is none.
    mutating func decide(target: Int64, root: OpenPairs, nodeLimit: Int? = nil) -> Verdict {
        let verdict = search(target: target, root: root, lastNode: nodeLimit.map { nodes + $0 } ?? .max)
        if verdict == .refuted { lowerHighest(to: target - 1) }
        report()
        return verdict
    }

    private mutating func search(target: Int64, root: OpenPairs, lastNode: Int) -> Verdict {
        var stack: [Frame] = []
        var node: OpenPairs? = root
        while true {
            if var open = node {
                node = nil
                if control.shouldStop() { return .stopped }
                if nodes >= lastNode { return .exhausted }
                nodes += 1
                if nodes % 64 == 0 { report() }
                switch examine(&open, target: target) {
                case .closed: break
                case .reached: return .reached
                case .stopped: return .stopped
                case .branch(let branching): stack.append(Frame(open: open, branching: branching))
                }
            }
            guard let top = stack.indices.last else { return .refuted }
            guard stack[top].next < stack[top].branching.agents.count else {
                stack.removeLast()
                continue
            }
            var child = stack[top].open
            child.assign(agent: stack[top].branching.agents[stack[top].next], job: stack[top].branching.job, problem)
            child.settle(problem)
            stack[top].next += 1
            node = child
        }
    }

    /// Shows how far the search is.
    func report() {
        control.report(
            SearchProgress(
                value: incumbent.agentOf == nil ? nil : problem.value(ofWorth: incumbent.worth),
                bound: problem.value(ofWorth: highest),
                nodes: nodes,
                evaluations: bound.evaluations
            )
        )
    }
}
