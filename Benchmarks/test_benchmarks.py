"""Tests of the benchmark scripts; `make lint` runs them."""

import csv
import json
import random
import sys
import tempfile
import unittest
from pathlib import Path

from generate import (
    hard_numbers,
    write_correlated_costs,
    write_generalised_assignment,
    write_given_values,
    write_hard_assignment,
)
from policy import (
    Size,
    cells,
    contradiction,
    goals,
    is_exact,
    lead,
    peer_seconds,
    ratio_of_medians,
    shown_lead,
    shown_ratio,
    summary,
)
from timing import Failure, Run, Series, require_consistent, require_same_optimum, run_once, side_by_side, units
import worst


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class GeneratedScenarios(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)

    def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(self):
        for name, seed in (("a", 1), ("b", 1), ("c", 2)):
            write_given_values(self.root / name, 4, 3, seed)
        first, again, other = ((self.root / name / "pairs.csv").read_bytes() for name in "abc")
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_values_are_points_with_four_decimals(self):
        write_given_values(self.root / "a", 20, 20, 3)
        pairs = rows(self.root / "a" / "pairs.csv")
        self.assertEqual(len(pairs), 400)
        for pair in pairs:
            self.assertRegex(pair["value"], r"^\d{1,3}\.\d{4}$")
            self.assertLessEqual(float(pair["value"]), 100)

    def test_costs_are_negative_values(self):
        write_correlated_costs(self.root / "a", 5, 3)
        self.assertTrue(all(int(pair["value"]) < 0 for pair in rows(self.root / "a" / "pairs.csv")))

    def test_generalised_assignment_follows_the_recipe(self):
        write_generalised_assignment(self.root / "a", 5, 15, 1)
        values = [int(pair["value"]) for pair in rows(self.root / "a" / "pairs.csv")]
        self.assertTrue(all(15 <= value <= 25 for value in values))
        needs = {}
        for need in rows(self.root / "a" / "pair_needs.csv"):
            self.assertTrue(5 <= int(need["amount"]) <= 25)
            needs.setdefault(need["helper"], []).append(int(need["amount"]))
        for limit in rows(self.root / "a" / "helper_resources.csv"):
            self.assertEqual(int(limit["amount"]), int(0.8 * sum(needs[limit["code"]]) / 5 + 1e-9))


    def test_types_a_and_b_have_one_limit_for_all(self):
        _, _, loose = hard_numbers(random.Random(1), "a", 20, 100)
        costs, needs, tight = hard_numbers(random.Random(1), "b", 20, 100)
        cheapest = [min(range(20), key=lambda agent: costs[agent][job]) for job in range(100)]
        loads = [sum(needs[i][job] for job in range(100) if cheapest[job] == i) for i in range(20)]
        limit = 0.6 * 5 * 15 + 0.4 * max(loads)
        self.assertEqual((set(loose), set(tight)), ({int(limit + 1e-9)}, {int(0.7 * limit + 1e-9)}))

    def test_costs_of_types_d_and_e_fall_with_the_need(self):
        costs, needs, limits = hard_numbers(random.Random(2), "d", 4, 30)
        self.assertTrue(all(101 <= c + n <= 121 for row in zip(costs, needs) for c, n in zip(*row)))
        self.assertEqual(limits, [int(0.8 * sum(row) / 4 + 1e-9) for row in needs])
        costs, needs, _ = hard_numbers(random.Random(2), "e", 4, 30)
        self.assertTrue(all(1000 / n - 11 <= c <= 1000 / n for row in zip(costs, needs) for c, n in zip(*row)))

    def test_costs_of_the_hard_types_are_negative_values(self):
        write_hard_assignment(self.root / "a", "c", 3, 9, 1)
        self.assertTrue(all(-50 <= int(pair["value"]) <= -10 for pair in rows(self.root / "a" / "pairs.csv")))


class Timing(unittest.TestCase):
    def test_a_failing_process_is_named_with_its_message(self):
        with self.assertRaisesRegex(Failure, "exit status 3 of: .*\nno"):
            run_once([sys.executable, "-c", "import sys; sys.stderr.write('no'); sys.exit(3)"])

    def test_an_accepted_status_is_no_failure(self):
        self.assertEqual(run_once([sys.executable, "-c", "print(7); raise SystemExit(4)"], (0, 4)).output, b"7\n")

    def test_a_plan_above_the_bound_of_another_is_a_failure(self):
        ours = {"objective": -10.0, "bound": -9.0, "status": "feasible"}
        require_consistent("x", [ours, {"objective": None, "bound": None, "status": "Time limit reached"}])
        require_consistent("x", [ours, {"objective": -9.0, "bound": -9.0, "status": "optimal"}])
        with self.assertRaises(Failure):
            require_consistent("x", [ours, {"objective": -11.0, "bound": -11.0, "status": "optimal"}])

    def test_runs_alternate_after_one_run_of_each(self):
        with tempfile.NamedTemporaryFile() as log:
            commands = [["sh", "-c", f"printf {letter} >> {log.name}; printf 1"] for letter in "AB"]
            first, second = side_by_side(commands, 2)
            self.assertEqual(Path(log.name).read_text(), "ABABAB")
        self.assertEqual([len(first.seconds), second.answer()], [2, 1])

    def test_an_answer_that_is_no_json_is_a_failure(self):
        [series] = side_by_side([["true"]], 1)
        with self.assertRaisesRegex(Failure, "not one JSON document .*: true"):
            series.answer()

    def test_memory_is_the_peak_of_the_process(self):
        small = run_once([sys.executable, "-c", "pass"])
        large = run_once([sys.executable, "-c", "bytearray(200_000_000)"])
        self.assertGreater(large.megabytes - small.megabytes, 150)

    def test_objectives_agree_to_the_last_unit_or_fail(self):
        def answer(objective, status="optimal"):
            return json.loads(json.dumps({"objective": objective, "status": status}))

        require_same_optimum("x", [answer(34235.7999), answer(34235.79990000001)])
        for answers in ([answer(1), answer(1.0001)], [answer(1, "feasible")]):
            with self.assertRaises(Failure):
                require_same_optimum("x", answers)
        self.assertEqual(units(0.0001), 1)

    def test_processor_time_is_that_of_the_process_alone(self):
        waits = run_once([sys.executable, "-c", "import time; time.sleep(0.5)"])
        self.assertGreater(waits.seconds, 0.5)
        self.assertLess(waits.processor_seconds, 0.4)
        works = run_once([sys.executable, "-c", "for i in range(5_000_000): pass"])
        self.assertGreater(works.processor_seconds, waits.processor_seconds)


def optimum(objective, seconds=1.0):
    return {"objective": objective, "bound": objective, "status": "optimal", "seconds": seconds}


def stopped(objective, bound, seconds=60.0):
    return {"objective": objective, "bound": bound, "status": "Time limit reached", "seconds": seconds}


def series(seconds, answer):
    return Series(["solve"], [Run(seconds, seconds / 2, 100, json.dumps(answer).encode())])


PROVED = Size("2x2", 5, seconds=300, must_be_proved=True)
NEARLY = Size("9x9", 50, seconds=60, must_be_proved=False)


class PolicyModel(unittest.TestCase):
    def test_highs_has_a_minute_or_twice_the_time_of_jiedui(self):
        self.assertEqual([peer_seconds(seconds) for seconds in (0.2, 30, 30.4, 300)], [60, 60, 61, 600])

    def test_answers_contradict_each_other_when_a_plan_is_above_a_proof(self):
        self.assertIsNone(contradiction(optimum(10), optimum(10.0001)))
        self.assertIsNone(contradiction(optimum(10), stopped(9, 11)))
        self.assertIsNone(contradiction(optimum(10), stopped(None, None)))
        self.assertIsNone(contradiction(stopped(9, 12), stopped(10, 11)))
        for ours, theirs in (
            (optimum(10), optimum(10.0002)),
            (optimum(10.0002), optimum(10)),
            (optimum(10), stopped(10.0002, 11)),
            (optimum(10), stopped(9, 9.9998)),
            (stopped(9, 9.5), stopped(9.6, 11)),
        ):
            self.assertIn("the most", contradiction(ours, theirs))

    def test_a_plan_for_a_model_that_highs_calls_infeasible_is_a_contradiction(self):
        theirs = {"objective": None, "bound": None, "status": "Infeasible", "seconds": 0.1}
        self.assertEqual(contradiction(optimum(10), theirs), "HiGHS ends with: Infeasible")

    def test_the_lead_is_counted_in_points_and_nothing_below_a_unit_counts(self):
        self.assertEqual(lead(optimum(10.0001), optimum(10)), 0)
        self.assertAlmostEqual(lead(optimum(12.5), stopped(10, 13)), 2.5)
        self.assertEqual(lead(stopped(None, None), stopped(10, 13)), -float("inf"))
        shown = [shown_lead(series(1, ours), series(1, theirs)) for ours, theirs in (
            (optimum(10), optimum(10)),
            (optimum(10), stopped(9.5, 11)),
            (stopped(9.5, 12), stopped(10, 11)),
            (optimum(10), stopped(None, 11)),
            (stopped(None, None), stopped(None, 11)),
        )]
        self.assertEqual(shown, ["equal", "+0.5000", "-0.5000", "HiGHS has no plan", "no plan"])

    def test_a_ratio_with_a_cut_time_says_which_way_it_may_be_wrong(self):
        cases = [(True, True), (True, False), (False, True), (False, False)]
        self.assertEqual([shown_ratio(0.25, *case) for case in cases], ["0.25", "≤ 0.25", "≥ 0.25", "-"])

    def test_a_row_marks_the_times_that_the_limit_cut(self):
        texts = cells(series(3, optimum(10, 2)), series(60.5, stopped(9, 10.8)))
        self.assertEqual(texts[:4], ["3.00", "2.00", "0.0000 %", "100"])
        self.assertEqual(texts[4:8], ["≥ 60.50", "≥ 60.00", "20.0000 %", "100"])
        self.assertEqual(texts[8:], ["≤ 0.0496", "≤ 0.0333", "≤ 0.0496"])
        self.assertEqual(cells(series(3, optimum(10, 2)), None)[4:], ["-"] * 7)

    def test_the_ratio_of_medians_is_never_too_small(self):
        ours = [series(seconds, optimum(10)) for seconds in (1, 2, 3)]
        theirs = [series(4, optimum(10)), series(60, stopped(9, 11)), series(80, optimum(10))]
        self.assertEqual(ratio_of_medians(ours, theirs), 2 / 60)
        self.assertEqual((is_exact(ours), is_exact(theirs)), (True, False))
        self.assertEqual(summary(ours, theirs)[4:], ["2", "≥ 60.00", "22.2222 %", "100", "≤ 0.0333"])
        unproved = [series(1, optimum(10)), series(3, stopped(9, 11)), series(3, stopped(9, 11))]
        self.assertEqual(ratio_of_medians(unproved, theirs), float("inf"))

    def test_goals_are_proofs_at_twice_the_time_or_a_small_gap_in_time(self):
        def verdicts(size, ours, theirs):
            return [goal.is_met for goal in goals(size, ours, theirs)]

        peer = [series(10, optimum(10))]
        self.assertEqual(verdicts(PROVED, [series(20, optimum(10))], peer), [True, True, True])
        self.assertEqual(verdicts(PROVED, [series(20.1, optimum(10))], peer), [True, False, True])
        self.assertEqual(verdicts(PROVED, [series(5, stopped(9, 11))], peer), [False, False, False])
        self.assertEqual(verdicts(PROVED, [series(20, optimum(10))], []), [True])
        self.assertEqual(verdicts(NEARLY, [series(60.3, stopped(10, 10.0009))], peer), [True, True, True])
        self.assertEqual(verdicts(NEARLY, [series(64, stopped(9.99, 10))], peer), [False, False, False])


class WorstReceiver(unittest.TestCase):
    @staticmethod
    def answer(worst, most, total, status="optimal"):
        stages = [{"aim": "worst", "reached": worst, "bound": most}, {"aim": "total", "reached": total, "bound": total}]
        return {"status": status, "stages": stages}

    def test_a_unit_more_than_the_other_bound_is_a_contradiction(self):
        proved = self.answer(7.0, 7.0, 20.0)
        worst.require_consistent(1, proved, self.answer(6.5, 7.0001, 21.0, "Time limit reached"))
        with self.assertRaises(Failure):
            worst.require_consistent(1, proved, self.answer(6.0, 6.9999, 21.0, "Time limit reached"))

    def test_two_proofs_have_one_answer(self):
        proved = self.answer(7.0, 7.0, 20.0)
        worst.require_consistent(1, proved, self.answer(7.0, 7.0, 20.0))
        with self.assertRaises(Failure):
            worst.require_consistent(1, proved, self.answer(7.0, 7.0, 20.0001))
        with self.assertRaises(Failure):
            worst.require_consistent(1, proved, self.answer(6.9999, 6.9999, 20.0))

    def test_an_aim_that_had_no_turn_is_no_contradiction(self):
        other = {"status": "time", "stages": [{"aim": "worst", "objective": 6.0, "bound": 8.0}]}
        worst.require_consistent(1, self.answer(7.0, 7.0, 20.0), other)
        self.assertEqual(worst.shown(6.0, 8.0), "6.0000 (≤ 8.0000)")
        self.assertEqual(worst.shown(None, None), "-")


if __name__ == "__main__":
    unittest.main()
