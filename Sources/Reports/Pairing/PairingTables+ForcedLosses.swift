import Counties
import Pairing

extension PairingTables {
    /// T1b 强制损失表: one row for each eligible pair, so that a spreadsheet can filter by county.
    static func forcedLosses(
        _ regrets: [PairRegret],
        of result: PairingResult,
        _ names: CountyNames
    ) -> ReportTable {
        let chosen = Set(result.pairs.map(\.pair))
        let problem = result.problem
        let receivers = CountyPositions(problem.receivers)
        let helpers = CountyPositions(problem.helpers)
        let rows = ReportRows(count: regrets.count) { number in
            let regret = regrets[number]
            let (helper, receiver) = (regret.pair.helper, regret.pair.receiver)
            var value = ReportCell.blank
            if let row = receivers[receiver], let column = helpers[helper] {
                value = .points(Points(units: problem.values[row * problem.helpers.count + column]))
            }
            return [
                .name(names[receiver]), .name(names[helper]), value,
                regret.loss.map { .points($0) } ?? .text(Phrase.cannotBeForced.text),
                .text(Wording.yesOrNo(chosen.contains(regret.pair))),
                .code(names.code(receiver)), .code(names.code(helper)),
            ]
        }
        return ReportTable(
            kind: .t1b,
            title: Phrase.titleRegrets.text,
            unitLine: Phrase.pointsLine.text,
            columns: [
                ReportColumn("receiver", .receiver),
                ReportColumn("helper", .helper),
                ReportColumn("value", .value, unit: .unitPoints, kind: .points),
                ReportColumn("regret", .regret, unit: .unitPoints, kind: .points),
                ReportColumn("in_plan", .inPlan),
                ReportColumn("receiver_code", .receiverCode, kind: .code),
                ReportColumn("helper_code", .helperCode, kind: .code),
            ],
            rows: rows,
            notes: [Phrase.regretMeaning.text, Phrase.valueSource.text]
        )
    }
}

/// Where each county stands in a list of counties.
struct CountyPositions: Sendable {
    private let positions: [CountyIndex: Int]

    init(_ counties: [CountyIndex]) {
        positions = Dictionary(counties.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(county: CountyIndex) -> Int? { positions[county] }
}
