import LinearModel
import Testing

@Suite struct ExpressionTests {
    @Test func `duplicates merge and zeros vanish`() {
        let (x, y) = (Variable(index: 0), Variable(index: 1))
        let sum = (y + 2 * x - 3 * y + x - 3 * x + 4).normalized()
        #expect(sum.terms.map(\.variable) == [y])
        #expect(sum.terms.map(\.coefficient) == [-2])
        #expect(sum.constant == 4)
    }

    @Test func `evaluation follows the formula and refuses missing values`() {
        let (x, y) = (Variable(index: 0), Variable(index: 1))
        #expect((2 * x - y + 1).evaluate([3, 5]) == 2)
        #expect((2 * x - y + 1).evaluate([3]).isNaN)
    }

    @Test func `constants move to the other side of a relation`() {
        let (x, y) = (Variable(index: 0), Variable(index: 1))
        let relation = x + 3 <= y + 10
        #expect(relation.lower == -.infinity)
        #expect(relation.upper == 7)
        let equality = 2 * x == y - 1
        #expect(equality.lower == -1 && equality.upper == -1)
    }

    @Test func `sums over sequences equal sums by hand`() {
        let variables = (0..<5).map { Variable(index: $0) }
        let total = sum(over: 0..<5) { Double($0) * variables[$0] }
        #expect(total.evaluate([1, 1, 1, 1, 1]) == 10)
        #expect(sum(variables).evaluate([1, 2, 3, 4, 5]) == 15)
    }
}
