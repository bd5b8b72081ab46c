"""Which projects are admitted, when they may start, and what they are worth."""

from fractions import Fraction
from math import log2
from operator import ge, gt, le, lt
from typing import Optional

from .figures import POINT, down, is_halfway, points, points_of_root
from .scenario import Row, Scenario

OPERATORS = {">=": ge, "<=": le, ">": gt, "<": lt}
# A blank need counts 0; of the other figures a blank is no data.
NEEDS = ("land", "energy", "jobs")
VALUES = {"econ": "v_econ", "ind": "v_ind", "eco": "v_eco", "soc": "v_soc"}


def figure(project: Row, column: str) -> Optional[Fraction]:
    return project.amount(column) if column in NEEDS else project.number(column)


def metric(project: Row, name: str) -> Optional[Fraction]:
    """The metric of a threshold; None where it cannot be computed."""
    ratios = {
        "intensity": ("invest", "land", Fraction(10_000)),
        "tax_per_mu": ("tax_total", "land", Fraction(10_000)),
        "energy_per_output": ("energy", "output", Fraction(1, 10_000)),
    }
    if name not in ratios:
        return figure(project, name)
    above, below, factor = ratios[name]
    one, other = figure(project, above), figure(project, below)
    return one * factor / other if one is not None and other else None


def is_kept(threshold: Row, project: Row) -> bool:
    for column in ("kind", "chain_id"):
        if threshold[column] not in ("", "*", project[column]):
            return True
    value = metric(project, threshold["metric"])
    return value is None or OPERATORS[threshold["op"]](value, Fraction(threshold["value"]))


def start_years(scenario: Scenario, project: Row) -> list[int]:
    """The planned years that the window touches."""
    first, last = project["start_earliest"] or "0000-01", project["start_latest"] or "9999-12"
    return [year for year in scenario.years if first <= f"{year:04}-12" and last >= f"{year:04}-01"]


def is_paid_for(project: Row) -> bool:
    sources = [project.number(column) for column in ("self_raised", "loan", "other")]
    invest = project.number("invest")
    if invest is None or None in sources:
        return True
    return invest <= sum(sources) + project.amount("bond_need") + down(project.amount("fund_need") / 10_000)


def reason_against(scenario: Scenario, project: Row) -> Optional[str]:
    """The first reason that keeps a project out."""
    if project["veto"] not in ("", "none"):
        return f"veto {project['veto']}"
    if project["status"] in ("stopped", "producing"):
        return f"status {project['status']}"
    for threshold in scenario.table("thresholds"):
        if threshold["action"] == "veto" and not is_kept(threshold, project):
            return f"threshold {threshold['metric']} {threshold['op']} {threshold['value']}"
    if not is_paid_for(project):
        return "sources of money do not reach the investment"
    if project.listed("land_county") and not set(project.listed("land_county")) & set(scenario.receivers):
        return "no landing county is a receiver"
    if not start_years(scenario, project):
        return "start window outside the planned years"
    if project.listed("source_helper") and not set(project.listed("source_helper")) & set(scenario.helpers):
        return "no source helper is a helper"
    return None


def worth(scenario: Scenario, project: Row) -> tuple[Fraction, bool]:
    """The points of a project, and whether they were computed as exactly half a unit and rounded from there."""
    given = project.number("points")
    if given is not None:
        return points(given), False
    missing = scenario.number("score", "missing", default="0.5") * 100
    mean = Fraction(0)
    for name, column in VALUES.items():
        value = project.number(column)
        mean += scenario.number("projects", "weights", name, default="0.25") * (missing if value is None else value)
    factor = scenario.number("projects", "points", default=10) * mean / 100
    scale = scenario.text("projects", "scale") or "sqrt"
    if scale != "none" and project.number("invest") is None:
        raise ValueError(f"{project['project_id']}: a blank investment is a fault of the data")
    if scale == "sqrt":
        rounded = points_of_root(factor, project.number("invest"))
        return rounded, (rounded - POINT / 2) ** 2 == factor**2 * project.number("invest")
    sizes = {"linear": lambda: project.number("invest"), "log": lambda: Fraction(log2(1 + float(project["invest"])))}
    exact = factor * sizes.get(scale, lambda: Fraction(1))()
    return points(exact), is_halfway(exact)
