import Complementarity
import Counties
import Pairing

extension PairingTables {
    /// T1 结对方案表.
    static func pairs(_ result: PairingResult, _ names: CountyNames) -> ReportTable {
        let isOptimal = result.status == .optimal
        let rows = result.pairs.map { planned -> [ReportCell] in
            let (helper, receiver) = (planned.pair.helper, planned.pair.receiver)
            return [
                .name(names[receiver]), .name(names[helper]), .points(planned.value),
                .text(Wording.yesOrNo(planned.isCurrent)), margin(planned.margin),
                .integer(planned.rankForReceiver), .integer(planned.rankForHelper),
                .percent(planned.score?.coverage), chains(of: planned, result.problem.scenario),
                isOptimal ? .points(.zero) : .blank, .text(Wording.exchange(planned.exchange, names)),
                .code(names.code(receiver)), .code(names.code(helper)),
                .name(names.city(receiver)), .name(names.city(helper)),
            ]
        }
        let hasChains = result.pairs.contains { $0.score?.chains.isEmpty == false }
        return ReportTable(
            kind: .t1,
            title: Phrase.titlePairs.text,
            unitLine: Phrase.pointsLine.text,
            columns: pairColumns,
            rows: ReportRows(rows),
            notes: [
                Phrase.valueSource.text, Phrase.rankMeaning.text, Phrase.regretMeaning.text, Phrase.marginMeaning.text,
            ] + (hasChains ? [Phrase.chainScale.text] : [])
        )
    }

    private static let pairColumns = [
        ReportColumn("receiver", .receiver),
        ReportColumn("helper", .helper),
        ReportColumn("value", .value, unit: .unitPoints, kind: .points),
        ReportColumn("current", .current),
        ReportColumn("margin", .margin, unit: .unitPoints, kind: .points),
        ReportColumn("rank_for_receiver", .rankForReceiver, kind: .integer),
        ReportColumn("rank_for_helper", .rankForHelper, kind: .integer),
        ReportColumn("coverage_percent", .coverage, unit: .unitPercent, kind: .percent),
        ReportColumn("chains", .chains),
        ReportColumn("regret", .regret, unit: .unitPoints, kind: .points),
        ReportColumn("exchange", .exchange),
        ReportColumn("receiver_code", .receiverCode, kind: .code),
        ReportColumn("helper_code", .helperCode, kind: .code),
        ReportColumn("receiver_city", .receiverCity),
        ReportColumn("helper_city", .helperCity),
    ]

    static func margin(_ margin: PairMargin) -> ReportCell {
        switch margin {
        case .notComputed: .blank
        case .cannotBeBarred: .text(Phrase.cannotBeBarred.text)
        case .loss(let loss): .points(loss)
        }
    }

    /// The chains that count in the value of the pair, with points and volume.
    private static func chains(of planned: PlannedPair, _ scenario: Scenario) -> ReportCell {
        guard let score = planned.score, !score.chains.isEmpty else { return .blank }
        let chains = score.chains.prefix(scenario.countedChains(of: planned.pair.receiver)).map { chain in
            Wording.chain(scenario.chains[chain.chain].name, points: chain.points, volume: chain.volume)
        }
        return .text(Wording.statements(chains))
    }
}

extension Scenario {
    /// How many of a receiver's best chains count in the chain part.
    func countedChains(of receiver: CountyIndex) -> Int {
        max(0, min(score.parameters.bestChains, self[receiver].chainCap, chains.count))
    }
}
