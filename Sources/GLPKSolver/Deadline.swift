internal import LinearModel

/// When a solve must be over.
struct Deadline {
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private let end: ContinuousClock.Instant?

    /// GLPK counts milliseconds in 32 bits; without a limit it gets the longest it can count.
    private static let longestMilliseconds: Int64 = 2_000_000_000

    /// A deadline `limit` from now; `nil` never comes.
    init(after limit: Duration?) {
        let start = clock.now
        self.start = start
        end = limit.map { start.advanced(by: min($0, .milliseconds(Self.longestMilliseconds))) }
    }

    /// Seconds since the deadline was set.
    var elapsedSeconds: Double {
        (clock.now - start) / .seconds(1)
    }

    /// Whether no time is left.
    var hasPassed: Bool {
        end.map { clock.now >= $0 } ?? false
    }

    /// What is left, as GLPK wants it: 0 when the deadline has passed.
    var remainingMilliseconds: Int32 {
        guard let end else { return Int32(Self.longestMilliseconds) }
        let left = (end - clock.now) / .milliseconds(1)
        return Int32(max(0, min(left.rounded(.up), Double(Self.longestMilliseconds))))
    }
}
