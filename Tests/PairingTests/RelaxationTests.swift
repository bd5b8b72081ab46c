import Counties
import JieduiTestSupport
import Pairing
import Testing

/// A weaker rule never costs anything and a stronger one never gains anything.
@Suite struct RelaxationTests {
    @Test(arguments: 6_000..<6_200 as Range<UInt64>)
    func `relaxing a limit never lowers the optimum, tightening never raises it`(seed: UInt64) throws {
        let scenario = RandomScenario.make(seed: seed, helpers: 1...5, receivers: 1...5)
        let optimum = try PairingQuestion(scenario).optimum() ?? .min
        for (name, relaxed) in scenario.variants(by: 1) {
            let other = try PairingQuestion(relaxed).optimum() ?? .min
            #expect(other >= optimum, "seed \(seed), \(name) relaxed")
        }
        for (name, tightened) in scenario.variants(by: -1) {
            let other = try PairingQuestion(tightened).optimum() ?? .min
            #expect(other <= optimum, "seed \(seed), \(name) tightened")
        }
    }
}

extension Scenario {
    /// The scenario with one limit each moved by a step: 1 relaxes it, −1 tightens it.
    fileprivate func variants(by step: Int) -> [(name: String, scenario: Scenario)] {
        var variants: [(String, Scenario)] = []
        func add(_ name: String, _ change: (inout Scenario) -> Void) {
            var variant = self
            change(&variant)
            if variant != self { variants.append((name, variant)) }
        }
        func raise(_ limit: inout Int?) { limit = limit.map { max(0, $0 + step) } }
        func lower(_ limit: inout Int) { limit = max(0, limit - step) }
        add("helpers_per_receiver.max") { raise(&$0.pairing.helpersPerReceiver.max) }
        if !pairing.allowsUnpaired { add("helpers_per_receiver.min") { lower(&$0.pairing.helpersPerReceiver.min) } }
        add("receivers_per_helper.max") { raise(&$0.pairing.receiversPerHelper.max) }
        add("receivers_per_helper.min") { lower(&$0.pairing.receiversPerHelper.min) }
        add("changes_max") { raise(&$0.pairing.changesMax) }
        for index in helperCapacities.indices {
            add("pairs_max") { raise(&$0.helperCapacities[index].pairsMax) }
            add("pairs_min") { variant in
                guard let least = variant.helperCapacities[index].pairsMin else { return }
                variant.helperCapacities[index].pairsMin = max(0, least - step)
            }
        }
        for index in quotas.indices {
            add("quota max") { raise(&$0.quotas[index].max) }
            add("quota min") { variant in
                guard let least = variant.quotas[index].min else { return }
                variant.quotas[index].min = max(0, least - step)
            }
        }
        for index in helperResources.indices {
            let units = helperResources[index].limit.units + Int64(step) * 300_000
            add("resource") { $0.helperResources[index].limit = Amount(units: max(0, units)) }
        }
        for index in pairs.indices where pairs[index].value != nil {
            if step > 0, pairs[index].status == .forbid { add("forbid") { $0.pairs[index].status = nil } }
            if step < 0, pairs[index].status == nil { add("forbid") { $0.pairs[index].status = .forbid } }
        }
        return variants
    }
}
