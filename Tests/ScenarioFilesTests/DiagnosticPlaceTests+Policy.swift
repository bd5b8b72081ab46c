import ScenarioFiles

extension DiagnosticPlaceTests {
    private static let modes = ["modes.csv": "mode_id\npark\n"]
    private static let based = ["scenario.yaml": "format: 1\nid: x\nbase_year: 2024\n"]

    /// Faults and doubts of the tables of the policy model, and of the settings beside them.
    static let policy: [FaultCase] = projects + amounts + pools + rules + policySettings

    private static let projects: [FaultCase] = [
        FaultCase(.bondNotEligible, "projects.csv", "project_id,invest,bond_need\np,3,⟦0.5\n"),
        FaultCase(.bondNotEligible, "projects.csv", "project_id,points,bond_need,bond_eligible\np,3,⟦0.5,0\n"),
        FaultCase(
            .emptyStartWindow,
            "projects.csv",
            "project_id,points,start_earliest,start_latest\np,1,2026-05,⟦2026-04\n",
            others: based
        ),
        FaultCase(.missingInvestment, "projects.csv", "project_id,invest,v_econ\np,⟦,80\n"),
        FaultCase(.missingInvestment, "projects.csv", "project_id,v_econ\n⟦p,80\n", .line),
        FaultCase(.projectWithoutRole, "projects.csv", "project_id,points,land_county\np,1,⟦370201|370101\n"),
        FaultCase(.projectWithoutRole, "projects.csv", "project_id,points,source_helper\np,1,⟦370201\n"),
        FaultCase(.unusualScale, "projects.csv", "project_id,invest,land\np,⟦5,20000\n"),
        FaultCase(.unusualScale, "projects.csv", "project_id,invest,land\np,⟦12.5,40\n"),
        FaultCase(.unusualScale, "projects.csv", "project_id,invest,fund_need\np,2.5,⟦4500000\n"),
        FaultCase(.unusualScale, "projects.csv", "project_id,points,fund_need\np,1,⟦4500000\n"),
        FaultCase(
            .unusualScale,
            "projects.csv",
            "project_id,invest,bond_need,bond_eligible\np,2.5,⟦3,yes\n"
        ),
        FaultCase(.unusualScale, "pools.csv", "pool,amount\nguidance_fund,⟦2\n"),
        FaultCase(.unusualScale, "pools.csv", "pool,amount\nspecial_bond,⟦200000\n"),
        FaultCase(.unusualScale, "pools.csv", "pool,amount\nland_quota,⟦363000000\n"),
        FaultCase(.unusualScale, "pools.csv", "pool,min\nguidance_fund,⟦0.5\n"),
        FaultCase(.oddRelation, "projects.csv", "project_id,points,output,tax_total\np,1,5,⟦5\n"),
        FaultCase(.oddRelation, "projects.csv", "project_id,points,tax_total,tax_main\np,1,5,⟦6\n"),
        FaultCase(
            .oddRelation,
            "projects.csv",
            "project_id,points,chain_id,node_id\np,1,li,⟦x\n",
            others: ["chains.csv": "chain_id\nli\nla\n", "nodes.csv": "node_id,chain_id\na,li\nx,la\n"]
        ),
        FaultCase(
            .failedWarning,
            "thresholds.csv",
            "metric,op,value,action\ninvest,>=,⟦5,warn\n",
            others: ["projects.csv": "project_id,points,invest\np,1,3\n"]
        ),
        FaultCase(
            .blankStock,
            "factors.csv",
            "code,water,land_stock\n370101,,100\n370201,8,⟦\n",
            others: ["projects.csv": "project_id,points,land\np,1,30\n"]
        ),
        FaultCase(.duplicateKey, "projects.csv", "project_id,points\np,1\n⟦p,2\n"),
        FaultCase(.unknownKey, "projects.csv", "project_id,points,mode_id\np,1,⟦parc\n", others: modes),
        FaultCase(.unknownKey, "helpers.csv", "code,modes\n370101,⟦park|flight\n", others: modes),
        FaultCase(.unknownCounty, "projects.csv", "project_id,points,land_county\np,1,⟦370201|370299\n"),
        FaultCase(
            .aimlessSource,
            "sources.csv",
            "table,key,source\nprojects,⟦q,年鉴\n",
            others: ["projects.csv": "project_id,points\np,1\n"]
        ),
    ]

    private static let amounts: [FaultCase] = [
        FaultCase(.tooManyDecimals, "projects.csv", "project_id,points,land\np,1,⟦0.1234567\n"),
        FaultCase(.tooManyDecimals, "projects.csv", "project_id,points,bond_need\np,1,⟦1 元\n"),
        FaultCase(.tooManyDecimals, "projects.csv", "project_id,points,land\np,1,⟦0.0000001 公顷\n"),
        FaultCase(.tooManyDecimals, "pools.csv", "pool,amount\nguidance_fund,⟦0.0000001\n"),
        FaultCase(.outOfRange, "projects.csv", "project_id,points,land\np,1,⟦-1\n"),
        FaultCase(.outOfRange, "pools.csv", "pool,amount\nland_quota,⟦1e13\n"),
        FaultCase(.wrongDimension, "pools.csv", "pool,amount\nland_quota,⟦3 亿元\n"),
        FaultCase(.wrongDimension, "projects.csv", "project_id,points,land\np,1,⟦3 万元\n"),
        FaultCase(.notWhole, "pools.csv", "pool,amount\nteams_vc,⟦1.5\n"),
        FaultCase(.notWhole, "fund_response.csv", "pool,segment,width,slope\nteams_vc,1,⟦1.5,1\n"),
        FaultCase(.roundedValue, "counties.csv", "code,weight\n370101,⟦1.00005\n"),
        FaultCase(.outOfRange, "counties.csv", "code,weight\n370101,⟦101\n"),
        FaultCase(.outOfRange, "modes.csv", "mode_id,tax_share_helper\nm,⟦30\n"),
    ]

    private static let pools: [FaultCase] = [
        FaultCase(.duplicateKey, "pools.csv", "pool,year,amount\nspecial_bond,2025,1\n⟦专项债券,2025,2\n", others: based),
        FaultCase(.duplicateKey, "pools.csv", "pool,code,amount\nland_quota,丙,1\n⟦land_quota,370201,2\n"),
        FaultCase(.rowWithoutRole, "pools.csv", "pool,code,amount\nland_quota,⟦370101,1\n"),
        FaultCase(.contradictoryLimits, "pools.csv", "pool,min,max\nland_quota,⟦2.5,2\n"),
        FaultCase(.unplannedYear, "pools.csv", "pool,year,amount\nland_quota,⟦2026,1\n", others: based),
        FaultCase(.unknownWord, "pools.csv", "pool,amount\n⟦guidance,1\n"),
        FaultCase(.duplicateKey, "fund_response.csv", "pool,segment,width,slope\n,1,1,1\n引导资金,⟦1,2,1\n"),
        FaultCase(.rowWithoutRole, "fund_response.csv", "code,segment,width,slope\n⟦370102,1,5,1\n"),
        FaultCase(.unknownWord, "fund_response.csv", "pool,segment,width,slope\n⟦special_bond,1,5,1\n"),
        FaultCase(
            .risingSlope,
            "fund_response.csv",
            "code,segment,width,slope\n370201,2,5,⟦0.6\n370201,1,5,0.5\n370202,1,5,0.4\n"
        ),
        FaultCase(
            .risingSlope,
            "fund_response.csv",
            "pool,segment,width,slope\n,1,5,0.5\nteams_vc,1,5,3\nteams_vc,2,5,⟦4\n"
        ),
    ]

    private static let rules: [FaultCase] = [
        FaultCase(.unknownWord, "thresholds.csv", "metric,op,value,action\n⟦intensty,>=,1,veto\n"),
        FaultCase(.unknownWord, "thresholds.csv", "kind,metric,op,value,action\n⟦move,jobs,>=,1,veto\n"),
        FaultCase(.unknownUnit, "thresholds.csv", "metric,op,value,unit,action\nintensity,>=,1,⟦万元每亩,veto\n"),
        FaultCase(.wrongDimension, "thresholds.csv", "metric,op,value,unit,action\nintensity,>=,1,⟦万元,veto\n"),
        FaultCase(.wrongDimension, "thresholds.csv", "metric,op,value,unit,action\nland,<=,1,⟦吨,veto\n"),
        FaultCase(.outOfRange, "thresholds.csv", "metric,op,value,unit,action\ninvest,>=,⟦1e40,元,veto\n"),
        FaultCase(.emptyPool, "pools.csv", "pool,amount\n⟦special_bond,\n"),
        FaultCase(.emptyFloor, "floors.csv", "name,points\n⟦底线,\n"),
        FaultCase(.duplicateKey, "floors.csv", "name,points\n底线,1\n⟦底线,2\n"),
        FaultCase(.emptyGroup, "floors.csv", "name,receiver_group,points\n底线,⟦city:3701,1\n"),
        FaultCase(.rowWithoutRole, "floors.csv", "name,receiver_group,points\n底线,⟦code:370101|370201,1\n"),
        FaultCase(.duplicateKey, "modes.csv", "mode_id\nm\n⟦m\n"),
        FaultCase(.contradictoryLimits, "modes.csv", "mode_id,min_projects,max_per_county\nm,⟦3,2\n"),
        FaultCase(
            .pairWithoutRole,
            "pair_mode_benefit.csv",
            "helper,receiver,mode_id,benefit\n⟦370201,370101,park,1\n",
            others: modes
        ),
        FaultCase(
            .duplicateKey,
            "pair_mode_benefit.csv",
            "helper,receiver,mode_id,benefit\n370101,370201,park,1\n⟦甲,丙,park,2\n",
            others: modes
        ),
        FaultCase(
            .pairedWithItself,
            "pair_mode_benefit.csv",
            "helper,receiver,mode_id,benefit\n370101,⟦370101,park,1\n",
            others: modes
        ),
    ]

    private static let policySettings: [FaultCase] = [
        FaultCase(
            .severalHelpers,
            "scenario.yaml",
            "format: 1\nid: x\npairing: {helpers_per_receiver: {max: ⟦2}}\n",
            others: ["projects.csv": "project_id,points\np,1\n"]
        ),
        FaultCase(
            .severalHelpers,
            "scenario.yaml",
            "format: 1\nid: x\npairing: {helpers_per_receiver: {max: ⟦none}}\n",
            others: modes
        ),
        FaultCase(
            .rewardAboveSlope,
            "scenario.yaml",
            "format: 1\nid: x\nfunds:\n  reward_rate: ⟦0.5\n",
            others: ["fund_response.csv": "code,segment,width,slope\n,1,9,0.6\n370201,1,9,0.5\n370201,2,9,0.1\n"]
        ),
        FaultCase(
            .missingFirstYear,
            "scenario.yaml",
            "⟦format: 1\nid: x\n",
            .line,
            others: ["projects.csv": "project_id,points,start_latest\np,1,2026-04\n"]
        ),
        FaultCase(
            .missingFirstYear,
            "scenario.yaml",
            "⟦format: 1\nid: x\n",
            .line,
            others: ["pools.csv": "pool,year,amount\nspecial_bond,2026,20\n"]
        ),
        FaultCase(.weightSum, "scenario.yaml", "format: 1\nid: x\nprojects:\n  weights: ⟦{econ: 0.4}\n"),
        FaultCase(
            .doubledSetting,
            "scenario.yaml",
            "format: 1\nid: x\nobjective: {mode: priorities, priorities: [kept, ⟦kept]}\n"
        ),
        FaultCase(
            .badSetting,
            "scenario.yaml",
            "format: 1\nid: x\nobjective: {mode: priorities, priorities: [⟦kep]}\n"
        ),
        FaultCase(.idleSetting, "scenario.yaml", "format: 1\nid: x\nobjective: {priorities: ⟦[kept]}\n"),
        FaultCase(.idleSetting, "scenario.yaml", "format: 1\nid: x\nobjective: {tolerance: ⟦{kept: 1}}\n"),
        FaultCase(.idleSetting, "scenario.yaml", "format: 1\nid: x\nobjective: {mode: max_min, k: ⟦5}\n"),
        FaultCase(.idleSetting, "scenario.yaml", "format: 1\nid: x\nobjective: {mode: ⟦priorities}\n"),
        FaultCase(.badSetting, "scenario.yaml", "format: 1\nid: x\nprojects: {offset_ratio: {cod: ⟦0.5}}\n"),
    ]
}
