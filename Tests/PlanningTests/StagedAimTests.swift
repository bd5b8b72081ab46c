import Counties
import Pairing
import Planning
import Testing

/// Aims one after the other, on models whose stages are known by hand.
@Suite struct StagedAimTests {
    @Test func `the largest total leaves the worst receiver behind, max_min does not`() throws {
        // Straight: 10 + 1 = 11. Crossed: 6 + 7 = 13, worst 6.
        var sample = try PlanningSample([[20, 6], [7, 1]])
        #expect(try sample.answer().pairing.objective == .points(21))
        sample.scenario.objective.mode = .maxMin
        let fair = try sample.answer()
        #expect(fair.pairing.objective == .points(13) && fair.pairing.status == .optimal)
        #expect(fair.stages.map(\.aim) == [.worst, .total])
        #expect(fair.stages.map(\.reached) == [.points(6), .points(13)])
        #expect(fair.stages.map(\.bound) == [.points(6), .points(13)])
        #expect(fair.pairing.bound == .points(13))
    }

    @Test func `a tolerance lets the total take from the worst, but no more`() throws {
        var sample = try PlanningSample([[20, 6], [7, 1]])
        sample.scenario.objective.mode = .maxMin
        sample.scenario.objective.tolerances = [.worst: .points(4.9999)]
        #expect(try sample.answer().pairing.objective == .points(13))
        sample.scenario.objective.tolerances = [.worst: .points(5)]
        let loose = try sample.answer()
        #expect(loose.pairing.objective == .points(21))
        // The stage reached 6 in its turn; the plan keeps 1 of it.
        #expect(loose.stages.first?.reached == .points(1) && loose.stages.first?.bound == .points(6))
        #expect(loose.stages.first?.tolerance == .points(5))
    }

    @Test func `an unpaired receiver has lost its penalty, so that the worst can be below nothing`() throws {
        var sample = try PlanningSample([[5], [4]])
        sample.scenario.pairing.allowsUnpaired = true
        sample.scenario.pairing.unpairedPenalty = .points(3)
        sample.scenario.objective.mode = .maxMin
        let result = try sample.answer()
        #expect(result.stages.first?.reached == .points(-3))
        #expect(result.pairing.objective == .points(2))
    }

    @Test func `the average of the k worst counts k receivers, at most all`() throws {
        // Straight: 9, 1, 5 (two worst: 3). Crossed in the first two: 4, 4, 5 (two worst: 4).
        var sample = try PlanningSample([[9, 4, 0], [4, 1, 0], [0, 0, 5]])
        sample.scenario.objective.mode = .worstK
        sample.scenario.objective.worstCount = 2
        let two = try sample.answer()
        #expect(two.stages.map(\.reached) == [.points(4), .points(13)] && two.pairing.objective == .points(13))
        // All three: the total decides, 15 against 13; 15 / 3 = 5.
        sample.scenario.objective.worstCount = 7
        let all = try sample.answer()
        #expect(all.stages.map(\.reached) == [.points(5), .points(15)] && all.stages.first?.bound == .points(5))
    }

    @Test func `an average that does not come out even is rounded down, and its bound with it`() throws {
        var sample = try PlanningSample([[1, 0, 0], [0, 1, 0], [0, 0, 1.0001]])
        sample.scenario.objective.mode = .worstK
        sample.scenario.objective.worstCount = 3
        let result = try sample.answer()
        #expect(result.stages.first?.reached == .points(1) && result.stages.first?.bound == .points(1))
        #expect(result.pairing.status == .optimal)
    }

    @Test func `priorities are pursued in their order`() throws {
        var sample = try PlanningSample([[10, 4], [9, 8]]) { scenario in
            scenario.pairing.allowsUnpaired = true
            scenario.objective.mode = .priorities
        }
        let (h1, r2) = (sample.county("H1"), sample.county("R2"))
        let current = sample.scenario.pairs.firstIndex { $0.helper == h1 && $0.receiver == r2 }
        sample.scenario.pairs[try #require(current)].isCurrent = true
        sample.project("a", -2, at: "R2")
        sample.scenario.objective.priorities = [.kept]
        // Keeping H1–R2 costs: 9 + 4 instead of 18.
        #expect(try sample.answer().pairing.objective == .points(13))
        sample.scenario.objective.priorities = [.projects, .kept]
        let result = try sample.answer()
        #expect(result.stages.map(\.aim) == [.projects, .kept, .total])
        #expect(result.stages.map(\.reached) == [.points(1), .points(1), .points(11)])
        sample.scenario.objective.tolerances = [.projects: .points(1.5)]
        #expect(try sample.answer().pairing.objective == .points(13))
        sample.scenario.objective.priorities = [.total, .kept]
        let first = try sample.answer()
        #expect(first.stages.map(\.aim) == [.total, .kept, .total] && first.pairing.objective == .points(18))
        sample.scenario.objective.tolerances = [.total: .points(5)]
        #expect(try sample.answer().pairing.objective == .points(13))
    }

    @Test func `the number of pairs comes before what they are worth`() throws {
        var sample = try PlanningSample([[10, 1], [-3, -5]]) { $0.pairing.allowsUnpaired = true }
        #expect(try sample.answer().pairing.objective == .points(10))
        sample.scenario.objective.mode = .priorities
        sample.scenario.objective.priorities = [.pairs]
        let result = try sample.answer()
        #expect(result.stages.first?.reached == .points(2) && result.pairing.objective == .points(5))
    }

    @Test(arguments: 0..<18 as Range<UInt64>)
    func `stages reach what all plans together say, and lose no more than the tolerance`(seed: UInt64) throws {
        var tiny = try TinyPolicy(seed: seed &+ 500)
        let lists: [[PlanAim]] = [
            [.worst], [.worstK], [.pairs, .projects, .worst], [.projects, .worstK, .kept], [.kept, .worst, .projects],
            [.total, .projects],
        ]
        tiny.sample.scenario.objective.mode = .priorities
        tiny.sample.scenario.objective.priorities = lists[Int(seed) % lists.count]
        tiny.sample.scenario.objective.worstCount = 2
        if seed % 3 == 0 {
            tiny.sample.scenario.objective.tolerances = [
                .worst: .points(1.5), .worstK: .points(0.75), .projects: .points(1), .total: .points(2.5),
            ]
        }
        let expected = reached(tiny)
        let result = try tiny.sample.answer()
        guard let expected else {
            #expect(result.pairing.status == .infeasible, "seed \(seed)")
            return
        }
        #expect(result.pairing.status == .optimal, "seed \(seed)")
        #expect(result.pairing.objective?.units == expected.total, "seed \(seed)")
        #expect(result.stages.count == expected.bounds.count, "seed \(seed)")
        for (stage, bound) in zip(result.stages, expected.bounds) {
            #expect(stage.bound?.units == bound, "seed \(seed) \(stage.aim)")
            #expect(stage.reached.units >= bound - stage.tolerance.units - 1, "seed \(seed) \(stage.aim)")
        }
    }

    /// The best of each stage in units of 10⁻⁴, and the total, by trying every plan.
    private func reached(_ tiny: TinyPolicy) -> (bounds: [Int64], total: Int64)? {
        let objective = tiny.sample.scenario.objective
        let aims = objective.priorities.last == .total ? objective.priorities : objective.priorities + [.total]
        var plans: [[Int64]] = []
        tiny.forEachPlan { plan, policy, pairs in
            let benefits = policy.benefits.compactMap { $0?.units }.sorted()
            plans.append(
                aims.map { aim in
                    switch aim {
                    case .pairs: Int64(benefits.count - pairs.unpaired.count) * 10_000
                    case .kept: Int64(pairs.kept) * 10_000
                    case .projects: Int64(plan.projects.count) * 10_000
                    case .worst: benefits[0]
                    case .worstK: benefits[0] + benefits[1]
                    case .total: policy.objective?.units ?? .min
                    }
                }
            )
        }
        var bounds: [Int64] = []
        for (stage, aim) in aims.enumerated() {
            guard let best = plans.map({ $0[stage] }).max() else { return nil }
            let share: Int64 = aim == .worstK ? 2 : 1
            bounds.append(Int64((Double(best) / Double(share)).rounded(.down)))
            guard stage + 1 < aims.count else { return (bounds, best) }
            var tolerance = (objective.tolerances[aim] ?? .zero).units * share
            if aim == .projects { tolerance = tolerance / 10_000 * 10_000 }
            plans.removeAll { $0[stage] < best - tolerance }
        }
        return nil
    }
}
