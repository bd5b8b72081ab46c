import Counties
import Pairing
import Planning

extension PolicyTables {
    /// T8 预期成效表: what each receiver gains, in points by part and in what its projects bring.
    static func outcome(_ facts: PolicyFacts) -> ReportTable {
        let years = facts.problem.calendar.years
        let benefits = Dictionary(facts.result.benefits.map { ($0.receiver, $0) }) { first, _ in first }
        let flows = YearlyOutcome(facts)
        let rows = facts.receivers.map { receiver -> [ReportCell] in
            let benefit = benefits[receiver]
            let points = [
                benefit?.pair, benefit?.projects, benefit?.modes, benefit?.support, benefit?.total,
            ].map { ReportCell.optional($0) }
            let head: [ReportCell] =
                [.name(facts.names[receiver]), facts.helperName(of: receiver)] + points
                + [
                    .optional(Amount(rounding: facts.scenario[receiver].weight)), .optional(benefit?.weighted),
                    .integer(facts.placed[receiver]?.count ?? 0),
                    .amount(facts.sum(receiver) { $0.investment ?? .zero }), .amount(facts.sum(receiver, \.jobs)),
                ]
            let yearly = YearlyOutcome.items.flatMap { item in
                (0..<years).map { ReportCell.amount(flows[receiver, item, $0]) }
            }
            return head + yearly + [.code(facts.names.code(receiver)), facts.helperCode(of: receiver)]
        }
        return ReportTable(
            kind: .t8,
            title: PolicyPhrase.titleOutcome.text,
            columns: outcomeColumns(years: years, firstYear: facts.problem.calendar.firstYear),
            rows: ReportRows(rows),
            notes: [.outcomeMeaning, .productionMeaning, .noGrossProduct, .detailOnly].map(\PolicyPhrase.text)
        )
    }

    private static func outcomeColumns(years: Int, firstYear: Int?) -> [ReportColumn] {
        func points(_ key: String, _ title: PolicyColumn) -> ReportColumn {
            ReportColumn(key, title, unit: .points, kind: .points)
        }
        let yearly = YearlyOutcome.items.flatMap { item in
            (0..<years).map { year in
                ReportColumn(
                    key: "\(item.rawValue)_\(firstYear.map { String($0 + year) } ?? "year\(year + 1)")",
                    title: Wording.ofYear(Wording.yearly(item), index: year, firstYear: firstYear),
                    unit: item.policyUnit.text,
                    kind: .amount
                )
            }
        }
        return [
            ReportColumn("receiver", .receiver), ReportColumn("helper", .helper),
            points("pair_points", .pairPoints), points("project_points", .projectPoints),
            points("mode_points", .modePoints), points("support_points", .supportPoints),
            points("benefit", .benefit), ReportColumn("weight", .weight, kind: .amount),
            points("weighted", .weighted), ReportColumn("projects", .projects, unit: .projects, kind: .integer),
            ReportColumn("invest", .invest, unit: .billion, kind: .amount),
            ReportColumn("jobs", .jobs, unit: .people, kind: .amount),
        ] + yearly + [
            ReportColumn("receiver_code", .receiverCode, kind: .code),
            ReportColumn("helper_code", .helperCode, kind: .code),
        ]
    }
}

/// Output and taxes of the receivers' projects by year.
struct YearlyOutcome {
    /// What T8 tells by year.
    static let items: [LedgerItem] = [.output, .localTax, .mainTax]

    private struct Key: Hashable {
        let receiver: CountyIndex
        let item: LedgerItem
        let year: Int
    }

    private var sums: [Key: Amount] = [:]

    init(_ facts: PolicyFacts) {
        for flow in facts.result.ledger?.flows ?? [] where Self.items.contains(flow.item) {
            guard let receiver = facts.receiver(of: flow) else { continue }
            let key = Key(receiver: receiver, item: flow.item, year: flow.year)
            sums[key] = .sum(sums[key] ?? .zero, flow.amount)
        }
    }

    subscript(receiver: CountyIndex, item: LedgerItem, year: Int) -> Amount {
        sums[Key(receiver: receiver, item: item, year: year)] ?? .zero
    }
}
