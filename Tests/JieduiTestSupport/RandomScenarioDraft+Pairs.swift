import Counties

extension RandomScenarioDraft {
    /// Rows with values for all pairs, or for some under `only_listed`.
    mutating func drawPairs() {
        scenario.pairing.onlyListed = features.contains(.onlyListed)
        for pair in combinations {
            if scenario.pairing.onlyListed, !reference.contains(pair), generator.chance(2, in: 5) { continue }
            var row = PairRow(helper: pair.helper, receiver: pair.receiver)
            row.value = drawValue()
            if generator.chance(1, in: 10) { row.status = .allow }
            scenario.pairs.append(row)
        }
        // Rows of counties without the roles say nothing, whatever they say.
        for index in scenario.counties.indices where scenario.counties[index].role == .none {
            guard let other = generator.pick(scenario.receivers) else { continue }
            var row = PairRow(helper: CountyIndex(index), receiver: other)
            row.status = .force
            row.isCurrent = true
            row.value = drawValue()
            scenario.pairs.append(row)
        }
    }

    private mutating func drawValue() -> Points {
        let shift = features.contains(.negativeValues) ? 50 : 0
        if features.contains(.ties) { return Points(units: Int64(generator.number(in: 0...2) - shift / 50) * 10_000) }
        return Points(units: Int64(generator.number(in: 0...1_000_000) - shift * 10_000))
    }

    /// P3: at most two forced and some forbidden pairs.
    mutating func drawDecisions() {
        guard features.contains(.decisions) else { return }
        var forced = 0
        for index in scenario.pairs.indices where isEffective(scenario.pairs[index]) {
            let pair = BruteForce.Pair(helper: scenario.pairs[index].helper, receiver: scenario.pairs[index].receiver)
            let isExpected = reference.contains(pair)
            if forced < 2, isExpected ? generator.chance(1, in: 3) : generator.chance(1, in: 40) {
                scenario.pairs[index].status = .force
                forced += 1
            } else if isExpected ? generator.chance(1, in: 20) : generator.chance(1, in: 4) {
                scenario.pairs[index].status = .forbid
            }
        }
    }

    private func isEffective(_ row: PairRow) -> Bool {
        scenario[row.helper].role.isHelper && scenario[row.receiver].role.isReceiver
    }

    /// P6: a current helper for some receivers, half of them as in the reference plan.
    mutating func drawContinuity() {
        guard features.contains(.continuity) else { return }
        scenario.pairing.keepBonus = Points(units: Int64(generator.number(in: 0...200_000)))
        var kept = 0
        var count = 0
        for receiver in scenario.receivers where generator.chance(2, in: 3) {
            let known = reference.filter { $0.receiver == receiver }.sorted()
            let all = combinations.filter { $0.receiver == receiver }
            guard let pair = generator.pick(generator.chance(1, in: 2) && !known.isEmpty ? known : all) else {
                continue
            }
            count += 1
            if reference.contains(pair) { kept += 1 }
            let row = scenario.pairs.firstIndex { $0.helper == pair.helper && $0.receiver == pair.receiver }
            if let row {
                scenario.pairs[row].isCurrent = true
            } else {
                // Under `only_listed`: a row that is only current lists nothing.
                var row = PairRow(helper: pair.helper, receiver: pair.receiver)
                row.isCurrent = true
                scenario.pairs.append(row)
            }
        }
        if generator.chance(2, in: 3) {
            scenario.pairing.changesMax = limit(around: count - kept, isMaximum: true)
        }
    }
}
