import Complementarity
import Counties

/// Decides which pairs may be made (P3, P4).
///
/// A pair is eligible unless a rule or a row says otherwise. `force` and an explicit `allow` lift the list and every rule
/// of P4 for their pair, because somebody decided it in writing. A row whose status is blank lists its pair only when it
/// gives a value; that a pair exists today lifts nothing.
struct Eligibility {
    /// What is known about one pair.
    struct Verdict {
        /// Why the pair may not be made; nil when it may.
        var reason: IneligibilityReason?
        /// The rule that a row lifted for the pair.
        var lifted: IneligibilityReason?
        /// Whether `same_city` could not be judged.
        var hasUnknownCity = false
        /// Whether `max_minutes` or `max_km` could not be judged.
        var hasUnknownDistance = false
    }

    private let settings: PairingSettings
    private let cities: CityLookup
    private let distances: Distances

    init(scenario: Scenario, cities: CityLookup, distances: Distances) {
        settings = scenario.pairing
        self.cities = cities
        self.distances = distances
    }

    func verdict(helper: CountyIndex, receiver: CountyIndex, row: PairRow?) -> Verdict {
        guard helper != receiver else { return Verdict(reason: .sameCounty) }
        guard row?.status != .forbid else { return Verdict(reason: .forbidden) }
        var verdict = Verdict()
        if settings.onlyListed, row?.status == nil, row?.value == nil {
            verdict.reason = .notListed
        } else {
            judgePlaces(helper, receiver, &verdict)
        }
        if row?.status == .force || row?.status == .allow {
            verdict.lifted = verdict.reason
            verdict.reason = nil
            verdict.hasUnknownCity = false
            verdict.hasUnknownDistance = false
        }
        return verdict
    }

    private func judgePlaces(_ helper: CountyIndex, _ receiver: CountyIndex, _ verdict: inout Verdict) {
        if settings.sameCity != .allow {
            switch (settings.sameCity, cities.areInOneCity(helper, receiver)) {
            case (_, nil): verdict.hasUnknownCity = true
            case (.forbid, true?): verdict.reason = .sameCity
            case (.require, false?): verdict.reason = .otherCity
            default: break
            }
        }
        guard verdict.reason == nil else { return }
        if let limit = settings.maxMinutes {
            switch distances.minutes(from: helper, to: receiver) {
            case nil: verdict.hasUnknownDistance = true
            case let minutes?: if minutes > limit { verdict.reason = .tooManyMinutes }
            }
        }
        guard verdict.reason == nil, let limit = settings.maxKilometres else { return }
        switch distances.kilometres(from: helper, to: receiver) {
        case nil: verdict.hasUnknownDistance = true
        case let kilometres?: if kilometres > limit { verdict.reason = .tooManyKilometres }
        }
    }
}
