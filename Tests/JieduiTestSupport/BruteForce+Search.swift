import Counties

/// What one receiver may get: a set of helpers that its own rules allow.
struct BruteForceChoice {
    /// The helpers in order of their codes.
    let helpers: [CountyIndex]
    /// What the choice adds to the objective, units of points.
    let value: Int64
    /// What it adds to the sum of each side rule.
    let usage: [Int64]
}

/// One choice of one receiver on the way from one state to the next.
struct BruteForceStep {
    /// Position of the state before, among the states before this receiver.
    let from: Int
    /// Position among the receiver's choices.
    let choice: Int
    /// Position of the state after.
    let to: Int
}

/// A receiver with all its choices and steps.
struct BruteForceStage {
    /// The receiver.
    let receiver: CountyIndex
    /// Everything it may get.
    let choices: [BruteForceChoice]
    /// Every step, sorted by state before, then choice.
    var steps: [BruteForceStep] = []
    /// Number of states before.
    var stateCount = 0
}

extension BruteForce {
    /// Tries every plan; nil when none keeps every rule.
    ///
    /// Receivers are decided one after another. Beginnings of plans that have used the same share of every rule that
    /// is still open have the same continuations and are followed together, which tries every plan without writing
    /// each of them down.
    public func solve() -> BruteForceSolution? {
        let rules = sideRules
        var stages = scenario.receivers.map { BruteForceStage(receiver: $0, choices: choices(of: $0, rules: rules)) }
        // What the receivers after a stage can still add to each rule.
        var remaining = [[Int64]](repeating: rules.map { _ in 0 }, count: stages.count + 1)
        for stage in stages.indices.reversed() {
            let own = rules.map { rule in
                eligiblePairs.filter { $0.receiver == stages[stage].receiver }.map { rule.weights[$0] ?? 0 }
                    .reduce(0, +)
            }
            remaining[stage] = zip(own, remaining[stage + 1]).map(+)
        }
        let empty = rules.map { _ in Int64(0) }
        guard forcesOnlyEligiblePairs,
            let start = Self.settle(empty, adding: empty, rules: rules, remaining: remaining[0])
        else { return nil }
        var states = [start]
        for stage in stages.indices {
            var positions: [[Int64]: Int] = [:]
            var next: [[Int64]] = []
            stages[stage].stateCount = states.count
            for (from, state) in states.enumerated() {
                for (choice, taken) in stages[stage].choices.enumerated() {
                    guard
                        let after = Self.settle(
                            state,
                            adding: taken.usage,
                            rules: rules,
                            remaining: remaining[stage + 1]
                        )
                    else { continue }
                    let to = positions[after] ?? next.count
                    if to == next.count {
                        positions[after] = to
                        next.append(after)
                    }
                    stages[stage].steps.append(BruteForceStep(from: from, choice: choice, to: to))
                }
            }
            states = next
        }
        return BruteForceSolution(stages: stages, eligiblePairs: eligiblePairs, endCount: states.count)
    }

    /// Whether every forced pair of counties with their roles may be made.
    private var forcesOnlyEligiblePairs: Bool {
        scenario.pairs.filter { $0.status == .force && hasRoles($0) }
            .allSatisfy { values[Pair(helper: $0.helper, receiver: $0.receiver)] != nil }
    }

    /// The sums after a choice; nil when a rule can no longer be kept, −1 for a rule that can no longer be broken.
    private static func settle(
        _ state: [Int64],
        adding usage: [Int64],
        rules: [BruteForceSideRule],
        remaining: [Int64]
    ) -> [Int64]? {
        var after = state
        for rule in rules.indices where after[rule] >= 0 {
            let sum = after[rule] + usage[rule]
            let least = rules[rule].least ?? 0
            let most = rules[rule].most ?? .max
            if sum > most || sum + remaining[rule] < least { return nil }
            after[rule] = sum >= least && sum + remaining[rule] <= most ? -1 : sum
        }
        return after
    }

    /// Everything that one receiver may get by P1, P3 and P4.
    private func choices(of receiver: CountyIndex, rules: [BruteForceSideRule]) -> [BruteForceChoice] {
        let bounds = scenario.pairing.helpersPerReceiver
        let eligible = eligiblePairs.filter { $0.receiver == receiver }
        var choices: [BruteForceChoice] = []
        func extend(_ taken: [Pair], with rest: ArraySlice<Pair>) {
            guard let pair = rest.first else {
                guard taken.count >= bounds.min || (taken.isEmpty && scenario.pairing.allowsUnpaired) else { return }
                choices.append(choice(of: taken, rules: rules))
                return
            }
            if taken.count < bounds.max ?? .max { extend(taken + [pair], with: rest.dropFirst()) }
            if rows[pair]?.status != .force { extend(taken, with: rest.dropFirst()) }
        }
        extend([], with: eligible[...])
        return choices
    }

    /// A set of helpers with what it adds.
    private func choice(of taken: [Pair], rules: [BruteForceSideRule]) -> BruteForceChoice {
        var value = taken.isEmpty ? -scenario.pairing.unpairedPenalty.units : 0
        for pair in taken {
            value += values[pair]?.units ?? 0
            if rows[pair]?.isCurrent == true { value += scenario.pairing.keepBonus.units }
        }
        return BruteForceChoice(
            helpers: taken.map(\.helper),
            value: value,
            usage: rules.map { rule in taken.map { rule.weights[$0] ?? 0 }.reduce(0, +) }
        )
    }
}
