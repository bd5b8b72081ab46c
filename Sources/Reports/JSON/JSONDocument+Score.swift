import Complementarity
import Counties
public import Pairing

extension JSONDocument {
    /// The document of `score`: the whole matrix, or one pair with its chains and quantities.
    ///
    /// - Parameters:
    ///   - problem: The question.
    ///   - pair: The one pair; nil for all. A pair whose counties do not have the roles gives an empty list.
    /// - Complexity: O(helpers × receivers).
    public static func score(_ problem: PairingProblem, only pair: CountyPair? = nil) -> JSONValue {
        var pairs: [JSONValue] = []
        if let pair {
            if let position = problem.place(of: pair) { pairs = [detailed(position, problem)] }
        } else {
            pairs = problem.values.indices.map { scored($0, problem) }
        }
        return ["format": 1, "scenario": .string(problem.scenario.id), "pairs": .array(pairs)]
    }

    private static func scored(_ position: Int, _ problem: PairingProblem) -> JSONValue {
        let score = problem.score(at: position)
        let value = problem.value(at: position)
        var object = self.pair(problem.pair(at: position), problem.scenario)
        object.set("eligible", .bool(value != nil))
        object.set("why", .string(value == nil ? problem.reasons[position]?.family.rawValue : nil))
        object.set("value", .decimal(value))
        object.set("terms", terms(score?.terms))
        object.set("coverage", .rounded(score?.coverage, decimals: 4))
        return object
    }

    /// One pair with everything that explains it.
    private static func detailed(_ position: Int, _ problem: PairingProblem) -> JSONValue {
        var object = scored(position, problem)
        let score = problem.score(at: position)
        object.set("assumed", .strings(score?.assumedParts.map(\.rawValue) ?? []))
        object.set("chains", .array((score?.chains ?? []).map { chainTerms($0, problem.scenario) }))
        guard let known = score?.quantities else {
            object.set("quantities", .null)
            return object
        }
        object.set(
            "quantities",
            [
                "minutes": .rounded(known.minutes, decimals: 2),
                "km": .rounded(known.kilometres, decimals: 2),
                "factors": .rounded(known.factorShare, decimals: 6),
                "basis": .rounded(known.basisShare, decimals: 6),
                "signed_projects": .rounded(known.signedProjects, decimals: 2),
                "capacity": .rounded(known.capacityShare, decimals: 6),
                "money_available": .rounded(known.moneyAvailable, decimals: 6),
                "money_needed": .rounded(known.moneyNeeded, decimals: 6),
            ]
        )
        return object
    }

    private static func chainTerms(_ score: ChainScore, _ scenario: Scenario) -> JSONValue {
        var object = chain(score, scenario)
        object.set("volume_term", .rounded(score.volumeTerm, decimals: 6))
        object.set("coverage_term", .rounded(score.coverageTerm, decimals: 6))
        object.set("gap_fill_term", .rounded(score.gapFillTerm, decimals: 6))
        object.set("foundation_term", .rounded(score.foundationTerm, decimals: 6))
        object.set("division_term", .rounded(score.divisionTerm, decimals: 6))
        return object
    }
}
