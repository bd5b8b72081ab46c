import Counties
import Pairing
import Planning

extension PolicyTables {
    /// T7 税收分享测算表: what receivers share with their helpers year by year, then the two books.
    ///
    /// The three blocks have columns of figures of their own, so that a column adds up within a block and a block's
    /// figures never enter another's sum: `shared` for the sharing, `got` and `given` for the books.
    static func taxes(_ facts: PolicyFacts) -> ReportTable {
        let flows = facts.result.ledger?.flows ?? []
        let rows = shareRows(flows, facts) + LedgerBooks(flows, facts).rows.map { row(of: $0, facts) }
        return ReportTable(
            kind: .t7,
            title: PolicyPhrase.titleTaxes.text,
            columns: taxColumns,
            rows: ReportRows(rows),
            notes: [.taxMeaning, .bookMeaning, .informationMeaning, .detailOnly].map(\PolicyPhrase.text)
        )
    }

    private static let taxColumns = [
        ReportColumn("book", .book),
        ReportColumn("county", .bookCounty),
        ReportColumn("counterpart", .counterpart),
        ReportColumn("year", .year, kind: .integer),
        ReportColumn("ledger_item", .ledgerItem),
        ReportColumn("shared", .shared, unit: .money, kind: .amount),
        ReportColumn("got", .got, kind: .amount),
        ReportColumn("given", .given, kind: .amount),
        ReportColumn("unit", .unit),
        ReportColumn("standing", .standing),
        ReportColumn("mode", .mode),
        ReportColumn("project", .project),
        ReportColumn("local_tax", .localTax, unit: .money, kind: .amount),
        ReportColumn("share_percent", .sharePercent, unit: .percent, kind: .percent),
        ReportColumn("cap", .cap, unit: .money, kind: .amount),
        ReportColumn("cap_reached", .capReached),
        ReportColumn("county_code", .countyCode, kind: .code),
        ReportColumn("counterpart_code", .counterpartCode, kind: .code),
    ]

    /// One row for each receiver, mode and year in which taxes are shared, or for each project where the books tell them apart.
    private static func shareRows(_ flows: [LedgerFlow], _ facts: PolicyFacts) -> [[ReportCell]] {
        let taxes = LocalTaxes(flows, facts)
        var shared: [CapKey: Amount] = [:]
        let shares = flows.filter { $0.item == .taxShare }
        // A cap is reached by the projects of a year together, whatever their order.
        var through: [CapKey: [Int: Amount]] = [:]
        for flow in shares.sorted(by: { $0.year < $1.year }) {
            let key = CapKey(giver: flow.giver, mode: flow.mode)
            let sum = Amount.sum(shared[key] ?? .zero, flow.amount)
            shared[key] = sum
            through[key, default: [:]][flow.year] = sum
        }
        return shares.map { flow in
            let mode = flow.mode.flatMap { facts.scenario.modes.indices.contains($0) ? facts.scenario.modes[$0] : nil }
            let sum = through[CapKey(giver: flow.giver, mode: flow.mode)]?[flow.year]
            let isReached = mode?.taxShareCap.flatMap { cap in sum.map { $0 >= cap } }
            return [
                .text(PolicyPhrase.taxBook.text), facts.name(of: flow.giver), facts.name(of: flow.taker),
                facts.year(flow.year), .text(Wording.name(of: flow.item)), .amount(flow.amount), .blank, .blank,
                .text(flow.item.policyUnit.text), .text(PolicyPhrase.counted.text),
                mode.map { .name($0.name) } ?? .blank,
                projects(taxes.projects(flow), facts),
                .optional(taxes[flow]),
                mode.map { .percent($0.taxShare) } ?? .blank, .optional(mode?.taxShareCap),
                isReached.map { .text(Wording.yesOrNo($0)) } ?? .blank, facts.code(of: flow.giver),
                facts.code(of: flow.taker),
            ]
        }
    }

    /// The project that shares, or how many there are: their names would fill a page, and T4 has them.
    private static func projects(_ positions: [Int], _ facts: PolicyFacts) -> ReportCell {
        guard positions.count > 1 else {
            return positions.first.map { .name(facts.scenario.projects[$0].name) } ?? .blank
        }
        return .text(Wording.projectsOfMode(positions.count))
    }

    private static func row(of entry: LedgerBooks.Entry, _ facts: PolicyFacts) -> [ReportCell] {
        let head: [ReportCell] = [
            .text((entry.isHelper ? PolicyPhrase.helperBook : .receiverBook).text), .name(facts.names[entry.county]),
            facts.name(of: entry.other), facts.year(entry.year), .text(Wording.name(of: entry.item)), .blank,
            .optional(entry.got), .optional(entry.given), .text(entry.item.policyUnit.text),
            .text(entry.item.standing.text),
        ]
        let sharing = [ReportCell](repeating: .blank, count: 6)
        return head + sharing + [.code(facts.names.code(entry.county)), facts.code(of: entry.other)]
    }
}

/// The local taxes that a sharing draws on: those of its project, or of all projects of its mode in the receiver.
private struct LocalTaxes {
    private struct Key: Hashable {
        let project: Int
        let year: Int
    }

    private let facts: PolicyFacts
    private var taxes: [Key: Amount] = [:]

    init(_ flows: [LedgerFlow], _ facts: PolicyFacts) {
        self.facts = facts
        for flow in flows where flow.item == .localTax {
            guard let project = flow.project else { continue }
            let key = Key(project: project, year: flow.year)
            taxes[key] = .sum(taxes[key] ?? .zero, flow.amount)
        }
    }

    /// The projects that a sharing belongs to.
    func projects(_ flow: LedgerFlow) -> [Int] {
        if let project = flow.project { return facts.scenario.projects.indices.contains(project) ? [project] : [] }
        guard case .county(let receiver) = flow.giver, let mode = flow.mode else { return [] }
        return (facts.placed[receiver] ?? []).map(\.project).filter { facts.scenario.projects[$0].mode == mode }
    }

    subscript(flow: LedgerFlow) -> Amount? {
        let known = projects(flow).compactMap { taxes[Key(project: $0, year: flow.year)] }
        return known.isEmpty ? nil : .sum(known)
    }
}

/// What a cap of sharing holds for.
private struct CapKey: Hashable {
    let giver: LedgerParty
    let mode: Int?
}

extension PolicyFacts {
    /// Who gives or takes, in words.
    func name(of party: LedgerParty) -> ReportCell {
        switch party {
        case .province: .text(PolicyPhrase.province.text)
        case .county(let county): .name(names[county])
        case .projects: .text(PolicyPhrase.projectsSide.text)
        }
    }

    /// The code of a county; nothing for the province and for projects.
    func code(of party: LedgerParty) -> ReportCell {
        if case .county(let county) = party { .code(names.code(county)) } else { .blank }
    }

}
