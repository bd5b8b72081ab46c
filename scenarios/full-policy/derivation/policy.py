"""The other tables of policy: decisions of the analyst as they are written, and pools from printed figures."""

from decimal import ROUND_FLOOR, Decimal

import base
from base import Row

AS_WRITTEN = [
    "helpers", "factors", "modes", "pair_mode_benefit", "thresholds", "fund_response", "floors", "quotas", "score_params",
    "helper_resources",
]
RECEIVERS_LISTED = 7
CADRES = "挂职干部"


def figures() -> dict[str, Decimal]:
    """Printed figures by name, and the land and energy that seven counties of the province would have by the head."""
    result = {row["id"]: Decimal(row["value"]) for row in base.facts("policy_figures.csv")}
    part = RECEIVERS_LISTED / result["counties_of_province"]
    result["land_seven"] = result["land_three_years"] * part
    result["energy_seven"] = result["energy_three_years"] * part
    return result


def pool_rows(printed: dict[str, Decimal]) -> list[Row]:
    """The table `pools`; an amount is a factor times a printed figure, rounded down to a whole unit or 0.1 亿元."""
    result = []
    for row in base.judgements("pools.csv"):
        amount = ""
        if row["factor"]:
            step = Decimal("0.1") if row["pool"] == "special_bond" else Decimal(1)
            exact = printed[row["fact"]] * Decimal(row["factor"]) if row["fact"] else Decimal(row["factor"])
            amount = base.number((exact / step).to_integral_value(ROUND_FLOOR) * step, 1)
        result.append({**{k: row[k] for k in ("pool", "year", "code")}, "amount": amount, "min": row["min"], "max": row["max"]})
    return result


def pair_need_rows(counties: list[Row]) -> list[Row]:
    """The table `pair_needs`: cadres on secondment, one more where the two counties lie in different cities."""
    helpers = [c for c in counties if c["role"] == "helper"]
    receivers = [c for c in counties if c["role"] == "receiver"]
    return [
        {
            "helper": helper["code"],
            "receiver": receiver["code"],
            "resource": CADRES,
            "amount": "3" if helper["city_code"] == receiver["city_code"] else "4",
        }
        for helper in helpers
        for receiver in receivers
    ]
