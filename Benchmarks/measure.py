"""Measures the cost of commands. Compared commands run in turn, so that a slower machine affects all of them."""

import json
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median


@dataclass
class Cost:
    """The cost of one command's runs, in seconds; the memory in MiB."""

    walls: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    memory: float | None = None

    @property
    def wall(self):
        return median(self.walls)

    @property
    def cpu(self):
        """User and system time of all cores together."""
        return median(self.processor)


def in_turn(commands, rounds):
    """The cost of each command, by its name.

    - commands: by name, each `(before, command)`; `before` is called ahead of each run and is not timed.
    """
    costs = {name: Cost() for name in commands}
    for _ in range(rounds):
        for name, (before, command) in commands.items():
            before()
            run = _hyperfine(command)
            costs[name].walls.append(run["mean"])
            costs[name].processor.append(run["user"] + run["system"])
    return costs


def peak_memory(before, command):
    """In MiB."""
    before()
    with tempfile.NamedTemporaryFile("r") as report:
        subprocess.run(
            ["/usr/bin/time", "--format", "%M", "--output", report.name, *command],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        return int(report.read()) / 1024


def _hyperfine(command):
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "run.json")
        line = " ".join(f"'{part}'" for part in command)
        subprocess.run(
            ["hyperfine", "--shell=none", "--runs=1", "--style=none", "--export-json", str(report), line],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        return json.loads(report.read_text())["results"][0]
