public import Counties

extension ComplementarityModel {
    /// The score of one pair, term by term, with coverage and every chain.
    ///
    /// Each of the five terms is β · 100 · share, or β · 100 · `score.missing` without data, rounded to 10⁻⁴ points;
    /// the value is their sum. A term is held within ±2·10⁸ points, so that the sum stays within the 10⁹ points that a
    /// written value may have. A county that the scenario does not have scores like one without any data.
    ///
    /// - Complexity: O(n + k log k) for n nodes and k chains.
    public func score(helper: CountyIndex, receiver: CountyIndex) -> PairScore {
        guard isKnown(helper), isKnown(receiver) else {
            return weigh(helper: helper, receiver: receiver, parts: PairParts(), chains: [], quantities: .init())
        }
        let scored = chains.chains(helper: helper, receiver: receiver)
        let journey = distances.journey(from: helper, to: receiver)
        var parts = PairParts()
        parts.chain = chains.part(receiver: receiver, chains: scored)
        if let minutes = journey.minutes { parts.travel = PairPart(share: travelShare(minutes: minutes)) }
        parts.factors = factors.part(helper: helper, receiver: receiver)
        parts.basis = basis.part(helper: helper, receiver: receiver)
        parts.capacity = capacity.part(helper: helper, receiver: receiver)

        var quantities = ScoreQuantities()
        quantities.minutes = journey.minutes
        quantities.kilometres = journey.kilometres
        quantities.factorShare = parts.factors.share
        quantities.basisShare = parts.basis.share
        quantities.signedProjects = basis.signedProjects(helper: helper, receiver: receiver)
        quantities.capacityShare = parts.capacity.share
        quantities.moneyAvailable = capacity.moneyAvailable(helper)
        quantities.moneyNeeded = capacity.moneyNeeded(receiver)
        return weigh(helper: helper, receiver: receiver, parts: parts, chains: scored, quantities: quantities)
    }

    /// The five parts of a pair before their weights.
    private struct PairParts {
        var chain = PairPart.missing
        var travel = PairPart.missing
        var factors = PairPart.missing
        var basis = PairPart.missing
        var capacity = PairPart.missing

        subscript(part: ScorePart) -> PairPart {
            switch part {
            case .chain: chain
            case .travel: travel
            case .factors: factors
            case .basis: basis
            case .capacity: capacity
            }
        }
    }

    /// g = 1 / (1 + (t / T)²), a bounded decay: no journey counts for less than nothing.
    private func travelShare(minutes: Double) -> Double {
        let half = settings.parameters.travelHalfMinutes
        guard minutes > 0 else { return 1 }
        guard half > 0 else { return 0 }
        let ratio = minutes / half
        return 1 / (1 + ratio * ratio)
    }

    private func weigh(
        helper: CountyIndex,
        receiver: CountyIndex,
        parts: PairParts,
        chains: [ChainScore],
        quantities: ScoreQuantities
    ) -> PairScore {
        var assumed: [ScorePart] = []
        var resting = 0.0
        var total = 0.0
        for part in ScorePart.allCases {
            let beta = abs(weight(of: part))
            total += beta
            resting += beta * parts[part].known
            if beta > 0, parts[part].share == nil { assumed.append(part) }
        }
        return PairScore(
            helper: helper,
            receiver: receiver,
            terms: ScoreTerms(
                chain: points(.chain, parts),
                travel: points(.travel, parts),
                factors: points(.factors, parts),
                basis: points(.basis, parts),
                capacity: points(.capacity, parts)
            ),
            coverage: total > 0 ? resting / total : 1,
            assumedParts: assumed,
            chains: chains,
            quantities: quantities
        )
    }

    private func points(_ part: ScorePart, _ parts: PairParts) -> Points {
        let share = parts[part].share ?? settings.missing.bounded(to: FigureLimit.share)
        let points = weight(of: part) * 100 * share
        return Points(rounding: points.bounded(to: FigureLimit.partPoints)) ?? .zero
    }

    private func weight(of part: ScorePart) -> Double {
        let parameters = settings.parameters
        let beta =
            switch part {
            case .chain: parameters.betaChain
            case .travel: parameters.betaTravel
            case .factors: parameters.betaFactors
            case .basis: parameters.betaBasis
            case .capacity: parameters.betaCapacity
            }
        return beta.bounded(to: FigureLimit.weight)
    }
}
