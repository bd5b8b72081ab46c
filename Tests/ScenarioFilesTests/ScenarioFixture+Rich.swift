extension ScenarioFixture {
    /// A scenario that fills every table that a scenario holds, and every setting.
    static let rich: ScenarioFixture = {
        var fixture = ScenarioFixture()
        fixture["scenario.yaml"] = settings
        for (name, text) in pairing + chains + policy { fixture[name] = text }
        return fixture
    }()

    private static let settings = """
        format: 1
        id: rich
        title: {zh: "甲\\"乙", en: rich}
        base_year: 2024
        first_year: 2026
        years: 3
        roles:
          receivers: {by: gdp, bottom: 2, max_per_city: 2, except: [370101]}
        pairing:
          receivers_per_helper: {min: 0, max: 2}
          allow_unpaired: true
          unpaired_penalty: 5.5
          max_minutes: 480
          keep_current: {changes_max: 1, bonus: 0.25}
        objective:
          mode: priorities
          k: 2
          priorities: [kept, worst_k]
          tolerance: {kept: 1, worst_k: 0.5, total: 0}
        projects:
          points: 12.5
          scale: log
          weights: {econ: 0.4, ind: 0.3, eco: 0.2, soc: 0.1}
          two_high_ratio: 1.5
          offset_ratio: {cod: 1, nox: 2}
        funds: {debt_ratio_max: 120, reward_rate: 0.01, reward_by: rate}
        ledger: {local_share: 0.5}
        score: {missing: 0.4, min_coverage: 0.6}
        solve: {gap: 0.001, seconds: 20}
        diagnose: {prices: {P4: 7, P3.force: 2}, never: [P6, P12]}
        """

    private static let pairing: [(String, String)] = [
        (
            "counties.csv",
            """
            code,name,city_code,city_name,lon,lat,gdp,pop,debt_ratio,fiscal_capacity,weight,chain_cap,flags,year,role
            370101,甲,3701,东市,117.1,36.6,500.5,80,,,,2,试点|老区,2024,helper
            370102,'=乙,3701,东市,117.2,36.7,400,70,,,,,,2024,helper
            370201,丙,3702,西市,,,100,50,88.5,66,1.25,,,2023,
            370202,丁,3702,西市,115.5,36.1,120,,,,,,老区,,
            """
        ),
        (
            "pairs.csv",
            """
            helper,receiver,status,current,since,signed_projects,value,cost,reason,source
            370101,370201,force,1,2021,3,10,35,已有合作,文件
            370101,370202,,0,,,1.5,,,
            370102,370201,forbid,,,,,,产业雷同,'-会议
            """
        ),
        ("pair_needs.csv", "helper,receiver,resource,amount\n370101,370201,资金,200\n370102,370202,资金,0\n"),
        ("helper_resources.csv", "code,resource,amount,unit\n370101,资金,500,万元\n"),
        (
            "quotas.csv",
            """
            name,helper_group,receiver_group,relation,min,max
            q1,city:3701,flag:老区,same_city,,3
            q2,code:370101|370102,,any,1,

            """
        ),
        (
            "helpers.csv",
            """
            code,pairs_max,money_year,talent_teams,talent_people,min_benefit,modes,land_transfer,energy_transfer,pair_cost
            370101,2,900,3,40,10,park|fly,150,2000,80.25

            """
        ),
        ("factors.csv", "code,land_stock,off_cod,money_need,bond_cap\n370201,800,1.5,500,3.5\n370202,600,2,,\n"),
        ("travel.csv", "a,b,minutes,km\n370101,370201,95,110\n"),
        ("score_params.csv", "set,name,value,note\ndefault,travel_half_minutes,130,\n"),
        ("sources.csv", "table,key,column,source,year,caliber,assumption\ncounties,,gdp,示例,2024,当年价,1\n"),
    ]

    private static let chains: [(String, String)] = [
        (
            "chains.csv",
            "chain_id,name,level,leader_firm,min_projects,cap_counties,weight\nli,锂电,省标志性,某厂,1,2,2\n"
        ),
        ("nodes.csv", "node_id,chain_id,name,stage,importance,ref_share\na,li,锂盐,1,1.5,0.5\nb,li,正极,2,,0.25\n"),
        ("links.csv", "from_node,to_node,coef\na,b,0.35\n"),
        ("proximity.csv", "node_a,node_b,phi\nb,a,0.6\n"),
        (
            "county_nodes.csv",
            "code,node_id,output,firms,leader,growth,planned\n370101,a,60,12,1,7.5,\n370201,b,3.25,,0,,1\n"
        ),
    ]

    private static let policy: [(String, String)] = [
        (
            "modes.csv",
            """
            mode_id,name,setup_cost,annual_cost,paid_by,min_land,min_projects,max_per_county,needs_helper_capability,\
            tax_share_helper,tax_share_years,tax_share_cap,benefit
            park,共建园区,500,120.5,fund,200,1,4,1,0.3,5,8000,6.5
            fly,飞地经济,,,,,,,,,,,

            """
        ),
        ("pair_mode_benefit.csv", "helper,receiver,mode_id,benefit,evidence\n370101,370201,park,9.25,会商纪要\n"),
        (
            "projects.csv",
            """
            project_id,name,kind,chain_id,node_id,mode_id,land_county,source_helper,invest,equip,fund_need,bond_need,\
            bond_eligible,self_raised,loan,other,land,energy,two_high,water,cod,nh3n,nox,voc,jobs,talent,teams_industry,\
            teams_vc,teams_digital,output,tax_total,tax_main,start_earliest,start_latest,months,v_econ,v_ind,v_eco,v_soc,\
            points,veto,status,must,owner,dept,deadline
            p2,正极材料,transfer,li,b,park,370202|370201,370101,12.5,8,1500,0.6,\
            1,5,6,0.4,300,12000,1,25.5,1.5,0.2,3,0.75,420,35,1,\
            0,2,30,1.8,1.2,2026-03,2027-12,18,80,75.5,60,70,\
            ,none,signed,1,某公司,省工信厅,2027 年底
            p1,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,20,not_green,,,,,

            """
        ),
        (
            "thresholds.csv",
            """
            kind,chain_id,metric,op,value,unit,action
            transfer,li,intensity,>=,300,万元/亩,veto
            *,,energy_per_output,<=,0.5,,warn

            """
        ),
        (
            "pools.csv",
            """
            pool,year,code,amount,min,max
            teams_industry,,,29,0,3
            special_bond,2026,370201,2.5,,
            guidance_fund,2027,,20000,100,3000
            guidance_fund,,,50000,,

            """
        ),
        (
            "fund_response.csv",
            """
            pool,code,segment,width,slope
            guidance_fund,,2,2000,0.02
            ,,1,1000,0.05
            guidance_fund,370201,1,500.5,0.04
            teams_vc,,1,2,1.5

            """
        ),
        ("floors.csv", "name,receiver_group,points,total\n老区底线,flag:老区,5,12.5\n总体底线,,,20\n"),
    ]
}
