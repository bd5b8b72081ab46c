import Counties
import Pairing

extension PairingTables {
    /// T10 方案比较表: the plan that keeps all current pairs beside the optimum, county by county and in totals.
    static func comparison(_ comparison: OfficialComparison, _ names: CountyNames) -> ReportTable {
        var rows = comparison.rows.map { row(of: $0, names) }
        let totals = totals(of: comparison)
        for total in totals {
            rows.append([
                .text(total.label.text), .blank, points(total.official), .blank, .points(total.plan),
                difference(total.plan, total.official), .blank, .blank,
            ])
        }
        var notes = [Wording.currentPairs(comparison.currentPairs)]
        if let obstacle = comparison.obstacle { notes.append(Wording.obstacle(obstacle, names)) }
        notes += meaning(of: comparison).map(\.text) + (totals.isEmpty ? [] : [Phrase.roundingRemark.text])
        return ReportTable(
            kind: .t10,
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
            .name(names[row.receiver]), helpers(row.officialHelpers, names), points(row.officialValue),
            helpers(row.planHelpers, names), .points(row.planValue),
            difference(row.planValue, row.officialValue),
            .text((row.isCurrent ? Phrase.ownCurrentPair : .completedByProgram).text),
            .code(names.code(row.receiver)),
        ]
    }

    private static func helpers(_ helpers: [CountyIndex], _ names: CountyNames) -> ReportCell {
        helpers.isEmpty ? .text(Phrase.none.text) : .text(names.list(helpers))
    }

    private static func points(_ value: Points?) -> ReportCell { value.map(ReportCell.points) ?? .blank }

    private static func difference(_ plan: Points, _ official: Points?) -> ReportCell {
        official.map { .difference(.difference(plan, $0)) } ?? .blank
    }

    /// The totals of both plans; without the basis part as well where the basis counts at all. Where the current pairs
    /// break a rule there is no whole plan to add up, only the receivers that have a current pair.
    static func totals(
        of comparison: OfficialComparison
    ) -> [(label: Phrase, official: Points?, plan: Points)] {
        let (official, plan) = (comparison.officialTotals, comparison.planTotals)
        let lines: [(label: Phrase, official: Points?, plan: Points?)] = [
            (.totalAll, official.all, plan.all),
            (.totalAllWithoutBasis, difference(official.all, official.basis), difference(plan.all, plan.basis)),
            (.totalCurrent, official.ofCurrentReceivers, plan.ofCurrentReceivers),
            (
                .totalCurrentWithoutBasis,
                difference(official.ofCurrentReceivers, official.basisOfCurrentReceivers),
                difference(plan.ofCurrentReceivers, plan.basisOfCurrentReceivers)
            ),
        ]
        return lines.compactMap { line in
            let isWhole = line.label == .totalAll || line.label == .totalAllWithoutBasis
            let isWithoutBasis = line.label == .totalAllWithoutBasis || line.label == .totalCurrentWithoutBasis
            guard let plan = line.plan, !isWhole || comparison.official != nil,
                !isWithoutBasis || comparison.countsBasis
            else { return nil }
            return (line.label, line.official, plan)
        }
    }

    /// What the official side is, and what favours it.
    static func meaning(of comparison: OfficialComparison) -> [Phrase] {
        [comparison.official == nil ? .currentPairsMeaning : .officialMeaning]
            + (comparison.countsBasis ? [.basisRemark] : [])
    }

    private static func difference(_ left: Points?, _ right: Points?) -> Points? {
        guard let left, let right else { return nil }
        return .difference(left, right)
    }
}

extension OfficialComparison {
    /// Whether the basis of cooperation is part of any value on either side.
    fileprivate var countsBasis: Bool {
        [officialTotals, planTotals].contains { totals in
            [totals.basis, totals.basisOfCurrentReceivers].contains { ($0 ?? .zero) != .zero }
        }
    }
}
