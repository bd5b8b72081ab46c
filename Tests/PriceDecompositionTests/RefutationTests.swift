import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct RefutationTests {
    private func run(_ blocks: BlockModel, _ refuting: [Double] = []) throws -> DecompositionRun {
        let decomposition = try #require(Decomposition(blocks.model, blocks.structure))
        let table = try #require(ChoiceTable(decomposition, threads: 1))
        let options = SolveOptions(integerObjective: true)
        let run = DecompositionRun(GLPKSolver(), decomposition, table, options, SearchClock(options))
        if !refuting.isEmpty {
            run.refutingPrices = decomposition.links.indices.map { decomposition.allowed(refuting[$0], of: $0) }
        }
        return run
    }

    @Test func `no model with a point is refuted, and many without one are`() throws {
        var (empty, refuted) = (0, 0)
        for seed in 0..<100 as Range<UInt64> {
            let blocks = BlockModel(seed: seed, blocks: 5, alternatives: 3, items: 3).withDemand
            let plain = try GLPKSolver().solve(blocks.model, options: SolveOptions(integerObjective: true))
            let isRefuted = try run(blocks).isRefutedByPrices()
            if plain.termination == .infeasible {
                empty += 1
                if isRefuted { refuted += 1 }
            } else {
                #expect(!isRefuted, "seed \(seed)")
            }
        }
        #expect(empty < 90 && refuted >= 10, "\(refuted) of \(empty)")
    }

    /// Blocks of which each can be held at a level, and the highest level that all of them hold; nil without any.
    private func levels(_ seed: UInt64) throws -> (blocks: BlockModel, best: Int)? {
        let blocks = BlockModel(seed: seed, blocks: 3 + Int(seed % 3), alternatives: 3, items: 5)
        let plain = try GLPKSolver().solve(blocks.withLevel.model, options: SolveOptions(integerObjective: true))
        return plain.solution.map { (blocks, Int($0.objective.rounded())) }
    }

    @Test func `prices that refuted a level refute others, and no level with a point`() throws {
        var (known, found) = (0, 0)
        for seed in 0..<60 as Range<UInt64> {
            guard let (blocks, best) = try levels(seed) else { continue }
            var refuting: [Double] = []
            for level in stride(from: best + 6, through: best - 1, by: -1) {
                let held = blocks.earning(level)
                let run = try run(held, refuting)
                var isEmpty = run.isRefutedByKnownPrices()
                if isEmpty {
                    known += 1
                } else if try run.isRefutedByPrices() {
                    isEmpty = true
                    refuting = run.refutingPrices
                } else if try run.searchUnderKnownPrices() != nil {
                    isEmpty = true
                }
                #expect(!isEmpty || level > best, "seed \(seed), level \(level)")
                guard let point = run.known.best else { continue }
                #expect(level <= best && held.model.isKept(by: point.values), "seed \(seed), level \(level)")
                found += 1
            }
        }
        #expect(known >= 20 && found >= 5, "\(known), \(found)")
    }

    @Test(arguments: 0..<60) func `no prices, however odd, refute or narrow away a level with a point`(_ seed: UInt64)
        throws
    {
        guard let (blocks, best) = try levels(seed) else { return }
        let held = blocks.earning(best)
        let decomposition = try #require(Decomposition(held.model, held.structure))
        var random = SeededGenerator(seed: seed)
        for size in [1, 1e3, 1e5, 1e9, -1e6] {
            let odd = decomposition.links.indices.map { _ in Double.random(in: -0.1...1, using: &random) * size }
            let run = try run(held, odd)
            #expect(!run.isRefutedByKnownPrices(), "seed \(seed), size \(size)")
            #expect(try run.searchUnderKnownPrices() == nil, "seed \(seed), size \(size)")
        }
    }

    @Test func `a series of levels ends where branch and cut does, and refutes by what it knows`() throws {
        var (atOnce, remembered) = (0, 0)
        for seed in 0..<60 as Range<UInt64> {
            guard let (blocks, best) = try levels(seed) else { continue }
            let memory = PriceMemory()
            let search = DecompositionSearch(GLPKSolver(), blocks.structure, threads: 1, memory: memory)
            for level in [best + 9, best + 5, best + 2, best + 1, best, best - 2] {
                let gap = SolveOptions.widestGap
                let options = SolveOptions(relativeGap: gap, takesAnyPoint: true, integerObjective: true)
                let report = try search.solve(blocks.earning(level).model, options)
                #expect((report.termination == .infeasible) == (level > best), "seed \(seed), level \(level)")
                #expect(report.termination != .infeasible || report.isInfeasibilityConfirmed)
                if level < best + 9, report.isRefutedByBound { atOnce += 1 }
            }
            let decomposition = try #require(Decomposition(blocks.model, blocks.structure))
            if memory.prices(of: decomposition, for: .refuting) != nil { remembered += 1 }
        }
        #expect(atOnce >= 20 && remembered >= 20, "\(atOnce), \(remembered)")
    }

    /// Three blocks that each need 3 of one of two pools.
    private func bins(_ pools: [Double]) -> BlockModel {
        var model = Model(name: "bins")
        model.sense = .maximize
        var (owners, years) = ([Int](), [[(Variable, Double)]](repeating: [], count: 2))
        for block in 0..<3 {
            let starts = years.indices.map {
                model.addVariable("y_\(block)_\($0)", upper: 1, kind: .binary, objective: 1)
            }
            let given = years.indices.map {
                model.addVariable("q_\(block)_\($0)", upper: 9, kind: .continuous, objective: 0)
            }
            model.addConstraint("must_\(block)", lower: 1, terms: starts.map { ($0, 1) }, upper: 1)
            for year in years.indices {
                let terms = [(starts[year], 3.0), (given[year], -1)]
                model.addConstraint("use_\(block)_\(year)", lower: -.infinity, terms: terms, upper: 0)
                years[year].append((given[year], 1))
            }
            owners += [Int](repeating: block, count: 4)
        }
        for (year, terms) in years.enumerated() {
            model.addConstraint("pool_\(year)", lower: -.infinity, terms: terms, upper: pools[year])
        }
        let structure = BlockStructure(
            blockOfVariable: owners,
            alternativeOfVariable: owners.map { _ in -1 },
            blockCount: 3,
            alternativeCount: 1
        )
        return BlockModel(model, structure)
    }

    @Test func `halves that fit beside each other are cut off before the proof`() throws {
        // 5 and 4 hold three times 3 in parts, one each as wholes.
        #expect(try run(bins([5, 4])).isRefutedByPrices())
    }

    @Test func `what prices leave of a question that they hardly allow is searched`() throws {
        // Three blocks cost 9 of these, and so much is there to the last unit.
        let equal = [1e5, 1e5]
        let tight = try run(bins([5, 4]), equal)
        #expect(!tight.isRefutedByKnownPrices())
        let report = try #require(try tight.searchUnderKnownPrices())
        #expect(report.termination == .infeasible && report.isInfeasibilityConfirmed && !report.isRefutedByBound)
        #expect(try run(bins([5, 3]), equal).isRefutedByKnownPrices())
        let loose = try run(bins([6, 4]), equal)
        #expect(try loose.searchUnderKnownPrices() == nil)
        #expect(loose.known.best?.objective == 3)
        // Without prices of another question there is nothing to go by; with dear ones nothing is out of the question.
        #expect(try run(bins([5, 4])).searchUnderKnownPrices() == nil)
        #expect(try run(bins([9, 9]), [1e6, 1e6]).searchUnderKnownPrices() == nil)
    }
}
