import Counties

extension PolicyLimit {
    /// P7: chains.
    static let ofChains: [PolicyLimit] = [
        PolicyLimit(
            family: "P7",
            name: "chain_cap",
            prepare: { sample in
                sample.free()
                sample.eachReceiver { $0.chainCap = 2 }
                for project in sample.scenario.projects.indices {
                    sample.scenario.projects[project].chain = project % 3
                }
            },
            tighten: { sample in sample.eachReceiver { $0.chainCap = max(1, $0.chainCap - 1) } },
            relax: { sample in sample.eachReceiver { $0.chainCap += 1 } }
        ),
        PolicyLimit(
            family: "P7",
            name: "cap_counties",
            prepare: { sample in
                sample.free()
                sample.eachChain { $0.maxCounties = 1 }
                for project in sample.scenario.projects.indices {
                    sample.scenario.projects[project].chain = project % 2
                }
            },
            tighten: { sample in sample.eachChain { $0.maxCounties = max(0, ($0.maxCounties ?? 2) - 1) } },
            relax: { sample in sample.eachChain { $0.maxCounties = nil } }
        ),
        PolicyLimit(
            family: "P7",
            name: "min_projects",
            tighten: { sample in if !sample.scenario.chains.isEmpty { sample.scenario.chains[0].minProjects = 1 } },
            relax: { sample in sample.eachChain { $0.minProjects = nil } }
        ),
    ]

    /// P8: land.
    static let ofLand: [PolicyLimit] = [
        PolicyLimit(
            family: "P8",
            name: "land_stock",
            tighten: { sample in sample.eachFactors { $0.landStock = ($0.landStock ?? 50) / 2 } },
            relax: { sample in sample.eachFactors { $0.landStock = nil } }
        ),
        PolicyLimit(
            family: "P8",
            name: "land_transfer",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.land = amount(50) }
                sample.eachFactors { $0.landStock = 25 }
                sample.eachCapacity { $0.landTransfer = amount(25) }
            },
            tighten: { sample in sample.eachCapacity { $0.landTransfer = nil } },
            relax: { sample in sample.eachCapacity { $0.landTransfer = amount(75) } }
        ),
        PolicyLimit(
            family: "P8",
            name: "land_quota",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.land = amount(50) }
                sample.eachFactors { $0.landStock = 25 }
                sample.pool(.landQuota, 75)
            },
            tighten: { sample in sample.eachCommonRow(of: .landQuota) { $0.amount = half($0.amount, $0.kind) } },
            relax: { sample in
                sample.eachCommonRow(of: .landQuota) { $0.amount = twice($0.amount, plus: 50) }
            }
        ),
    ]

    /// P9: energy, water, pollutants.
    static let ofFactors: [PolicyLimit] = [
        PolicyLimit(
            family: "P9",
            name: "energy_limit",
            tighten: { sample in sample.eachFactors { $0.energyLimit = ($0.energyLimit ?? 30) / 3 } },
            relax: { sample in sample.eachFactors { $0.energyLimit = nil } }
        ),
        PolicyLimit(
            family: "P9",
            name: "energy_use",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.energy = amount(10) }
                sample.eachFactors { ($0.energyLimit, $0.energyUse) = (30, 10) }
            },
            tighten: { sample in sample.eachFactors { $0.energyUse = 25 } },
            relax: { sample in sample.eachFactors { $0.energyUse = nil } }
        ),
        PolicyLimit(
            family: "P9",
            name: "renewable",
            prepare: { sample in
                sample.eachFactors { ($0.energyLimit, $0.renewable) = ($0.energyLimit ?? 0, 10) }
            },
            tighten: { sample in sample.eachFactors { $0.renewable = nil } },
            relax: { sample in sample.eachFactors { $0.renewable = 40 } }
        ),
        PolicyLimit(
            family: "P9",
            name: "energy_transfer",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.energy = amount(10) }
                sample.eachFactors { $0.energyLimit = 5 }
                sample.eachCapacity { $0.energyTransfer = amount(5) }
            },
            tighten: { sample in sample.eachCapacity { $0.energyTransfer = nil } },
            relax: { sample in sample.eachCapacity { $0.energyTransfer = amount(25) } }
        ),
        PolicyLimit(
            family: "P9",
            name: "energy_quota",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.energy = amount(10) }
                sample.eachFactors { $0.energyLimit = 5 }
                sample.pool(.energyQuota, 10)
            },
            tighten: { sample in sample.eachCommonRow(of: .energyQuota) { $0.amount = half($0.amount, $0.kind) } },
            relax: { sample in
                sample.eachCommonRow(of: .energyQuota) { $0.amount = twice($0.amount, plus: 10) }
            }
        ),
        PolicyLimit(
            family: "P9",
            name: "water",
            prepare: { sample in
                sample.eachProject { $0.water = amount(1.5) }
                sample.eachFactors { $0.water = 3 }
            },
            tighten: { sample in sample.eachFactors { $0.water = 1.4 } },
            relax: { sample in sample.eachFactors { $0.water = nil } }
        ),
        PolicyLimit(
            family: "P9",
            name: "off_nox",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.emissions = [.nox: amount(1)] }
                sample.eachFactors { $0.pollutantOffsets = ["off_nox": 2] }
            },
            tighten: { sample in sample.eachFactors { $0.pollutantOffsets = ["off_nox": 0] } },
            relax: { sample in sample.eachFactors { $0.pollutantOffsets = [:] } }
        ),
        PolicyLimit(
            family: "P9",
            name: "offset_ratio",
            prepare: { sample in
                sample.eachProject { $0.emissions = [.nox: amount(1)] }
                sample.eachFactors { $0.pollutantOffsets = ["off_nox": 3] }
                sample.scenario.projectSettings.offsetRatios = [.nox: 1.5]
            },
            tighten: { sample in sample.scenario.projectSettings.offsetRatios = [.nox: 3.01] },
            relax: { sample in sample.scenario.projectSettings.offsetRatios = [.nox: 1] }
        ),
        PolicyLimit(
            family: "P9",
            name: "two_high_ratio",
            prepare: { sample in
                sample.eachProject { ($0.isTwoHigh, $0.energy) = (true, amount(10)) }
                sample.eachFactors { $0.energyLimit = 30 }
                sample.scenario.projectSettings.twoHighRatio = 1.5
            },
            tighten: { sample in sample.scenario.projectSettings.twoHighRatio = 3.01 },
            relax: { sample in sample.scenario.projectSettings.twoHighRatio = 1 }
        ),
    ]
}
