#!/usr/bin/env python3
"""Measures the product beside its peers and writes one table per question.

    measure.py --product .build/release/jiedui [--peer-python PYTHON] [--repeats 7] [--gap-repeats 3]
        [--quick] [--strict] [--only NAME]

Exit status: 0 measured · 1 a process failed or two answers differ · 2 with --strict, a goal was missed.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from policy import measure_policy
from report import Goal, Report
from timing import Failure, gap, ratio, ratio_inside, require_consistent, require_same_optimum, side_by_side
from worst import measure_worst

HERE = Path(__file__).resolve().parent
INSTANCES = HERE / "instances"
SHANDONG = HERE.parent / "scenarios" / "shandong-2024"

# Seconds that jiedui and HiGHS get for one problem of each recipe.
HARD_GAP_SECONDS = {"b": (60, 120), "c": (60, 120), "d": (60, 60), "e": (600, 120)}
STOPPED_WITH_PLAN = 4


class Benchmark:
    """The questions, each a method that measures and reports."""

    def __init__(self, arguments, report):
        self.product = arguments.product
        self.peer_python = arguments.peer_python
        self.repeats = arguments.repeats
        self.gap_repeats = arguments.gap_repeats
        self.is_quick = arguments.quick
        self.report = report

    def solve(self, scenario):
        return [self.product, "solve", str(scenario), "--json"]

    def seeded(self, prefix):
        """The generated scenarios of this prefix; in a quick run those of the first seed."""
        return sorted(INSTANCES.glob(prefix + ("*-1" if self.is_quick else "*")))

    def peer(self, script, scenario):
        return [self.peer_python, str(HERE / script), str(scenario)]

    def shandong(self):
        title = "shandong-2024, all tables written"
        if not SHANDONG.is_dir():
            self.report.say(f"\n## {title}\n\nNot measured: scenarios/shandong-2024 is not here.")
            return
        with tempfile.TemporaryDirectory() as folder:
            [ours] = side_by_side([[self.product, "solve", str(SHANDONG), "-o", folder]], max(self.repeats, 9))
        self.report.table(title, [("jiedui", ours)])
        self.report.judge(Goal("median", ours.median, 0.1, " s"))

    def pairing(self):
        self.against_scipy("573 helpers x 343 receivers, given values", "pairing-573x343", 1)

    def uniform(self):
        self.against_scipy("800 x 800, costs 1-100", "uniform-800x800", 3, 600)

    def correlated(self):
        self.against_scipy("800 x 800, correlated costs", "correlated-800x800", 3, 600)

    def against_scipy(self, title, name, most_ratio, most_megabytes=None):
        scenario = INSTANCES / name
        if self.peer_python is None:
            [ours] = side_by_side([self.solve(scenario)], self.repeats)
            self.report.table(title, [("jiedui", ours)])
        else:
            commands = [self.solve(scenario), self.peer("peer_scipy.py", scenario)]
            ours, scipy = side_by_side(commands, self.repeats)
            require_same_optimum(name, [ours.answer(), scipy.answer()])
            self.report.table(title, [("jiedui", ours), ("Python with scipy", scipy)])
            self.report.judge(Goal("ratio of medians", ours.median / scipy.median, most_ratio))
        if most_megabytes:
            self.report.judge(Goal("peak memory", ours.megabytes, most_megabytes, " MB"))

    def generalised_assignment(self):
        scenarios = self.seeded("gap-")
        ours, theirs = [], []
        for scenario in scenarios:
            # HiGHS gives the plan and its proof; the loss of barring each pair would be 15 to 60 further problems.
            commands = [self.solve(scenario) + ["--no-margins"]]
            if self.peer_python is not None:
                commands.append(self.peer("peer_highs.py", scenario))
            series = side_by_side(commands, self.gap_repeats)
            require_same_optimum(scenario.name, [one.answer() for one in series])
            ours.append(series[0])
            theirs += series[1:]
        self.report.say(f"\n## Generalised assignment, {len(scenarios)} problems of 5x15 to 10x60, all proved (`--no-margins`)\n")
        self.report.say("| process | n each | sum of medians s | slowest s | sum inside the solver s | peak MB |")
        self.report.say("|---|--:|--:|--:|--:|--:|")
        for name, all_series in (("jiedui", ours), ("HiGHS, one thread, zero gap", theirs)):
            if all_series:
                self.report.say(
                    f"| {name} | {self.gap_repeats} | {total(all_series):.2f} | {max(s.median for s in all_series):.3f}"
                    f" | {total_inside(all_series):.2f} | {max(s.megabytes for s in all_series):.0f} |"
                )
        self.report.say()
        if theirs:
            self.report.judge(
                Goal("ratio of whole processes", total(ours) / total(theirs), 1),
                Goal("ratio inside the solver", total_inside(ours) / total_inside(theirs), 1),
            )


    def hard_assignment(self):
        """The literature's recipes b to e: time and ratio where both prove, the gap where time is up."""
        self.report.say("\n## Generalised assignment of types b to e, 20 x 100 (`--no-margins`)\n")
        self.report.say("| problem | jiedui s | gap | MB | HiGHS s | gap | MB | ratio | ratio inside the solver |")
        self.report.say("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
        pairs = {recipe: [] for recipe in HARD_GAP_SECONDS}
        for scenario in self.seeded("hard-gap-"):
            recipe = scenario.name.split("-")[2]
            pairs[recipe].append(self.hard_pair(scenario, *HARD_GAP_SECONDS[recipe]))
        self.report.say()
        for recipe in ("b", "c"):
            if all(theirs for _, theirs in pairs[recipe]):
                self.report.judge(
                    Goal(f"{recipe}: largest gap", max(gap(ours) for ours, _ in pairs[recipe]), 0),
                    Goal(f"{recipe}: largest ratio", max(ratio(*pair) for pair in pairs[recipe]), 1),
                    Goal(f"{recipe}: largest ratio inside", max(ratio_inside(*pair) for pair in pairs[recipe]), 1),
                )
        for recipe in ("d", "e"):
            seconds = HARD_GAP_SECONDS[recipe][0]
            largest = max(100 * gap(ours) for ours, _ in pairs[recipe])
            self.report.judge(Goal(f"{recipe}: largest gap in {seconds} s", largest, 0.5, " %"))

    def hard_pair(self, scenario, seconds, peer_seconds):
        commands = [self.solve(scenario) + ["--no-margins", "--seconds", str(seconds)]]
        if self.peer_python is not None:
            commands.append(self.peer("peer_highs.py", scenario) + [str(peer_seconds)])
        series = side_by_side(commands, 1, warms_up=False, accepted=(0, STOPPED_WITH_PLAN))
        require_consistent(scenario.name, [one.answer() for one in series])
        ours, theirs = series[0], series[1] if len(series) > 1 else None
        cells = [scenario.name.removeprefix("hard-gap-")]
        for one in (ours, theirs):
            cells += [f"{one.median:.3f}", f"{100 * gap(one):.3f} %", f"{one.megabytes:.0f}"] if one else ["-"] * 3
        cells += [f"{ratio(ours, theirs):.3g}", f"{ratio_inside(ours, theirs):.3g}"] if theirs else ["-"] * 2
        self.report.say("| " + " | ".join(cells) + " |")
        return ours, theirs

    def policy(self):
        measure_policy(self.product, self.peer_python, self.report, self.is_quick)

    def worst(self):
        measure_worst(self.product, self.peer_python, self.report, self.is_quick)


def total(all_series):
    return sum(series.median for series in all_series)


def total_inside(all_series):
    """Sum of the seconds that the answers themselves report."""
    return sum(series.answer()["seconds"] for series in all_series)


QUESTIONS = {
    "shandong": Benchmark.shandong,
    "pairing": Benchmark.pairing,
    "uniform": Benchmark.uniform,
    "correlated": Benchmark.correlated,
    "gap": Benchmark.generalised_assignment,
    "hard-gap": Benchmark.hard_assignment,
    "policy": Benchmark.policy,
    "worst": Benchmark.worst,
}


def versions(arguments):
    """One line on the machine and the versions of everything that is measured."""
    processor = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []:
        if line.startswith("model name"):
            processor = line.split(":", 1)[1].strip()
            break
    parts = [f"{os.cpu_count()} cores of {processor}"]
    parts.append("jiedui " + subprocess.run([arguments.product, "--version"], capture_output=True, text=True).stdout.strip())
    if arguments.peer_python is not None:
        script = (
            "import platform; from importlib.metadata import version as v;"
            "print('Python', platform.python_version() + ',', ', '.join(f'{p} {v(p)}' for p in ('numpy', 'scipy', 'highspy')))"
        )
        parts.append(subprocess.run([arguments.peer_python, "-c", script], capture_output=True, text=True).stdout.strip())
    return "; ".join(parts)


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--product", required=True, help="the program to measure")
    parser.add_argument("--peer-python", help="Python that has numpy, scipy and highspy; without it there are no ratios")
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--gap-repeats", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="one seed of each kind of problem instead of up to five")
    parser.add_argument("--strict", action="store_true", help="exit with 2 when a goal is missed")
    parser.add_argument("--only", choices=sorted(QUESTIONS), action="append", help="this question; may be repeated")
    parser.add_argument("--output", type=Path, default=HERE / "results" / "latest.md")
    return parser.parse_args(arguments)


def main(arguments):
    if not os.access(arguments.product, os.X_OK):
        sys.exit(f"There is no program at {arguments.product}: build it first with `make run` or `swift build -c release`.")
    if not INSTANCES.is_dir():
        sys.exit("There are no instances yet: run Benchmarks/run.sh, or Benchmarks/generate.py Benchmarks/instances.")
    report = Report()
    report.say(f"# Benchmarks\n\n{versions(arguments)}")
    report.say("\nWhole processes in turn after a warm-up; both sides of a ratio come from the same run.")
    benchmark = Benchmark(arguments, report)
    failures = []
    begin = time.perf_counter()
    for name, question in QUESTIONS.items():
        if arguments.only and name not in arguments.only:
            continue
        try:
            question(benchmark)
        except Failure as failure:
            failures.append(name)
            report.say(f"\n**{name}: {failure}**")
    missed = [goal for goal in report.goals if not goal.is_met]
    report.say(f"\n{len(report.goals) - len(missed)} of {len(report.goals)} goals met; {len(failures)} questions failed.")
    report.say(f"Measured in {(time.perf_counter() - begin) / 60:.1f} minutes.")
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text("\n".join(report.lines) + "\n", encoding="utf-8")
    if failures:
        return 1
    return 2 if missed and arguments.strict else 0


if __name__ == "__main__":
    sys.exit(main(parse(sys.argv[1:])))
