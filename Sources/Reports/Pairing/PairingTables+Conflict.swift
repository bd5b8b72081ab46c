import Counties
import Pairing

extension PairingTables {
    /// T13 冲突诊断: what is known about why there is no plan, and what to do.
    static func conflict(_ result: PairingResult, _ names: CountyNames) -> ReportTable {
        let rows = conflictItems(result, names).map { [ReportCell.text($0.item), .text($0.finding)] }
        return ReportTable(
            id: "T13",
            name: "conflict",
            title: Phrase.titleConflict.text,
            columns: [ReportColumn("item", .item), ReportColumn("finding", .finding)],
            rows: ReportRows(rows)
        )
    }

    private static func conflictItems(
        _ result: PairingResult,
        _ names: CountyNames
    ) -> [(item: BilingualText, finding: BilingualText)] {
        var items = [(Phrase.conclusion.text, Wording.name(of: result.status))]
        guard result.status == .infeasible else {
            return items + [(Phrase.whatToDo.text, Phrase.noPlanRemedy.text)]
        }
        guard let shortage = result.shortage else {
            return items + [
                (Phrase.cause.text, Phrase.shortageUnknown.text),
                (Phrase.whatToDo.text, Phrase.shortageUnknownRemedy.text),
            ]
        }
        items += [
            (Phrase.cause.text, Wording.shortage(shortage, names)),
            (ColumnTitle.receiver.text, names.list(shortage.receivers)),
            (ColumnTitle.helper.text, shortage.helpers.isEmpty ? Phrase.none.text : names.list(shortage.helpers)),
            (Phrase.pairsNeeded.text, BilingualText(same: String(shortage.needed))),
            (Phrase.pairsPossible.text, BilingualText(same: String(shortage.available))),
        ]
        return items + [(Phrase.whatToDo.text, Phrase.shortageRemedy.text)]
    }
}
