import Counties

extension PolicyLimit {
    /// P10: talent and teams.
    static let ofTalent: [PolicyLimit] = [
        PolicyLimit(
            family: "P10",
            name: "talent_local",
            tighten: { sample in sample.eachFactors { $0.talentLocal = $0.talentLocal.map { max(0, $0 - 1) } ?? 1 } },
            relax: { sample in sample.eachFactors { $0.talentLocal = nil } }
        ),
        PolicyLimit(
            family: "P10",
            name: "talent_people",
            tighten: { sample in sample.eachCapacity { $0.talentPeople = nil } },
            relax: { sample in sample.eachCapacity { $0.talentPeople = ($0.talentPeople ?? 0) + 2 } }
        ),
        PolicyLimit(
            family: "P10",
            name: "talent_teams",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.teams = [.industry: 1] }
                sample.pool(.industryTeams, 0)
                sample.eachCapacity { $0.talentTeams = 1 }
            },
            tighten: { sample in sample.eachCapacity { $0.talentTeams = nil } },
            relax: { sample in sample.eachCapacity { $0.talentTeams = ($0.talentTeams ?? 0) + 2 } }
        ),
        PolicyLimit(
            family: "P10",
            name: "teams_industry",
            prepare: { sample in if !sample.has(.industryTeams) { sample.pool(.industryTeams, 2) } },
            tighten: { sample in sample.eachCommonRow(of: .industryTeams) { $0.amount = half($0.amount, $0.kind) } },
            relax: { sample in sample.eachCommonRow(of: .industryTeams) { $0.amount = twice($0.amount) } }
        ),
        PolicyLimit(
            family: "P10",
            name: "teams_digital",
            prepare: { sample in
                sample.eachProject { $0.teams[.digital] = 1 }
                if !sample.has(.digitalTeams) { sample.pool(.digitalTeams, 2) }
            },
            tighten: { sample in sample.pool(.digitalTeams, 0) },
            relax: { sample in sample.eachCommonRow(of: .digitalTeams) { $0.amount = twice($0.amount) } }
        ),
    ]

    /// P11: the fund, bonds, pools.
    static let ofPools: [PolicyLimit] = [
        PolicyLimit(
            family: "P11",
            name: "guidance_fund",
            prepare: { sample in if !sample.has(.guidanceFund) { sample.pool(.guidanceFund, 400) } },
            tighten: { sample in sample.eachCommonRow(of: .guidanceFund) { $0.amount = half($0.amount, $0.kind) } },
            relax: { sample in sample.eachCommonRow(of: .guidanceFund) { $0.amount = twice($0.amount, plus: 100) } }
        ),
        PolicyLimit(
            family: "P11",
            name: "special_bond",
            prepare: { sample in
                if sample.has(.specialBond) { return }
                sample.eachProject { $0.bondNeed = amount(0.5) }
                sample.pool(.specialBond, 1)
            },
            tighten: { sample in sample.eachCommonRow(of: .specialBond) { $0.amount = half($0.amount, $0.kind) } },
            relax: { sample in sample.eachCommonRow(of: .specialBond) { $0.amount = twice($0.amount) } }
        ),
        PolicyLimit(
            family: "P11",
            name: "bond_cap",
            prepare: { sample in sample.eachProject { $0.bondNeed = amount(0.5) } },
            tighten: { sample in sample.eachFactors { $0.bondCap = min($0.bondCap ?? 1, 0.5) } },
            relax: { sample in sample.eachFactors { $0.bondCap = nil } }
        ),
        PolicyLimit(
            family: "P11",
            name: "debt_ratio_max",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.bondNeed = amount(0.5) }
                sample.eachReceiver { ($0.debtRatio, $0.budgetRevenue) = (90, 10) }
                sample.scenario.funds.debtRatioMax = 100
            },
            tighten: { sample in sample.scenario.funds.debtRatioMax = 94 },
            relax: { sample in sample.scenario.funds.debtRatioMax = nil }
        ),
        PolicyLimit(
            family: "P11",
            name: "min",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.fundNeed = amount(200) }
                sample.pool(.guidanceFund, 400)
                sample.ownRow(of: .guidanceFund, at: "R1") { $0.min = amount(200) }
            },
            tighten: { sample in
                sample.ownRow(of: .guidanceFund, at: "R1") { $0.min = amount(400) }
            },
            relax: { sample in for row in sample.scenario.pools.indices { sample.scenario.pools[row].min = nil } }
        ),
        PolicyLimit(
            family: "P11",
            name: "max",
            prepare: { sample in
                sample.free()
                sample.eachProject { $0.fundNeed = amount(200) }
                sample.pool(.guidanceFund, 400)
                sample.ownRow(of: .guidanceFund, at: "R1") { $0.max = amount(200) }
            },
            tighten: { sample in
                sample.ownRow(of: .guidanceFund, at: "R1") { $0.max = amount(100) }
            },
            relax: { sample in for row in sample.scenario.pools.indices { sample.scenario.pools[row].max = nil } }
        ),
        PolicyLimit(
            family: "P11",
            name: "earmark",
            prepare: { sample in
                if !sample.has(.guidanceFund) { sample.pool(.guidanceFund, 300) }
                sample.ownRow(of: .guidanceFund, at: "R2") { $0.amount = amount(100) }
            },
            tighten: { sample in sample.ownRow(of: .guidanceFund, at: "R2") { $0.amount = nil } },
            relax: { sample in sample.ownRow(of: .guidanceFund, at: "R2") { $0.amount = amount(400) } }
        ),
    ]

    /// P12: money of the helper.
    static let ofMoney: [PolicyLimit] = [
        PolicyLimit(
            family: "P12",
            name: "money_year",
            tighten: { sample in sample.eachCapacity { $0.moneyPerYear = ($0.moneyPerYear ?? 200) / 2 } },
            relax: { sample in sample.eachCapacity { $0.moneyPerYear = nil } }
        ),
        PolicyLimit(
            family: "P12",
            name: "pair_cost",
            prepare: { sample in
                sample.free()
                for project in sample.scenario.projects.indices { sample.scenario.projects[project].mode = project % 2 }
                sample.eachMode { $0.setupCost = amount(100) }
                sample.eachCapacity { ($0.moneyPerYear, $0.pairCost) = (120, amount(50)) }
            },
            tighten: { sample in sample.eachCapacity { $0.pairCost = amount(130) } },
            relax: { sample in sample.eachCapacity { $0.pairCost = nil } }
        ),
    ]
}
