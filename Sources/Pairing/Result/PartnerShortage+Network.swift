import Assignment
import Counties

extension PairingProblem {
    /// A shortage of the network as a shortage of counties.
    ///
    /// It names the set of the cut and everybody whose own limit is counted on its border, such as the member of a
    /// quota's group or the partner in a single pair: only together are they a proof that can be counted again.
    func shortage(_ shortage: Shortage, in part: NetworkPart) -> PartnerShortage {
        var rows = Set(shortage.receivers)
        var columns = Set(shortage.helpers)
        var receiverGroups = Set(shortage.receiverGroups)
        var helperGroups = Set(shortage.helperGroups)
        for rule in shortage.minima + shortage.maxima {
            switch rule {
            case .receiver(let row): rows.insert(row)
            case .helper(let column): columns.insert(column)
            case .receiverGroup(let group): receiverGroups.insert(group)
            case .helperGroup(let group): helperGroups.insert(group)
            case .forced(let pair), .pair(let pair):
                rows.insert(pair.receiver)
                columns.insert(pair.helper)
            }
        }
        let isShortOfHelpers = shortage.side == .receivers
        return PartnerShortage(
            side: isShortOfHelpers ? .receivers : .helpers,
            receivers: rows.sorted().map { receivers[$0] },
            helpers: columns.sorted().map { helpers[$0] },
            quotas: (helperGroups.map { part.helperQuotas[$0] } + receiverGroups.map { part.receiverQuotas[$0] })
                .sorted(),
            needed: shortage.needed,
            available: shortage.available,
            demands: shortage.minima.map { limit($0, in: part, isLeast: true) },
            capacities: shortage.maxima.map { limit($0, in: part, isLeast: false) },
            barred: barred(from: isShortOfHelpers ? rows : columns, isShortOfHelpers: isShortOfHelpers, part)
        )
    }

    private func limit(_ rule: CountedRule, in part: NetworkPart, isLeast: Bool) -> CountedLimit {
        func count(_ bounds: CountBounds) -> Int { isLeast ? bounds.min : bounds.max ?? .max }
        let network = part.network
        switch rule {
        case .receiver(let row):
            return CountedLimit(subject: .receiver(receivers[row]), count: count(network.receiverBounds[row]))
        case .helper(let column):
            return CountedLimit(subject: .helper(helpers[column]), count: count(network.helperBounds[column]))
        case .receiverGroup(let group):
            let bounds = network.receiverGroups[group].bounds
            return CountedLimit(subject: .quota(part.receiverQuotas[group]), count: count(bounds))
        case .helperGroup(let group):
            let bounds = network.helperGroups[group].bounds
            return CountedLimit(subject: .quota(part.helperQuotas[group]), count: count(bounds))
        case .forced(let pair), .pair(let pair):
            let subject = RuleSubject.pair(helper: helpers[pair.helper], receiver: receivers[pair.receiver])
            return CountedLimit(subject: subject, count: 1)
        }
    }

    /// Counts the pairs of some rows or columns that may not be made, by what excludes them.
    private func barred(from lines: Set<Int>, isShortOfHelpers: Bool, _ part: NetworkPart) -> [PartnerBar: Int] {
        var counts: [PartnerBar: Int] = [:]
        for place in reasons.indices {
            guard lines.contains(isShortOfHelpers ? place / helpers.count : place % helpers.count) else { continue }
            if let reason = reasons[place] {
                counts[.ineligible(reason), default: 0] += 1
            } else if part.network.values[place] == PairingNetwork.ineligible {
                counts[.need, default: 0] += 1
            }
        }
        return counts
    }
}
