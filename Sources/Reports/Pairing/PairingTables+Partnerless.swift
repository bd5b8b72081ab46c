import Counties
import Pairing

extension PairingTables {
    /// T15 未配对、未入选说明: every county without a partner, and why; then every county that the rules of `roles` did
    /// not choose, and why.
    static func counties(
        withoutPartner result: PairingResult,
        _ names: CountyNames,
        _ tableNames: ScenarioTableNames
    ) -> ReportTable {
        let partnerless = PartnerlessCounties(result)
        let receivers = partnerless.receivers().map { ($0, Phrase.receiverSide) }
        let helpers = partnerless.helpers().map { ($0, Phrase.helperSide) }
        func row(_ county: CountyIndex, _ side: Phrase, _ reason: BilingualText) -> [ReportCell] {
            [
                .name(names[county]), .text(side.text), .text(reason), .code(names.code(county)),
                .name(names.city(county)),
            ]
        }
        let unpaired = (receivers + helpers).map { entry, side in
            row(entry.county, side, Wording.reason(entry, side: side, names))
        }
        let unchosen = UnchosenCounties(result.problem.scenario).counties().map { entry in
            row(entry.county, .notChosenSide, Wording.reason(entry, tableNames))
        }
        return ReportTable(
            kind: .t15,
            title: Phrase.titleUnpaired.text,
            columns: [
                ReportColumn("county", .county),
                ReportColumn("side", .side),
                ReportColumn("reason", .reason),
                ReportColumn("code", .countyCode, kind: .code),
                ReportColumn("city", .city),
            ],
            rows: ReportRows(unpaired + unchosen),
            notes: unpaired.isEmpty ? [Phrase.everyCountyPaired.text] : []
        )
    }
}
