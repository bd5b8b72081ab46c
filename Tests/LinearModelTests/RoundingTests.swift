import LinearModel
import Testing

@Suite struct RoundingTests {
    /// Two choices that draw on a pool through amounts that are given to them.
    private func model(needs: [Double], pool: Double) -> Model {
        var model = Model(name: "pool")
        model.sense = .maximize
        let amounts = needs.enumerated().map { number, need -> Variable in
            let choice = model.addVariable("y\(number)", upper: 1, kind: .binary, objective: 1_000)
            let amount = model.addVariable("q\(number)", upper: need)
            model.addConstraint("use\(number)", lower: -.infinity, terms: [(choice, need), (amount, -1)], upper: 0)
            return amount
        }
        model.addConstraint("pool", lower: -.infinity, terms: amounts.map { ($0, 1) }, upper: pool)
        return model
    }

    @Test func `the largest amount counts beside the smallest need of all rows that pass it on`() {
        let rounding = model(needs: [50, 0.25], pool: 100).roundingOfBounds(worth: 1_000)
        #expect(abs(rounding / (4 * .ulpOfOne * 1_000 * 400) - 1) < 1e-9)
    }

    @Test func `rows that nothing joins are measured by themselves`() {
        var model = model(needs: [50, 25], pool: 100)
        let small = model.addVariable("z", upper: 1, kind: .binary)
        model.addConstraint("other", lower: 0, terms: [(small, 1e-6)], upper: 1e-6)
        #expect(abs(model.roundingOfBounds(worth: 1) / (4 * .ulpOfOne * 4) - 1) < 1e-9)
    }

    @Test func `needs that are too small beside the pool are beyond whole numbers`() {
        #expect(model(needs: [150_000, 10], pool: 300_000).roundingBeyondWholeness(worth: 400_000) == nil)
        #expect(model(needs: [150_000, 1e-5], pool: 300_000).roundingBeyondWholeness(worth: 400_000) != nil)
        // However little it is worth: the choice itself is no longer seen as whole.
        #expect(model(needs: [150_000, 1e-5], pool: 300_000).roundingBeyondWholeness(worth: 1) != nil)
    }
}
