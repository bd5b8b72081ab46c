import Counties

extension TableReader {
    /// The table `chains`, sorted by id.
    func readChains() -> [IndustryChain] {
        let (id, name, level, leader) = (column("chain_id"), column("name"), column("level"), column("leader_firm"))
        let (projects, cap, weight) = (column("min_projects"), column("cap_counties"), column("weight"))
        var keys = RowKeys()
        var chains: [IndustryChain] = []
        while next() {
            guard let key = key(id), keys.isNew([key], self, column: id) else { continue }
            var chain = IndustryChain(id: key, name: text(name) ?? key)
            chain.level = text(level)
            chain.leaderFirm = text(leader)
            chain.minProjects = whole(projects)
            chain.maxCounties = whole(cap)
            chain.weight = number(weight) ?? 1
            chains.append(chain)
        }
        chains.sort { isByteOrdered($0.id, $1.id) }
        remember(chains.map(\.id))
        return chains
    }

    /// The table `nodes`, sorted by id.
    func readNodes() -> [ChainNode] {
        let (id, chainColumn, name, stage) = (column("node_id"), column("chain_id"), column("name"), column("stage"))
        let (codes, importance, share) = (column("gbt4754"), column("importance"), column("ref_share"))
        var keys = RowKeys()
        var nodes: [ChainNode] = []
        while next() {
            guard let key = key(id), keys.isNew([key], self, column: id) else { continue }
            var node = ChainNode(id: key, chain: reference(chainColumn) ?? 0, name: text(name) ?? key)
            node.stage = whole(stage)
            node.industryCodes = text(codes)
            node.importance = number(importance) ?? 1
            node.referenceShare = number(share)
            nodes.append(node)
        }
        nodes.sort { isByteOrdered($0.id, $1.id) }
        remember(nodes.map(\.id))
        context.nodeIDs = nodes.map(\.id)
        context.nodeChains = nodes.map(\.chain)
        return nodes
    }

    /// The key of the node at a position.
    private func nodeKey(_ position: Int) -> String {
        nodeIDs.indices.contains(position) ? nodeIDs[position] : "\(position)"
    }

    private var nodeIDs: [String] { context.nodeIDs }

    /// Makes the keys of this table known to tables that refer to it.
    func remember(_ keys: [String]) {
        context.keys[schema.name] = Dictionary(
            keys.enumerated().map { ($1, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The table `links`, sorted by supplier and buyer.
    func readLinks() -> [InputLink] {
        let (from, to, coefficient, source) = (column("from_node"), column("to_node"), column("coef"), column("source"))
        var keys = RowKeys()
        var links: [InputLink] = []
        while next() {
            _ = text(source)
            let value = number(coefficient)
            guard let supplier = reference(from), let buyer = reference(to) else { continue }
            guard keys.isNew([nodeKey(supplier), nodeKey(buyer)], self, column: from), let value else { continue }
            links.append(InputLink(supplier: supplier, buyer: buyer, coefficient: value))
        }
        links.sort { ($0.supplier, $0.buyer) < ($1.supplier, $1.buyer) }
        return links
    }

    /// The table `proximity`, sorted, each couple of nodes once; the diagonal is left out.
    func readProximity() -> [NodeProximity] {
        let (a, b, phiColumn) = (column("node_a"), column("node_b"), column("phi"))
        var keys = RowKeys()
        var seen: [[Int]: (phi: Double, line: Int)] = [:]
        var proximities: [NodeProximity] = []
        while next() {
            let value = number(phiColumn)
            guard let first = reference(a), let second = reference(b), first != second else { continue }
            guard keys.isNew([nodeKey(first), nodeKey(second)], self, column: a), let phi = value else { continue }
            let couple = [min(first, second), max(first, second)]
            if let earlier = seen[couple] {
                if earlier.phi != phi { report(phiColumn, .asymmetricProximity(firstLine: shown(earlier.line))) }
                continue
            }
            seen[couple] = (phi, line)
            proximities.append(NodeProximity(first: couple[0], second: couple[1], phi: phi))
        }
        proximities.sort { ($0.first, $0.second) < ($1.first, $1.second) }
        return proximities
    }

    /// The table `county_nodes`, sorted by county and node.
    func readCountyNodes() -> [CountyNode] {
        let (code, nodeColumn, output, firms) = (column("code"), column("node_id"), column("output"), column("firms"))
        let (leader, supply, growth) = (column("leader"), column("local_supply_rate"), column("growth"))
        let (talent, planned) = (column("talent"), column("planned"))
        var lines: [[Int]: Int] = [:]
        var rows: [CountyNode] = []
        while next() {
            let (county, node, value) = (county(code), reference(nodeColumn), number(output))
            var row = CountyNode(county: county ?? CountyIndex(0), node: node ?? 0, output: value ?? 0)
            row.firms = whole(firms)
            row.hasLeader = truth(leader)
            row.localSupplyRate = number(supply)
            row.growth = number(growth)
            row.talent = number(talent)
            row.isPlanned = truth(planned)
            guard let county, let node else { continue }
            if let first = lines[[county.position, node]] {
                report(
                    code,
                    .duplicateKey(context.label(county) + ", " + (written(nodeColumn) ?? ""), firstLine: shown(first))
                )
                continue
            }
            lines[[county.position, node]] = line
            rows.append(row)
        }
        rows.sort { ($0.county.position, $0.node) < ($1.county.position, $1.node) }
        return rows
    }
}
