"""Tests of the random scenarios; `make lint` runs them."""

import tempfile
import unittest
from collections import Counter
from pathlib import Path

from random_scenario import RandomScenario
from random_tables import SHAPES


class RandomPolicyScenarios(unittest.TestCase):
    def written(self, seed):
        with tempfile.TemporaryDirectory() as folder:
            RandomScenario(seed).write(Path(folder))
            return {path.name: path.read_bytes() for path in Path(folder).iterdir()}

    def test_the_same_seed_gives_the_same_bytes_and_another_seed_does_not(self):
        self.assertEqual(self.written(7), self.written(7))
        self.assertNotEqual(self.written(7), self.written(8))

    def test_every_table_and_aim_appears_and_sizes_stay_small(self):
        scenarios = [RandomScenario(seed) for seed in range(100)]
        tables = set().union(*(scenario.tables for scenario in scenarios))
        asked = {"chains", "modes", "projects", "thresholds", "factors", "pools", "fund_response", "helpers", "quotas", "floors"}
        self.assertLessEqual(asked | {"travel", "pair_needs", "helper_resources", "pair_mode_benefit"}, tables)
        modes = {scenario.settings.get("objective", {}).get("mode") for scenario in scenarios}
        self.assertEqual(modes, {None, "max_min", "worst_k", "priorities"})
        small = [scenario for scenario in scenarios if "large" not in scenario.shapes]
        self.assertLessEqual(max(len(scenario.receivers) for scenario in small), 7)
        self.assertLess(len(scenarios) - len(small), 10)

    def test_every_shape_appears_and_none_is_common(self):
        shapes = Counter(shape for seed in range(300) for shape in RandomScenario(seed).shapes)
        self.assertEqual(set(shapes), {*SHAPES, "far apart"})
        self.assertLess(max(shapes.values()), 75)

    def test_amounts_that_projects_use_up_are_their_sum(self):
        scenario = RandomScenario(1)
        scenario.tables = {"projects": [{"project_id": "p", "fund_need": 123456.7891}, {"project_id": "q", "fund_need": 0.0002}]}
        scenario.use_up_by_projects("guidance_fund")
        must = [row["fund_need"] for row in scenario.tables["projects"] if row.get("must")]
        self.assertIn(round(sum(must) - scenario.tables["pools"][0]["amount"], 6), (0, 0.0001))


if __name__ == "__main__":
    unittest.main()
