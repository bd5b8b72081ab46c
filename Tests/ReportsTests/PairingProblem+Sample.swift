import Complementarity
import Counties

@testable import Pairing

extension PairingProblem {
    /// A question without limits and decisions, for reports that speak of values alone.
    init(
        scenario: Scenario,
        helpers: [CountyIndex],
        receivers: [CountyIndex],
        values: [Int64],
        reasons: [IneligibilityReason?],
        scores: [PairScore?]
    ) {
        self.init(
            scenario: scenario,
            helpers: helpers,
            receivers: receivers,
            values: values,
            reasons: reasons,
            scores: scores,
            helperBounds: helpers.map { helper in
                let capacity = scenario.helperCapacities.first { $0.county == helper }
                let settings = scenario.pairing.receiversPerHelper
                return PartnerBounds(min: capacity?.pairsMin ?? settings.min, max: capacity?.pairsMax ?? settings.max)
            },
            forcedPlaces: [],
            currentPairs: [],
            currentWorths: [],
            quotas: [],
            resourceLimits: [],
            warnings: [],
            columnOfCounty: scenario.counties.indices.map { helpers.firstIndex(of: CountyIndex($0)) ?? -1 },
            rowOfCounty: scenario.counties.indices.map { receivers.firstIndex(of: CountyIndex($0)) ?? -1 }
        )
    }
}
