import Counties

/// The chain part of the score: c_swk for every chain, and the mean of the best of them.
struct ChainComplementarity: Sendable {
    /// The figures that the chain scores are made of.
    let profiles: IndustryProfiles

    private let parameters: ScoreParameters
    private let termWeights: TermWeights
    private let chainWeights: [Double]
    private let chainCaps: [Int]
    private let known: Double

    /// The weights of the five terms within their limits.
    private struct TermWeights: Sendable {
        let volume, coverage, gapFill, foundation, division: Double

        init(_ parameters: ScoreParameters) {
            volume = parameters.weightVolume.bounded(to: FigureLimit.weight)
            coverage = parameters.weightCoverage.bounded(to: FigureLimit.weight)
            gapFill = parameters.weightGapFill.bounded(to: FigureLimit.weight)
            foundation = parameters.weightFoundation.bounded(to: FigureLimit.weight)
            division = parameters.weightDivision.bounded(to: FigureLimit.weight)
        }

        /// Share of the weight that rests on data: volume, coverage and division need links, gap-filling needs
        /// reference shares, the foundation needs these and proximities.
        ///
        /// - Parameter quotients: Share of the nodes that have a reference share, 0…1.
        func known(hasLinks: Bool, quotients: Double, hasProximities: Bool) -> Double {
            let linked = abs(volume) + abs(coverage) + abs(division)
            let total = linked + abs(gapFill) + abs(foundation)
            guard total > 0 else { return 1 }
            let resting =
                (hasLinks ? linked : 0) + quotients * (abs(gapFill) + (hasProximities ? abs(foundation) : 0))
            return resting / total
        }
    }

    /// Derives the figures of a scenario.
    init(scenario: Scenario) {
        profiles = IndustryProfiles(scenario: scenario)
        parameters = scenario.score.parameters
        termWeights = TermWeights(scenario.score.parameters)
        chainWeights = scenario.chains.map { $0.weight.bounded(to: FigureLimit.importance) }
        chainCaps = scenario.counties.map { max(0, $0.chainCap) }
        known = termWeights.known(
            hasLinks: !scenario.links.isEmpty,
            quotients: Self.shareWithQuotient(in: profiles, chainWeights: chainWeights),
            hasProximities: !scenario.proximities.isEmpty
        )
    }

    /// Share of the nodes that have a reference share, among the chains that count; 0 where there are no nodes.
    private static func shareWithQuotient(in profiles: IndustryProfiles, chainWeights: [Double]) -> Double {
        let chains = profiles.layout.chains
        let counted = chains.indices.filter { chainWeights[$0] > 0 }
        let slots = (counted.isEmpty ? Array(chains.indices) : counted).flatMap { Array(chains[$0]) }
        return .share(Double(slots.count { profiles.hasQuotient[$0] }), of: Double(slots.count))
    }

    /// All chains of a pair, best first by weight × points, then by position; empty without data.
    ///
    /// - Complexity: O(n + k log k) for n nodes and k chains.
    func chains(helper: CountyIndex, receiver: CountyIndex) -> [ChainScore] {
        guard known > 0, let giver = profiles.row(of: helper), let taker = profiles.row(of: receiver) else { return [] }
        var scores: [ChainScore] = []
        scores.reserveCapacity(chainWeights.count)
        for chain in chainWeights.indices { scores.append(score(chain: chain, giver: giver, taker: taker)) }
        scores.sort { left, right in
            let leftProduct = chainWeights[left.chain] * left.points
            let rightProduct = chainWeights[right.chain] * right.points
            return leftProduct == rightProduct ? left.chain < right.chain : leftProduct > rightProduct
        }
        return scores
    }

    /// The weighted mean of the best chains, as a share of 100 points.
    ///
    /// - Parameter chains: the chains of the pair, best first.
    func part(receiver: CountyIndex, chains: [ChainScore]) -> PairPart {
        guard !chains.isEmpty else { return .missing }
        let count = min(max(0, parameters.bestChains), chainCaps[receiver.position], chains.count)
        var sum = 0.0
        var weight = 0.0
        for score in chains.prefix(count) {
            sum += chainWeights[score.chain] * score.points
            weight += chainWeights[score.chain]
        }
        return PairPart(share: .share(sum, of: weight) / 100, known: known)
    }

    /// c_swk of one chain between two rows of the profiles.
    private func score(chain: Int, giver: Int, taker: Int) -> ChainScore {
        let sums = sums(chain: chain, giver: giver, taker: taker)
        let chainCount = chainWeights.count
        let giverChain = profiles.chainFigures[giver * chainCount + chain]
        let takerChain = profiles.chainFigures[taker * chainCount + chain]
        let volumeTerm = Double.saturation(sums.volume, at: sums.volume + max(0, parameters.volumeHalf))
        let coverageTerm = Double.share(sums.volume, of: takerChain.tradable)
        let gapFillTerm = Double.share(sums.filled, of: takerChain.lack)
        let foundationTerm = Double.share(sums.foundation, of: giverChain.specialised)
        let differs = giverChain.output > 0 && takerChain.output > 0
        let gate = Double.saturation(sums.volume, at: parameters.divisionGateVolume)
        let divisionTerm = differs ? min(1, sums.difference / 2) * gate : 0
        let weighted =
            termWeights.volume * volumeTerm + termWeights.coverage * coverageTerm + termWeights.gapFill * gapFillTerm
            + termWeights.foundation * foundationTerm + termWeights.division * divisionTerm
        return ChainScore(
            chain: chain,
            points: 100 * weighted + 0,
            volume: sums.volume,
            volumeTerm: volumeTerm,
            coverageTerm: coverageTerm,
            gapFillTerm: gapFillTerm,
            foundationTerm: foundationTerm,
            divisionTerm: divisionTerm
        )
    }

    /// The sums over the nodes of a chain that need both counties.
    private struct PairSums {
        /// V, 亿元 a year.
        var volume = 0.0
        /// Σ ω g c.
        var filled = 0.0
        /// Σ d over the nodes at which the helper is specialised.
        var foundation = 0.0
        /// Σ |difference of the shares|, 0…2.
        var difference = 0.0
    }

    private func sums(chain: Int, giver: Int, taker: Int) -> PairSums {
        var sums = PairSums()
        let giverBase = profiles.base(ofRow: giver)
        let takerBase = profiles.base(ofRow: taker)
        for slot in profiles.layout.chains[chain] {
            let give = profiles.figures[giverBase + slot]
            let take = profiles.figures[takerBase + slot]
            sums.volume += min(give.surplus, take.gap) + min(take.surplus, give.gap)
            sums.filled += take.lack * give.fill
            sums.foundation += give.specialised * take.density
            sums.difference += abs(give.shareOfChain - take.shareOfChain)
        }
        return sums
    }
}
