"""The table `projects`: what sources state, and for the rest ratios by profile times the investment."""

from decimal import Decimal

import base
from base import Row

HEADER = (
    "project_id,name,kind,chain_id,node_id,mode_id,land_county,source_helper,invest,equip,points,fund_need,bond_need,"
    "bond_eligible,self_raised,loan,other,land,energy,two_high,water,cod,nh3n,nox,voc,jobs,talent,output,tax_total,"
    "tax_main,start_earliest,start_latest,months,v_econ,v_ind,v_eco,v_soc,teams_industry,teams_vc,teams_digital,veto,"
    "status,must,owner,dept,deadline"
).split(",")
WITHOUT_RATIOS = ("stated", "none")
Figures = dict[str, Decimal]


def project_rows(figures: Figures) -> list[Row]:
    """All projects: judged cells, then ratios, then overrides, and what a source states beats them all."""
    profiles = {row["profile"]: row for row in base.judgements("project_profiles.csv")}
    stated = _cells(base.facts("projects_stated.csv"))
    overrides = _cells(base.judgements("project_overrides.csv"))
    result = []
    for judged in base.judgements("projects.csv"):
        project = judged["project_id"]
        row = {name: judged.get(name, "") for name in HEADER}
        row.update(stated.get(project, {}))
        if judged["profile"] not in WITHOUT_RATIOS and row["invest"]:
            row.update(_by_ratio(Decimal(row["invest"]), profiles[judged["profile"]], figures))
        row.update(overrides.get(project, {}))
        row.update(stated.get(project, {}))
        row["bond_eligible"] = "1" if row["bond_need"] not in ("", "0") else "0"
        result.append(row)
    return result


def _cells(listed: list[Row]) -> dict[str, Row]:
    """Cells of single projects by project and column."""
    result: dict[str, Row] = {}
    for row in listed:
        result.setdefault(row["project_id"], {})[row["column"]] = row["value"]
    return result


def _by_ratio(invest: Decimal, profile: Row, figures: Figures) -> Row:
    """Figures that follow from the investment (亿元) and the ratios of a profile; a ratio that is blank gives none."""
    ratio = {name: Decimal(text) for name, text in profile.items() if name not in ("profile", "reason") and text}
    row = _money(invest, ratio) | _production(invest, ratio, figures)
    if "intensity" in ratio:
        row["land"] = base.number(invest * 10_000 / ratio["intensity"], 1)
    for column in ("jobs", "talent"):
        row[column] = base.number(invest * ratio[column], 0)
    return row


def _money(invest: Decimal, ratio: Figures) -> Row:
    """Where the money comes from, so that the sources add up to the investment."""
    fund = (invest * ratio["fund"]).quantize(Decimal(1))
    bond = invest * ratio["bond_share"]
    own = invest * ratio["self_share"]
    rest = invest - own - bond - fund / 10_000
    is_joint = ratio["self_share"] == 0
    return {
        "equip": base.number(invest * ratio["equip_share"], 2),
        "fund_need": base.number(fund, 0),
        "bond_need": base.number(bond, 6),
        "self_raised": base.number(own, 6),
        "loan": "0" if is_joint else base.number(rest, 6),
        "other": base.number(rest, 6) if is_joint else "0",
    }


def _production(invest: Decimal, ratio: Figures, figures: Figures) -> Row:
    """Output, taxes and what production uses; PA66 gives the scale of output to investment and of taxes to output."""
    needs = ("energy", "water", "cod", "nh3n", "nox", "voc")
    if "output_factor" not in ratio:
        return {"energy": "0", "tax_total": "0", "tax_main": "0", "water": base.number(invest * ratio["water"], 2)}
    output = invest * ratio["output_factor"] * figures["pa66_output"] / figures["pa66_invest"]
    tax = output * ratio["tax_factor"] * figures["pa66_profit_and_tax"] / figures["pa66_output"]
    row = {
        "output": base.number(output, 2),
        "tax_total": base.number(tax, 4),
        "tax_main": base.number(tax * ratio["main_share"], 4),
    }
    for name in needs:
        if name in ratio:
            scale = 10_000 if name == "energy" else 1
            row[name] = base.number(output * scale * ratio[name], 0 if name == "energy" else 2)
    return row
