import Counties
import LinearModel
import Pairing

extension PolicyFormulation {
    /// P7: no receiver focuses on more chains than it may, no chain on more counties, and every chain lands its projects.
    ///
    ///     Σ_k v[w,k] ≤ chain_cap[w];   Σ_t y[p,w,t] ≤ v[w,k(p)]
    ///     Σ_w v[w,k] ≤ cap_counties[k];   Σ_{p of k} y ≥ min_projects[k]
    ///
    /// A receiver whose projects touch no more chains than its cap needs no v, unless one of them counts counties.
    mutating func addChains() {
        let chains = problem.scenario.chains
        var byChain = [[(Variable, Double)]](repeating: [], count: chains.count)
        for row in problem.pairing.receivers.indices {
            let touched = Set(placementsByRow[row].compactMap { chain(of: $0) }).sorted()
            let cap = problem.scenario[problem.pairing.receivers[row]].chainCap
            let isCapped = touched.count > cap
            var own: [(Variable, Double)] = []
            for chain in touched where isCapped || chains[chain].maxCounties != nil {
                let focus = addVariable(
                    "v_\(code(ofRow: row))_\(chains[chain].id)",
                    row: row,
                    upper: 1,
                    kind: .binary
                )
                own.append((focus, 1))
                byChain[chain].append((focus, 1))
                linkProjects(row: row, to: focus, "P7_\(code(ofRow: row))_\(chains[chain].id)") { $0.chain == chain }
            }
            if isCapped { addAtMost("P7cap_\(code(ofRow: row))", own, Double(cap)) }
        }
        for (position, chain) in chains.enumerated() {
            if let most = chain.maxCounties, byChain[position].count > most {
                addAtMost("P7counties_\(chain.id)", byChain[position], Double(most))
            }
            if let least = chain.minProjects, least > 0 {
                let all = placements.indices.filter { self.chain(of: $0) == position }
                addAtLeast("P7projects_\(chain.id)", all.map { (placementVariables[$0], 1) }, Double(least))
            }
        }
    }

    private func chain(of position: Int) -> Int? { problem.project(of: placements[position].candidate).chain }

    /// Σ_t y[p,w,t] ≤ variable for each project of a receiver that belongs.
    mutating func linkProjects(row: Int, to variable: Variable, _ name: String, _ belongs: (Project) -> Bool) {
        var byCandidate: [Int: [(Variable, Double)]] = [:]
        for position in placementsByRow[row] {
            let candidate = placements[position].candidate
            guard belongs(problem.project(of: candidate)) else { continue }
            byCandidate[candidate, default: []].append((placementVariables[position], 1))
        }
        for (candidate, terms) in byCandidate.sorted(by: { $0.key < $1.key }) {
            addAtMost("\(name)_\(problem.project(of: candidate).id)", terms + [(variable, -1)], 0)
        }
    }
}
