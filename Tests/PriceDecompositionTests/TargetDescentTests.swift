import Testing

@testable import PriceDecomposition

@Suite struct TargetDescentTests {
    @Test func `easy targets lie twice as far apart each time`() {
        var descent = TargetDescent(bound: 1000, isLevel: false)
        var (bound, steps) = (1000.0, [Double]())
        for _ in 0..<4 {
            let target = descent.target(bound: bound, best: nil)
            steps.append(bound - target)
            descent.note(.refuted, target: target, best: nil, nodes: 10)
            bound = target - 1
        }
        #expect(steps == [100, 200, 400, 800])
        #expect(descent.nodeLimit == nil)
    }

    @Test func `no target lies below the next better than the best point`() {
        let descent = TargetDescent(bound: 1000, isLevel: false)
        #expect(descent.target(bound: 1000, best: 950) == 951)
        #expect(descent.target(bound: 1000, best: 950.0004) == 951)
    }

    @Test func `where nodes multiply the step becomes short`() {
        var descent = TargetDescent(bound: 100_000, isLevel: false)
        descent.note(.refuted, target: 99_900, best: nil, nodes: 25)
        #expect(descent.target(bound: 99_899, best: nil) == 99_699)
        descent.note(.refuted, target: 99_699, best: nil, nodes: 1_600)
        // 64 times as many are three times four times as many: a third of the last step.
        #expect(descent.target(bound: 99_698, best: nil) == (99_698 - 200.0 / 3).rounded(.down))
    }

    @Test func `between a level that is held and the bound targets halve what is left`() {
        var descent = TargetDescent(bound: 10_000, isLevel: true)
        descent.note(.held, target: 8000, best: 8000, nodes: 1)
        #expect(descent.target(bound: 10_000, best: 8000) == 9000)
        descent.note(.refuted, target: 9000, best: 8000, nodes: 1)
        #expect(descent.target(bound: 8999, best: 8000) == 8499)
    }

    @Test func `a level whose nodes run out is left for a lower one, and taken up again with more`() throws {
        var descent = TargetDescent(bound: 10_000, isLevel: true)
        let nodes = try #require(descent.nodeLimit)
        descent.note(.open, target: 9000, best: 8000, nodes: nodes)
        #expect(descent.target(bound: 9999, best: 8000) == 8500)
        #expect(descent.nodeLimit == nodes)
        // One unit below the open target is held: what is left is that target itself.
        descent.note(.held, target: 8999, best: 8999, nodes: 5)
        #expect(descent.nodeLimit == 4 * nodes)
        #expect(descent.target(bound: 9000, best: 8999) == 9000)
    }

    @Test func `a refuted target below an open one is not chosen again`() {
        var descent = TargetDescent(bound: 10_000, isLevel: true)
        descent.note(.open, target: 9000, best: 8000, nodes: 2_000)
        #expect(descent.target(bound: 9999, best: 8000) == 8500)
        descent.note(.refuted, target: 8500, best: 8000, nodes: 10)
        let next = descent.target(bound: 8499, best: 8000)
        #expect(next > 8000 && next < 8499)
    }
}
