public import Counties

/// A contradiction that can be seen without a search.
public enum PlainConflict: Hashable, Sendable {
    /// A forced pair may not be made.
    case forcedIneligible(CountyPair, IneligibilityReason)
    /// A forced pair needs more of a resource than its helper has (P3 against P12).
    case forcedUnaffordable(CountyPair, resource: String, need: Amount, limit: Amount)
    /// More current pairs may not be made than may be given up (P6).
    case tooManyLost(lost: Int, allowed: Int)
}

extension PairingProblem {
    /// The contradictions that can be seen without a search, forced pairs first, in order of their places.
    public func plainConflicts() -> [PlainConflict] {
        var conflicts: [PlainConflict] = []
        for place in forcedPlaces {
            if let reason = reasons[place] { conflicts.append(.forcedIneligible(pair(at: place), reason)) }
            for resource in resourceLimits {
                guard let limit = resource.limit, let need = resource.needs.first(where: { $0.place == place }),
                    need.amount > limit
                else { continue }
                conflicts.append(
                    .forcedUnaffordable(pair(at: place), resource: resource.resource, need: need.amount, limit: limit)
                )
            }
        }
        let lost = currentPairs.count { value(of: $0) == nil }
        if let allowed = scenario.pairing.changesMax, lost > allowed {
            conflicts.append(.tooManyLost(lost: lost, allowed: allowed))
        }
        return conflicts
    }
}
