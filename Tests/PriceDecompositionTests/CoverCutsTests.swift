import GLPKSolver
import JieduiTestSupport
import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct CoverCutsTests {
    /// One alternative that blocks of given sizes may choose, so many of them at most.
    private func decomposition(
        sizes: [Double],
        limit: Double,
        most: Double,
        blocks: [Int]? = nil
    ) throws -> Decomposition {
        var model = Model(name: "knapsack")
        model.sense = .maximize
        let choices = sizes.indices.map { model.addVariable("x_\($0)", upper: 1, kind: .binary, objective: 1) }
        model.addConstraint("count", lower: 0, terms: choices.map { ($0, 1) }, upper: most)
        model.addConstraint("amount", lower: -.infinity, terms: Array(zip(choices, sizes)), upper: limit)
        let structure = BlockStructure(
            blockOfVariable: blocks ?? Array(sizes.indices),
            alternativeOfVariable: sizes.map { _ in 0 },
            blockCount: sizes.count,
            alternativeCount: 1
        )
        return try #require(Decomposition(model, structure))
    }

    @Test func `halves of two choices do not stand in for one that fits`() throws {
        // 3 and 5 in halves are 4, which fits beside 4; the whole 5 does not, nor do 6 and 7.
        let decomposition = try decomposition(sizes: [3, 4, 5, 6, 7], limit: 8, most: 2)
        let cuts = CoverCuts(decomposition)
        let model = try #require(cuts.appended(to: decomposition.model, at: [0.5, 1, 0.5, 0, 0]))
        #expect(model.constraintCount == decomposition.model.constraintCount + 1)
        let row = model.constraintCount - 1
        let entries = model.rowStarts[row]..<model.rowStarts[row + 1]
        #expect(entries.map { model.columnIndices[$0] } == [1, 2, 3, 4])
        #expect(entries.allSatisfy { model.coefficients[$0] == 1 })
        #expect(model.constraints[row].upper == 1)
        #expect(cuts.appended(to: decomposition.model, at: [1, 0, 1, 0, 0]) == nil)
        #expect(cuts.appended(to: decomposition.model, at: [0.5, 0.5, 0.5, 0, 0]) == nil)
    }

    @Test func `a row that the number of choices keeps by itself has no cuts`() throws {
        let decomposition = try decomposition(sizes: [3, 4, 4], limit: 8, most: 2)
        #expect(CoverCuts(decomposition).appended(to: decomposition.model, at: [1, 1, 1]) == nil)
    }

    @Test func `choices of one block alone make no cut`() throws {
        let point = [0.9, 0.9, 0]
        let linking = try decomposition(sizes: [5, 5, 1], limit: 8, most: 3)
        #expect(CoverCuts(linking).appended(to: linking.model, at: point) != nil)
        let within = try decomposition(sizes: [5, 5, 1], limit: 8, most: 3, blocks: [0, 0, 1])
        #expect(CoverCuts(within).appended(to: within.model, at: point) == nil)
    }

    @Test func `no whole point that keeps the row is cut off`() throws {
        var random = SeededGenerator(seed: 1)
        var appended = 0
        for _ in 0..<200 {
            let count = Int.random(in: 2...8, using: &random)
            let sizes = (0..<count).map { _ in (Double.random(in: 1...9, using: &random) * 100).rounded() / 100 }
            let decomposition = try decomposition(
                sizes: sizes,
                limit: (sizes.reduce(0, +) * Double.random(in: 0.2...0.8, using: &random) * 100).rounded() / 100,
                most: Double(Int.random(in: 1...count, using: &random))
            )
            let cuts = CoverCuts(decomposition)
            var model = decomposition.model
            for _ in 0..<20 {
                let point = sizes.map { _ in Double.random(in: 0...1, using: &random) }
                model = cuts.appended(to: model, at: point) ?? model
            }
            for choices in 0..<(1 << count) {
                let point = (0..<count).map { Double((choices >> $0) & 1) }
                #expect(model.isKept(by: point) == decomposition.model.isKept(by: point), "\(sizes) \(point)")
            }
            appended += model.constraintCount - decomposition.model.constraintCount
        }
        #expect(appended > 1_000)
    }
}
