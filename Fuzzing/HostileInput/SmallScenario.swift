import Counties
import ScenarioFiles

/// A scenario that fills every table that a scenario holds, into which the inputs are put.
enum SmallScenario {
    /// The files by name.
    static let files: [String: [UInt8]] = texts.mapValues { Array($0.utf8) }

    /// The scenario, without any fault.
    static let scenario = ScenarioReader.read(files: files).scenario

    private static let texts = pairing.merging(policy) { first, _ in first }

    private static let pairing: [String: String] = [
        "scenario.yaml": """
        format: 1
        id: small
        title: {zh: 小算例, en: small}
        base_year: 2024
        years: 3
        pairing:
          receivers_per_helper: {min: 0, max: 2}
          max_minutes: 480
          keep_current: {changes_max: 1, bonus: 0.25}
        objective: {mode: priorities, k: 2, priorities: [kept, worst_k], tolerance: {kept: 1}}
        projects: {points: 12.5, scale: log, weights: {econ: 0.4, ind: 0.3, eco: 0.2, soc: 0.1}, offset_ratio: {nox: 2}}
        funds: {debt_ratio_max: 120, reward_rate: 0.01, reward_by: rate}
        ledger: {local_share: 0.5}

        """,
        "counties.csv": """
        code,name,city_code,city_name,lon,lat,gdp,pop,chain_cap,flags,year,role,weight,fiscal_capacity
        370101,甲,3701,东市,117.1,36.6,500.5,80,2,试点|老区,2024,helper,,
        370102,乙,3701,东市,117.2,36.7,400,70,,,2024,helper,,
        370201,丙,3702,西市,,,100,50,,,2023,receiver,1.25,66
        370202,丁,3702,西市,115.5,36.1,120,,,老区,,receiver,,

        """,
        "pairs.csv": """
        helper,receiver,status,current,since,signed_projects,value,cost,reason,source
        370101,370201,allow,1,2021,3,10,35,已有合作,文件
        370101,370202,,0,,,1.5,,,
        370102,370201,forbid,,,,,,产业雷同,会议

        """,
        "pair_needs.csv": "helper,receiver,resource,amount\n370101,370201,资金,200\n370102,370202,资金,0\n",
        "helper_resources.csv": "code,resource,amount,unit\n370101,资金,500,万元\n",
        "quotas.csv": """
        name,helper_group,receiver_group,relation,min,max
        q1,city:3701,flag:老区,same_city,,3
        q2,code:370101|370102,,any,1,

        """,
        "chains.csv": "chain_id,name,level,leader_firm,weight\nli,锂电,省标志性,某厂,2\n",
        "nodes.csv": "node_id,chain_id,name,stage,importance,ref_share\na,li,锂盐,1,1.5,0.5\nb,li,正极,2,,0.25\n",
        "links.csv": "from_node,to_node,coef\na,b,0.35\n",
        "proximity.csv": "node_a,node_b,phi\nb,a,0.6\n",
        "county_nodes.csv":
            "code,node_id,output,firms,leader,growth,planned\n370101,a,60,12,1,7.5,\n370201,b,3.25,,0,,1\n",
        "helpers.csv": """
        code,pairs_max,money_year,talent_teams,talent_people,modes,land_transfer,energy_transfer,pair_cost
        370101,2,900,3,40,park|fly,150,2000,80.25

        """,
        "factors.csv": "code,land_stock,off_cod,money_need,bond_cap\n370201,800,1.5,500,3.5\n370202,600,2,,\n",
        "travel.csv": "a,b,minutes,km\n370101,370201,95,110\n",
        "score_params.csv": "set,name,value,note\ndefault,travel_half_minutes,130,\n",
        "sources.csv": "table,key,column,source,year,caliber,assumption\ncounties,,gdp,示例,2024,当年价,1\n",
    ]

    private static let policy: [String: String] = [
        "modes.csv": """
        mode_id,name,setup_cost,annual_cost,paid_by,min_land,max_per_county,needs_helper_capability,tax_share_helper,benefit
        park,共建园区,500,120.5,fund,200,4,1,0.3,6.5
        fly,飞地经济,,,,,,,,

        """,
        "pair_mode_benefit.csv": "helper,receiver,mode_id,benefit,evidence\n370101,370201,park,9.25,纪要\n",
        "projects.csv": """
        project_id,name,kind,chain_id,node_id,mode_id,land_county,source_helper,invest,fund_need,bond_need,bond_eligible,\
        land,energy,nox,talent,teams_vc,output,tax_total,start_earliest,start_latest,months,v_econ,points,veto,status,must
        p1,正极材料,transfer,li,b,park,370202|370201,370101,12.5,1500,0.6,1,\
        300,12000,3,35,1,30,1.8,2026-03,2027-12,18,80,,none,signed,1
        p2,,,,,,,,,,,,,,,,,,,,,,,20,not_green,,

        """,
        "thresholds.csv": """
        kind,chain_id,metric,op,value,unit,action
        transfer,li,intensity,>=,300,万元/亩,veto
        *,,energy_per_output,<=,0.5,,warn

        """,
        "pools.csv": """
        pool,year,code,amount,min,max
        guidance_fund,2026,,20000,100,3000
        special_bond,2025,370201,2.5,,
        teams_industry,,,29,0,3

        """,
        "fund_response.csv": """
        pool,code,segment,width,slope
        guidance_fund,,1,1000,0.05
        guidance_fund,,2,2000,0.02
        teams_vc,370202,1,2,1.5

        """,
        "floors.csv": "name,receiver_group,points,total\n底线,flag:老区,5,12.5\n总体,,,20\n",
    ]
}
