import Assignment

/// Every plan of a tiny network, judged one by one: the oracle that knows no algorithm.
struct Enumeration {
    let network: PairingNetwork
    /// The greatest objective; nil when no plan keeps the rules.
    private(set) var best: Int64?
    /// The lexicographically first optimum, as bits: the first combination is the highest bit.
    private(set) var firstOptimum: UInt64 = 0
    private(set) var optimumCount = 0
    /// The greatest objective among the plans with each combination, and among those without.
    private(set) var bestWith: [Int64?]
    private(set) var bestWithout: [Int64?]
    private(set) var visitedPlans = 0

    private var helperCounts: [Int]
    private var receiverCounts: [Int]

    init(_ network: PairingNetwork) {
        self.network = network
        bestWith = Array(repeating: nil, count: network.values.count)
        bestWithout = Array(repeating: nil, count: network.values.count)
        helperCounts = Array(repeating: 0, count: network.helperCount)
        receiverCounts = Array(repeating: 0, count: network.receiverCount)
        extend(receiver: 0, plan: 0, objective: 0)
    }

    static func bit(_ cell: Int) -> UInt64 { 1 << UInt64(62 - cell) }

    /// The number of leaves at most, to choose networks that can be enumerated.
    static func size(of network: PairingNetwork) -> Double {
        (0..<network.receiverCount).reduce(1.0) { $0 * Double(choices(of: $1, in: network).count) }
    }

    private static func choices(of receiver: Int, in network: PairingNetwork) -> [Int] {
        (0..<(1 << network.helperCount)).filter { mask in
            network.receiverBounds[receiver].contains(mask.nonzeroBitCount)
                && (0..<network.helperCount).allSatisfy { helper in
                    let isTaken = mask >> helper & 1 == 1
                    let isEligible = network[receiver: receiver, helper: helper] != PairingNetwork.ineligible
                    let isForced = network.forced.contains(Pair(receiver: receiver, helper: helper))
                    return (!isTaken || isEligible) && (!isForced || isTaken)
                }
        }
    }

    private mutating func extend(receiver: Int, plan: UInt64, objective: Int64) {
        guard receiver < network.receiverCount else {
            judge(plan, objective)
            return
        }
        for mask in Self.choices(of: receiver, in: network) {
            var extended = plan
            var value = mask == 0 ? -network.unpairedPenalty : 0
            var isWithinBounds = true
            for helper in 0..<network.helperCount where mask >> helper & 1 == 1 {
                extended |= Self.bit(receiver * network.helperCount + helper)
                value += network[receiver: receiver, helper: helper]
                helperCounts[helper] += 1
                if let max = network.helperBounds[helper].max, helperCounts[helper] > max { isWithinBounds = false }
            }
            receiverCounts[receiver] = mask.nonzeroBitCount
            if isWithinBounds { extend(receiver: receiver + 1, plan: extended, objective: objective + value) }
            for helper in 0..<network.helperCount where mask >> helper & 1 == 1 { helperCounts[helper] -= 1 }
        }
    }

    private mutating func judge(_ plan: UInt64, _ objective: Int64) {
        visitedPlans += 1
        guard zip(network.helperBounds, helperCounts).allSatisfy({ $0.contains($1) }),
            network.helperGroups.allSatisfy({ group in
                group.bounds.contains(group.members.reduce(0) { $0 + helperCounts[$1] })
            }),
            network.receiverGroups.allSatisfy({ group in
                group.bounds.contains(group.members.reduce(0) { $0 + receiverCounts[$1] })
            })
        else { return }
        if objective > best ?? .min {
            (best, firstOptimum, optimumCount) = (objective, plan, 1)
        } else if objective == best {
            optimumCount += 1
            firstOptimum = max(firstOptimum, plan)
        }
        for cell in network.values.indices {
            if plan & Self.bit(cell) != 0 {
                bestWith[cell] = max(bestWith[cell] ?? .min, objective)
            } else {
                bestWithout[cell] = max(bestWithout[cell] ?? .min, objective)
            }
        }
    }
}
