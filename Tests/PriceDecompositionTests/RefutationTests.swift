import GLPKSolver
import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct RefutationTests {
    private func run(_ blocks: BlockModel) throws -> DecompositionRun {
        let decomposition = try #require(Decomposition(blocks.model, blocks.structure))
        let table = try #require(ChoiceTable(decomposition, threads: 1))
        let options = SolveOptions(integerObjective: true)
        return DecompositionRun(GLPKSolver(), decomposition, table, options, SearchClock(options))
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

    /// Three blocks that each need 3 of a pool of 8: half a block more would fit, a whole one does not.
    @Test func `halves that fit beside each other are cut off before the proof`() throws {
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
            model.addConstraint("pool_\(year)", lower: -.infinity, terms: terms, upper: year == 0 ? 5 : 4)
        }
        let structure = BlockStructure(
            blockOfVariable: owners,
            alternativeOfVariable: owners.map { _ in -1 },
            blockCount: 3,
            alternativeCount: 1
        )
        // 5 and 4 hold three times 3 in parts, one each as wholes.
        #expect(try run(BlockModel(model, structure)).isRefutedByPrices())
    }
}
