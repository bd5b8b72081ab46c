"""What HiGHS and CP-SAT say of a random scenario: on the exported model, and on the one written once more in policy_peer."""

from exported_model import ExportedModel
from policy_peer.model import PolicyModel
from policy_peer.scenario import given_values
from random_exact import exact_total

UNIT = 1e-4
# HiGHS as it is by itself, then at its strictest with other seeds, once without presolve.
ATTEMPTS = range(4)
# CP-SAT in whole millionths, where HiGHS's tolerances are in question.
EXACT = 4
SECONDS_EXACT = 60


class Finding(Exception):
    """Something that must not be."""


def need(holds, message):
    if not holds:
        raise Finding(message)


def is_close(one, other, tolerance=UNIT / 2):
    return one is not None and other is not None and abs(one - other) <= tolerance


class Judges:
    """The judges of one scenario whose model was exported; a disagreement counts only where all attempts have one."""

    def __init__(self, scenario, exported, tally):
        self.scenario, self.exported, self.tally = scenario, exported, tally

    def at_last(self, name, compare, attempts=ATTEMPTS):
        for attempt in attempts:
            try:
                compare(attempt)
                self.tally[f"{name} compared"] += 1
                if attempt == EXACT:
                    self.tally[f"{name} compared with CP-SAT"] += 1
                elif attempt > 0:
                    self.tally[f"{name}: HiGHS agreed only at its strictest"] += 1
                return
            except Finding as finding:
                last = finding
        raise last

    def compare_exported(self, answer, only_exact=False):
        """Status, optimum and bound of an answer against the exported model, at last or only in whole millionths."""

        def compare(attempt):
            total = self.exported_total(attempt)
            if answer["status"] == "infeasible":
                need(total is None, f"infeasible, HiGHS has {total}")
            elif answer["status"] != "no_plan":
                need(total is not None, f"{answer['objective']}, HiGHS says infeasible")
                need(answer["objective"] <= total + UNIT / 2, f"objective {answer['objective']} above the optimum {total}")
                self.compare_bound(answer, total)
            elif total is not None and answer["bound"] is not None:
                need(answer["bound"] >= total - UNIT / 2, f"bound {answer['bound']} without a plan, the optimum is {total}")

        self.at_last("answers", compare, (EXACT,) if only_exact else (*ATTEMPTS, EXACT))

    @staticmethod
    def compare_bound(answer, total):
        # With several aims the total is the last of them, and no more than the optimum without the others.
        if answer.get("stages") and len(answer["stages"]) > 1:
            return
        if answer["status"] == "optimal":
            need(is_close(answer["objective"], total), f"optimal {answer['objective']}, HiGHS has {total}")
        else:
            need(answer["bound"] >= total - UNIT / 2, f"bound {answer['bound']} below the optimum {total}")

    def exported_total(self, attempt):
        if attempt == EXACT:
            least = exact_total(ExportedModel(self.exported).arrays(), SECONDS_EXACT)
            return None if least is None else -least
        return ExportedModel(self.exported, strict=attempt > 0, seed=attempt).total()

    def written(self):
        """The model written once more, new each time because aims and plans add rows to it."""
        return PolicyModel(self.scenario, given_values(self.scenario))

    def compare_models(self):
        """The exported model against the one written once more."""

        def compare(attempt):
            model = self.written()
            exported, written = self.exported_total(attempt), settled(model.optimum(first=attempt))
            same = exported is None and written is None or is_close(exported, written, tolerance_of(model))
            need(same, f"the exported model has {exported}, the one written once more {written}")

        self.at_last("models", compare)

    def compare_plan(self, answer):
        """The decisions of a plan put into the model written once more."""

        def compare(attempt):
            model = self.written()
            model.fix(answer)
            worth = settled(model.optimum(first=attempt))
            same = is_close(worth, answer["objective"], tolerance_of(model))
            need(same, f"the plan has {answer['objective']}, in the model written once more {worth}")

        self.at_last("plans", compare)

    def compare_stages(self, answer):
        """Each stage of several aims against the model written once more."""

        def compare(attempt):
            model = self.written()
            need([stage["aim"] for stage in answer["stages"]] == model.aims(), f"stages {answer['stages']}")
            for stage, (aim, most) in zip(answer["stages"], model.stages(first=attempt)):
                most = settled(most)
                if aim == "worst_k" and most is not None:
                    most /= model.worst_count()
                # An average that does not come out even is rounded up as a bound.
                most_above = UNIT * 0.99 if aim == "worst_k" else UNIT / 2
                need(is_close(stage["bound"], most, most_above), f"{aim}: {stage['bound']}, HiGHS has {most}")

        if self.written().halves:
            self.tally["stages with points rounded from a half, not compared"] += 1
        else:
            self.at_last("stages", compare)

    def compare_losses(self, answer):
        """What barring each pair and forcing each other one loses."""
        losses = [(pair, "margin", 0) for pair in answer["pairs"]] + [(pair, "regret", 1) for pair in answer["regrets"]]
        for pair, kind, value in losses:

            def compare(attempt):
                without = ExportedModel(self.exported, strict=attempt > 0, seed=attempt).total_with(pair, value)
                loss = None if without is None else answer["objective"] - without
                same = loss is None and pair[kind] is None or is_close(loss, pair[kind])
                need(same, f"{kind} of {pair['helper']}-{pair['receiver']}: {pair[kind]}, HiGHS has {loss}")

            if kind in pair:
                self.at_last(kind, compare)

    def count_binding(self):
        for family in ExportedModel(self.exported).binding_families():
            self.tally["binds: " + family] += 1
        self.tally["binding was tested"] += 1


def settled(answer):
    """The optimum, None where nothing is feasible."""
    if not answer.is_settled:
        raise RuntimeError(f"HiGHS: {answer.status}")
    return None if answer.objective is None else float(answer.objective)


def tolerance_of(model):
    """Half a unit; computed points that lie exactly between two may be rounded either way, and then weighted."""
    return UNIT / 2 + UNIT * len(model.halves) * float(max(1, *map(model.weight, model.receivers)))
