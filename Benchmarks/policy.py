"""The whole policy model: synthetic scenarios, solved by jiedui and, from the model that jiedui exports, by HiGHS."""

import math
import statistics
import tempfile
from pathlib import Path
from typing import NamedTuple

from report import Goal
from timing import Failure, Series, gap, ratio, ratio_inside, run_once, units

HERE = Path(__file__).resolve().parent

SEEDS = (1, 2, 3, 4, 5)
LEAST_PEER_SECONDS = 60
# Exit statuses: solved; stopped by the limit with a plan; stopped without one.
ENDED = (0, 4, 5)
TIME_IS_UP = "Time limit reached"
# A run may be this much longer than its limit, for reading before and writing after it.
LATENESS = 1.05


class Size(NamedTuple):
    """A size of synthetic scenarios and what is asked of it."""

    counties: str
    projects: int
    seconds: int
    must_be_proved: bool

    def __str__(self):
        return f"{self.counties}/{self.projects}"


SIZES = (
    Size("10x10", 500, seconds=300, must_be_proved=True),
    Size("33x60", 500, seconds=300, must_be_proved=True),
    Size("68x68", 500, seconds=300, must_be_proved=True),
    Size("68x68", 2000, seconds=60, must_be_proved=False),
)

INTRODUCTION = """
## The policy model (`--no-margins`)

Scenarios of `jiedui new --size HxR --projects N --seed S`; HiGHS, with one thread and zero gap, reads what `jiedui
export-model --format mps` writes. One run of each, without a warm-up. jiedui stops after 300 s (with 2,000 projects
after 60 s), HiGHS after the longer of 60 s and twice jiedui's time; ≥ stands before a time that the limit cut, ≤ or ≥
before a ratio with one such time. Objectives are equal when they differ by 0.0001 at most; else + and − say how far
jiedui's plan is ahead of HiGHS's or behind it.
"""

COLUMNS = (
    ["problem"]
    + ["jiedui s", "inside s", "gap", "MB"]
    + ["HiGHS s", "inside s", "gap", "MB"]
    + ["ratio", "ratio inside", "ratio of processor time", "objective"]
)

SUMMARY_COLUMNS = (
    ["size", "n"]
    + ["jiedui proved", "median s", "largest gap", "MB"]
    + ["HiGHS proved", "median s", "largest gap", "MB"]
    + ["ratio of medians"]
)


def measure_policy(product, peer_python, report, is_quick):
    """One table of all problems, one of the sizes, and the goals; a contradiction is a failure once all are measured."""
    report.say(INTRODUCTION)
    heading(report, COLUMNS)
    faults = []
    results = {}
    for size in SIZES:
        results[size] = measure_size(product, peer_python, report, size, SEEDS[:1] if is_quick else SEEDS, faults)
    report.say()
    heading(report, SUMMARY_COLUMNS)
    for size, (ours, theirs) in results.items():
        if ours:
            row(report, [str(size), str(len(ours))] + summary(ours, theirs))
    report.say()
    for size, (ours, theirs) in results.items():
        if ours:
            report.judge(*goals(size, ours, theirs))
    if faults:
        raise Failure("; ".join(faults))


def measure_size(product, peer_python, report, size, seeds, faults):
    """The runs of jiedui and those of HiGHS, none where it is not here; what is wrong is added to the faults."""
    ours, theirs = [], []
    for seed in seeds:
        name = f"{size}-{seed}"
        try:
            one, other = solve_both(product, peer_python, size, seed)
            fault = contradiction(one.answer(), other.answer()) if other else None
        except Failure as failure:
            faults.append(f"{name}: {failure}")
            row(report, [name, "failed"] + ["-"] * (len(COLUMNS) - 2))
            continue
        ours.append(one)
        if other:
            theirs.append(other)
        if fault:
            faults.append(f"{name}: {fault}")
        row(report, [name] + cells(one, other) + ["CONTRADICTION" if fault else shown_lead(one, other)])
    return ours, theirs


def heading(report, columns):
    row(report, columns)
    report.say("|---" + "|--:" * (len(columns) - 1) + "|")


def row(report, texts):
    report.say("| " + " | ".join(texts) + " |")


def solve_both(product, peer_python, size, seed):
    """Makes the scenario and its model afresh, which takes a moment, so that they are always those of this product."""
    with tempfile.TemporaryDirectory() as folder:
        scenario, model = Path(folder) / "scenario", Path(folder) / "model.mps"
        make_scenario(product, size.counties, size.projects, seed, scenario)
        solve = [product, "solve", str(scenario), "--json", "--no-margins", "--seconds", str(size.seconds)]
        ours = Series(solve, [run_once(solve, ENDED)])
        if peer_python is None:
            return ours, None
        run_once([product, "export-model", str(scenario), "--format", "mps", "-o", str(model)])
        peer = [peer_python, str(HERE / "peer_highs.py"), str(model), str(peer_seconds(ours.median))]
        return ours, Series(peer, [run_once(peer)])


def make_scenario(product, counties, projects, seed, scenario):
    run_once([product, "new", "--size", counties, "--projects", str(projects), "--seed", str(seed), str(scenario)])


def peer_seconds(seconds):
    """The limit of HiGHS for a problem that took jiedui so many seconds."""
    return max(LEAST_PEER_SECONDS, math.ceil(2 * seconds))


def is_proved(series):
    return series.answer()["status"] == "optimal"


def contradiction(ours, theirs):
    """Why two answers cannot both be right, or None.

    Neither has a plan above what the other has proved to be the most; so two proved objectives are equal.
    """
    if theirs["status"] not in ("optimal", TIME_IS_UP):
        return f"HiGHS ends with: {theirs['status']}"
    for name, answer, other_name, other in (("jiedui", ours, "HiGHS", theirs), ("HiGHS", theirs, "jiedui", ours)):
        plan, most = answer["objective"], other["objective" if other["status"] == "optimal" else "bound"]
        if None not in (plan, most) and units(plan) - units(most) > 1:
            return f"{name} has a plan of {plan} points, {other_name} a proof that {most} is the most"
    return None


def lead(ours, theirs):
    """Points by which jiedui's plan is better than that of HiGHS; 0 when they are equal to 0.0001."""
    plan, other = ours["objective"], theirs["objective"]
    if plan is None or other is None:
        return 0 if plan == other else math.copysign(math.inf, -1 if plan is None else 1)
    difference = units(plan) - units(other)
    return 0 if abs(difference) <= 1 else difference / 10_000


def shown_lead(ours, theirs):
    if theirs is None:
        return "-"
    points = lead(ours.answer(), theirs.answer())
    if points == 0:
        return "equal" if ours.answer()["objective"] is not None else "no plan"
    return f"{points:+.4f}" if math.isfinite(points) else ("HiGHS has no plan" if points > 0 else "no plan")


def cells(ours, theirs):
    """Everything of a problem's row between its name and the objective."""
    texts = []
    for series in (ours, theirs):
        if series is None:
            texts += ["-"] * 4
            continue
        sign = "" if is_proved(series) else "≥ "
        texts += [
            f"{sign}{series.median:.2f}",
            f"{sign}{series.answer()['seconds']:.2f}",
            f"{100 * gap(series):.4f} %",
            f"{series.megabytes:.0f}",
        ]
    if theirs is None:
        return texts + ["-"] * 3
    ratios = (ratio(ours, theirs), ratio_inside(ours, theirs), ours.processor_seconds[0] / theirs.processor_seconds[0])
    return texts + [shown_ratio(figure, is_proved(ours), is_proved(theirs)) for figure in ratios]


def shown_ratio(figure, ours_is_proved, theirs_is_proved):
    """A ratio of times, of which each is exact or, where the limit cut it, at least what was measured."""
    if not ours_is_proved and not theirs_is_proved:
        return "-"
    sign = "" if ours_is_proved and theirs_is_proved else ("≤ " if ours_is_proved else "≥ ")
    return f"{sign}{figure:.3g}"


def median_proof(all_series):
    """The median time to a proof, of which an unproved problem is infinitely far."""
    return statistics.median_high(series.median if is_proved(series) else math.inf for series in all_series)


def median_measured(all_series):
    """The median of the times as measured: at most the median time to a proof."""
    return statistics.median_low(series.median for series in all_series)


def is_exact(all_series):
    """Whether no time that the limit cut moves the median."""
    return median_proof(all_series) == median_measured(all_series)


def ratio_of_medians(ours, theirs):
    """Never too small: jiedui's time counts to its proof, that of HiGHS as far as it was measured."""
    return median_proof(ours) / median_measured(theirs)


def summary(ours, theirs):
    """A size's row after its name and number; theirs is empty where HiGHS is not here."""
    texts = []
    for all_series in (ours, theirs):
        if not all_series:
            texts += ["-"] * 4
            continue
        texts += [
            str(sum(map(is_proved, all_series))),
            ("" if is_exact(all_series) else "≥ ") + f"{median_measured(all_series):.2f}",
            f"{100 * max(map(gap, all_series)):.4f} %",
            f"{max(series.megabytes for series in all_series):.0f}",
        ]
    if not theirs:
        return texts + ["-"]
    return texts + [shown_ratio(median_measured(ours) / median_measured(theirs), is_exact(ours), is_exact(theirs))]


def goals(size, ours, theirs):
    """What is asked of a size, beside what was found."""
    asked = []
    if size.must_be_proved:
        asked.append(Goal(f"{size}: problems not proved", sum(not is_proved(series) for series in ours), 0))
        if theirs:
            asked.append(Goal(f"{size}: ratio of medians", ratio_of_medians(ours, theirs), 2))
    else:
        asked.append(Goal(f"{size}: largest gap", 100 * max(map(gap, ours)), 0.01, " %"))
        asked.append(Goal(f"{size}: longest run", max(series.median for series in ours), LATENESS * size.seconds, " s"))
    if theirs:
        behind = max(0, *(-lead(one.answer(), other.answer()) for one, other in zip(ours, theirs)))
        asked.append(Goal(f"{size}: largest distance behind the plan of HiGHS", behind, 0, " points"))
    return asked
