import Testing

@testable import PriceDecomposition

@Suite struct TargetDescentTests {
    @Test func `easy targets lie twice as far apart each time`() {
        var descent = TargetDescent(bound: 1000)
        var (bound, steps) = (1000.0, [Double]())
        for _ in 0..<4 {
            let target = descent.target(bound: bound, best: nil)
            steps.append(bound - target)
            descent.advance(10)
            bound = target - 1
        }
        #expect(steps == [100, 200, 400, 800])
    }

    @Test func `no target lies below the next better than the best point`() {
        let descent = TargetDescent(bound: 1000)
        #expect(descent.target(bound: 1000, best: 950) == 951)
        #expect(descent.target(bound: 1000, best: 950.0004) == 951)
    }

    @Test func `where nodes multiply the step becomes short`() {
        var descent = TargetDescent(bound: 100_000)
        descent.advance(25)
        #expect(descent.target(bound: 99_899, best: nil) == 99_699)
        descent.advance(1_600)
        // 64 times as many are three times four times as many: a third of the last step.
        #expect(descent.target(bound: 99_698, best: nil) == (99_698 - 200.0 / 3).rounded(.down))
    }
}
