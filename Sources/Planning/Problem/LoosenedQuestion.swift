import Complementarity
import Counties
import Pairing

/// A question without one family of its rules, made anew from the scenario, so that nothing of the family is left in it.
struct LoosenedQuestion {
    /// Code of the family that is left out.
    let family: String
    /// What is left.
    let problem: PolicyProblem
    /// Whether nothing of the family is left. Pairs without a value and projects without points stay barred, since nothing
    /// says what they are worth: that there is no plan without them proves nothing of the family.
    let isWhole: Bool

    /// Leaves out a family; nil where the scenario has nothing of it.
    ///
    /// - Parameter model: Scores of the scenario as it is: what a pair is worth does not depend on the rules.
    /// - Throws: ``PairingProblemError`` or ``PolicyProblemError`` where what is left is no question.
    /// - Complexity: That of making the question.
    init?(_ family: String, of base: PolicyProblem, scoring model: ComplementarityModel) throws {
        guard Self.isAny(of: family, in: base) else { return nil }
        var scenario = base.scenario.without(family: family)
        var isWhole = true
        if family == "P3" || family == "P4" {
            isWhole = !Self.barUnvaluedPairs(of: base.pairing, in: &scenario, model)
        }
        if family == "P14" {
            isWhole = scenario.projects.allSatisfy { ProjectPoints.points(of: $0, scenario) != nil }
        }
        self.family = family
        var problem = try PolicyProblem(PairingProblem.make(from: scenario, scoring: model))
        problem.omittedFamily = family
        self.problem = problem
        self.isWhole = isWhole
    }

    /// A part of a family that is left out: sooner answered than all of it, and a plan says more of where rules have to give way.
    enum Part: Hashable {
        /// What a pool of the province holds, in all and by year (P11).
        case pool(PoolKind)
        /// That projects must land (P14).
        case musts
    }

    /// Leaves out a part of a family; nil where the scenario has nothing of it.
    ///
    /// - Throws: As ``init(_:of:scoring:)``.
    init?(_ part: Part, of base: PolicyProblem, scoring model: ComplementarityModel) throws {
        let scenario = base.scenario.without(part)
        guard scenario != base.scenario else { return nil }
        family = part == .musts ? "P14" : "P11"
        problem = try PolicyProblem(PairingProblem.make(from: scenario, scoring: model))
        isWhole = false
    }

    /// Whether a question has anything of a family. That projects need their modes, and both a helper, is written in no column.
    static func isAny(of family: String, in base: PolicyProblem) -> Bool {
        let (scenario, allowsUnpaired) = (base.scenario, base.pairing.allowsUnpaired)
        switch family {
        case "P13" where scenario.projects.contains { $0.mode != nil }: return true
        case "P13" where allowsUnpaired && !scenario.modes.isEmpty: return true
        case "P14" where allowsUnpaired && !scenario.projects.isEmpty: return true
        default: return scenario.without(family: family) != scenario
        }
    }

    /// Forbids the pairs that could not be made before and are worth nothing that is known.
    ///
    /// - Returns: Whether there are any.
    private static func barUnvaluedPairs(
        of base: PairingProblem,
        in scenario: inout Scenario,
        _ model: ComplementarityModel
    ) -> Bool {
        var positions: [CountyPair: Int] = [:]
        for (position, row) in scenario.pairs.enumerated() {
            positions[CountyPair(helper: row.helper, receiver: row.receiver)] = position
        }
        var barred: [PairRow] = []
        var isAny = false
        for (place, reason) in base.reasons.enumerated() where reason != nil && reason != .sameCounty {
            let pair = base.pair(at: place)
            if let position = positions[pair], scenario.pairs[position].value != nil { continue }
            guard model.score(helper: pair.helper, receiver: pair.receiver).hasNoData else { continue }
            if let position = positions[pair] {
                scenario.pairs[position].status = .forbid
            } else {
                var row = PairRow(helper: pair.helper, receiver: pair.receiver)
                row.status = .forbid
                barred.append(row)
            }
            isAny = true
        }
        scenario.pairs += barred
        scenario.pairs.sort { ($0.helper, $0.receiver) < ($1.helper, $1.receiver) }
        return isAny
    }
}
