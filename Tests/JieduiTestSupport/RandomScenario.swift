public import Counties

/// Small random scenarios for properties and differential tests; the same seed makes the same scenario.
///
/// Most rules are drawn around a random plan, so that more than half of the scenarios have a plan at all.
public enum RandomScenario {
    /// Rules that a scenario uses.
    public struct Features: OptionSet, Hashable, Sendable {
        /// The switches as bits.
        public let rawValue: Int
        /// Creates switches from bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Rows of `helpers` with their own largest number of receivers.
        public static let capacities = Features(rawValue: 1 << 0)
        /// Least numbers of receivers for helpers.
        public static let minima = Features(rawValue: 1 << 1)
        /// Helpers that may take two or three receivers, or any number.
        public static let severalReceivers = Features(rawValue: 1 << 2)
        /// Receivers that may or must have two or three helpers.
        public static let severalHelpers = Features(rawValue: 1 << 3)
        /// Receivers that may stay unpaired at a penalty.
        public static let optionalReceivers = Features(rawValue: 1 << 4)
        /// Rows that force or forbid a pair.
        public static let decisions = Features(rawValue: 1 << 5)
        /// `only_listed`.
        public static let onlyListed = Features(rawValue: 1 << 6)
        /// `same_city` forbid or require.
        public static let sameCity = Features(rawValue: 1 << 7)
        /// `max_minutes` or `max_km`.
        public static let distances = Features(rawValue: 1 << 8)
        /// Quotas on one side whose groups are nested.
        public static let nestedQuotas = Features(rawValue: 1 << 9)
        /// Quotas on cells of two groups, also by city relation.
        public static let cellQuotas = Features(rawValue: 1 << 10)
        /// Current pairs with a bonus and a limit of changes.
        public static let continuity = Features(rawValue: 1 << 11)
        /// Needs of pairs and limits of helpers in fractional amounts.
        public static let resources = Features(rawValue: 1 << 12)
        /// Values below zero.
        public static let negativeValues = Features(rawValue: 1 << 13)
        /// Few different values, so that many plans are equally good.
        public static let ties = Features(rawValue: 1 << 14)
        /// Counties that take part on both sides.
        public static let bothRoles = Features(rawValue: 1 << 15)

        /// Every switch on its own.
        public static let each: [Features] = (0..<16).map { Features(rawValue: 1 << $0) }
        /// Rules under which pairing stays an assignment problem (P1–P4 and quotas on one side).
        public static let pure: Features = [
            .capacities, .minima, .severalReceivers, .optionalReceivers, .decisions, .onlyListed, .sameCity,
            .distances, .nestedQuotas, .negativeValues, .ties, .bothRoles,
        ]

        /// A random subset of the allowed switches, each on with a probability of one third.
        public static func random(from allowed: Features, seed: UInt64) -> Features {
            var generator = Generator(seed: seed ^ 0x5EED)
            return each.filter { allowed.contains($0) && generator.chance(1, in: 3) }
                .reduce(into: []) { $0.formUnion($1) }
        }
    }

    /// A seeded generator with the draws that scenarios are made of.
    public struct Generator: RandomNumberGenerator, Sendable {
        private var bits: SeededGenerator

        /// Creates a generator.
        public init(seed: UInt64) { bits = SeededGenerator(seed: seed) }

        /// The next 64 random bits.
        public mutating func next() -> UInt64 { bits.next() }

        /// True with a probability of `part` / `whole`.
        public mutating func chance(_ part: Int, in whole: Int) -> Bool { number(in: 0...(whole - 1)) < part }

        /// A whole number of a range.
        public mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

        /// One of some things; nil when there are none.
        public mutating func pick<Element>(_ elements: [Element]) -> Element? { elements.randomElement(using: &self) }
    }

    /// Makes a scenario.
    ///
    /// - Parameters:
    ///   - seed: What everything depends on.
    ///   - features: Rules that it uses; nil draws a subset of all.
    ///   - helpers: Numbers of helpers that may be drawn.
    ///   - receivers: Numbers of receivers that may be drawn.
    public static func make(
        seed: UInt64,
        features: Features? = nil,
        helpers: ClosedRange<Int> = 1...5,
        receivers: ClosedRange<Int> = 1...5
    ) -> Scenario {
        let all = Features.each.reduce(into: Features()) { $0.formUnion($1) }
        var draft = RandomScenarioDraft(seed: seed, features: features ?? .random(from: all, seed: seed))
        draft.drawCounties(helpers: helpers, receivers: receivers)
        draft.drawPartnerLimits()
        draft.drawReferencePlan()
        draft.drawPairs()
        draft.drawDecisions()
        draft.drawContinuity()
        draft.drawDistances()
        draft.drawQuotas()
        draft.drawResources()
        draft.scenario.sortByKeys()
        return draft.scenario
    }
}
