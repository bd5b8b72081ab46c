import Counties
import Pairing

extension PairingTables {
    /// T15 未配对、未入选说明: every county without a partner, and why.
    static func counties(withoutPartner result: PairingResult, _ names: CountyNames) -> ReportTable {
        let partnerless = PartnerlessCounties(result)
        let receivers = partnerless.receivers().map { ($0, Phrase.receiverSide) }
        let helpers = partnerless.helpers().map { ($0, Phrase.helperSide) }
        let rows = (receivers + helpers).map { entry, side -> [ReportCell] in
            let reason = Wording.reason(entry, side: side, names)
            return [
                .name(names[entry.county]), .text(side.text), .text(reason), .code(names.code(entry.county)),
                .name(names.city(entry.county)),
            ]
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
            rows: ReportRows(rows),
            notes: rows.isEmpty ? [Phrase.everyCountyPaired.text] : []
        )
    }
}
