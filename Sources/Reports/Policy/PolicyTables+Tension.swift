import Counties
import Pairing
import Planning

extension PolicyTables {
    /// T9 资源紧张度: how much of every limited resource is used and what is left of it.
    static func tension(_ result: PolicyResult, _ names: CountyNames) -> ReportTable {
        let first = result.problem.calendar.firstYear
        let rows = result.uses.map { use -> [ReportCell] in
            [
                use.owner.map { .name(names[$0]) } ?? .text(PolicyPhrase.province.text),
                .text(Wording.name(of: use)),
                .text(use.year.map { Wording.year(index: $0, firstYear: first) } ?? PolicyPhrase.allYears.text),
                .optional(use.limit), .amount(use.added), .amount(use.used), .optional(use.slack),
                .text(PolicyUnit.text(use.unit)), .percent(use.share),
                use.verdict,
                use.owner.map { .code(names.code($0)) } ?? .blank,
            ]
        }
        let needs = result.pairing.resources.map { use -> [ReportCell] in
            let own = PolicyUse(
                owner: use.owner,
                resource: .money,
                year: nil,
                used: use.used,
                limit: use.limit,
                unit: use.unit ?? ""
            )
            return [
                .name(names[use.owner]), .name(use.resource), .text(PolicyPhrase.wholePlan.text),
                .optional(own.limit), .amount(.zero), .amount(own.used), .optional(own.slack),
                .name(own.unit), .percent(own.share),
                own.verdict, .code(names.code(use.owner)),
            ]
        }
        return ReportTable(
            kind: .t9,
            title: PolicyPhrase.titleTension.text,
            columns: [
                ReportColumn("owner", .holder),
                ReportColumn("resource", .resource),
                ReportColumn("period", .period),
                ReportColumn("own_limit", .ownLimit, kind: .amount),
                ReportColumn("added", .added, kind: .amount),
                ReportColumn("used", .used, kind: .amount),
                ReportColumn("slack", .slack, kind: .amount),
                ReportColumn("unit", .unit),
                ReportColumn("share_percent", .share, unit: .unitPercent, kind: .percent),
                ReportColumn("exhausted", .exhausted),
                ReportColumn("owner_code", .holderCode, kind: .code),
            ],
            rows: ReportRows(rows + needs),
            notes: [PolicyPhrase.tensionMeaning.text] + reservedRests(result)
        )
    }

    /// What is left of pools for single counties alone.
    private static func reservedRests(_ result: PolicyResult) -> [BilingualText] {
        let uses = result.uses.filter { $0.owner == nil && $0.limit != nil }
        guard uses.contains(where: { $0.added > .zero }) else { return [] }
        let first = result.problem.calendar.firstYear
        return [PolicyPhrase.reservedMeaning.text]
            + uses.filter { $0.reservedRest > .zero }.map { Wording.reservedRest($0, firstYear: first) }
    }
}

extension PolicyUse {
    /// The owner's own limit with what came on top of it; nil where nothing limits it.
    var available: Amount? { limit.map { .sum($0, added) } }

    /// What is left; nil where nothing limits it.
    var slack: Amount? { available.map { .difference($0, used) } }

    /// What part of it is used, 0…1; nil where nothing limits it or there is none.
    var share: Double? {
        guard let available, available > .zero else { return nil }
        return used.doubleValue / available.doubleValue
    }

    /// Whether there was something and nothing of it is left.
    var isExhausted: Bool {
        guard let available, let slack else { return false }
        return available > .zero && slack <= .zero
    }

    /// Whether it is used up, in words; nothing where nothing limits it.
    fileprivate var verdict: ReportCell {
        guard let available else { return .blank }
        return .text(available > .zero ? Wording.yesOrNo(isExhausted) : PolicyPhrase.nothingThere.text)
    }
}
