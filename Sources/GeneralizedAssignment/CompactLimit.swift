/// A limit of one agent, divided by the greatest common divisor of its needs.
struct CompactLimit: Sendable {
    let capacity: Int64
    /// By job.
    let needs: [Int64]

    init(_ limit: AgentLimit) {
        // Of what is left over by the division no job can use a part.
        let divisor = limit.needs.reduce(UInt64(0)) { greatestCommonDivisor($0, $1.magnitude) }
        let unit = divisor == 0 ? 1 : Int64(divisor)
        self.init(capacity: limit.capacity / unit, needs: limit.needs.map { $0 / unit })
    }

    private init(capacity: Int64, needs: [Int64]) {
        self.capacity = capacity
        self.needs = needs
    }

    /// The limits of an agent that can exclude anything, the tightest first.
    ///
    /// - Parameters:
    ///   - limits: All limits of the agent.
    ///   - jobs: The jobs that it may take.
    ///   - most: The largest number of jobs that it may take, which is a limit like the others.
    ///   - jobCount: The number of all jobs.
    static func binding(_ limits: [CompactLimit], jobs: [Int], most: Int, jobCount: Int) -> [CompactLimit] {
        let count = CompactLimit(capacity: Int64(most), needs: [Int64](repeating: 1, count: jobCount))
        var binding: [(limit: CompactLimit, tightness: Double)] = []
        for limit in limits + [count] {
            let load = jobs.reduce(Int128(0)) { $0 + Int128(limit.needs[$1]) }
            guard load > Int128(limit.capacity) else { continue }
            binding.append((limit, Double(load) / max(Double(limit.capacity), 0.5)))
        }
        return binding.enumerated()
            .sorted { ($1.element.tightness, $0.offset) < ($0.element.tightness, $1.offset) }
            .map(\.element.limit)
    }
}
