/// Which level of the worst receiver comes next: from the bound downwards until one is held, then between those held and
/// those refuted.
struct LevelDescent {
    /// What was found of a level.
    enum Outcome {
        /// A plan holds it.
        case held
        /// No plan holds it.
        case refuted
        /// The time that a level is given ran out.
        case open
        /// The solver's precision does not tell; more time would not help.
        case doubtful
    }

    /// The best level that a plan holds.
    private(set) var value: Int64
    /// No plan holds a higher one.
    private(set) var bound: Int64
    /// The lowest level that was left open or is doubtful.
    private var open: Int64?
    /// Whether the last open level was all that was left close above the value: it will be tried again, and needs more time.
    private(set) var needsTime = false
    /// How far below the bound, or an open level, the next one lies; nil once a level was held, when what is left is halved.
    private var step: Int64? = 0

    /// The first step is this part of what lies between the first plan and the bound; each next one is twice as long.
    private static let partOfGap: Int64 = 16
    /// What is left between the best plan and an open level, relative to it, when levels are given more time.
    private static let narrow = 1e-4

    /// - Parameters:
    ///   - value: What a plan that is known holds.
    ///   - bound: What no plan exceeds; at least the value.
    init(value: Int64, bound: Int64) { (self.value, self.bound) = (value, max(value, bound)) }

    /// The next level: above the value, at most the bound; nil when the two have met.
    var level: Int64? {
        guard value < bound else { return nil }
        let top = open.map { $0 - 1 } ?? bound
        return max(value + 1, step.map { top - $0 } ?? value + (top - value + 1) / 2)
    }

    /// Takes note of what became of a level.
    ///
    /// - Parameter reached: What the best plan holds now.
    mutating func note(_ outcome: Outcome, of level: Int64, reached: Int64) {
        let gap = bound - value
        value = max(value, reached)
        bound = max(bound, value)
        switch outcome {
        case .held: step = nil
        case .refuted: bound = max(value, level - 1)
        case .open, .doubtful: open = level
        }
        if let known = open, known <= value || known > bound { open = nil }
        if outcome != .held { step = step.map { min($0 == 0 ? max(1, gap / Self.partOfGap) : 2 * $0, gap) } }
        // Below a doubtful level lower ones may be told all the same, down to the next.
        let near = outcome == .doubtful ? 1 : max(1, Self.narrow * abs(Double(level)))
        needsTime = open == level && Double(level - value) <= near
        if needsTime { open = nil }
    }
}
