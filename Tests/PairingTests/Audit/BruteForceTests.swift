import Counties
import JieduiTestSupport
import Testing

/// The judge of all differential tests is itself compared with the plainest possible search.
@Suite struct BruteForceTests {
    @Test func `a diagonal of large values is the optimum of a two by two scenario`() throws {
        let force = try BruteForce(scenario: try ScenarioBuilder(values: [[10, 1], [1, 10]]).build())
        let solution = try #require(force.solve())
        #expect(solution.best == Points(units: 200_000))
        #expect(solution.optimaCount == 1)
        #expect(solution.planCount == 2)
        #expect(solution.regrets.map(\.loss?.units) == [0, 180_000, 180_000, 0])
        #expect(solution.margins.map(\.loss?.units) == [180_000, 180_000])
    }

    @Test func `everybody exactly two leaves one plan of a two by two scenario`() throws {
        let scenario = try ScenarioBuilder(values: [[10, 1], [1, 10]])
            .pairing {
                $0.helpersPerReceiver = PartnerBounds(min: 2, max: 2)
                $0.receiversPerHelper = PartnerBounds(min: 2, max: 2)
            }
            .build()
        let solution = try #require(try BruteForce(scenario: scenario).solve())
        #expect(solution.best == Points(units: 220_000))
        #expect(solution.margins.map(\.loss) == [nil, nil, nil, nil])
    }

    @Test func `the first of equal optima takes the first helper for the first receiver`() throws {
        let scenario = try ScenarioBuilder(values: [[1, 1, 1], [1, 1, 1]]).build()
        let solution = try #require(try BruteForce(scenario: scenario).solve())
        let first = [("H1", "R1"), ("H2", "R2")]
        #expect(solution.optimaCount == 6)
        #expect(
            solution.firstOptimum
                == first.map { BruteForce.Pair(helper: scenario.index($0.0), receiver: scenario.index($0.1)) }
        )
    }

    @Test func `a forced pair of one county with itself has no plan`() throws {
        let scenario = try ScenarioBuilder(values: [[1]]).county("B", role: .both)
            .pair("B", "R1", 1).pair("H1", "B", 1).pair("B", "B", 1, .force).build()
        #expect(try BruteForce(scenario: scenario).solve() == nil)
    }

    @Test func `an eligible pair without value is refused by name`() throws {
        let scenario = try ScenarioBuilder(values: [[1, nil]]).build()
        #expect(throws: BruteForceError.missingValue(helper: "H2", receiver: "R1")) {
            try BruteForce(scenario: scenario)
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `the search agrees with writing down every subset of pairs`(seed: UInt64) throws {
        let scenario = RandomScenario.make(seed: seed, helpers: 1...3, receivers: 1...3)
        let force = try BruteForce(scenario: scenario)
        let pairs = force.eligiblePairs
        var plans: [(value: Points, pairs: [BruteForce.Pair])] = []
        for subset in 0..<(1 << pairs.count) {
            let plan = pairs.indices.filter { subset >> $0 & 1 == 1 }.map { pairs[$0] }
            guard force.brokenFamilies(by: plan).isEmpty, let value = force.objective(of: plan) else { continue }
            plans.append((value, plan))
        }
        guard let best = plans.map(\.value).max() else {
            #expect(force.solve() == nil, "seed \(seed)")
            return
        }
        let solution = try #require(force.solve(), "seed \(seed)")
        var optima = plans.filter { $0.value == best }.map { Set($0.pairs) }
        #expect(solution.best == best, "seed \(seed)")
        #expect(solution.optimaCount == optima.count, "seed \(seed)")
        #expect(solution.planCount == plans.count, "seed \(seed)")
        for pair in pairs {
            let with = plans.filter { $0.pairs.contains(pair) }.map(\.value.units).max()
            let without = plans.filter { !$0.pairs.contains(pair) }.map(\.value.units).max()
            #expect(solution.regret(of: pair)?.units == with.map { best.units - $0 }, "seed \(seed)")
            #expect(solution.margin(of: pair)?.units == without.map { best.units - $0 }, "seed \(seed)")
        }
        let ranked = solution.rankedPlans()
        #expect(Set(ranked.map(\.pairs)) == Set(plans.map(\.pairs)), "seed \(seed)")
        #expect(ranked.first?.pairs == solution.firstOptimum, "seed \(seed)")
        for pair in pairs {
            let having = optima.filter { $0.contains(pair) }
            optima = having.isEmpty ? optima : having
        }
        #expect(optima == [Set(solution.firstOptimum)], "seed \(seed)")
    }
}
