/// One search from its root to its answer.
struct SearchRun<Profit: FixedWidthInteger & SignedInteger & Sendable> {
    private let problem: CompactAssignment
    private let control: SearchControl
    private var search: TargetSearch<Profit>
    private(set) var root: OpenPairs

    init(_ problem: CompactAssignment, scale: Int64, control: SearchControl) {
        self.problem = problem
        self.control = control
        search = TargetSearch(problem, scale: scale, control: control)
        root = OpenPairs(problem)
        root.multipliers = problem.secondBestWorths.map { $0 * scale }
    }

    /// Starts from what is known of a problem with the same jobs and agents.
    mutating func start(from known: KnownAnswer) {
        if let multipliers = known.multipliers {
            root.multipliers = multipliers.jobs
            root.sideMultipliers = multipliers.side
        }
        search.lowerHighest(to: known.highest)
        for agentOf in known.assignments { _ = search.take(agentOf, target: 0) }
    }

    /// Searches.
    mutating func outcome() -> AssignmentOutcome {
        let isOver = self.isOver || control.shouldStop() || prepare() || find() || prove()
        if isOver, search.isDecided || root.isImpossible {
            return answer(search.incumbent.agentOf == nil ? .infeasible : .optimal)
        }
        return answer(isCloseEnough ? .closeEnough : .stopped)
    }

    private var isCloseEnough: Bool {
        guard search.incumbent.agentOf != nil else { return false }
        return control.isCloseEnough(
            problem.value(ofWorth: search.incumbent.worth),
            problem.value(ofWorth: search.highest)
        )
    }

    /// Whether there is nothing left to do.
    private var isOver: Bool { search.isDecided || root.isImpossible || isCloseEnough }

    /// Lowers the bound of the root and gives up pairs for good, until neither gets on; whether the search is over.
    ///
    /// Each round aims four times as far as the last one did in the end.
    private mutating func prepare() -> Bool {
        let scale = Double(search.bound.scale)
        var reach = Double(problem.largestWorth) * Double(problem.jobCount) * scale / 20
        var last = Int64.max
        for _ in 0..<Self.mostRounds {
            let (value, length) = search.lower(&root, reach: reach)
            guard let value else { return true }
            if isOver { return true }
            let gap = Double(value) - Double(search.incumbent.worth) * scale
            if last < .max, Double(last - value) < max(scale / 8, gap / 100) { return false }
            last = value
            reach = max(scale / 4, 4 * reach * length)
            _ = search.exclude(&root, below: (search.incumbent.worth + 1) * search.bound.scale)
            if isOver { return true }
        }
        return false
    }

    /// Looks for a good assignment: small trees for targets that fall faster and faster; whether the search is over.
    private mutating func find() -> Bool {
        var step = firstStep
        var nodes = Self.fewestNodes
        while step < 2 * (search.highest - search.incumbent.worth) {
            let verdict = search.decide(target: target(step), root: root, nodeLimit: nodes)
            if verdict == .stopped || isOver { return true }
            switch verdict {
            case .exhausted:
                step *= 2
                nodes = min(2 * nodes, Self.fewestNodes + 3 * problem.jobCount)
            case .reached: step = max(1, (search.highest - search.incumbent.worth) / 4)
            case .refuted, .stopped: break
            }
        }
        return false
    }

    /// Refutes targets from the bound downwards until one is reached; whether the search is over, as it is in the end.
    ///
    /// Steps grow while trees are small.
    private mutating func prove() -> Bool {
        var step = firstStep
        while !isOver {
            let before = search.nodes
            let limit = step == 1 ? nil : Self.proofNodes
            switch search.decide(target: target(step), root: root, nodeLimit: limit) {
            case .stopped: return true
            case .exhausted: step = max(1, step / 4)
            case .reached: break
            case .refuted:
                if search.nodes - before < Self.proofNodes / 100 {
                    step *= 2
                } else if search.nodes - before > Self.proofNodes / 10 {
                    step = max(1, step / 2)
                }
            }
        }
        return true
    }

    private static var mostRounds: Int { 30 }
    private static var fewestNodes: Int { 64 }
    private static var proofNodes: Int { 10_000 }

    private var firstStep: Int64 { max(1, (search.highest - search.incumbent.worth) / 64) }

    /// The target a step below the bound.
    private func target(_ step: Int64) -> Int64 { max(search.incumbent.worth + 1, search.highest - step + 1) }

    private func answer(_ status: AssignmentOutcome.Status) -> AssignmentOutcome {
        let agentOf = status == .infeasible ? nil : search.incumbent.agentOf
        let value = agentOf == nil ? nil : problem.value(ofWorth: search.incumbent.worth)
        let idle = problem.hasIdleAgent ? problem.agentCount - 1 : -1
        return AssignmentOutcome(
            status: status,
            agents: agentOf.map { $0.map { Int($0) == idle ? nil : Int($0) } },
            value: value,
            bound: status == .infeasible ? nil : status == .optimal ? value : problem.value(ofWorth: search.highest),
            nodes: search.nodes,
            evaluations: search.bound.evaluations
        )
    }
}
