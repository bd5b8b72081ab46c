import Counties
import LinearModel
import Pairing
import Planning
import Testing

/// Two ways of searching, one answer.
@Suite struct SearchMethodTests {
    private func answer(_ sample: PlanningSample, _ search: PolicySearchMethod) throws -> PolicyResult {
        var options = PolicyOptions(computesMargins: false, comparesOfficialPlan: false)
        options.search = search
        return try sample.answer(options)
    }

    /// Both ways have one status, one total and the same stages.
    private func expectAgreement(_ sample: PlanningSample, _ seed: UInt64) throws {
        let (prices, compact) = (try answer(sample, .prices), try answer(sample, .compact))
        #expect(prices.pairing.status == compact.pairing.status, "seed \(seed)")
        #expect(prices.pairing.objective == compact.pairing.objective, "seed \(seed)")
        #expect(prices.stages == compact.stages, "seed \(seed)")
    }

    private static let aims: [[PlanAim]] = [
        [], [.worst], [.worstK], [.projects, .worst], [.pairs, .kept], [.pairs, .projects, .worst],
        [.projects, .worstK, .kept],
    ]

    // 514 and 5054: rows of fixed variables alone, with the margin of tightened bounds, once refuted the optimum.
    @Test(arguments: [514, 5_054] + Array(2_000..<2_040 as Range<UInt64>))
    func `prices and the model as it stands give the same optimum of every aim`(seed: UInt64) throws {
        var tiny = try TinyPolicy(seed: seed)
        tiny.sample.scenario.objective.mode = .priorities
        tiny.sample.scenario.objective.priorities =
            seed < 2_000 || seed > 5_000 ? Self.aims[5] : Self.aims[Int(seed) % 7]
        tiny.sample.scenario.objective.worstCount = 2
        try expectAgreement(tiny.sample, seed)
    }

    @Test(arguments: 3_000..<3_030 as Range<UInt64>)
    func `the worst receiver is the same by levels that are held and by a level that is a variable`(seed: UInt64) throws
    {
        var tiny = try TinyPolicy(seed: seed)
        tiny.sample.scenario.objective.mode = seed % 2 == 0 ? .maxMin : .worstK
        tiny.sample.scenario.objective.worstCount = 1
        try expectAgreement(tiny.sample, seed)
    }

    /// Benefits of hundreds of points, where a tolerance of a solver is more than a unit of 10⁻⁴ points.
    @Test(arguments: 3_100..<3_120 as Range<UInt64>)
    func `levels of hundreds of points are found to the last unit`(seed: UInt64) throws {
        var tiny = try TinyPolicy(seed: seed)
        for place in tiny.sample.scenario.pairs.indices {
            guard let value = tiny.sample.scenario.pairs[place].value else { continue }
            tiny.sample.scenario.pairs[place].value = Points(units: value.units * 137 + 8_000_003)
        }
        tiny.sample.scenario.objective.mode = .maxMin
        try expectAgreement(tiny.sample, seed)
    }

    /// Pairs of 10 and 8 points, and money for one project: the best total is 29 with a worst of 8, the best worst 10 with 27.
    private func oneOfFour() throws -> PlanningSample {
        var sample = try PlanningSample([[10, 0], [0, 8]])
        for (id, points, county) in [("a", 3.0, "R1"), ("b", 5, "R2"), ("c", 11, "R1"), ("d", 9, "R2")] {
            sample.project(id, points, at: county) { $0.fundNeed = Amount(rounding: 60) ?? .zero }
        }
        sample.pool(.guidanceFund, 100)
        sample.scenario.objective.mode = .maxMin
        return sample
    }

    @Test func `levels stop at a gap that is asked for`() throws {
        let sample = try oneOfFour()
        let proved = try sample.answer(PolicyOptions(computesMargins: false))
        #expect(proved.stages.map(\.reached) == [.points(10), .points(27)] && proved.pairing.status == .optimal)
        for gap in [0.05, 0.2, 0.6] {
            let near = try sample.answer(PolicyOptions(gap: gap, computesMargins: false))
            let worst = try #require(near.stages.first)
            let bound = try #require(worst.bound)
            #expect(bound >= .points(10) && worst.reached <= .points(10))
            #expect(Double(bound.units - worst.reached.units) <= gap * Double(worst.reached.units))
            #expect(near.pairing.status == .optimal || near.pairing.reason == .gap)
        }
    }

    @Test(arguments: 1..<8) func `levels that are interrupted or run out of time leave a plan and a bound`(
        solves: Int
    ) throws {
        let sample = try oneOfFour()
        let flag = CancellationFlag()
        let options = PolicyOptions(computesMargins: false, cancellation: flag)
        let stopped = try sample.answer(options, by: StoppedSolver(.interruptedBefore(solves, flag)))
        let late = try sample.answer(PolicyOptions(computesMargins: false), by: StoppedSolver(.stopsAfter(solves)))
        for answer in [stopped, late] where answer.pairing.status != .optimal {
            #expect(answer.pairing.status == .feasible)
            let worst = try #require(answer.stages.first)
            #expect(worst.reached <= .points(10) && worst.bound.map { $0 >= .points(10) } ?? true)
            #expect(answer.pairing.bound.map { $0 >= answer.pairing.objective ?? .zero } ?? false)
        }
        #expect(stopped.pairing.status == .optimal || stopped.pairing.reason == .interrupted)
        #expect(late.pairing.status == .optimal || late.pairing.reason == .time)
    }

    @Test(arguments: [PolicySearchMethod.prices, .compact])
    func `a plan below what an aim has reached is none`(method: PolicySearchMethod) throws {
        var options = PolicyOptions(computesMargins: false)
        options.search = method
        let answer = try oneOfFour().answer(options, by: StoppedSolver(.forgetsTheWorst))
        // The solver shows the plan of the best total.
        let worst = try #require(answer.stages.first)
        #expect(worst.reached <= worst.bound ?? .zero)
        if answer.pairing.status == .optimal {
            #expect(answer.stages.map(\.reached) == [.points(10), .points(27)])
        }
    }
}
