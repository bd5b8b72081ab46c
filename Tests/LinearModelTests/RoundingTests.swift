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

    /// The error of a bound as a multiple of the rounding of one step.
    private func error(_ model: Model, worth: Double) -> Double {
        model.roundingOfBounds(worth: worth).error / (4 * Double.ulpOfOne)
    }

    private func isNear(_ number: Double, _ expected: Double) -> Bool { abs(number / expected - 1) < 1e-9 }

    @Test func `the largest amount counts beside the smallest need of all rows that pass it on`() {
        #expect(isNear(error(model(needs: [50, 0.25], pool: 100), worth: 1_000), 400_000))
    }

    @Test func `rows that nothing joins are measured by themselves`() {
        var model = model(needs: [50, 25], pool: 100)
        let small = model.addVariable("z", upper: 1, kind: .binary)
        model.addConstraint("other", lower: 0, terms: [(small, 1e-6)], upper: 1e-6)
        #expect(isNear(error(model, worth: 1), 4))
    }

    @Test func `needs that are too small beside the pool are beyond whole numbers`() {
        func isForgiven(_ needs: [Double], worth: Double) -> Bool {
            model(needs: needs, pool: 300_000).roundingOfBounds(worth: worth).isForgiven
        }
        #expect(isForgiven([150_000, 10], worth: 400_000))
        #expect(!isForgiven([150_000, 1e-5], worth: 400_000))
        // However little it is worth: the choice itself is no longer seen as whole.
        #expect(!isForgiven([150_000, 1e-5], worth: 1))
    }
}
