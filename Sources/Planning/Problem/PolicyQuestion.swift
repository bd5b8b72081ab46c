public import Counties

extension Scenario {
    /// Whether the question is more than who pairs with whom at the largest plain total: projects, modes, money, weights,
    /// floors, or another aim.
    public var asksForPlanning: Bool {
        !projects.isEmpty || !modes.isEmpty || !pools.isEmpty || !responses.isEmpty || !floors.isEmpty
            || objective.mode != .weighted || counties.contains { $0.role.isReceiver && $0.weight != 1 }
            || chains.contains { $0.minProjects ?? 0 > 0 }
            || helperCapacities.contains { $0.minBenefit != nil } || costsBind
    }

    /// What pairs cost is a rule only where the helper's money is limited.
    private var costsBind: Bool {
        let limited = helperCapacities.filter { $0.moneyPerYear != nil }
        if limited.contains(where: { $0.pairCost ?? .zero > .zero }) { return true }
        let helpers = Set(limited.map(\.county))
        return pairs.contains { $0.cost ?? .zero > .zero && helpers.contains($0.helper) }
    }
}
