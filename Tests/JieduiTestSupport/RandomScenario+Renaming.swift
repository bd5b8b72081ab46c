public import Counties

extension RandomScenario {
    /// A scenario with its counties under new codes in another order, and where each county went.
    public struct Renamed: Sendable {
        /// The same question under other names.
        public let scenario: Scenario
        /// Position in the renamed scenario by position in the original one.
        public let positions: [Int]

        /// A county of the original scenario in the renamed one.
        public func callAsFunction(_ county: CountyIndex) -> CountyIndex { CountyIndex(positions[county.position]) }
    }

    /// Gives every county a new code so that their order becomes a random one; nothing else changes.
    ///
    /// - Parameters:
    ///   - original: Any scenario.
    ///   - seed: What the order depends on.
    public static func renamed(_ original: Scenario, seed: UInt64) -> Renamed {
        var generator = Generator(seed: seed)
        let order = original.counties.indices.shuffled(using: &generator)
        var positions = [Int](repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { positions[old] = new }
        let move = { (county: CountyIndex) in CountyIndex(positions[county.position]) }
        let geography = BruteForceGeography(scenario: original)
        var scenario = original
        scenario.counties = order.enumerated().map { new, old in
            var county = original.counties[old]
            // Codes of six digits name the city; the new ones do not, so it has to be written.
            county.cityCode = geography.cityCode(of: CountyIndex(old))
            county.code = "N\(100 + new)"
            return county
        }
        scenario.moveCounties(move)
        scenario.sortByKeys()
        return Renamed(scenario: scenario, positions: positions)
    }
}

extension Scenario {
    fileprivate mutating func moveCounties(_ move: (CountyIndex) -> CountyIndex) {
        for index in pairs.indices {
            pairs[index].helper = move(pairs[index].helper)
            pairs[index].receiver = move(pairs[index].receiver)
        }
        for index in pairNeeds.indices {
            pairNeeds[index].helper = move(pairNeeds[index].helper)
            pairNeeds[index].receiver = move(pairNeeds[index].receiver)
        }
        for index in helperResources.indices { helperResources[index].helper = move(helperResources[index].helper) }
        for index in helperCapacities.indices { helperCapacities[index].county = move(helperCapacities[index].county) }
        for index in travel.indices {
            travel[index].from = move(travel[index].from)
            travel[index].to = move(travel[index].to)
        }
        for index in quotas.indices {
            quotas[index].helperGroup = quotas[index].helperGroup.moved(move)
            quotas[index].receiverGroup = quotas[index].receiverGroup.moved(move)
        }
    }
}

extension CountyGroup {
    fileprivate func moved(_ move: (CountyIndex) -> CountyIndex) -> CountyGroup {
        guard case .counties(let members) = self else { return self }
        return .counties(members.map(move).sorted())
    }
}
