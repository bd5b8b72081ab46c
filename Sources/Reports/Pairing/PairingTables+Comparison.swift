import Counties
import Pairing

extension PairingTables {
    /// T10 方案比较表: the plan that keeps all current pairs beside the optimum, county by county and in totals.
    static func comparison(_ comparison: OfficialComparison, _ names: CountyNames) -> ReportTable {
        var rows = comparison.rows.map { row(of: $0, names) }
        for total in totals(of: comparison) {
            rows.append([
                .text(total.label.text), .blank, .points(total.official), .blank, .points(total.plan),
                .difference(.difference(total.plan, total.official)), .blank, .blank,
            ])
        }
        var notes = [Wording.currentPairs(comparison.currentPairs)]
        if let obstacle = comparison.obstacle { notes.append(Wording.obstacle(obstacle, names)) }
        notes += [Phrase.officialMeaning.text, Phrase.basisRemark.text, Phrase.roundingRemark.text]
        return ReportTable(
            id: "T10",
            name: "comparison",
            title: Phrase.titleComparison.text,
            unitLine: Phrase.pointsLine.text,
            columns: comparisonColumns,
            rows: ReportRows(rows),
            notes: notes
        )
    }

    private static let comparisonColumns = [
        ReportColumn("receiver", .receiver),
        ReportColumn("official_helpers", .officialHelpers),
        ReportColumn("official_value", .officialValue, unit: .unitPoints, kind: .points),
        ReportColumn("plan_helpers", .planHelpers),
        ReportColumn("plan_value", .planValue, unit: .unitPoints, kind: .points),
        ReportColumn("difference", .difference, unit: .unitPoints, kind: .difference),
        ReportColumn("official_basis", .nature),
        ReportColumn("receiver_code", .receiverCode, kind: .code),
    ]

    static func row(of row: OfficialComparison.Row, _ names: CountyNames) -> [ReportCell] {
        [
            .name(names[row.receiver]), helpers(row.officialHelpers, names), .points(row.officialValue),
            helpers(row.planHelpers, names), .points(row.planValue),
            .difference(.difference(row.planValue, row.officialValue)),
            .text((row.isCurrent ? Phrase.ownCurrentPair : .completedByProgram).text),
            .code(names.code(row.receiver)),
        ]
    }

    private static func helpers(_ helpers: [CountyIndex], _ names: CountyNames) -> ReportCell {
        helpers.isEmpty ? .text(Phrase.none.text) : .text(names.list(helpers))
    }

    /// The totals of both plans, with and without the basis part; empty where there is no official plan.
    static func totals(
        of comparison: OfficialComparison
    ) -> [(label: Phrase, official: Points, plan: Points)] {
        guard let official = comparison.officialTotals else { return [] }
        let plan = comparison.planTotals
        return [
            (.totalAll, official.all, plan.all),
            (
                .totalAllWithoutBasis, .difference(official.all, official.basis),
                .difference(plan.all, plan.basis)
            ),
            (.totalCurrent, official.ofCurrentReceivers, plan.ofCurrentReceivers),
            (
                .totalCurrentWithoutBasis,
                .difference(official.ofCurrentReceivers, official.basisOfCurrentReceivers),
                .difference(plan.ofCurrentReceivers, plan.basisOfCurrentReceivers)
            ),
        ]
    }
}
