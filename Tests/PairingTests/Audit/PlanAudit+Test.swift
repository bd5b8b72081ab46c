import Counties
import JieduiTestSupport
import Pairing

extension PlanAudit {
    /// An audit with the values and journeys that a scenario itself gives.
    init(of scenario: Scenario) {
        let geography = BruteForceGeography(scenario: scenario)
        var values: [CountyPair: Points] = [:]
        for row in scenario.pairs where row.status != .forbid {
            values[CountyPair(helper: row.helper, receiver: row.receiver)] = row.value
        }
        let known = values
        self.init(
            scenario: scenario,
            minutes: geography.minutes(from:to:),
            kilometres: geography.kilometres(from:to:),
            value: { known[$0] }
        )
    }

    /// Judges pairs of the brute force.
    func judge(_ pairs: [BruteForce.Pair]) -> AuditReport {
        judge(pairs.map(CountyPair.init))
    }
}

extension CountyPair {
    /// The same pair as the brute force writes it.
    init(_ pair: BruteForce.Pair) { self.init(helper: pair.helper, receiver: pair.receiver) }
}

extension Scenario {
    /// The audit's report on pairs that are written as codes, helper first; unknown codes stand outside the list.
    func audit(_ pairs: (String, String)...) -> AuditReport {
        PlanAudit(of: self).judge(
            pairs.map { CountyPair(helper: index($0.0), receiver: index($0.1)) }
        )
    }

    /// Position of a code; a position that no county has where the code is unknown.
    func index(_ code: String) -> CountyIndex { county(code) ?? CountyIndex(counties.count) }
}

extension Violation {
    /// Family, limit and found in one text, such as `P1 1 0`.
    var summary: String { "\(rule.rawValue) \(limit ?? "-") \(found ?? "-")" }
}
