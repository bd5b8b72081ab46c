"""What a run of the benchmarks says: tables, and goals that are met or missed."""


class Goal:
    """A figure, the most it may be, and how it is shown."""

    def __init__(self, name, figure, most, unit=""):
        self.name, self.figure, self.most, self.unit = name, figure, most, unit

    @property
    def is_met(self):
        return self.figure <= self.most

    def __str__(self):
        verdict = "met" if self.is_met else "MISSED"
        return f"{self.name} {self.figure:.3g}{self.unit}, goal at most {self.most:g}{self.unit}: {verdict}"


class Report:
    """Tables and goals in Markdown, printed as they arise."""

    def __init__(self):
        self.lines = []
        self.goals = []

    def say(self, line=""):
        print(line, flush=True)
        self.lines.append(line)

    def table(self, title, rows):
        self.say(f"\n## {title}\n")
        self.say("| process | n | min s | median s | max s | peak MB |")
        self.say("|---|--:|--:|--:|--:|--:|")
        for name, series in rows:
            seconds = sorted(series.seconds)
            self.say(
                f"| {name} | {len(seconds)} | {seconds[0]:.3f} | {series.median:.3f} | {seconds[-1]:.3f}"
                f" | {series.megabytes:.0f} |"
            )
        self.say()

    def judge(self, *goals):
        self.goals += goals
        for goal in goals:
            self.say(f"- {goal}")
