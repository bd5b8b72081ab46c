import Counties
import Pairing
import Planning

extension PolicyTables {
    /// T6 要素指标配置表: what the projects of each receiver need of each factor, and where it comes from.
    static func factors(_ facts: PolicyFacts) -> ReportTable {
        let uses = facts.receivers.flatMap { receiver in
            AllottedFactor.all.map { FactorAllotment($0, receiver, facts) }.filter(\.isWorthARow)
        }
        let rows = uses.map { use -> [ReportCell] in
            [
                .name(facts.names[use.receiver]), facts.helperName(of: use.receiver), .text(use.factor.name),
                .amount(use.need), .optional(use.own), .amount(use.fromHelper), .amount(use.fromProvince),
                .optional(use.slack), .text(use.factor.unit.text), .code(facts.names.code(use.receiver)),
                facts.helperCode(of: use.receiver),
            ]
        }
        let lacksStock = uses.contains { $0.own == nil }
        return ReportTable(
            kind: .t6,
            title: PolicyPhrase.titleFactors.text,
            columns: [
                ReportColumn("receiver", .receiver),
                ReportColumn("helper", .helper),
                ReportColumn("factor", .factor),
                ReportColumn("need", .need, kind: .amount),
                ReportColumn("own", .own, kind: .amount),
                ReportColumn("from_helper", .fromHelper, kind: .amount),
                ReportColumn("from_province", .fromProvince, kind: .amount),
                ReportColumn("slack", .slack, kind: .amount),
                ReportColumn("unit", .unit),
                ReportColumn("receiver_code", .receiverCode, kind: .code),
                ReportColumn("helper_code", .helperCode, kind: .code),
            ],
            rows: ReportRows(rows),
            notes: [PolicyPhrase.factorMeaning.text] + (lacksStock ? [PolicyPhrase.noStock.text] : [])
                + [PolicyPhrase.detailOnly.text]
        )
    }
}

/// A factor that T6 tells of: a local one, people of talent, a kind of teams.
enum AllottedFactor: Hashable, Sendable {
    case local(LocalFactor)
    case talent
    case teams(TeamKind)

    static let all: [AllottedFactor] =
        LocalFactor.allCases.map(AllottedFactor.local) + [.talent] + TeamKind.allCases.map(AllottedFactor.teams)

    var name: BilingualText {
        switch self {
        case .local(let factor): Wording.name(of: factor)
        case .talent: Wording.talent
        case .teams(let kind): Wording.name(of: kind.pool)
        }
    }

    var unit: PolicyUnit {
        switch self {
        case .local(let factor): factor.unit
        case .talent: .people
        case .teams: .teams
        }
    }

    /// What the province gives of it; nil where it gives nothing.
    var pool: PoolKind? {
        switch self {
        case .local(let factor): factor.pool
        case .talent: nil
        case .teams(let kind): kind.pool
        }
    }

    /// What a helper gives of it; nil where it gives nothing. Its own teams stand in for industry teams.
    var means: PolicyPlan.Means? {
        switch self {
        case .local(.land): .land
        case .local(.energy): .energy
        case .local: nil
        case .talent: .talent
        case .teams(let kind): kind == .industry ? .teams : nil
        }
    }
}

/// Need and sources of one factor of one receiver, over all years.
struct FactorAllotment {
    let factor: AllottedFactor
    let receiver: CountyIndex
    /// What its projects need.
    let need: Amount
    /// Its own stock; nil where there are no data, which sets no limit.
    let own: Amount?
    let fromHelper: Amount
    let fromProvince: Amount
    /// Whether the scenario has no rule of it.
    private let isUnlimited: Bool

    init(_ factor: AllottedFactor, _ receiver: CountyIndex, _ facts: PolicyFacts) {
        self.factor = factor
        self.receiver = receiver
        need = Self.need(factor, receiver, facts)
        let (plan, stocks, row) = (facts.plan, facts.problem.stocks, facts.row(of: receiver))
        switch factor {
        case .local(let local): own = row.flatMap { stocks.stock(of: local, row: $0) }
        case .talent: own = row.flatMap { stocks.talent.indices.contains($0) ? stocks.talent[$0] : nil }
        // Counties have no teams of their own: what they have is what they are given.
        case .teams: own = .zero
        }
        fromHelper = .sum(
            plan.transfers.filter { $0.pair.receiver == receiver && $0.means == factor.means }.map(\.amount)
        )
        let granted = Amount.sum(
            plan.grants.filter { $0.receiver == receiver && $0.pool == factor.pool }.map(\.amount)
        )
        if case .teams(let kind) = factor, facts.problem.pool(kind.pool) == nil {
            // A pool that the scenario does not name sends whatever is needed, and nobody writes it down.
            isUnlimited = true
            fromProvince = max(granted, .difference(need, fromHelper))
        } else {
            isUnlimited = false
            fromProvince = granted
        }
    }

    /// What is left; nil where nothing limits it.
    var slack: Amount? {
        guard let own, !isUnlimited else { return nil }
        return .difference(.sum([own, fromHelper, fromProvince]), need)
    }

    /// Whether there is a figure to tell.
    var isWorthARow: Bool {
        if need > .zero || fromHelper > .zero || fromProvince > .zero { return true }
        if case .teams = factor { return false }
        return own != nil
    }

    private static func need(_ factor: AllottedFactor, _ receiver: CountyIndex, _ facts: PolicyFacts) -> Amount {
        switch factor {
        case .local(let local):
            return .sum((facts.placed[receiver] ?? []).map { facts.candidate($0.project)?.needs[local] ?? .zero })
        case .talent: return facts.sum(receiver, \.talent)
        case .teams(let kind):
            let support = facts.plan.support.filter { $0.receiver == receiver && $0.pool == kind.pool }
            let units = support.map { Amount(whole: Int($0.units)) }
            return .sum([facts.sum(receiver) { Amount(whole: $0.teams[kind] ?? 0) }] + units)
        }
    }
}

extension TeamKind {
    /// The pool that holds these teams.
    var pool: PoolKind {
        switch self {
        case .industry: .industryTeams
        case .venture: .ventureTeams
        case .digital: .digitalTeams
        }
    }
}
