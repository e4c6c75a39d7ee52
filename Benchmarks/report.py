"""The figures as tables: on the terminal and in docs/benchmarks.md."""

import os
import platform
import re
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """The cost of one case for each generator, in `s` or `MB`; None if a generator has no such case."""

    case: str
    ours: float
    hugo: float | None = None
    floor: float | None = None
    unit: str = "s"
    #: User and system time of all cores, if measured.
    ours_cpu: float | None = None
    hugo_cpu: float | None = None

    def cells(self):
        return [
            self.case, self._shown(self.ours), self._shown(self.hugo), self._shown(self.floor),
            self._ratio(self.hugo, self.ours), self._ratio(self.ours, self.floor),
            self._ratio(self.hugo_cpu, self.ours_cpu),
        ]

    def _shown(self, value):
        if value is None:
            return "–"
        if self.unit == "MB":
            return f"{value:.0f} MB"
        return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"

    @staticmethod
    def _ratio(value, by):
        return f"{value / by:.1f}" if value and by else "–"


HEADER = ["case", "ours", "Hugo", "floor", "Hugo / ours", "ours / floor", "Hugo / ours, CPU time"]


def table(header, rows):
    """A pipe table with aligned columns."""
    widths = [max(len(row[index]) for row in [header, *rows]) for index in range(len(header))]

    def line(cells):
        first, *others = cells
        padded = [first.ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(others, widths[1:])]
        return "| " + " | ".join(padded) + " |"

    rule = "|" + "|".join(["-" * (widths[0] + 2)] + ["-" * (width + 1) + ":" for width in widths[1:]]) + "|"
    return "\n".join([line(header), rule, *map(line, rows)])


def machine():
    """One line: processor, cores, memory, kernel."""
    processor = re.search(r"^model name\s*: (.+)$", open("/proc/cpuinfo").read(), re.MULTILINE)
    memory = re.search(r"^MemTotal:\s*(\d+) kB", open("/proc/meminfo").read(), re.MULTILINE)
    name = processor[1].strip() if processor else platform.machine()
    return (
        f"{name}, {len(os.sched_getaffinity(0))} cores, {int(memory[1]) / 2**20:.0f} GB of memory, "
        f"Linux {platform.release()}"
    )


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
