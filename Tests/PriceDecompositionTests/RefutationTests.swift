import GLPKSolver
import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct RefutationTests {
    private func run(_ blocks: BlockModel, _ memory: PriceMemory = PriceMemory()) throws -> DecompositionRun {
        let decomposition = try #require(Decomposition(blocks.model, blocks.structure))
        let table = try #require(ChoiceTable(decomposition, threads: 1))
        let options = SolveOptions(integerObjective: true)
        return DecompositionRun(GLPKSolver(), decomposition, table, options, SearchClock(options), memory)
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

    @Test func `prices that refuted a level refute others and narrow the next, and no level with a point`() throws {
        var (known, narrowed, found) = (0, 0, 0)
        for seed in 0..<150 as Range<UInt64> {
            let blocks = BlockModel(seed: seed, blocks: 3 + Int(seed % 3), alternatives: 3, items: 5)
            let plain = try GLPKSolver().solve(blocks.withLevel.model, options: SolveOptions(integerObjective: true))
            guard let best = plain.solution.map({ Int($0.objective.rounded()) }) else { continue }
            let memory = PriceMemory()
            for level in stride(from: best + 6, through: best, by: -1) {
                let held = blocks.earning(level)
                let run = try run(held, memory)
                var isEmpty = run.isRefutedByKnownPrices()
                if isEmpty {
                    known += 1
                } else if try run.isRefutedByPrices() {
                    isEmpty = true
                } else if try run.searchUnderKnownPrices() != nil {
                    isEmpty = true
                    narrowed += 1
                }
                #expect(!isEmpty || level > best, "seed \(seed), level \(level)")
                guard let point = run.known.best else { continue }
                #expect(level == best && held.model.isKept(by: point.values), "seed \(seed), level \(level)")
                found += 1
            }
        }
        #expect(known >= 20 && narrowed >= 5 && found >= 5, "\(known), \(narrowed), \(found)")
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
