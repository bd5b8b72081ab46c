import Counties

extension PolicyLimit {
    /// P13: modes.
    static let ofModes: [PolicyLimit] = [
        PolicyLimit(
            family: "P13",
            name: "setup_cost",
            prepare: { sample in
                sample.free()
                for project in sample.scenario.projects.indices { sample.scenario.projects[project].mode = project % 2 }
                sample.eachMode { $0.setupCost = amount(150) }
                sample.eachCapacity { $0.moneyPerYear = 200 }
            },
            tighten: { sample in sample.eachMode { $0.setupCost = amount(210) } },
            relax: { sample in sample.eachMode { $0.setupCost = .zero } }
        ),
        PolicyLimit(
            family: "P13",
            name: "annual_cost",
            prepare: { sample in
                sample.free()
                for project in sample.scenario.projects.indices { sample.scenario.projects[project].mode = project % 2 }
                sample.eachMode { $0.annualCost = amount(150) }
                sample.eachCapacity { $0.moneyPerYear = 200 }
            },
            tighten: { sample in sample.eachMode { $0.annualCost = amount(210) } },
            relax: { sample in sample.eachMode { $0.annualCost = .zero } }
        ),
        PolicyLimit(
            family: "P13",
            name: "min_projects",
            tighten: { sample in sample.eachMode { $0.minProjects += 1 } },
            relax: { sample in sample.eachMode { $0.minProjects = 0 } }
        ),
        PolicyLimit(
            family: "P13",
            name: "max_per_county",
            tighten: { sample in sample.eachMode { $0.maxProjects = min($0.maxProjects ?? 1, 1) } },
            relax: { sample in sample.eachMode { $0.maxProjects = nil } }
        ),
        PolicyLimit(
            family: "P13",
            name: "min_land",
            tighten: { sample in sample.eachMode { $0.minLand = amount($0.minLand.doubleValue + 30) } },
            relax: { sample in sample.eachMode { $0.minLand = .zero } }
        ),
        PolicyLimit(
            family: "P13",
            name: "needs_helper_capability",
            tighten: { sample in sample.eachMode { $0.needsCapability = true } },
            relax: { sample in sample.eachMode { $0.needsCapability = false } }
        ),
        PolicyLimit(
            family: "P13",
            name: "helpers.modes",
            prepare: { sample in sample.eachMode { $0.needsCapability = true } },
            tighten: { sample in sample.eachCapacity { $0.modes = [] } },
            relax: { sample in sample.eachCapacity { $0.modes = [0, 1] } }
        ),
    ]

    /// P14: projects.
    static let ofProjects: [PolicyLimit] = [
        PolicyLimit(
            family: "P14",
            name: "must",
            tighten: { sample in sample.scenario.projects[0].isMust = true },
            relax: { sample in sample.eachProject { $0.isMust = false } }
        ),
        PolicyLimit(
            family: "P14",
            name: "veto",
            tighten: { sample in sample.scenario.projects[1].veto = .wasteful },
            relax: { sample in sample.eachProject { $0.veto = .none } }
        ),
        PolicyLimit(
            family: "P14",
            name: "status",
            prepare: { sample in sample.scenario.projects[2].status = .producing },
            tighten: { sample in sample.scenario.projects[1].status = .stopped },
            relax: { sample in sample.eachProject { $0.status = nil } }
        ),
        PolicyLimit(
            family: "P14",
            name: "thresholds",
            prepare: { sample in sample.scenario.thresholds = [.land(atMost: 60)] },
            tighten: { sample in sample.scenario.thresholds.append(.land(atMost: 30)) },
            relax: { sample in sample.scenario.thresholds = [] }
        ),
        PolicyLimit(
            family: "P14",
            name: "land_county",
            tighten: { sample in
                let first = sample.county("R1")
                sample.eachProject { if $0.landingCounties.isEmpty { $0.landingCounties = [first] } }
            },
            relax: { sample in sample.eachProject { $0.landingCounties = [] } }
        ),
        PolicyLimit(
            family: "P14",
            name: "source_helper",
            tighten: { sample in
                let first = sample.county("H1")
                sample.eachProject { if $0.sourceHelpers.isEmpty { $0.sourceHelpers = [first] } }
            },
            relax: { sample in sample.eachProject { $0.sourceHelpers = [] } }
        ),
    ]

    /// P15: participation, P16: floors, P17: years.
    static let ofTerms: [PolicyLimit] = [
        PolicyLimit(
            family: "P15",
            name: "min_benefit",
            tighten: { sample in sample.eachCapacity { $0.minBenefit = ($0.minBenefit ?? 0) + 50 } },
            relax: { sample in sample.eachCapacity { $0.minBenefit = nil } }
        ),
        PolicyLimit(
            family: "P15",
            name: "tax_share_helper",
            prepare: { asksForBenefit(&$0) },
            tighten: { sample in sample.eachMode { $0.taxShare = 0 } },
            relax: { sample in sample.eachMode { $0.taxShare = 1 } }
        ),
        PolicyLimit(
            family: "P15",
            name: "tax_share_cap",
            prepare: { sample in
                asksForBenefit(&sample)
                sample.eachMode { $0.taxShareCap = amount(90) }
            },
            tighten: { sample in sample.eachMode { $0.taxShareCap = amount(10) } },
            relax: { sample in sample.eachMode { $0.taxShareCap = nil } }
        ),
        PolicyLimit(
            family: "P15",
            name: "local_share",
            prepare: { asksForBenefit(&$0) },
            tighten: { sample in sample.scenario.funds.localTaxShare = 0 },
            relax: { sample in sample.scenario.funds.localTaxShare = 1 }
        ),
        PolicyLimit(
            family: "P16",
            name: "points",
            prepare: { sample in
                sample.scenario.floors = [EquityFloor(name: "low", group: .all, points: .points(6), total: nil)]
            },
            tighten: { sample in
                sample.scenario.floors.append(
                    EquityFloor(name: "each", group: .all, points: .points(9), total: nil)
                )
            },
            relax: { sample in sample.scenario.floors = [] }
        ),
        PolicyLimit(
            family: "P16",
            name: "total",
            prepare: { sample in
                sample.scenario.floors.append(
                    EquityFloor(name: "all", group: .all, points: nil, total: .points(14))
                )
            },
            tighten: { sample in
                sample.scenario.floors.append(
                    EquityFloor(name: "more", group: .all, points: nil, total: .points(26))
                )
            },
            relax: { sample in sample.scenario.floors = [] }
        ),
        PolicyLimit(
            family: "P17",
            name: "start_earliest",
            prepare: { sample in
                sample.free()
                hasTwoYears(&sample)
                // Outside the plan.
                sample.eachProject { $0.fundNeed = .zero }
                sample.scenario.projects[0].startEarliest = 2028 * 12 + 1
            },
            tighten: { sample in sample.eachProject { $0.startEarliest = 2028 * 12 + 1 } },
            relax: { sample in sample.eachProject { $0.startEarliest = nil } }
        ),
        PolicyLimit(
            family: "P17",
            name: "start_latest",
            prepare: { sample in
                sample.free()
                hasTwoYears(&sample)
                sample.eachProject { ($0.fundNeed, $0.startLatest) = (amount(200), 2026 * 12 + 5) }
            },
            tighten: { sample in sample.eachProject { $0.startLatest = 2025 * 12 + 5 } },
            relax: { sample in sample.eachProject { $0.startLatest = nil } }
        ),
        PolicyLimit(
            family: "P17",
            name: "amount of a year",
            prepare: { hasTwoYears(&$0) },
            tighten: { sample in
                sample.eachCommonRow(of: .guidanceFund) { if $0.year == 2026 { $0.amount = .zero } }
            },
            relax: { sample in
                sample.eachCommonRow(of: .guidanceFund) {
                    if $0.year == 2026 { $0.amount = twice($0.amount, plus: 300) }
                }
            }
        ),
    ]

    /// All limits of P7–P17.
    static let all =
        ofChains + ofLand + ofFactors + ofTalent + ofPools + ofMoney + ofModes + ofProjects + ofTerms

    /// Helpers that want something back, and modes that give it; some may stay without a receiver.
    @Sendable private static func asksForBenefit(_ sample: inout PlanningSample) {
        sample.free()
        sample.scenario.pairing.allowsUnpaired = true
        sample.eachCapacity { ($0.minBenefit, $0.pairCost) = (100, amount(5)) }
        // 400 万元 a year, of which half stays in the county and a fifth of that goes back for two years: 80 a project.
        sample.eachMode { ($0.taxShare, $0.taxShareYears, $0.taxShareCap) = (0.2, 2, amount(120)) }
        sample.scenario.funds.localTaxShare = 0.5
        sample.eachProject { $0.taxTotal = amount(0.04) }
        for project in sample.scenario.projects.indices { sample.scenario.projects[project].mode = project % 2 }
        sample.scenario.years = 1
    }

    /// Two years with little money in each.
    @Sendable private static func hasTwoYears(_ sample: inout PlanningSample) {
        sample.scenario.years = 2
        sample.scenario.pools.removeAll { $0.kind == .guidanceFund }
        sample.scenario.funds.rewardRate = .zero
        sample.pool(.guidanceFund, 300, year: 2026)
        sample.pool(.guidanceFund, 300, year: 2027)
        sample.scenario.pools.removeAll { ($0.year ?? 0) > 2027 }
    }
}

extension AdmissionThreshold {
    /// Refuses projects that need more land.
    fileprivate static func land(atMost most: Double) -> AdmissionThreshold {
        AdmissionThreshold(kind: nil, chain: nil, metric: .land, comparison: .atMost, value: most, isVeto: true)
    }
}
