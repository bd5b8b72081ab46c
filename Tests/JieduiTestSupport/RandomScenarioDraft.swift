import Counties

/// A random scenario in the making: counties, limits of partners, and the plan around which the rules are drawn.
struct RandomScenarioDraft {
    let features: RandomScenario.Features
    var generator: RandomScenario.Generator
    var scenario: Scenario
    /// A random plan that keeps the limits of partners as far as possible.
    var reference: Set<BruteForce.Pair> = []

    init(seed: UInt64, features: RandomScenario.Features) {
        self.features = features
        generator = RandomScenario.Generator(seed: seed)
        scenario = Scenario(id: "random-\(seed)", title: BilingualText(zh: "随机情景\(seed)", en: "Random \(seed)"))
    }

    /// All pairs of a helper and another county that is a receiver, sorted.
    var combinations: [BruteForce.Pair] {
        scenario.receivers.flatMap { receiver in
            scenario.helpers.filter { $0 != receiver }.map { BruteForce.Pair(helper: $0, receiver: receiver) }
        }
    }

    /// Helpers, receivers and at most one county without a role, in random order of codes.
    mutating func drawCounties(helpers: ClosedRange<Int>, receivers: ClosedRange<Int>) {
        let receiverCount = generator.number(in: receivers)
        // A few helpers more than receivers are the usual case; without them hardly any plan exists.
        let helperCount = min(max(receiverCount + generator.number(in: -1...2), helpers.lowerBound), helpers.upperBound)
        var roles = [CountyRole](repeating: .receiver, count: receiverCount)
        roles += [CountyRole](repeating: .helper, count: helperCount)
        if features.contains(.bothRoles), helperCount > 1 {
            for _ in 1...generator.number(in: 1...min(2, receiverCount, helperCount - 1)) {
                roles.removeLast()
                roles[generator.number(in: 0...(receiverCount - 1))] = .both
            }
        }
        if generator.chance(1, in: 4) { roles.append(.none) }
        roles.shuffle(using: &generator)
        let numbers = Array(11...99).shuffled(using: &generator).prefix(roles.count).sorted()
        for (number, role) in zip(numbers, roles) { scenario.counties.append(drawCounty(number: number, role: role)) }
        scenario.counties.sort { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
    }

    /// A county in one of three cities, whose city is written in one of several ways or not at all.
    private mutating func drawCounty(number: Int, role: CountyRole) -> County {
        let city = generator.number(in: 1...3)
        let isOfficial = generator.chance(3, in: 4)
        let code = isOfficial ? "370\(city)\(number)" : "X\(number)"
        var county = County(code: code, name: generator.chance(1, in: 4) ? "市中区" : "县\(number)", role: role)
        if generator.chance(1, in: 4) { county.cityCode = "370\(generator.number(in: 1...3))" }
        if generator.chance(1, in: 2) { county.cityName = ["济南市", "青岛市", "淄博市"][city - 1] }
        if generator.chance(4, in: 5) {
            county.coordinates = Coordinates(
                longitude: 115 + Double(generator.number(in: 0...700)) / 100,
                latitude: 34.5 + Double(generator.number(in: 0...300)) / 100
            )
        }
        county.flags = ["山区", "沿海"].filter { _ in generator.chance(1, in: 2) }
        return county
    }

    /// P1 and P2.
    mutating func drawPartnerLimits() {
        if features.contains(.severalHelpers) {
            scenario.pairing.helpersPerReceiver = PartnerBounds(
                min: generator.number(in: 0...2),
                max: generator.chance(1, in: 5) ? nil : generator.number(in: 2...3)
            )
        }
        if features.contains(.severalReceivers) {
            scenario.pairing.receiversPerHelper.max = generator.chance(1, in: 5) ? nil : generator.number(in: 2...3)
        }
        if features.contains(.minima), generator.chance(1, in: 2) { scenario.pairing.receiversPerHelper.min = 1 }
        if features.contains(.optionalReceivers) {
            scenario.pairing.allowsUnpaired = true
            scenario.pairing.unpairedPenalty = Points(units: Int64(generator.number(in: 0...300_000)))
        }
        for helper in scenario.helpers {
            var capacity = HelperCapacity(county: helper)
            if features.contains(.capacities), generator.chance(1, in: 2) {
                capacity.pairsMax = generator.number(in: 0...3)
            }
            if features.contains(.minima), generator.chance(1, in: 3) {
                capacity.pairsMin = generator.number(in: 0...2)
            }
            if capacity.pairsMin != nil || capacity.pairsMax != nil { scenario.helperCapacities.append(capacity) }
        }
    }

    /// A plan that gives every receiver the least number of helpers, or one, while helpers have room.
    mutating func drawReferencePlan() {
        var room: [CountyIndex: Int] = [:]
        for helper in scenario.helpers {
            let own = scenario.helperCapacities.first { $0.county == helper }?.pairsMax
            room[helper] = own ?? scenario.pairing.receiversPerHelper.max ?? .max
        }
        for receiver in scenario.receivers.shuffled(using: &generator) {
            let wanted = max(1, scenario.pairing.helpersPerReceiver.min)
            let free = scenario.helpers.filter { $0 != receiver && room[$0, default: 0] > 0 }
            for helper in free.shuffled(using: &generator).prefix(wanted) {
                room[helper, default: 0] -= 1
                reference.insert(BruteForce.Pair(helper: helper, receiver: receiver))
            }
        }
    }

    /// A limit that the reference plan keeps in four cases of five.
    mutating func limit(around count: Int, isMaximum: Bool) -> Int {
        let slack = generator.chance(4, in: 5) ? generator.number(in: 0...1) : -1
        return max(0, isMaximum ? count + slack : count - slack)
    }
}
