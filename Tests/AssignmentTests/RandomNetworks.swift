import Assignment
import JieduiTestSupport

/// What a random network may contain.
struct NetworkRecipe {
    var sizes = 1...6
    var values: ClosedRange<Int64> = -3...6
    var isPlain = false
}

extension PairingNetwork {
    /// A random network with every kind of rule the recipe allows.
    static func random(_ recipe: NetworkRecipe, with random: inout SeededGenerator) -> PairingNetwork {
        let helperCount = Int.random(in: recipe.sizes, using: &random)
        let receiverCount = Int.random(in: recipe.sizes, using: &random)
        var network = PairingNetwork(helperCount: helperCount, receiverCount: receiverCount)
        let barredShare: Double = [0.0, 0.1, 0.3, 0.5].randomElement(using: &random) ?? 0
        for cell in network.values.indices {
            guard Double.random(in: 0.0..<1.0, using: &random) >= barredShare else { continue }
            network.values[cell] = Int64.random(in: recipe.values, using: &random)
        }
        network.unpairedPenalty = Bool.random(using: &random) ? 0 : Int64.random(in: 0...5, using: &random)
        network.setBounds(isPlain: recipe.isPlain, with: &random)
        if Int.random(in: 0..<4, using: &random) == 0 {
            for _ in 0..<Int.random(in: 1...2, using: &random) {
                let cell = Int.random(in: network.values.indices, using: &random)
                guard network.values[cell] != PairingNetwork.ineligible else { continue }
                network.forced.append(Pair(receiver: cell / helperCount, helper: cell % helperCount))
            }
        }
        if !recipe.isPlain {
            network.helperGroups = randomGroups(memberCount: helperCount, with: &random)
            network.receiverGroups = randomGroups(memberCount: receiverCount, with: &random)
        }
        return network
    }

    private mutating func setBounds(isPlain: Bool, with random: inout SeededGenerator) {
        let areHelpersUniform = Bool.random(using: &random)
        let areReceiversUniform = Bool.random(using: &random)
        let helperMax = Int.random(in: 1...3, using: &random)
        for helper in 0..<helperCount {
            let min = isPlain ? 0 : Swift.max(0, Int.random(in: -2...1, using: &random))
            let max = areHelpersUniform ? helperMax : [0, 1, 1, 2, 2, 3, 3].randomElement(using: &random) ?? 1
            helperBounds[helper] = CountBounds(min: min, max: max == 3 ? nil : max)
        }
        let isOptional = Bool.random(using: &random)
        for receiver in 0..<receiverCount {
            if areReceiversUniform || isPlain {
                receiverBounds[receiver] = CountBounds(min: isOptional ? 0 : 1, max: 1)
            } else {
                let min = [0, 0, 0, 0, 1, 1, 2].randomElement(using: &random) ?? 0
                let max = Int.random(in: min...3, using: &random)
                receiverBounds[receiver] = CountBounds(min: min, max: max == 3 ? nil : max)
            }
            if isPlain, Bool.random(using: &random) { receiverBounds[receiver].min = 0 }
        }
    }

    /// Intervals of a shuffled side, cut into smaller and smaller ones: always nested or disjoint.
    private static func randomGroups(memberCount: Int, with random: inout SeededGenerator) -> [Group] {
        let shuffled = Array(0..<memberCount).shuffled(using: &random)
        var groups: [Group] = []
        var waiting = [0..<memberCount]
        while let range = waiting.popLast() {
            guard !range.isEmpty, groups.count < 4 else { continue }
            if Int.random(in: 0..<3, using: &random) == 0 {
                let min = Swift.max(0, Int.random(in: -4...2, using: &random))
                let max = Int.random(in: min...min + 4, using: &random)
                groups.append(Group(members: Array(shuffled[range]), min: min, max: max > min + 2 ? nil : max))
            }
            guard range.count > 1 else { continue }
            let cut = Int.random(in: range.lowerBound + 1..<range.upperBound, using: &random)
            waiting += [range.lowerBound..<cut, cut..<range.upperBound]
        }
        return groups.shuffled(using: &random)
    }
}
