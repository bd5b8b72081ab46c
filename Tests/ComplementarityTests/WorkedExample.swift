import Counties

/// Two helpers, two receivers and a tiny county on seven nodes of two chains, with values worked out apart.
enum WorkedExample {
    static let huangdao = CountyIndex(0)
    static let zhifu = CountyIndex(1)
    static let taierzhuang = CountyIndex(2)
    static let qingyun = CountyIndex(3)
    static let tiny = CountyIndex(4)
    static let lithium = 0
    static let polymer = 1

    static var scenario: Scenario {
        var tiny = TinyScenario(counties: 5, chains: 2)
        let shares = [0.10, 0.18, 0.06, 0.26, 0.22, 0.12, 0.06]
        for (node, share) in shares.enumerated() {
            tiny.addNode(chain: node < 5 ? lithium : polymer, share: share, stage: node < 5 ? node + 1 : node - 4)
        }
        tiny.setOutputs([30, 60, 0, 20, 90, 0, 4], of: 0)
        tiny.setOutputs([0, 0, 2, 0, 5, 40, 1], of: 1)
        tiny.setOutputs([2, 8, 6, 15, 0, 0, 1], of: 2)
        tiny.setOutputs([0, 0, 1, 2, 0, 0, 12], of: 3)
        tiny.setOutputs([0, 0, 0, 0, 0, 0, 0.5], of: 4)
        tiny.link(0, 1, 0.35)
        tiny.link(1, 3, 0.30)
        tiny.link(2, 3, 0.08)
        tiny.link(3, 4, 0.60)
        tiny.link(5, 2, 0.15)
        tiny.link(5, 6, 0.55)
        tiny.setProximities([
            [0, 0.6, 0.2, 0.4, 0.2, 0.1, 0.1],
            [0.6, 0, 0.3, 0.5, 0.3, 0.1, 0.1],
            [0.2, 0.3, 0, 0.5, 0.3, 0.5, 0.4],
            [0.4, 0.5, 0.5, 0, 0.7, 0.1, 0.1],
            [0.2, 0.3, 0.3, 0.7, 0, 0.1, 0.2],
            [0.1, 0.1, 0.5, 0.1, 0.1, 0, 0.7],
            [0.1, 0.1, 0.4, 0.1, 0.2, 0.7, 0],
        ])
        return tiny.scenario
    }
}
