import GLPKSolver
import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct DecompositionTests {
    @Test(arguments: 0..<120) func `prices and packages find the optimum that branch and cut finds`(_ seed: UInt64)
        throws
    {
        let blocks = BlockModel(
            seed: seed,
            blocks: 2 + Int(seed % 4),
            alternatives: 2 + Int(seed % 3),
            items: 1 + Int(seed % 5)
        )
        let options = SolveOptions(integerObjective: true)
        let plain = try GLPKSolver().solve(blocks.model, options: options)
        let priced = try DecompositionSearch(GLPKSolver(), blocks.structure, threads: 2).solve(blocks.model, options)
        #expect(priced.termination == plain.termination, "seed \(seed)")
        #expect(priced.solution?.objective == plain.solution?.objective, "seed \(seed)")
        #expect(priced.bound == plain.bound, "seed \(seed)")
        if let solution = priced.solution { #expect(blocks.model.isKept(by: solution.values), "seed \(seed)") }
    }

    @Test(arguments: 0..<120) func `the best level of the worst block is the one that branch and cut finds`(
        _ seed: UInt64
    ) throws {
        let blocks = BlockModel(
            seed: seed,
            blocks: 2 + Int(seed % 4),
            alternatives: 2 + Int(seed % 3),
            items: 1 + Int(seed % 5)
        ).withLevel
        let options = SolveOptions(integerObjective: true)
        let plain = try GLPKSolver().solve(blocks.model, options: options)
        let priced = try DecompositionSearch(GLPKSolver(), blocks.structure, threads: 2).solve(blocks.model, options)
        #expect(priced.termination == plain.termination)
        #expect(priced.solution?.objective.rounded() == plain.solution?.objective.rounded())
        #expect(priced.bound?.rounded() == plain.bound?.rounded())
        if let solution = priced.solution { #expect(blocks.model.isKept(by: solution.values)) }
    }

    @Test(arguments: 0..<60) func `where any point will do there is one exactly where branch and cut finds one`(
        _ seed: UInt64
    ) throws {
        let blocks = BlockModel(seed: seed, blocks: 5, alternatives: 3, items: 3).withDemand
        let plain = try GLPKSolver().solve(blocks.model, options: SolveOptions(integerObjective: true))
        let memory = PriceMemory()
        let search = DecompositionSearch(GLPKSolver(), blocks.structure, threads: 1, memory: memory)
        let options = SolveOptions(
            relativeGap: SolveOptions.widestGap,
            takesAnyPoint: true,
            integerObjective: true
        )
        // The second search begins at the prices of the first.
        for _ in 0..<2 {
            let any = try search.solve(blocks.model, options)
            #expect((any.termination == .infeasible) == (plain.termination == .infeasible), "seed \(seed)")
            #expect([.optimal, .gapReached, .infeasible].contains(any.termination), "seed \(seed)")
            guard let solution = any.solution, let best = plain.solution?.objective else { continue }
            #expect(blocks.model.isKept(by: solution.values), "seed \(seed)")
            #expect(solution.objective <= best && any.bound ?? best >= best, "seed \(seed)")
        }
    }

    @Test func `prices are remembered by the names of their rows, and not those of rows that were appended`() throws {
        let blocks = BlockModel(seed: 4, blocks: 4, alternatives: 3, items: 4)
        let decomposition = try #require(Decomposition(blocks.model, blocks.structure))
        let memory = PriceMemory()
        #expect(memory.prices(of: decomposition, for: .bounding) == nil)
        let search = DecompositionSearch(GLPKSolver(), blocks.structure, threads: 1, memory: memory)
        _ = try search.solve(blocks.model, SolveOptions(timeLimit: .zero, integerObjective: true))
        #expect(memory.prices(of: decomposition, for: .bounding) == nil)
        _ = try search.solve(blocks.model, SolveOptions(integerObjective: true))
        let prices = try #require(memory.prices(of: decomposition, for: .bounding))
        #expect(prices.count == decomposition.links.count && prices.contains { $0 != 0 })
        for (link, price) in prices.enumerated() { #expect(decomposition.allowed(price, of: link) == price) }
        #expect(memory.prices(of: decomposition, for: .refuting) == nil)
        // One price more than there are rows is that of a cut.
        memory.keep(prices.map { 2 * $0 } + [7], of: decomposition, for: .refuting)
        #expect(memory.prices(of: decomposition, for: .refuting) == prices.map { 2 * $0 })
        #expect(memory.prices(of: decomposition, for: .bounding) == prices)
    }

    @Test func `a block that no choice suits is refuted without a tree`() throws {
        let blocks = BlockModel(seed: 1, blocks: 3, alternatives: 2, items: 2)
        var model = blocks.model
        let items = model.variables.indices.filter { blocks.structure.blockOfVariable[$0] == 1 }
            .filter { model.variables[$0].name.hasPrefix("y_") }
        // Together the items take less room than all of them would need.
        model.addConstraint(
            "all_1",
            lower: Double(items.count),
            terms: items.map { (Variable(index: $0), 1) },
            upper: .infinity
        )
        model.addConstraint("room_for_one_1", lower: 0, terms: items.map { (Variable(index: $0), 6) }, upper: 11)
        let search = DecompositionSearch(GLPKSolver(), blocks.structure, threads: 1)
        let report = try search.solve(model, SolveOptions(integerObjective: true))
        #expect(report.termination == .infeasible && report.isInfeasibilityConfirmed && report.isRefutedByBound)
        #expect(report.work.branchAndBoundNodes == 0)
    }

    @Test func `the number of threads changes nothing`() throws {
        let blocks = BlockModel(seed: 7, blocks: 6, alternatives: 4, items: 6)
        let options = SolveOptions(integerObjective: true)
        let one = try DecompositionSearch(GLPKSolver(), blocks.structure, threads: 1).solve(blocks.model, options)
        let two = try DecompositionSearch(GLPKSolver(), blocks.structure, threads: 2).solve(blocks.model, options)
        #expect(one.solution?.values == two.solution?.values)
    }

    @Test(arguments: 0..<40) func `any prices give a bound`(_ seed: UInt64) throws {
        let blocks = BlockModel(seed: seed, blocks: 4, alternatives: 3, items: 4)
        let decomposition = try #require(Decomposition(blocks.model, blocks.structure))
        let table = try #require(ChoiceTable(decomposition, threads: 1))
        let plain = try GLPKSolver().solve(blocks.model, options: SolveOptions(integerObjective: true))
        guard let best = plain.solution?.objective else { return }
        for price in [0.0, 0.5, 2, 7, 40] {
            let prices = decomposition.links.indices.map { decomposition.allowed(price * Double($0 + 1), of: $0) }
            let evaluation = try #require(table.evaluate(prices))
            #expect(evaluation.bound >= best - 1e-6, "seed \(seed), price \(price)")
        }
    }

    @Test(arguments: 0..<40) func `nothing that a target needs is settled away`(_ seed: UInt64) throws {
        let blocks = BlockModel(seed: seed, blocks: 4, alternatives: 3, items: 4)
        let plain = try GLPKSolver().solve(blocks.model, options: SolveOptions(integerObjective: true))
        guard let best = plain.solution else { return }
        let decomposition = try #require(Decomposition(blocks.model, blocks.structure))
        let table = try #require(ChoiceTable(decomposition, threads: 1))
        let prices = decomposition.links.indices.map { decomposition.allowed(1.5, of: $0) }
        let evaluation = try #require(table.evaluate(prices))
        let loss = Int64((evaluation.bound - best.objective).rounded(.up)) + 4
        let places = table.places(withinLoss: loss)
        for (variable, alternative) in blocks.structure.alternativeOfVariable.enumerated()
        where alternative >= 0 && best.values[variable] == 1 {
            let place = blocks.structure.blockOfVariable[variable] * decomposition.choiceCount + alternative
            #expect(places[place] != nil, "seed \(seed)")
        }
        for (variable, value) in table.settled(places) {
            #expect(best.values[variable] == value, "seed \(seed), \(blocks.model.variables[variable].name)")
        }
    }

    @Test func `an empty time budget gives no claim`() throws {
        let blocks = BlockModel(seed: 3, blocks: 5, alternatives: 4, items: 6)
        let options = SolveOptions(timeLimit: .zero, integerObjective: true)
        let report = try DecompositionSearch(GLPKSolver(), blocks.structure, threads: 1).solve(blocks.model, options)
        #expect(report.termination == .timeLimit)
        #expect(report.solution == nil)
    }
}
