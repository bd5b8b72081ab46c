import Counties

/// How the nodes of one chain follow one another, for the diagnoses.
///
/// A node's neighbours are its direct suppliers and buyers inside the chain. Where the chain has no links they are the
/// nodes of the nearest stage before and of the nearest stage after.
struct ChainTopology: Sendable {
    /// A link inside the chain, by places in it.
    struct Link: Sendable {
        var supplier: Int
        var buyer: Int
    }

    /// Stage of each node of the chain; nil where the table does not tell it.
    let stages: [Int?]
    /// Whether nodes of the chain supply one another.
    let isLinked: Bool
    /// For each node the places of its upstream neighbours.
    let upstream: [[Int]]
    /// For each node the places of its downstream neighbours.
    let downstream: [[Int]]

    /// Derives the order of one chain from its stages and links.
    init(stages: [Int?], links: [Link]) {
        self.stages = stages
        isLinked = !links.isEmpty
        var upstream = [[Int]](repeating: [], count: stages.count)
        var downstream = upstream
        if links.isEmpty {
            let ranks = Set(stages.compactMap { $0 }).sorted()
            for (earlier, later) in zip(ranks, ranks.dropFirst()) {
                let before = stages.indices.filter { stages[$0] == earlier }
                let after = stages.indices.filter { stages[$0] == later }
                for place in before { downstream[place] = after }
                for place in after { upstream[place] = before }
            }
        } else {
            for link in links {
                upstream[link.buyer].append(link.supplier)
                downstream[link.supplier].append(link.buyer)
            }
        }
        self.upstream = upstream
        self.downstream = downstream
    }

    /// The topology of every chain of a scenario.
    static func all(in scenario: Scenario, layout: NodeLayout) -> [ChainTopology] {
        var links = [[Link]](repeating: [], count: layout.chains.count)
        var chainOfSlot = [Int?](repeating: nil, count: layout.count)
        for (chain, slots) in layout.chains.enumerated() {
            for slot in slots { chainOfSlot[slot] = chain }
        }
        for link in scenario.links where link.coefficient > 0 {
            guard let supplier = layout.slot(ofNode: link.supplier), let buyer = layout.slot(ofNode: link.buyer),
                supplier != buyer, let chain = chainOfSlot[supplier], chainOfSlot[buyer] == chain
            else { continue }
            let start = layout.chains[chain].lowerBound
            links[chain].append(Link(supplier: supplier - start, buyer: buyer - start))
        }
        return layout.chains.enumerated().map { chain, slots in
            ChainTopology(stages: slots.map { scenario.nodes[layout.nodes[$0]].stage }, links: links[chain])
        }
    }

    /// Whether a node lies between two different chosen nodes, one upstream and one downstream.
    func isBetween(_ place: Int, _ isChosen: [Bool]) -> Bool {
        let before = Set(upstream[place].filter { isChosen[$0] })
        let after = Set(downstream[place].filter { isChosen[$0] })
        return !before.isEmpty && !after.isEmpty && before.union(after).count > 1
    }

    /// Share of the chain's stages at which at least one node is chosen; of its nodes where a stage is unknown.
    func coverage(of isChosen: [Bool]) -> Double {
        let chosen = stages.indices.filter { isChosen[$0] }
        guard !stages.contains(nil) else { return .share(Double(chosen.count), of: Double(stages.count)) }
        return .share(Double(Set(chosen.map { stages[$0] }).count), of: Double(Set(stages).count))
    }

    /// Whether the chosen nodes form one run: neighbouring stages, or, where a stage is unknown, one piece of the
    /// network of links. Without stages and links the chain has no order, and any set counts as one run.
    func isOneRun(_ isChosen: [Bool]) -> Bool {
        let chosen = stages.indices.filter { isChosen[$0] }
        guard let first = chosen.first else { return false }
        if !stages.contains(nil) {
            let reached = Set(stages).sorted { ($0 ?? 0) < ($1 ?? 0) }
            let hits = reached.indices.filter { index in chosen.contains { stages[$0] == reached[index] } }
            return (hits.last ?? 0) - (hits.first ?? 0) + 1 == hits.count
        }
        guard isLinked else { return true }
        var visited = Set([first])
        var frontier = [first]
        while let place = frontier.popLast() {
            for next in upstream[place] + downstream[place] where isChosen[next] && visited.insert(next).inserted {
                frontier.append(next)
            }
        }
        return visited.count == chosen.count
    }
}
