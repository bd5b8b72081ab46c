import Counties
import Pairing

/// Why a county of the plan has no partner.
enum PartnerlessReason: Hashable {
    /// Every pair of the county is excluded; how often for which reason, in the order of the reasons.
    case noEligiblePartner([IneligibilityCount])
    /// The limit of the county itself is 0.
    case limitIsZero
    /// Every eligible partner has as many partners as it may; the best of them by value, and with whom it is paired.
    case partnersTaken(best: CountyIndex, value: Points, with: [CountyIndex])
    /// A partner is free, but a pair would lower the objective or leave it the same.
    case noGain(best: CountyIndex, gain: Points)
    /// A partner is free and the pair would gain, so another family of rules (or the end of the search) prevents it.
    case otherRules([RuleFamily])
}

/// A county without a partner.
struct PartnerlessCounty {
    let county: CountyIndex
    /// Why none of its eligible pairs was made, or why it has none.
    let reason: PartnerlessReason
    /// How many of its other pairs rules exclude; empty where ``reason`` says it already.
    let excluded: [IneligibilityCount]
}

/// How many pairs one reason excludes.
struct IneligibilityCount: Hashable {
    var reason: IneligibilityReason
    var count: Int
}

/// Finds the counties without a partner in a plan, and why.
struct PartnerlessCounties {
    private let result: PairingResult
    private let problem: PairingProblem
    private var partnersOfHelper: [CountyIndex: [CountyIndex]] = [:]
    private var partnersOfReceiver: [CountyIndex: [CountyIndex]] = [:]
    private let helperLimits: [CountyIndex: Int]
    private let current: Set<CountyPair>

    init(_ result: PairingResult) {
        self.result = result
        problem = result.problem
        for planned in result.pairs {
            partnersOfHelper[planned.pair.helper, default: []].append(planned.pair.receiver)
            partnersOfReceiver[planned.pair.receiver, default: []].append(planned.pair.helper)
        }
        current = Set(problem.currentPairs)
        helperLimits = Dictionary(
            zip(problem.helpers, problem.helperBounds).compactMap { helper, bounds in bounds.max.map { (helper, $0) } }
        ) { first, _ in first }
    }

    /// Receivers without any helper, in order of codes.
    ///
    /// - Complexity: O(helpers) for each of them.
    func receivers() -> [PartnerlessCounty] {
        let width = problem.helpers.count
        return problem.receivers.enumerated().compactMap { row, receiver in
            guard partnersOfReceiver[receiver] == nil else { return nil }
            let places = problem.helpers.indices.map { (partner: problem.helpers[$0], position: row * width + $0) }
            let reason = reason(for: places) { helper in
                (helper, receiver, isFree: hasRoom(helper: helper), with: partnersOfHelper[helper] ?? [])
            }
            return PartnerlessCounty(
                county: receiver,
                reason: reason,
                excluded: excluded(places.map(\.position), reason)
            )
        }
    }

    /// Helpers without any receiver, in order of codes.
    ///
    /// - Complexity: O(receivers) for each of them.
    func helpers() -> [PartnerlessCounty] {
        let width = problem.helpers.count
        return problem.helpers.enumerated().compactMap { column, helper in
            guard partnersOfHelper[helper] == nil else { return nil }
            if limit(of: helper) == .some(0) {
                return PartnerlessCounty(county: helper, reason: .limitIsZero, excluded: [])
            }
            let places = problem.receivers.indices.map {
                (partner: problem.receivers[$0], position: $0 * width + column)
            }
            let reason = reason(for: places) { receiver in
                (helper, receiver, isFree: hasRoom(receiver: receiver), with: partnersOfReceiver[receiver] ?? [])
            }
            return PartnerlessCounty(county: helper, reason: reason, excluded: excluded(places.map(\.position), reason))
        }
    }

    private typealias Candidate = (helper: CountyIndex, receiver: CountyIndex, isFree: Bool, with: [CountyIndex])

    private func reason(
        for places: [(partner: CountyIndex, position: Int)],
        candidate: (CountyIndex) -> Candidate
    ) -> PartnerlessReason {
        let eligible = places.filter { problem.values[$0.position] != PairingProblem.ineligibleValue }
        var bestFree: (partner: CountyIndex, gain: Points)?
        var bestTaken: (partner: CountyIndex, value: Points, with: [CountyIndex])?
        for place in eligible {
            let value = Points(units: problem.values[place.position])
            let candidate = candidate(place.partner)
            if candidate.isFree {
                let gain = gain(of: value, candidate)
                if bestFree.map({ gain > $0.gain }) ?? true { bestFree = (place.partner, gain) }
            } else if bestTaken.map({ value > $0.value }) ?? true {
                bestTaken = (place.partner, value, candidate.with)
            }
        }
        if let bestFree {
            guard bestFree.gain > .zero else { return .noGain(best: bestFree.partner, gain: bestFree.gain) }
            return .otherRules(rulesInForce)
        }
        if let bestTaken {
            return .partnersTaken(best: bestTaken.partner, value: bestTaken.value, with: bestTaken.with)
        }
        return .noEligiblePartner(count(places.map(\.position)))
    }

    /// What the objective gains if the pair is added to the plan and nothing else changes.
    private func gain(of value: Points, _ candidate: Candidate) -> Points {
        let settings = problem.scenario.pairing
        let pair = CountyPair(helper: candidate.helper, receiver: candidate.receiver)
        let bonus = current.contains(pair) ? settings.keepBonus.units : 0
        let penalty = partnersOfReceiver[candidate.receiver] == nil ? settings.unpairedPenalty.units : 0
        return .difference(value, Points(units: -(bonus + penalty)))
    }

    private func limit(of helper: CountyIndex) -> Int? {
        helperLimits[helper]
    }

    private func hasRoom(helper: CountyIndex) -> Bool {
        limit(of: helper).map { (partnersOfHelper[helper] ?? []).count < $0 } ?? true
    }

    private func hasRoom(receiver: CountyIndex) -> Bool {
        let limit = problem.scenario.pairing.helpersPerReceiver.max
        return limit.map { (partnersOfReceiver[receiver] ?? []).count < $0 } ?? true
    }

    /// Families beside P1–P4 that the scenario uses; empty where only the end of the search can be the cause.
    private var rulesInForce: [RuleFamily] {
        let scenario = problem.scenario
        var rules: [RuleFamily] = []
        if !scenario.quotas.isEmpty { rules.append(.p5) }
        if scenario.pairing.changesMax != nil { rules.append(.p6) }
        if !scenario.helperResources.isEmpty { rules.append(.p12) }
        return rules
    }

    /// The pairs of a county that rules exclude, beside the reason why the others came to nothing.
    private func excluded(_ positions: [Int], _ reason: PartnerlessReason) -> [IneligibilityCount] {
        if case .noEligiblePartner = reason { return [] }
        return count(positions)
    }

    private func count(_ positions: [Int]) -> [IneligibilityCount] {
        IneligibilityReason.allCases.compactMap { reason in
            let number = positions.count { problem.reasons[$0] == reason }
            return number == 0 ? nil : IneligibilityCount(reason: reason, count: number)
        }
    }
}
