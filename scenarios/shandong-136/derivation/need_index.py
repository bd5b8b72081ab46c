"""How much a county needs help, as far as the census shows it: the mean of three ranks, each from 0 to 100."""

from dataclasses import dataclass
from fractions import Fraction

import tables
from economy import Economy

FARMING = "农林牧渔业"


@dataclass(frozen=True)
class Need:
    """The three figures of one county, their ranks (0 = needs least, 100 = needs most) and the mean of the ranks."""

    farming_share: Fraction
    urban_rate: str
    schooling: str
    ranks: tuple[Fraction, Fraction, Fraction]

    @property
    def index(self) -> Fraction:
        return sum(self.ranks, Fraction(0)) / 3


def needs(economy: Economy, counties: list[dict[str, str]]) -> dict[str, Need]:
    """The index of every county; fractions, so that ties are ties."""
    farming = {r["adcode"]: _farming_share(economy.employment[r["adcode"]]) for r in counties}
    ranks = [
        _ranks(farming),
        _ranks({r["adcode"]: -Fraction(r["urbanization_pct_2020"]) for r in counties}),
        _ranks({r["adcode"]: -Fraction(r["avg_schooling_years"]) for r in counties}),
    ]
    return {
        r["adcode"]: Need(
            farming[r["adcode"]],
            r["urbanization_pct_2020"],
            r["avg_schooling_years"],
            tuple(by_county[r["adcode"]] for by_county in ranks),
        )
        for r in counties
    }


def table(counties: list[dict[str, str]], by_county: dict[str, Need]) -> str:
    """Figures, ranks and index of every county as CSV text, the least in need first."""
    header = "code,name,farming_share_pct,urban_rate,schooling_years,rank_farming,rank_urban,rank_schooling,need_index"
    rows = []
    for county in sorted(counties, key=lambda r: (by_county[r["adcode"]].index, r["adcode"])):
        need = by_county[county["adcode"]]
        figures = [tables.decimal(float(100 * need.farming_share), 2), need.urban_rate, need.schooling]
        ranks = [tables.decimal(float(rank), 4) for rank in (*need.ranks, need.index)]
        rows.append([county["adcode"], county["county"], *figures, *ranks])
    return tables.text_of(header.split(","), rows)


def _farming_share(employed: dict[str, float]) -> Fraction:
    return Fraction(employed[FARMING]) / sum(map(Fraction, employed.values()))


def _ranks(values: dict[str, Fraction]) -> dict[str, Fraction]:
    """Places from 0 (smallest) to 100 (largest), evenly spaced; equal values share the mean of their places."""
    ordered = sorted(values.values())
    first, last = {}, {}
    for place, value in enumerate(ordered):
        first.setdefault(value, place)
        last[value] = place
    step = Fraction(100, len(ordered) - 1)
    return {code: step * (first[value] + last[value]) / 2 for code, value in values.items()}
