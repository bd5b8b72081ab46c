import Counties
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Pairing
import Planning
import Testing

/// The worst receiver of a pairing by thresholds, against all pairings.
@Suite struct BottleneckTests {
    /// Every way to give receivers different helpers, or none where they may have none; by receiver.
    private func pairings(_ receivers: Int, _ helpers: Int, mayBeUnpaired: Bool) -> [[Int?]] {
        var all: [[Int?]] = [[]]
        for _ in 0..<receivers {
            all = all.flatMap { chosen in
                (0..<helpers).filter { !chosen.contains($0) }.map { chosen + [$0] }
                    + (mayBeUnpaired ? [chosen + [nil]] : [])
            }
        }
        return all
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `thresholds find the worst and the total that all pairings say`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let helpers = 3 + Int(generator.next() % 3)
        let values = (0..<4).map { _ in (0..<helpers).map { _ in Double(generator.next() % 12) - 2 } }
        var sample = try PlanningSample(values)
        let mayBeUnpaired = seed % 2 == 0
        sample.scenario.pairing.allowsUnpaired = mayBeUnpaired
        let penalty = mayBeUnpaired ? Double(generator.next() % 4) : 0
        sample.scenario.pairing.unpairedPenalty = .points(penalty)
        sample.scenario.objective.mode = .maxMin
        if seed % 5 == 0 { sample.scenario.counties[helpers].weight = 2.5 }
        var best: (worst: Double, total: Double)?
        for choice in pairings(4, helpers, mayBeUnpaired: mayBeUnpaired) {
            let benefits = choice.enumerated().map { row, helper in helper.map { values[row][$0] } ?? -penalty }
            let weights = (0..<4).map { $0 == 0 && seed % 5 == 0 ? 2.5 : 1.0 }
            let found = (benefits.min() ?? 0, zip(benefits, weights).reduce(0) { $0 + $1.0 * $1.1 })
            if found > best ?? (-.infinity, 0) { best = (found.0, found.1) }
        }
        let result = try sample.answer(PolicyOptions(computesMargins: false))
        guard let best else {
            #expect(result.pairing.status == .infeasible, "seed \(seed)")
            return
        }
        #expect(try sample.problem().pairing.bottleneck()?.worst == .points(best.worst), "seed \(seed)")
        #expect(result.stages.map(\.reached) == [.points(best.worst), .points(best.total)], "seed \(seed)")
        #expect(result.pairing.status == .optimal, "seed \(seed)")
    }

    @Test func `forced pairs bind the worst`() throws {
        var sample = try PlanningSample([[2, 9], [9, 8]]) { $0.objective.mode = .maxMin }
        #expect(try sample.answer().stages.first?.reached == .points(9))
        sample.scenario.pairs[0].status = .force
        let result = try sample.answer()
        #expect(result.stages.first?.reached == .points(2) && result.pairing.objective == .points(10))
    }
}
