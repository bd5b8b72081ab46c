import LinearModel
import Testing

@testable import PriceDecomposition

@Suite struct ChoiceTableTests {
    /// Two blocks that must choose the only alternative, of which each draws 100 on a row.
    private func decomposition() throws -> Decomposition {
        var model = Model(name: "draw")
        model.sense = .maximize
        let choices = (0..<2).map { model.addVariable("x_\($0)", upper: 1, kind: .binary, objective: 1) }
        for choice in choices { model.addConstraint("one_\(choice.index)", lower: 1, terms: [(choice, 1)], upper: 1) }
        model.addConstraint("amount", lower: 200, terms: choices.map { ($0, 100) }, upper: 200)
        let structure = BlockStructure(
            blockOfVariable: [0, 1],
            alternativeOfVariable: [0, 0],
            blockCount: 2,
            alternativeCount: 1
        )
        return try #require(Decomposition(model, structure))
    }

    @Test(arguments: [1e13, 1e14, 1e20]) func `a choice at any price stays possible`(_ price: Double) throws {
        let decomposition = try decomposition()
        let table = try #require(ChoiceTable(decomposition, threads: 1))
        #expect(try #require(table.evaluate([price])).bound >= 2)
        #expect(table.places(withinLoss: 1).keys.sorted() == [0, 2])
    }

    @Test func `bounds beyond whole numbers bound nothing and rule nothing out`() throws {
        let table = try #require(ChoiceTable(decomposition(), threads: 1))
        #expect(table.evaluate([-1e18]) == nil)
        #expect(table.places(withinLoss: 1).keys.sorted() == [0, 2])
    }
}
