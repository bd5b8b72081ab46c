import Counties
import ScenarioFiles

/// A scenario that fills every modelled table, into which the inputs are put.
enum SmallScenario {
    /// The files by name.
    static let files: [String: [UInt8]] = texts.mapValues { Array($0.utf8) }

    /// The scenario, without any fault.
    static let scenario = ScenarioReader.read(files: files).scenario

    private static let texts: [String: String] = [
        "scenario.yaml": """
        format: 1
        id: small
        title: {zh: 小算例, en: small}
        base_year: 2024
        pairing:
          receivers_per_helper: {min: 0, max: 2}
          max_minutes: 480
          keep_current: {changes_max: 1, bonus: 0.25}

        """,
        "counties.csv": """
        code,name,city_code,city_name,lon,lat,gdp,pop,chain_cap,flags,year,role
        370101,甲,3701,东市,117.1,36.6,500.5,80,2,试点|老区,2024,helper
        370102,乙,3701,东市,117.2,36.7,400,70,,,2024,helper
        370201,丙,3702,西市,,,100,50,,,2023,receiver
        370202,丁,3702,西市,115.5,36.1,120,,,老区,,receiver

        """,
        "pairs.csv": """
        helper,receiver,status,current,since,signed_projects,value,reason,source
        370101,370201,allow,1,2021,3,10,已有合作,文件
        370101,370202,,0,,,1.5,,
        370102,370201,forbid,,,,,产业雷同,会议

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
        "helpers.csv": "code,pairs_max,money_year,talent_teams,talent_people\n370101,2,900,3,40\n",
        "factors.csv": "code,land_stock,off_cod,money_need\n370201,800,1.5,500\n",
        "travel.csv": "a,b,minutes,km\n370101,370201,95,110\n",
        "score_params.csv": "set,name,value,note\ndefault,travel_half_minutes,130,\n",
        "sources.csv": "table,key,column,source,year,caliber,assumption\ncounties,,gdp,示例,2024,当年价,1\n",
    ]
}
