import Counties
import Pairing

extension PairingTables {
    /// T3 产业链对接清单 of the chosen pairs.
    static func chains(
        _ dockings: [(pair: CountyPair, matches: [ChainMatch])],
        _ names: CountyNames
    ) -> ReportTable {
        let rows = dockings.flatMap { docking in
            docking.matches.map { match -> [ReportCell] in
                let pair = docking.pair
                let supplier = match.supplier == .helper ? pair.helper : pair.receiver
                return [
                    .name(names[pair.receiver]), .name(names[pair.helper]),
                    .name(match.chain), .name(match.node), .name(names[supplier]),
                    .quantity(match.volume, decimals: 2), .text(Wording.name(of: match.diagnosis)),
                    .text(Wording.action(for: match.diagnosis, supplier: match.supplier)),
                    .quantity(match.gap, decimals: 2),
                    .code(names.code(pair.receiver)), .code(names.code(pair.helper)),
                ]
            }
        }
        return ReportTable(
            kind: .t3,
            title: Phrase.titleChainMatches.text,
            unitLine: Phrase.billionLine.text,
            columns: [
                ReportColumn("receiver", .receiver),
                ReportColumn("helper", .helper),
                ReportColumn("chain", .chain),
                ReportColumn("node", .node),
                ReportColumn("supplier", .supplier),
                ReportColumn("volume", .volume, unit: .unitBillion, kind: .amount),
                ReportColumn("diagnosis", .diagnosis),
                ReportColumn("action", .action),
                ReportColumn("gap", .gap, unit: .unitBillion, kind: .amount),
                ReportColumn("receiver_code", .receiverCode, kind: .code),
                ReportColumn("helper_code", .helperCode, kind: .code),
            ],
            rows: ReportRows(rows),
            notes: [Phrase.chainSource.text]
        )
    }
}
