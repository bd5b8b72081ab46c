public import Counties

/// What trying every plan has shown.
public struct BruteForceSolution: Sendable {
    /// A pair with what it costs to have it or to do without it.
    public struct Loss: Hashable, Sendable {
        /// The pair.
        public let pair: BruteForce.Pair
        /// Loss against the best objective, at least 0; nil where no plan keeps every rule.
        public let loss: Points?
    }

    /// A plan with its objective.
    public struct RankedPlan: Hashable, Sendable {
        /// The objective.
        public let objective: Points
        /// The pairs, sorted by receiver, then helper.
        public let pairs: [BruteForce.Pair]
    }

    /// The best objective.
    public let best: Points
    /// Number of plans that reach it.
    public let optimaCount: Int
    /// The lexicographically first of them: going through all pairs by receiver, then helper, a pair is taken if and
    /// only if some optimum has it together with everything decided before.
    public let firstOptimum: [BruteForce.Pair]
    /// What forcing each eligible pair would lose, sorted by receiver, helper.
    public let regrets: [Loss]
    /// What barring each eligible pair would lose, sorted by receiver, helper; 0 for pairs that some optimum lacks.
    public let barringLosses: [Loss]
    /// Number of plans that keep every rule.
    public let planCount: Int

    private let stages: [Stage]

    /// One receiver: what it may get, and the steps from state to state that some complete plan takes.
    private struct Stage: Sendable {
        let receiver: CountyIndex
        var steps: [[Step]]
    }

    private struct Step: Sendable {
        let helpers: [CountyIndex]
        let value: Int64
        let to: Int
        /// Best objective of a complete plan with this step.
        var through: Int64 = 0
    }

    /// What is known of a state: completions by their number, the best of them, how many are as good.
    private struct Completion {
        var best: Int64
        var bestCount: Int
        var count: Int
    }

    /// Follows the steps from the end and back; nil when no way leads to the end.
    init?(stages searched: [BruteForceStage], eligiblePairs: [BruteForce.Pair], endCount: Int) {
        let completions = Self.completions(of: searched, endCount: endCount)
        guard let root = completions[0].first, let root else { return nil }
        best = Points(units: root.best)
        optimaCount = root.bestCount
        planCount = root.count

        var stages: [Stage] = []
        var reached: [Int64?] = [0]
        for (depth, stage) in searched.enumerated() {
            var steps = [[Step]](repeating: [], count: stage.stateCount)
            var next = [Int64?](repeating: nil, count: completions[depth + 1].count)
            for step in stage.steps {
                guard let before = reached[step.from], let rest = completions[depth + 1][step.to] else { continue }
                let choice = stage.choices[step.choice]
                var kept = Step(helpers: choice.helpers, value: choice.value, to: step.to)
                kept.through = before + choice.value + rest.best
                steps[step.from].append(kept)
                next[step.to] = max(next[step.to] ?? .min, before + choice.value)
            }
            stages.append(Stage(receiver: stage.receiver, steps: steps))
            reached = next
        }
        self.stages = stages
        firstOptimum = Self.firstOptimum(of: stages, best: root.best)
        regrets = Self.losses(eligiblePairs, stages: stages, best: root.best) { $0.contains($1) }
        barringLosses = Self.losses(eligiblePairs, stages: stages, best: root.best) { !$0.contains($1) }
    }

    /// Loss of forcing a pair; nil where it cannot be forced or is not eligible.
    public func regret(of pair: BruteForce.Pair) -> Points? { regrets.first { $0.pair == pair }?.loss }

    /// Loss of barring a pair; nil where it cannot be barred or is not eligible.
    public func margin(of pair: BruteForce.Pair) -> Points? { barringLosses.first { $0.pair == pair }?.loss }

    /// The margins of the pairs of the first optimum.
    public var margins: [Loss] { barringLosses.filter { firstOptimum.contains($0.pair) } }

    /// Every plan that keeps every rule: by objective, largest first, then lexicographically by its pairs.
    ///
    /// - Complexity: O(n log n) in ``planCount``; look at it before you ask.
    public func rankedPlans() -> [RankedPlan] {
        var plans: [RankedPlan] = []
        func extend(_ pairs: [BruteForce.Pair], _ value: Int64, stage: Int, state: Int) {
            guard stage < stages.count else {
                plans.append(RankedPlan(objective: Points(units: value), pairs: pairs))
                return
            }
            for step in stages[stage].steps[state] {
                let taken = step.helpers.map { BruteForce.Pair(helper: $0, receiver: stages[stage].receiver) }
                extend(pairs + taken, value + step.value, stage: stage + 1, state: step.to)
            }
        }
        extend([], 0, stage: 0, state: 0)
        return plans.sorted { left, right in
            left.objective == right.objective
                ? Self.precedes(left.pairs, right.pairs) : left.objective > right.objective
        }
    }

    /// Whether a list of pairs comes before another: at the first difference the earlier pair wins, and a list that
    /// goes on wins over one that has ended.
    static func precedes(_ left: [BruteForce.Pair], _ right: [BruteForce.Pair]) -> Bool {
        for (one, other) in zip(left, right) where one != other { return one < other }
        return left.count > right.count
    }

    /// For every state before every receiver, what can follow; nil for states from which no plan is completed.
    private static func completions(of stages: [BruteForceStage], endCount: Int) -> [[Completion?]] {
        var all: [[Completion?]] = [
            [Completion?](repeating: Completion(best: 0, bestCount: 1, count: 1), count: endCount)
        ]
        for stage in stages.reversed() {
            var states = [Completion?](repeating: nil, count: stage.stateCount)
            for step in stage.steps {
                guard let rest = all[0][step.to] else { continue }
                let value = stage.choices[step.choice].value + rest.best
                guard var known = states[step.from] else {
                    states[step.from] = Completion(best: value, bestCount: rest.bestCount, count: rest.count)
                    continue
                }
                known.count += rest.count
                if value > known.best { (known.best, known.bestCount) = (value, 0) }
                if value == known.best { known.bestCount += rest.bestCount }
                states[step.from] = known
            }
            all.insert(states, at: 0)
        }
        return all
    }

    /// Walks along optimal steps, at every receiver along the lexicographically first.
    private static func firstOptimum(of stages: [Stage], best: Int64) -> [BruteForce.Pair] {
        var pairs: [BruteForce.Pair] = []
        var state = 0
        for stage in stages {
            var first: (taken: [BruteForce.Pair], step: Step)?
            // `through` is the best over all ways into the state; on an optimal way it is the best objective.
            for step in stage.steps[state] where step.through == best {
                let taken = step.helpers.map { BruteForce.Pair(helper: $0, receiver: stage.receiver) }
                if let known = first, !precedes(taken, known.taken) { continue }
                first = (taken, step)
            }
            guard let first else { return pairs }
            pairs += first.taken
            state = first.step.to
        }
        return pairs
    }

    /// What is lost when only steps of the pair's receiver are allowed that pass a test.
    private static func losses(
        _ pairs: [BruteForce.Pair],
        stages: [Stage],
        best: Int64,
        where allows: ([CountyIndex], CountyIndex) -> Bool
    ) -> [Loss] {
        pairs.map { pair in
            let steps = stages.filter { $0.receiver == pair.receiver }.flatMap { $0.steps.joined() }
            let reached = steps.filter { allows($0.helpers, pair.helper) }.map(\.through).max()
            return Loss(pair: pair, loss: reached.map { Points(units: best - $0) })
        }
    }
}
