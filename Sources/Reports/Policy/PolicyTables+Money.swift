import Counties
import Pairing
import Planning

extension PolicyTables {
    /// T5 资金安排表: the money of each receiver in each year, by what it is for and who pays.
    static func money(_ facts: PolicyFacts) -> ReportTable {
        let flows = MoneyFlows(facts)
        let rows = facts.receivers.flatMap { receiver in
            flows.years.map { year -> [ReportCell] in
                let money = flows[receiver, year]
                return [.name(facts.names[receiver]), facts.helperName(of: receiver), facts.year(year)]
                    + money.columns.map { .amount($0) }
                    + [.code(facts.names.code(receiver)), facts.helperCode(of: receiver)]
            }
        }
        let reward = facts.result.ledger.map { Wording.sentence(Wording.rule(of: $0.rewardRule)) }
        return ReportTable(
            kind: .t5,
            title: PolicyPhrase.titleMoney.text,
            unitLine: Wording.unitLine(.money),
            columns: moneyColumns,
            rows: ReportRows(rows),
            notes: [PolicyPhrase.moneyMeaning.text, reward, PolicyPhrase.detailOnly.text].compactMap(\.self)
        )
    }

    private static let moneyColumns =
        [
            ReportColumn("receiver", .receiver),
            ReportColumn("helper", .helper),
            ReportColumn("year", .year, kind: .integer),
        ]
        + [
            ("project_fund", PolicyColumn.projectFund), ("fund_support", .fundSupport), ("fund_modes", .fundModes),
            ("fund_total", .fundTotal), ("reward", .reward), ("bond", .bondMoney), ("pair_cost", .pairCost),
            ("helper_modes", .helperModes), ("helper_total", .helperTotal), ("own_modes", .ownModes),
            ("total", .moneyTotal),
        ].map { ReportColumn($0.0, $0.1, unit: .money, kind: .amount) } + [
            ReportColumn("receiver_code", .receiverCode, kind: .code),
            ReportColumn("helper_code", .helperCode, kind: .code),
        ]
}

/// The money of one receiver in one year, 万元.
struct ReceiverMoney {
    var projectFund = Amount.zero
    var fundSupport = Amount.zero
    var fundModes = Amount.zero
    var reward = Amount.zero
    var bond = Amount.zero
    var pairCost = Amount.zero
    var helperModes = Amount.zero
    var ownModes = Amount.zero

    var fund: Amount { .sum([projectFund, fundSupport, fundModes]) }
    var helper: Amount { .sum(pairCost, helperModes) }
    var total: Amount { .sum([fund, reward, bond, helper, ownModes]) }

    /// The figures in the order of T5.
    var columns: [Amount] {
        [projectFund, fundSupport, fundModes, fund, reward, bond, pairCost, helperModes, helper, ownModes, total]
    }

    /// Adds a flow; what is no money is passed over.
    mutating func add(_ flow: LedgerFlow, to receiver: CountyIndex) {
        func add(_ column: WritableKeyPath<ReceiverMoney, Amount>) {
            self[keyPath: column] = .sum(self[keyPath: column], flow.amount)
        }
        switch flow.item {
        case .projectFund: add(\.projectFund)
        case .fundSupport: add(\.fundSupport)
        case .reward: add(\.reward)
        case .bond: add(\.bond)
        case .pairCost: add(\.pairCost)
        case .modeSetup, .modeRunning:
            switch flow.giver {
            case .province: add(\.fundModes)
            case .county(let giver): add(giver == receiver ? \.ownModes : \.helperModes)
            case .projects: break
            }
        case .localTax, .mainTax, .taxShare, .investment, .output, .land, .energy, .water, .cod, .nh3n, .nox, .voc,
            .jobs, .talent, .industryTeams, .ventureTeams, .digitalTeams:
            break
        }
    }
}

/// The money of a ledger by receiver and year.
struct MoneyFlows {
    /// The planned years, and those after in which money flows, from 0.
    let years: [Int]
    private var money: [CountyIndex: [Int: ReceiverMoney]] = [:]

    init(_ facts: PolicyFacts) {
        var years = Set(0..<max(1, facts.problem.calendar.years))
        for flow in facts.result.ledger?.flows ?? [] {
            guard let receiver = facts.receiver(of: flow) else { continue }
            var known = money[receiver]?[flow.year] ?? ReceiverMoney()
            known.add(flow, to: receiver)
            if known.total != .zero { years.insert(flow.year) }
            money[receiver, default: [:]][flow.year] = known
        }
        self.years = years.sorted()
    }

    subscript(receiver: CountyIndex, year: Int) -> ReceiverMoney { money[receiver]?[year] ?? ReceiverMoney() }

    /// What all receivers get in all years.
    var all: ReceiverMoney {
        var sum = ReceiverMoney()
        for known in money.values.flatMap(\.values) {
            sum.projectFund = .sum(sum.projectFund, known.projectFund)
            sum.fundSupport = .sum(sum.fundSupport, known.fundSupport)
            sum.fundModes = .sum(sum.fundModes, known.fundModes)
            sum.reward = .sum(sum.reward, known.reward)
            sum.bond = .sum(sum.bond, known.bond)
            sum.pairCost = .sum(sum.pairCost, known.pairCost)
            sum.helperModes = .sum(sum.helperModes, known.helperModes)
            sum.ownModes = .sum(sum.ownModes, known.ownModes)
        }
        return sum
    }

    /// What a receiver gets in all years.
    func total(of receiver: CountyIndex) -> Amount { .sum((money[receiver] ?? [:]).values.map(\.total)) }
}

extension PolicyFacts {
    /// The receiver that a flow concerns: who takes it, or for whose project it is, or who gives it.
    func receiver(of flow: LedgerFlow) -> CountyIndex? {
        if case .county(let taker) = flow.taker, row(of: taker) != nil, flow.item != .taxShare { return taker }
        if let project = flow.project, let placed = place[project] { return placed.receiver }
        if case .county(let giver) = flow.giver, row(of: giver) != nil { return giver }
        return nil
    }
}
