import Counties
import Pairing
import Planning

/// What all owners of one kind use of one resource, over all years: a line of the summary.
struct SummedUse {
    /// Whose it is.
    enum Side: Int {
        case province, receivers, helpers
    }

    let side: Side
    let resource: PolicyUse.Resource
    var used = Amount.zero
    /// What there is; nil where one of the owners has no limit.
    var available: Amount? = .zero
    let unit: String
    private var holders: Set<CountyIndex?> = []
    private var exhaustedHolders: Set<CountyIndex?> = []

    /// How many owners are counted.
    var owners: Int { holders.count }
    /// How many of them have nothing left, at least in one year.
    var exhausted: Int { exhaustedHolders.count }

    private init(side: Side, resource: PolicyUse.Resource, unit: String) {
        self.side = side
        self.resource = resource
        self.unit = unit
    }

    var slack: Amount? { available.map { .difference($0, used) } }

    var share: Double? {
        guard let available, available > .zero else { return nil }
        return used.doubleValue / available.doubleValue
    }

    var name: BilingualText { Wording.name(of: resource, side) }

    /// Whether the summary shows it: what everybody asks about, and what is scarce.
    var isWorthALine: Bool {
        let isScarce = exhausted > 0 || share ?? 0 >= 0.9
        switch (side, resource) {
        // What single counties may get of a pool is no stock that could be added up.
        case (.receivers, .pool): return false
        case (.province, _), (.receivers, .localFactor(.land)), (.receivers, .localFactor(.energy)),
            (.receivers, .talent), (.helpers, .money):
            return true
        case (.receivers, _), (.helpers, _): return isScarce
        }
    }

    /// The sums in the order of the summary: money, land, energy, talent, teams, then the rest; only what is used.
    static func all(_ result: PolicyResult) -> [SummedUse] {
        var sums: [SummedUse] = []
        let totals = Set(result.uses.filter { $0.year == nil }.map(Key.init))
        for use in result.uses where use.year == nil || !totals.contains(Key(use)) {
            let side = side(of: use)
            let known = sums.firstIndex { $0.side == side && $0.resource == use.resource }
            var sum = known.map { sums[$0] } ?? SummedUse(side: side, resource: use.resource, unit: use.unit)
            sum.used = .sum(sum.used, use.used)
            sum.available = use.available.flatMap { own in sum.available.map { .sum($0, own) } }
            sum.holders.insert(use.owner)
            if use.isExhausted { sum.exhaustedHolders.insert(use.owner) }
            if let known { sums[known] = sum } else { sums.append(sum) }
        }
        return sums.filter { $0.used > .zero }.enumerated().sorted { left, right in
            (left.element.place, left.element.side.rawValue, left.offset)
                < (right.element.place, right.element.side.rawValue, right.offset)
        }.map(\.element)
    }

    private struct Key: Hashable {
        let owner: CountyIndex?
        let resource: PolicyUse.Resource

        init(_ use: PolicyUse) { (owner, resource) = (use.owner, use.resource) }
    }

    private static func side(of use: PolicyUse) -> Side {
        switch (use.owner, use.resource) {
        case (nil, _): .province
        case (_, .money), (_, .means): .helpers
        case (_, .pool), (_, .localFactor), (_, .talent), (_, .bonds): .receivers
        }
    }

    /// Place of the resource among the others.
    private var place: Int {
        switch resource {
        case .pool(.guidanceFund): 0
        case .pool(.specialBond): 1
        case .bonds: 2
        case .money, .means(.money): 3
        case .pool(.landQuota), .localFactor(.land), .means(.land): 4
        case .pool(.energyQuota), .localFactor(.energy), .means(.energy): 5
        case .talent, .means(.talent): 6
        case .pool(.industryTeams), .means(.teams): 7
        case .pool(.ventureTeams): 8
        case .pool(.digitalTeams): 9
        case .localFactor(.water), .localFactor(.offset): 10
        }
    }
}

/// How many projects a reason keeps out.
struct ReasonCount {
    let reason: BilingualText
    let count: Int

    /// The reasons, most frequent first; equal ones as they come up.
    static func counts(_ projects: [DeclinedProject]) -> [ReasonCount] {
        var order: [BilingualText] = []
        var counts: [BilingualText: Int] = [:]
        for project in projects {
            let reason = Wording.name(of: project.reason)
            if counts[reason] == nil { order.append(reason) }
            counts[reason, default: 0] += 1
        }
        return order.map { ReasonCount(reason: $0, count: counts[$0] ?? 0) }.enumerated().sorted { left, right in
            (right.element.count, left.offset) < (left.element.count, right.offset)
        }.map(\.element)
    }
}
