import Counties
import GLPKSolver
import JieduiTestSupport
import LinearModel
import Pairing
import Planning
import Testing

/// A relaxed limit never lowers the optimum, a tightened one never raises it: over every family P7–P17.
///
/// A limit that never changes any optimum would prove nothing, so both directions have to bite on some seed.
@Suite struct RelaxedLimitTests {
    private static let seeds: Range<UInt64> = 0..<16

    /// The optimum in units of 10⁻⁴ points; nothing at all is less than any.
    private func optimum(_ sample: PlanningSample) throws -> Int64 {
        let formulation = PolicyFormulation(try sample.problem())
        let report = try GLPKSolver().solve(formulation.model, options: SolveOptions(integerObjective: true))
        switch report.termination {
        case .optimal: return Int64(try #require(report.solution).objective.rounded())
        default:
            #expect(report.termination == .infeasible)
            return .min
        }
    }

    /// Scenarios of one and of several years, with many tables and with few.
    private func sample(_ seed: UInt64) throws -> PlanningSample {
        seed.isMultiple(of: 2) ? try TinyPolicy(seed: seed).sample : try RandomPolicy(seed: seed).sample
    }

    @Test(arguments: PolicyLimit.all)
    func `a relaxed limit never lowers the optimum and a tightened one never raises it`(limit: PolicyLimit) throws {
        var (raised, lowered) = (0, 0)
        for seed in Self.seeds {
            var sample = try sample(seed)
            limit.prepare(&sample)
            let asIs = try optimum(sample)
            var (loose, strict) = (sample, sample)
            limit.relax(&loose)
            limit.tighten(&strict)
            let (above, below) = (try optimum(loose), try optimum(strict))
            #expect(above >= asIs, "\(limit.name), seed \(seed): relaxed")
            #expect(below <= asIs, "\(limit.name), seed \(seed): tightened")
            raised += above > asIs ? 1 : 0
            lowered += below < asIs ? 1 : 0
        }
        #expect(raised > 0, "\(limit.name) relaxed changes nothing")
        #expect(lowered > 0, "\(limit.name) tightened changes nothing")
    }

    @Test func `every family from P7 to P17 is there`() {
        #expect(Set(PolicyLimit.all.map(\.family)) == Set((7...17).map { "P\($0)" }))
        #expect(Set(PolicyLimit.all.map(\.testDescription)).count == PolicyLimit.all.count)
    }
}
