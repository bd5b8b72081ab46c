import Counties
import JieduiTestSupport
import Pairing
import Testing

/// New names in another order may change the choice among ties and nothing else.
@Suite struct RenamingTests {
    @Test(arguments: 5_000..<5_200 as Range<UInt64>)
    func `renaming counties changes neither the optimum nor any loss`(seed: UInt64) throws {
        let scenario = RandomScenario.make(seed: seed, helpers: 1...4, receivers: 1...4)
        let renamed = RandomScenario.renamed(scenario, seed: seed)
        let first = try PairingQuestion(scenario).fullAnswer()
        let second = try PairingQuestion(renamed.scenario).fullAnswer()
        #expect(first.status == second.status, "seed \(seed)")
        #expect(first.objective == second.objective, "seed \(seed)")
        #expect(first.hasTies == second.hasTies, "seed \(seed)")
        #expect((first.shortage == nil) == (second.shortage == nil), "seed \(seed)")
        let move = { (pair: CountyPair) in CountyPair(helper: renamed(pair.helper), receiver: renamed(pair.receiver)) }
        let moved = (first.regrets ?? []).map { PairRegret(pair: move($0.pair), loss: $0.loss) }
        #expect(Set(moved) == Set(second.regrets ?? []), "seed \(seed)")
        // Pairs that every optimum has are in both plans; all others lose nothing.
        let indispensable = try first.pairs.filter { try $0.margin.units != 0 }
        let others = try second.pairs.filter { try $0.margin.units != 0 }
        let losses = Dictionary(uniqueKeysWithValues: try others.map { ($0.pair, try $0.margin.units) })
        #expect(indispensable.count == losses.count, "seed \(seed)")
        for planned in indispensable {
            #expect(losses[move(planned.pair)] == .some(try planned.margin.units), "seed \(seed)")
        }
        guard first.hasTies == false else { return }
        #expect(Set(first.pairs.map { move($0.pair) }) == Set(second.pairs.map(\.pair)), "seed \(seed)")
    }

    @Test(arguments: 5_200..<5_250 as Range<UInt64>)
    func `the same question twice gives the same answer`(seed: UInt64) throws {
        let scenario = RandomScenario.make(seed: seed, helpers: 1...5, receivers: 1...5)
        let first = try PairingQuestion(scenario).fullAnswer()
        let second = try PairingQuestion(scenario).fullAnswer()
        #expect(first.pairs == second.pairs, "seed \(seed)")
        #expect(first.regrets == second.regrets, "seed \(seed)")
        #expect(first.shortage == second.shortage, "seed \(seed)")
        #expect(first.comparison?.official == second.comparison?.official, "seed \(seed)")
    }
}
