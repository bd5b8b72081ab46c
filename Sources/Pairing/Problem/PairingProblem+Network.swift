import Assignment
import Counties

extension PairingProblem {
    /// The rules of a question that a pairing network can express, and whether these are all.
    struct NetworkPart {
        /// Rows are receivers, columns helpers; the same places as the question's.
        var network: PairingNetwork
        /// Names of the helper groups' quotas, by group.
        var helperQuotas: [String]
        /// Names of the receiver groups' quotas, by group.
        var receiverQuotas: [String]
        /// Whether the network holds every rule of the question, so that its optimum is the question's.
        var isWhole: Bool
        /// Forced pairs that may not be made or that break a limit of their own; no plan exists when there are any.
        var impossibleForcedPlaces: [Int]
    }

    /// What a pair adds to the objective in units of points: its value and, for a current pair, the bonus for keeping.
    func gain(at place: Int) -> Int64 {
        let bonus = scenario.pairing.keepBonus.units
        guard bonus != 0, isCurrent(place) else { return values[place] }
        return values[place] + bonus
    }

    /// Whether the pair at a place exists today.
    func isCurrent(_ place: Int) -> Bool {
        let pair = pair(at: place)
        var low = 0
        var high = currentPairs.count
        while low < high {
            let middle = (low + high) / 2
            if currentPairs[middle] < pair { low = middle + 1 } else { high = middle }
        }
        return low < currentPairs.count && currentPairs[low] == pair
    }

    /// The network of the question: P1–P4, one-sided nested quotas, and needs that decide about single pairs.
    func networkPart() -> NetworkPart {
        var network = PairingNetwork(helperCount: helpers.count, receiverCount: receivers.count)
        var isWhole = true
        network.values = values
        for pair in currentPairs {
            if let place = place(of: pair), isEligible(place) { network.values[place] = gain(at: place) }
        }
        network.helperBounds = helperBounds.map { CountBounds(min: $0.min, max: $0.max) }
        let isSemicontinuous = scenario.pairing.allowsUnpaired && receiverBounds.min > 1
        let receiverMin = allowsUnpaired ? 0 : receiverBounds.min
        network.receiverBounds = [CountBounds](
            repeating: CountBounds(min: receiverMin, max: receiverBounds.max),
            count: receivers.count
        )
        network.unpairedPenalty = scenario.pairing.unpairedPenalty.units
        isWhole = isWhole && !isSemicontinuous && (keptPairsMin ?? 0) == 0
        isWhole = excludeNeeds(from: &network) && isWhole
        let quotas = networkQuotas()
        network.helperGroups = quotas.helpers.map(\.group)
        network.receiverGroups = quotas.receivers.map(\.group)
        let impossible = forcedPlaces.filter { network.values[$0] == PairingNetwork.ineligible }
        network.forced = forcedPlaces.filter { network.values[$0] != PairingNetwork.ineligible }.map(networkPair)
        return NetworkPart(
            network: network,
            helperQuotas: quotas.helpers.map(\.name),
            receiverQuotas: quotas.receivers.map(\.name),
            isWhole: isWhole && quotas.areAll,
            impossibleForcedPlaces: impossible
        )
    }

    /// A place as the network names it.
    func networkPair(at place: Int) -> Pair {
        Pair(receiver: place / helpers.count, helper: place % helpers.count)
    }

    /// Makes pairs ineligible whose own need is above a limit; whether nothing is left of the limits beyond that.
    private func excludeNeeds(from network: inout PairingNetwork) -> Bool {
        var isWhole = true
        for resource in resourceLimits {
            guard let limit = resource.limit else { continue }
            for need in resource.needs where need.amount > limit {
                network.values[need.place] = PairingNetwork.ineligible
            }
            let most = helperBounds[resource.column].max ?? resource.needs.count
            let largest = resource.needs.map(\.amount).filter { $0 <= limit }.sorted(by: >).prefix(most)
            let sum = largest.reduce(Int128(0)) { $0 + Int128($1.units) }
            isWhole = isWhole && sum <= Int128(limit.units)
        }
        return isWhole
    }

    private typealias NamedGroup = (name: String, group: Group)

    /// The quotas on one side that are nested or disjoint, in order of their names; whether these are all quotas.
    private func networkQuotas() -> (helpers: [NamedGroup], receivers: [NamedGroup], areAll: Bool) {
        var helperGroups: [NamedGroup] = []
        var receiverGroups: [NamedGroup] = []
        var areAll = true
        for quota in quotas {
            switch quota.shape {
            case .helpers(let columns) where Self.fits(columns, among: helperGroups):
                helperGroups.append((quota.name, Group(members: columns, min: quota.min, max: quota.max)))
            case .receivers(let rows) where Self.fits(rows, among: receiverGroups):
                receiverGroups.append((quota.name, Group(members: rows, min: quota.min, max: quota.max)))
            case .places(let places) where quota.min == 0 && (quota.max.map { $0 >= places.count } ?? true):
                continue
            default: areAll = false
            }
        }
        return (helperGroups, receiverGroups, areAll)
    }

    private static func fits(_ members: [Int], among groups: [NamedGroup]) -> Bool {
        let set = Set(members)
        return groups.allSatisfy { other in
            let shared = other.group.members.count(where: set.contains)
            return shared == 0 || shared == set.count || shared == other.group.members.count
        }
    }
}
