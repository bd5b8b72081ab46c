"""Random policy scenarios: tiny to small, of any tightness, with every table that a rule of P1–P17 reads.

The same seed gives the same bytes. How much there is of each means is drawn against what the projects need, so that rules
bind in some scenarios and not in others, and some scenarios have no plan at all. Shapes that such draws hardly have are made
on purpose.
"""

from random_pairs import RandomPairs
from random_projects import RandomProjects
from random_shapes import RandomShapes


class RandomScenario(RandomPairs, RandomProjects, RandomShapes):
    """The tables and settings of one seed."""

    def __init__(self, seed):
        super().__init__(seed)
        self.add_counties()
        self.add_pairing()
        self.add_pairs()
        self.add_quotas()
        if not self.is_plain:
            self.add_chains()
            self.add_modes()
            self.add_projects()
            self.add_thresholds()
            self.add_factors()
            self.add_pools()
            self.add_responses()
            self.add_funds()
        self.add_helpers()
        self.add_pair_needs()
        if not self.is_plain:
            self.add_floors()
            self.add_objective()
        self.add_shapes()
