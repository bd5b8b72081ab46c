public import Counties

extension ComplementarityModel {
    /// Volume below which a match is not worth a row, 亿元 a year: 100 元.
    static let leastMatchVolume = 1e-6

    /// Who can supply whom at which node of a chain (by position in ``Scenario/chains``), in order of the nodes and,
    /// where cross-hauling lets both supply, the helper first; empty without data.
    ///
    /// - Complexity: O(n) for n nodes of the chain.
    public func nodeMatches(helper: CountyIndex, receiver: CountyIndex, chain: Int) -> [NodeMatch] {
        let layout = chains.profiles.layout
        guard layout.chains.indices.contains(chain) else { return [] }
        let diagnosis = diagnosis(of: receiver, chain: chain)
        var matches: [NodeMatch] = []
        for node in layout.chains[chain].map({ layout.nodes[$0] }) {
            for (supplier, buyer) in [(helper, receiver), (receiver, helper)] {
                guard let offer = surplus(of: supplier, node: node), let wish = gap(of: buyer, node: node) else {
                    continue
                }
                let volume = min(offer, wish)
                guard volume >= Self.leastMatchVolume else { continue }
                matches.append(
                    NodeMatch(
                        node: node,
                        supplier: supplier,
                        buyer: buyer,
                        volume: volume,
                        surplus: offer,
                        gap: wish,
                        diagnosis: diagnosis
                    )
                )
            }
        }
        return matches
    }
}
