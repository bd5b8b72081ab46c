"""Times whole processes side by side and remembers what they answered."""

import json
import os
import statistics
import subprocess
import tempfile
import time


class Failure(Exception):
    """A process failed, or its answer is not what it should be."""


class Run:
    """One finished process: wall seconds, seconds of processor, peak memory in MB, its standard output."""

    def __init__(self, seconds, processor_seconds, megabytes, output):
        self.seconds = seconds
        self.processor_seconds = processor_seconds
        self.megabytes = megabytes
        self.output = output


def run_once(command, accepted=(0,)):
    """Runs a command to its end; output goes to files, so that no pipe slows a process down.

    An exit status that is not among the accepted ones is a failure.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as messages:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in accepted:
            messages.seek(0)
            reason = messages.read().decode("utf-8", "replace").strip()
            raise Failure(f"exit status {process.returncode} of: {' '.join(command)}\n{reason}")
        output.seek(0)
        return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output.read())


class Series:
    """The runs of one command."""

    def __init__(self, command, runs):
        self.command = command
        self.seconds = [run.seconds for run in runs]
        self.processor_seconds = [run.processor_seconds for run in runs]
        self.megabytes = max(run.megabytes for run in runs)
        self.answers = [run.output for run in runs]

    @property
    def median(self):
        return statistics.median(self.seconds)

    def answer(self):
        try:
            return json.loads(self.answers[0])
        except ValueError:
            raise Failure(f"not one JSON document on standard output: {' '.join(self.command)}") from None


def side_by_side(commands, repeats, warms_up=True, accepted=(0,)):
    """Runs the commands in turn, A B A B …, after one unmeasured run of each; a Series for each command.

    Runs of minutes need no warming up.
    """
    if warms_up:
        for command in commands:
            run_once(command, accepted)
    runs = [[] for _ in commands]
    for _ in range(repeats):
        for place, command in enumerate(commands):
            runs[place].append(run_once(command, accepted))
    return [Series(command, of_one) for command, of_one in zip(commands, runs)]


def gap(series):
    """(bound - objective) / |objective| of an answer; 1 where something is missing."""
    answer = series.answer()
    if answer["status"] == "optimal":
        return 0
    if answer["objective"] is None or answer["bound"] is None:
        return 1
    return (answer["bound"] - answer["objective"]) / max(1, abs(answer["objective"]))


def ratio(ours, theirs):
    return ours.median / theirs.median


def ratio_inside(ours, theirs):
    return ours.answer()["seconds"] / theirs.answer()["seconds"]


def units(points):
    """Points as a whole number of 0.0001, the unit in which answers must agree to the last digit."""
    return round(points * 10_000)


def require_consistent(name, answers):
    """No plan is better than the bound of another answer, and what is proved is proved to have one objective."""
    for answer in answers:
        for other in answers:
            known = [answer["objective"], other["bound"]]
            if None not in known and units(known[0]) > units(known[1]):
                raise Failure(f"{name}: an objective of {known[0]} against a bound of {known[1]}")
    proved = [answer for answer in answers if answer["status"] == "optimal"]
    if proved:
        require_same_optimum(name, proved)


def require_same_optimum(name, answers):
    """Every answer is proved, and all have one objective."""
    for answer in answers:
        if answer["status"] != "optimal":
            raise Failure(f"{name}: status {answer['status']} where a proved optimum is wanted")
    objectives = [units(answer["objective"]) for answer in answers]
    if len(set(objectives)) > 1:
        raise Failure(f"{name}: the objectives differ: {', '.join(str(answer['objective']) for answer in answers)}")
