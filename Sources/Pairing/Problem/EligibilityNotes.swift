import Complementarity
import Counties

/// Collects what should be looked at while pairs are judged and scored.
struct EligibilityNotes {
    private var lifted: [(pair: CountyPair, rule: IneligibilityReason)] = []
    private var unknownCities = 0
    private var unknownDistances = 0
    private var lowCoverage = 0
    private var assumed = 0

    /// Rows that lift a rule are named one by one up to this number, then counted.
    private static let namedLifts = 20

    mutating func add(_ verdict: Eligibility.Verdict, _ pair: CountyPair) {
        if let rule = verdict.lifted { lifted.append((pair, rule)) }
        if verdict.hasUnknownCity { unknownCities += 1 }
        if verdict.hasUnknownDistance { unknownDistances += 1 }
    }

    mutating func add(_ score: PairScore, minCoverage: Double) {
        if score.coverage < minCoverage { lowCoverage += 1 }
        if !score.assumedParts.isEmpty { assumed += 1 }
    }

    func diagnostics(in scenario: Scenario) -> [Diagnostic] {
        var list = lifted.prefix(Self.namedLifts).map { PairingMessages.lifted($0.pair, $0.rule, in: scenario) }
        if lifted.count > Self.namedLifts {
            list.append(PairingMessages.moreLifted(count: lifted.count - Self.namedLifts))
        }
        if unknownCities > 0 { list.append(PairingMessages.unknownCities(count: unknownCities)) }
        if unknownDistances > 0 { list.append(PairingMessages.unknownDistances(count: unknownDistances)) }
        if lowCoverage > 0 {
            list.append(PairingMessages.lowCoverage(count: lowCoverage, minimum: scenario.score.minCoverage))
        }
        if assumed > 0 { list.append(PairingMessages.assumedParts(count: assumed, share: scenario.score.missing)) }
        let unused = UnusedColumns.of(scenario)
        if !unused.isEmpty { list.append(PairingMessages.unusedColumns(unused)) }
        return list
    }
}
