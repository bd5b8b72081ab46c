import Counties

/// A rule on the weighted number of pairs of a plan.
struct BruteForceSideRule: Sendable {
    /// Code of the family.
    let family: String
    /// Least sum; nil is none.
    let least: Int64?
    /// Largest sum; nil is none.
    let most: Int64?
    /// What each pair adds, at least 0; nothing where it is missing.
    var weights: [BruteForce.Pair: Int64] = [:]

    /// Creates a rule that counts nothing yet.
    init(family: String, least: Int64?, most: Int64?) {
        self.family = family
        self.least = least
        self.most = most
    }

    /// Creates the rule of a quota: every pair that it counts has the weight 1.
    init(quota: GroupQuota, in scenario: Scenario, geography: BruteForceGeography) {
        self.init(family: "P5", least: quota.min.map(Int64.init), most: quota.max.map(Int64.init))
        let all = scenario.counties.indices.map(CountyIndex.init)
        let isMember = { (index: CountyIndex, group: CountyGroup) in
            let county = scenario[index]
            return switch group {
            case .all: true
            case .city(let name): geography.cityCode(of: index) == name || county.cityName == name
            case .flag(let flag): county.flags.contains(flag)
            case .counties(let listed): listed.contains(index)
            }
        }
        for helper in all where isMember(helper, quota.helperGroup) {
            for receiver in all where isMember(receiver, quota.receiverGroup) {
                let isHome = geography.areInOneCity(helper, receiver)
                guard quota.relation == .any || isHome == (quota.relation == .sameCity) else { continue }
                weights[BruteForce.Pair(helper: helper, receiver: receiver)] = 1
            }
        }
    }

    /// Weighted number of pairs of a plan.
    func sum(over plan: Set<BruteForce.Pair>) -> Int64 { plan.map { weights[$0] ?? 0 }.reduce(0, +) }

    /// Whether a plan keeps the rule.
    func isKept(by plan: Set<BruteForce.Pair>) -> Bool {
        let sum = sum(over: plan)
        return sum >= least ?? .min && sum <= most ?? .max
    }
}
