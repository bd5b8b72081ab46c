import Complementarity
import Counties
import GLPKSolver
import LinearModel
import Pairing
import Planning
import Testing

extension PlanningSample {
    /// The answer of the whole method, whose plan both audits accept.
    func answer(
        _ options: PolicyOptions = PolicyOptions(),
        by solver: any Solver = GLPKSolver(),
        _ location: SourceLocation = #_sourceLocation
    ) throws -> PolicyResult {
        let model = ComplementarityModel(scenario: scenario)
        let result = try PolicySolver(solver, options: options).solve(try problem(), distances: model.distances)
        guard let plan = result.plan else { return result }
        let report = audit().judge(plan)
        #expect(report.violations == [], sourceLocation: location)
        #expect(pairAudit().judge(plan.pairing.pairs).violations == [], sourceLocation: location)
        #expect(report.objective == result.pairing.objective, sourceLocation: location)
        return result
    }

    /// Projects of an answer as `p@R1`.
    func placed(_ result: PolicyResult) -> [String] {
        (result.plan?.projects ?? []).map {
            scenario.projects[$0.project].id + "@" + scenario[$0.receiver].code + ($0.year > 0 ? "+\($0.year)" : "")
        }.sorted()
    }

    /// Pairs of an answer as `H1R1`.
    func paired(_ result: PolicyResult) -> [String] {
        (result.plan?.pairing.pairs ?? []).map { scenario[$0.helper].code + scenario[$0.receiver].code }
    }
}

extension Points {
    /// Points for tests: exact to 10⁻⁴.
    static func points(_ number: Double) -> Points { Points(rounding: number) ?? .zero }
}
