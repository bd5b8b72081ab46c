/// How many pairs somebody may make: at least `min`, at most `max`.
///
/// A minimum above the maximum is no fault of the network: it is a rule nobody can keep, and solving says so.
public struct CountBounds: Sendable, Hashable {
    /// The least number of pairs, from 0.
    public var min: Int
    /// The greatest number of pairs; nil where nothing limits it.
    public var max: Int?

    /// Creates bounds.
    /// - Parameters:
    ///   - min: the least number of pairs, from 0.
    ///   - max: the greatest number of pairs; nil where nothing limits it.
    public init(min: Int = 0, max: Int? = nil) {
        self.min = min
        self.max = max
    }

    /// Neither more nor fewer pairs than `count`.
    public static func exactly(_ count: Int) -> CountBounds { CountBounds(min: count, max: count) }

    /// From none to `count` pairs.
    public static func atMost(_ count: Int) -> CountBounds { CountBounds(min: 0, max: count) }

    /// `count` pairs or more.
    public static func atLeast(_ count: Int) -> CountBounds { CountBounds(min: count, max: nil) }

    /// Any number of pairs.
    public static let any = CountBounds()

    /// Whether `count` pairs keep the bounds.
    public func contains(_ count: Int) -> Bool {
        guard let max else { return count >= min }
        return count >= min && count <= max
    }

    /// Whether no count at all keeps the bounds.
    var isContradictory: Bool {
        guard let max else { return false }
        return min > max
    }
}
