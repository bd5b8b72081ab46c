import ScenarioFiles

extension DiagnosticPlaceTests {
    static let references: [FaultCase] = [
        FaultCase(.unknownCounty, "pairs.csv", "helper,receiver,value\n370181,370201,1\n⟦370103,370201,1\n"),
        FaultCase(.unknownKey, "nodes.csv", "node_id,chain_id\na,⟦lx\n", others: ["chains.csv": "chain_id\nli\n"]),
        FaultCase(.unknownKey, "quotas.csv", "name,helper_group,max\nq,⟦city:3703,1\n"),
        FaultCase(.unknownKey, "score_params.csv", "name,value\n⟦weight_volum,0.3\n"),
        FaultCase(.unknownKey, "scenario.yaml", "format: 1\nid: small\nscore: {params: ⟦strict}\n"),
        FaultCase(.duplicateKey, "counties.csv", "code,name\n370101,甲\n370102,乙\n⟦370101,丙\n"),
        FaultCase(.duplicateKey, "pairs.csv", "helper,receiver\n370102,370201\n370101,370202\n⟦370102,370201\n"),
        FaultCase(
            .duplicateKey,
            "pair_needs.csv",
            "helper,receiver,resource,amount\n370101,370201,资金,1\n⟦370101,370201,资金,2\n"
        ),
        FaultCase(
            .doubtfulName,
            "pairs.csv",
            "helper,receiver\n⟦甲,370201\n",
            others: [
                "counties.csv": "code,name,role\n370101,甲,helper\n370102,甲,helper\n370201,丙,receiver\n"
            ]
        ),
        FaultCase(
            .pairedWithItself,
            "pairs.csv",
            "helper,receiver\n370101,⟦370101\n",
            others: [
                "counties.csv": "code,name,role\n370101,甲,both\n370201,丙,receiver\n"
            ]
        ),
        FaultCase(.twoUnits, "helper_resources.csv", "code,resource,amount,unit\n370101,地,1,亩\n370102,地,1,⟦公顷\n"),
        FaultCase(.twoUnits, "helper_resources.csv", "code,resource,amount\n370101,钱,1 万元\n370102,钱,⟦1 亿元\n"),
        FaultCase(.halfCoordinates, "counties.csv", "code,lon,lat\n370101,⟦117,\n"),
        FaultCase(.pairWithoutRole, "pairs.csv", "helper,receiver\n370101,370201\n⟦370201,370101\n"),
        FaultCase(.rowWithoutRole, "helpers.csv", "code,pairs_max\n⟦370201,2\n"),
        FaultCase(.rowWithoutRole, "quotas.csv", "name,helper_group,max\nq,⟦code:370101|370201,1\n"),
        FaultCase(.valueOnForbidden, "pairs.csv", "helper,receiver,status,value\n370101,370201,forbid,⟦3\n"),
        FaultCase(.emptyGroup, "quotas.csv", "name,helper_group,max\nq,⟦city:3702,1\n"),
    ]

    static let judgements: [FaultCase] = [
        FaultCase(.columnSum, "links.csv", "⟦from_node,to_node,coef\na,b,0.6\nb,b,0.4\n", .file, others: chains),
        FaultCase(
            .spectralRadius,
            "links.csv",
            "⟦from_node,to_node,coef\na,b,0.95\nb,a,0.95\na,a,0.5\n",
            .file,
            others: chains
        ),
        FaultCase(.asymmetricProximity, "proximity.csv", "node_a,node_b,phi\na,b,0.5\nb,a,⟦0.6\n", others: chains),
        FaultCase(.risingSlope, "fund_response.csv", "segment,width,slope\n1,100,0.2\n2,100,⟦0.3\n"),
        FaultCase(
            .chosenTwice,
            "counties.csv",
            "code,gdp\n⟦370101,500\n",
            .line,
            others: [
                "scenario.yaml":
                    "format: 1\nid: x\nroles: {helpers: {by: gdp, top: 1}, receivers: {by: gdp, bottom: 1}}\n",
                "pairs.csv": "helper,receiver\n",
            ]
        ),
        FaultCase(.foreignCode, "counties.csv", "code,role\n370101,helper\n⟦440101,receiver\n"),
        FaultCase(.farCoordinates, "counties.csv", "code,lon,lat\n370101,⟦36.6,117\n".replacing("117", with: "89")),
        FaultCase(.oddRelation, "counties.csv", "code,tax_rev,main_tax\n370101,5,⟦6\n"),
        FaultCase(.weightSum, "score_params.csv", "⟦name,value\nweight_volume,0.5\n", .file),
        FaultCase(.weightlessChains, "chains.csv", "⟦chain_id,name,weight\nk,锂电,0\n", .file),
        FaultCase(.aimlessSource, "sources.csv", "table,source\n⟦countys,年鉴\n"),
        FaultCase(.aimlessSource, "sources.csv", "table,column,source\ncounties,⟦gpd,年鉴\n"),
        FaultCase(.aimlessSource, "sources.csv", "table,key,source\ncounties,⟦370999,年鉴\n"),
        FaultCase(.aimlessSource, "sources.csv", "table,key,source\npairs,⟦370999|370201,年鉴\n"),
        FaultCase(
            .blankIndicator,
            "scenario.yaml",
            "format: 1\nid: x\nroles:\n  helpers: ⟦{by: gdp, top: 1}\n",
            others: ["counties.csv": "code,gdp\n370101,9\n370102,\n"]
        ),
        FaultCase(
            .fewChosen,
            "scenario.yaml",
            "format: 1\nid: x\nroles:\n  helpers: ⟦{by: gdp, top: 3}\n",
            others: ["counties.csv": "code,gdp\n370101,9\n"]
        ),
        FaultCase(.emptySide, "counties.csv", "⟦code,role\n370101,helper\n", .file),
        FaultCase(.contradictoryLimits, "helpers.csv", "code,pairs_min,pairs_max\n370101,⟦3,2\n"),
        FaultCase(.contradictoryLimits, "quotas.csv", "name,min,max\nq,⟦3,2\n"),
    ]

    static let settings: [FaultCase] = [
        FaultCase(.yamlSyntax, "scenario.yaml", "format: 1\nid: ⟦\"x\n"),
        FaultCase(.yamlSyntax, "scenario.yaml", "format: 1\n⟦\tid: x\n"),
        FaultCase(.yamlFeature, "scenario.yaml", "format: 1\nid: ⟦&a x\n"),
        FaultCase(.yamlFeature, "scenario.yaml", "format: 1\nid: ⟦*a\n"),
        FaultCase(.yamlFeature, "scenario.yaml", "format: 1\nid: ⟦!!str x\n"),
        FaultCase(.yamlFeature, "scenario.yaml", "format: 1\npairing: {⟦<<: {}}\n"),
        FaultCase(.yamlFeature, "scenario.yaml", "⟦%YAML 1.1\nformat: 1\n"),
        FaultCase(.yamlFeature, "scenario.yaml", "format: 1\n⟦---\nid: x\n"),
        FaultCase(.yamlFeature, "scenario.yaml", "format: 1\ntitle: |\n  text\n ⟦&a b: c\n"),
        FaultCase(.yamlDepth, "scenario.yaml", "format: 1\nid: [[[[[[[[[[[[⟦[\n"),
        FaultCase(.unknownSetting, "scenario.yaml", "format: 1\nid: x\n⟦pairings: {}\n"),
        FaultCase(.unknownSetting, "scenario.yaml", "format: 1\nid: x\n⟦inherits: base\n"),
        FaultCase(.wrongShape, "scenario.yaml", "format: 1\nid: x\npairing: ⟦[1]\n"),
        FaultCase(.badSetting, "scenario.yaml", "format: ⟦2\nid: x\n"),
        FaultCase(.badSetting, "scenario.yaml", "format: 1\nid: ⟦X y\n"),
        FaultCase(.badSetting, "scenario.yaml", "format: 1\nid: x\npairing:\n  same_city: ⟦alow\n"),
        FaultCase(.badSetting, "scenario.yaml", "format: 1\nid: x\npairing: {max_minutes: ⟦3公里}\n"),
        FaultCase(.badSetting, "scenario.yaml", "format: 1\nid: x\ndiagnose: {never: [⟦P9]}\n"),
        FaultCase(.missingSetting, "scenario.yaml", "⟦format: 1\n", .line),
        FaultCase(.doubledSetting, "scenario.yaml", "format: 1\n⟦id: x\nid: y\n"),
        FaultCase(
            .unknownCounty,
            "scenario.yaml",
            "format: 1\nid: x\nroles: {helpers: {by: gdp, top: 1, except: [⟦370109]}}\n"
        ),
    ]
}
