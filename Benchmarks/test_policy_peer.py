"""Tests of the model written once more; `make lint` runs them, those that solve only where highspy is installed."""

import importlib.util
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

from policy_peer.admission import is_kept, start_years, worth
from policy_peer.figures import down, is_halfway, points, points_of_root, up
from policy_peer.scenario import Row, Scenario, given_values
from policy_peer.settings import read_settings
from random_scenario import RandomScenario

HAS_HIGHS = importlib.util.find_spec("highspy") is not None
COUNTIES = "code,city_code,role,weight,main_tax_growth\nA,1,helper,,\nB,2,helper,,\nC,1,receiver,2,1\nD,2,receiver,,3\n"
PAIRS = "helper,receiver,value\nA,C,5\nA,D,4\nB,C,3\nB,D,1\n"


def scenario_of(settings="", **tables):
    files = {"scenario.yaml": "first_year: 2025\n" + settings, "counties.csv": COUNTIES, "pairs.csv": PAIRS}
    return Scenario(files | {f"{name}.csv": text for name, text in tables.items()})


class Figures(unittest.TestCase):
    def test_halves_go_away_from_zero(self):
        self.assertEqual(points(Fraction("1943435e-5")), Fraction("19.4344"))
        self.assertEqual(points(Fraction("-0.00005")), Fraction("-0.0001"))
        self.assertEqual(points(Fraction("0.00004999")), 0)

    def test_a_root_is_rounded_by_its_square(self):
        self.assertEqual(points_of_root(Fraction(1), Fraction(2)), Fraction("1.4142"))
        self.assertEqual(points_of_root(Fraction("0.00005"), Fraction(1)), Fraction("0.0001"))
        self.assertEqual(points_of_root(Fraction(10), Fraction(4)), 20)

    def test_needs_go_up_and_limits_down(self):
        self.assertEqual((up(Fraction(1, 3)), down(Fraction(1, 3))), (Fraction("0.333334"), Fraction("0.333333")))

    def test_what_lies_halfway_is_known(self):
        self.assertTrue(is_halfway(Fraction("0.00015")))
        self.assertFalse(is_halfway(Fraction("0.0001")) or is_halfway(Fraction("0.000125")))


class Reading(unittest.TestCase):
    def test_settings_nest_by_indentation_and_in_brackets(self):
        text = '# c\na: {b: 1, c: {d: "x, y"}}  # note\ne:\n  f: [p, q]\n  g: 2\nh: 3\n'
        expected = {"a": {"b": "1", "c": {"d": "x, y"}}, "e": {"f": ["p", "q"], "g": "2"}, "h": "3"}
        self.assertEqual(read_settings(text), expected)

    def test_a_folder_and_the_files_it_was_written_from_are_the_same_scenario(self):
        for seed in range(40):
            scenario = RandomScenario(seed)
            with tempfile.TemporaryDirectory() as folder:
                scenario.write(Path(folder))
                read = Scenario.read(Path(folder))
            other = Scenario(scenario.files())
            self.assertEqual((read.settings, read.tables), (other.settings, other.tables), f"seed {seed}")

    def test_a_written_decision_is_above_the_rules_on_cities_and_journeys(self):
        settings = "pairing: {same_city: forbid, max_minutes: 60}\n"
        pairs = "helper,receiver,status,value\nA,C,,5\nA,D,,4\nB,C,forbid,3\nB,D,allow,1\n"
        scenario = scenario_of(settings, pairs=pairs, travel="a,b,minutes\nD,A,61\n")
        self.assertEqual(given_values(scenario), {("B", "D"): 1})


class Admission(unittest.TestCase):
    def test_a_blank_need_is_none_and_other_blanks_are_no_data(self):
        rule = {"kind": "*", "op": ">", "value": "3"}
        self.assertFalse(is_kept(Row(rule, metric="jobs"), Row()))
        self.assertTrue(is_kept(Row(rule, metric="output"), Row()))

    def test_a_window_is_met_by_every_year_that_it_touches(self):
        scenario = scenario_of("years: 3\n")
        self.assertEqual(start_years(scenario, Row(start_earliest="2025-12", start_latest="2026-01")), [2025, 2026])
        self.assertEqual(start_years(scenario, Row(start_latest="2024-12")), [])

    def test_points_are_computed_exactly(self):
        project = Row(invest="3.77", v_econ="51.55", v_ind="51.55", v_eco="51.55", v_soc="51.55")
        self.assertEqual(worth(scenario_of("projects: {scale: linear}\n"), project), (Fraction("19.4344"), True))
        project = Row(project, invest="0.25")
        self.assertEqual(worth(scenario_of("projects: {points: 0.0004}\n"), project), (Fraction("0.0001"), False))
        project = Row({column: "50" for column in project}, invest="0.25")
        self.assertEqual(worth(scenario_of("projects: {points: 0.0002}\n"), project), (Fraction("0.0001"), True))


@unittest.skipUnless(HAS_HIGHS, "highspy is not installed")
class Model(unittest.TestCase):
    def model(self, settings="", **tables):
        from policy_peer.model import PolicyModel

        scenario = scenario_of(settings, **tables)
        return PolicyModel(scenario, given_values(scenario))

    def test_weights_decide_between_two_pairings(self):
        # 2·5 + 1 against 2·3 + 4.
        self.assertEqual(self.model().optimum().objective, 11)

    def test_the_worst_receiver_decides_before_the_total(self):
        model = self.model("objective: {mode: max_min}\n")
        self.assertEqual([(aim, float(answer.objective)) for aim, answer in model.stages()], [("worst", 3), ("total", 10)])

    def test_teams_of_the_helper_stand_in_for_support(self):
        tables = {"helpers": "code,talent_teams\nA,1\n", "pools": "pool,amount\nteams_industry,0\n"}
        tables["fund_response"] = "pool,segment,width,slope\nteams_industry,1,1,2\n"
        self.assertEqual(self.model(**tables).optimum().objective, 15)

    def test_a_reward_is_no_part_of_what_floors_count(self):
        tables = {"pools": "pool,amount\nguidance_fund,100\n", "floors": "name,points\nf,1\n"}
        settings = "funds: {reward_rate: 0.04, reward_by: rate}\n"
        # Shares of 0.01 and 0.03 with the weights 2 and 1.
        self.assertEqual(self.model(settings, **tables).optimum().objective, 16)
        self.assertEqual(self.model(settings, **tables | {"floors": "name,points\nf,4\n"}).optimum().status, "infeasible")

    def test_a_plan_against_a_rule_has_no_worth(self):
        plan = {"pairs": [{"helper": "A", "receiver": "C"}, {"helper": "A", "receiver": "D"}], "projects": []}
        for settings, status in (("", "infeasible"), ("pairing: {receivers_per_helper: {max: 2}}\n", "optimal")):
            model = self.model(settings)
            model.fix(plan)
            self.assertEqual(model.optimum().status, status)


if __name__ == "__main__":
    unittest.main()
