import Counties
import Testing

/// One limit of the policy model: how it is tightened, and how it is relaxed.
struct PolicyLimit: Sendable, CustomTestStringConvertible {
    /// Family of the limit, such as P8.
    let family: String
    /// The column or setting that bears it.
    let name: String
    /// What the scenario needs for the limit to matter, before either change.
    var prepare: @Sendable (inout PlanningSample) -> Void = { _ in }
    /// Makes the limit stricter.
    let tighten: @Sendable (inout PlanningSample) -> Void
    /// Makes it looser.
    let relax: @Sendable (inout PlanningSample) -> Void

    var testDescription: String { "\(family) \(name)" }
}

extension PlanningSample {
    /// Takes all other limits away, so that one alone decides.
    mutating func free() {
        (scenario.factors, scenario.pools, scenario.responses, scenario.floors) = ([], [], [], [])
        scenario.funds.rewardRate = .zero
        eachChain { ($0.minProjects, $0.maxCounties) = (nil, nil) }
        eachReceiver { $0.chainCap = 5 }
        eachMode {
            ($0.setupCost, $0.annualCost, $0.payer, $0.minLand) = (.zero, .zero, .helper, .zero)
            ($0.minProjects, $0.maxProjects, $0.needsCapability) = (0, nil, false)
        }
        eachProject {
            ($0.isMust, $0.veto, $0.status, $0.sourceHelpers) = (false, .none, nil, [])
            ($0.startEarliest, $0.startLatest) = (nil, nil)
        }
        eachCapacity { ($0.moneyPerYear, $0.minBenefit, $0.pairCost) = (nil, nil, nil) }
        eachCapacity { ($0.landTransfer, $0.energyTransfer) = (nil, nil) }
    }

    /// Changes what every receiver has of its own.
    mutating func eachFactors(_ edit: (inout CountyFactors) -> Void) {
        for receiver in scenario.receivers {
            if !scenario.factors.contains(where: { $0.county == receiver }) {
                scenario.factors.append(CountyFactors(county: receiver))
            }
        }
        scenario.factors.sort { $0.county < $1.county }
        for position in scenario.factors.indices { edit(&scenario.factors[position]) }
    }

    /// Changes what every helper has.
    mutating func eachCapacity(_ edit: (inout HelperCapacity) -> Void) {
        for helper in scenario.helpers {
            if !scenario.helperCapacities.contains(where: { $0.county == helper }) {
                scenario.helperCapacities.append(HelperCapacity(county: helper))
            }
        }
        scenario.helperCapacities.sort { $0.county < $1.county }
        for position in scenario.helperCapacities.indices { edit(&scenario.helperCapacities[position]) }
    }

    /// Changes every chain.
    mutating func eachChain(_ edit: (inout IndustryChain) -> Void) {
        for position in scenario.chains.indices { edit(&scenario.chains[position]) }
    }

    /// Changes every mode.
    mutating func eachMode(_ edit: (inout CooperationMode) -> Void) {
        for position in scenario.modes.indices { edit(&scenario.modes[position]) }
    }

    /// Changes every project.
    mutating func eachProject(_ edit: (inout Project) -> Void) {
        for position in scenario.projects.indices { edit(&scenario.projects[position]) }
    }

    /// Changes every receiver.
    mutating func eachReceiver(_ edit: (inout County) -> Void) {
        for receiver in scenario.receivers { edit(&scenario.counties[receiver.position]) }
    }

    /// Changes the rows of a pool that hold for all receivers.
    mutating func eachCommonRow(of kind: PoolKind, _ edit: (inout ProvincePool) -> Void) {
        for position in scenario.pools.indices
        where scenario.pools[position].kind == kind && scenario.pools[position].county == nil {
            edit(&scenario.pools[position])
        }
    }

    /// Whether a pool is there; a pool without rows is no limit, and nothing of it is given beyond projects.
    func has(_ kind: PoolKind) -> Bool { scenario.pools.contains { $0.kind == kind } }

    /// Adds a row of a pool that is there for one receiver, or changes the one that it has.
    mutating func ownRow(of kind: PoolKind, at code: String, _ edit: (inout ProvincePool) -> Void) {
        guard has(kind) else { return }
        let own = county(code)
        if let position = scenario.pools.firstIndex(where: { $0.kind == kind && $0.county == own && $0.year == nil }) {
            edit(&scenario.pools[position])
        } else {
            pool(kind, nil, at: code, edit: edit)
        }
    }
}

/// Half of an amount, in whole units of its pool where that counts whole ones.
func half(_ amount: Amount?, _ kind: PoolKind) -> Amount? {
    amount.map {
        Amount(units: kind.teams == nil ? $0.units / 2 : $0.units / 2 / Amount.unitsPerOne * Amount.unitsPerOne)
    }
}

/// Twice an amount and some more.
func twice(_ amount: Amount?, plus more: Int64 = 1) -> Amount? {
    amount.map { Amount(units: $0.units * 2 + more * Amount.unitsPerOne) }
}
