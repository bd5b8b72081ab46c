import Complementarity
import Counties
import Pairing

extension PairingTables {
    /// T2 得分构成表: every eligible pair with its five parts and the quantities behind them.
    static func scoreTerms(_ result: PairingResult, _ names: CountyNames) -> ReportTable {
        let problem = result.problem
        let width = problem.helpers.count
        let eligible = problem.values.indices.filter(problem.isEligible)
        let chosen = Set(result.pairs.map(\.pair))
        let rows = ReportRows(count: eligible.count) { number in
            let position = eligible[number]
            let helper = problem.helpers[position % width]
            let receiver = problem.receivers[position / width]
            let pair = CountyPair(helper: helper, receiver: receiver)
            let score = problem.score(at: position)
            let head: [ReportCell] = [
                .name(names[receiver]), .name(names[helper]),
                .points(Points(units: problem.values[position])),
                .text(Wording.yesOrNo(chosen.contains(pair))),
            ]
            return head + parts(of: score) + quantities(of: score, problem.scenario)
                + [.code(names.code(receiver)), .code(names.code(helper))]
        }
        return ReportTable(
            kind: .t2,
            title: Phrase.titleScoreTerms.text,
            columns: scoreColumns,
            rows: rows,
            notes: [Phrase.valueSource.text, Phrase.missingParts.text]
        )
    }

    private static let scoreColumns = [
        ReportColumn("receiver", .receiver),
        ReportColumn("helper", .helper),
        ReportColumn("value", .value, unit: .unitPoints, kind: .points),
        ReportColumn("in_plan", .inPlan),
        ReportColumn("chain", .chainPart, unit: .unitPoints, kind: .points),
        ReportColumn("travel", .travelPart, unit: .unitPoints, kind: .points),
        ReportColumn("factors", .factorsPart, unit: .unitPoints, kind: .points),
        ReportColumn("basis", .basisPart, unit: .unitPoints, kind: .points),
        ReportColumn("capacity", .capacityPart, unit: .unitPoints, kind: .points),
        ReportColumn("coverage_percent", .coverage, unit: .unitPercent, kind: .percent),
        ReportColumn("assumed_parts", .assumedParts),
        ReportColumn("volume", .volume, unit: .unitBillion, kind: .amount),
        ReportColumn("minutes", .minutes, unit: .unitMinutes, kind: .amount),
        ReportColumn("km", .kilometres, unit: .unitKilometres, kind: .amount),
        ReportColumn("factors_percent", .factorShare, unit: .unitPercent, kind: .percent),
        ReportColumn("signed_projects", .signedProjects, unit: .unitProjects, kind: .amount),
        ReportColumn("basis_percent", .basisShare, unit: .unitPercent, kind: .percent),
        ReportColumn("money_available", .moneyAvailable, unit: .unitTenThousand, kind: .amount),
        ReportColumn("money_needed", .moneyNeeded, unit: .unitTenThousand, kind: .amount),
        ReportColumn("capacity_percent", .capacityShare, unit: .unitPercent, kind: .percent),
        ReportColumn("receiver_code", .receiverCode, kind: .code),
        ReportColumn("helper_code", .helperCode, kind: .code),
    ]

    private static func parts(of score: PairScore?) -> [ReportCell] {
        guard let score else {
            return [.blank, .blank, .blank, .blank, .blank, .blank, .text(Phrase.givenValue.text)]
        }
        let terms = score.terms
        return [
            .points(terms.chain), .points(terms.travel), .points(terms.factors), .points(terms.basis),
            .points(terms.capacity), .percent(score.coverage),
            score.assumedParts.isEmpty ? .blank : .text(Wording.list(score.assumedParts.map(Wording.name(of:)))),
        ]
    }

    private static func quantities(of score: PairScore?, _ scenario: Scenario) -> [ReportCell] {
        guard let score else { return Array(repeating: .blank, count: 9) }
        let known = score.quantities
        let counted = score.chains.prefix(scenario.countedChains(of: score.receiver))
        let volume = counted.isEmpty ? nil : counted.reduce(0) { $0 + $1.volume }
        return [
            .quantity(volume, decimals: 2), .quantity(known.minutes, decimals: 0),
            .quantity(known.kilometres, decimals: 1), .percent(known.factorShare),
            .quantity(known.signedProjects, decimals: 0), .percent(known.basisShare),
            .quantity(known.moneyAvailable, decimals: 0), .quantity(known.moneyNeeded, decimals: 0),
            .percent(known.capacityShare),
        ]
    }
}
