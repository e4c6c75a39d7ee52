"""Articles that nobody writes, but that must not stop a build: each repeats one construct.

The tests build each at its size, and `make pathological` at twice that too.
"""

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from harness.built_site import REPOSITORY, TOOL

WATCHDOG = 60
"""Seconds that a build may take."""


@dataclass(frozen=True)
class Pathology:
    """A repeated construct, and its result: a number of elements, or a finding."""

    name: str
    size: int
    files: Callable[[int], dict[str, str]]
    """The files of a size, by their paths below `content/`."""
    element: str = ""
    count: Callable[[int], int] = lambda size: size
    finding: str = ""


def published(name, size, text: Callable[[int], str], element: str, count=lambda size: size) -> Pathology:
    """A published article, with `count` more of an element than an article without text."""
    return Pathology(name, size, lambda size: article(text(size)), element, count)


def refused(name, size, text: Callable[[int], str], finding: str) -> Pathology:
    return Pathology(name, size, lambda size: article(text(size)), finding=finding)


def article(text: str, front_matter: str = "") -> dict[str, str]:
    return {"a.md": f"---\ntitle: A\ndescription: An article.\n{front_matter}---\n{text}\n"}


def numbered(form: str, size: int) -> str:
    """The form repeated, with `N` replaced by the numbers from 0."""
    return "".join(form.replace("N", str(number)) for number in range(size))


def aliases(size: int) -> dict[str, str]:
    """Lists of aliases of the previous list: each line doubles the size."""
    lines = [f"k{number}: &a{number} [*a{number - 1}, *a{number - 1}]\n" for number in range(1, size)]
    return article("", "k0: &a0 [x, x]\n" + "".join(lines))


def table(columns: int, rows: int) -> str:
    return "|a" * columns + "|\n" + "|-" * columns + "|\n" + ("|b" * columns + "|\n") * rows


FACT = "[3%](fact:transaction-fee)"
# libcmark expands definitions up to 100,000 bytes, or the article's size; further links stay text.
ADDRESS = "https://a.example/"

ALL = [
    refused("quotes in quotes", 50_000, lambda n: "> " * n + "a", "too-deep-nesting"),
    refused("lists in lists", 50_000, lambda n: "- " * n + "a" + "\n" * n, "too-deep-nesting"),
    published(
        "200 quotes in quotes, then lines",
        250_000,
        lambda n: "> " * 200 + "a" + "\na" * n,
        "blockquote",
        lambda n: 200,
    ),
    published(
        "200 lists in lists, then empty lines",
        250_000,
        lambda n: "- " * 200 + "a" + "\n" * n,
        "ul",
        lambda n: 200,
    ),
    published(
        "emphasis in emphasis",
        50_000,
        lambda n: "*a **a " * (n // 2) + " a** a*" * (n // 2),
        "em",
        lambda n: n // 2,
    ),
    published("emphasis that never closes", 100_000, lambda n: "*a _b " * (n // 2), "em", lambda n: 0),
    refused("brackets in brackets", 50_000, lambda n: "[" * n + "a" + "]" * n, "too-many-brackets"),
    refused("open pictures", 50_000, lambda n: "![[]()" * n, "too-many-brackets"),
    published("paragraphs of 1,000 open brackets", 200, lambda n: ("[" * 1_000 + "a\n\n") * n, "p"),
    published("a run of backticks", 500_000, lambda n: "a " + "`" * n, "code", lambda n: 0),
    published(
        "runs of backticks of each length",
        500_000,
        lambda n: "".join("`" * length + " a " for length in range(1, int((2 * n) ** 0.5))),
        "code",
        lambda n: 0,
    ),
    published(
        "reference definitions",
        20_000,
        lambda n: numbered("[rN]: / 'a'\n", n) + "\n" + numbered("[rN] ", n),
        "a",
    ),
    published(
        "reference definitions between tables",
        10_000,
        lambda n: numbered("[rN]: /\n\n|[rN]|\n|-|\n\n", n),
        "table",
    ),
    published(
        "a long address used often",
        200,
        lambda n: f"[a]: {ADDRESS}{'a' * 10 * n}\n\n" + "[a] " * 20 * n,
        "a",
        lambda n: 100_000 // len(ADDRESS + "a" * 10 * n),
    ),
    published("a line of one word", 500_000, lambda n: "a" * n, "p", lambda n: 1),
    published("a line of words", 500_000, lambda n: "a " * (n // 2), "p", lambda n: 1),
    published("a line of figures", 25_000, lambda n: "[3 days](figure:) " * n, "p", lambda n: 1),
    published("a line of links", 40_000, lambda n: "[a](/) " * n, "a"),
    published("a line of open targets", 100_000, lambda n: "[a](" * n, "a", lambda n: 0),
    published("a line of entities", 100_000, lambda n: "&amp;" * n, "p", lambda n: 1),
    refused("a line of raw HTML", 100_000, lambda n: "<b> " * n, "raw-html"),
    published("a line of pipes", 250_000, lambda n: "a\n|-\n" + "|" * n, "table", lambda n: 1),
    published("headings of one name", 100_000, lambda n: "## a\n" * n, "h2"),
    refused(
        "links to headings that are not there",
        10_000,
        lambda n: numbered("## aN\n", n) + numbered("[a](#bN) ", n),
        "broken-anchor",
    ),
    refused(
        "a long anchor that is not there",
        100_000,
        lambda n: f"## {'a' * n}\n\n[a](#{'a' * n}b)",
        "broken-anchor",
    ),
    published("facts", 10_000, lambda n: (FACT + "\n") * n, "p", lambda n: 1),
    refused("facts of another figure", 10_000, lambda n: "[4%](fact:transaction-fee)\n" * n, "fact-mismatch"),
    published("columns", 1_000, lambda n: table(n, 100), "td", lambda n: 100 * n),
    published("rows", 40_000, lambda n: table(2, n), "td", lambda n: 2 * n),
    refused("rows that lack cells", 100_000, lambda n: table(1_000, 1) + "|b\n" * n, "too-many-cells"),
    Pathology(
        "a table shown over and over",
        1_000,
        lambda n: article("![A](a.csv)\n\n" * n) | {"a.csv": "a,b\n" + "1,x\n" * n},
        finding="repeated-table",
    ),
    published("tables of the domain", 1_000, lambda n: "![A](table:periods)\n\n" * n, "table"),
    published("callouts", 30_000, lambda n: "> [!NOTE]\n> a\n\n" * n, "div"),
    Pathology("aliases of aliases in YAML", 1_000, aliases, finding="yaml-syntax"),
    Pathology(
        "lists in lists in YAML",
        20_000,
        lambda n: article("", "tags: " + "[" * n + "\n"),
        finding="yaml-syntax",
    ),
    Pathology("front matter", 500_000, lambda n: article("", "# a\n" * (n // 4)), finding="too-large"),
    Pathology(
        "keys that nobody knows",
        2_000,
        lambda n: article("", numbered("kN: 1\n", n)),
        finding="unknown-key",
    ),
    Pathology("folders in folders", 200, lambda n: {"a/" * n + "a.md": "a\n"}, finding="too-deep"),
]


@dataclass(frozen=True)
class Answer:
    exit_code: int
    said: str
    page: str
    """The article's page; empty if nothing is published."""

    @property
    def errors(self) -> set[str]:
        """The codes of the errors."""
        return set(re.findall(r": error: .* \[([a-z-]+)\]$", self.said, re.MULTILINE))

    def count(self, element: str) -> int:
        """The number of elements of that name on the page."""
        return self.page.count(f"<{element}>") + self.page.count(f"<{element} ")


class PathologicalSite:
    """A site of a home page, to which files are added."""

    def __init__(self, root: Path):
        self.root = root
        shutil.copytree(REPOSITORY / "templates", root / "templates")
        self.write(article(""))
        self.basis = self.build()
        """The result for an article without text."""

    def write(self, files: dict[str, str]):
        """Writes the site with these files, unpublished."""
        for folder in ("content", "public"):
            shutil.rmtree(self.root / folder, ignore_errors=True)
        basis = {
            "site.yml": "title: Help\nrules: trade-assurance\nbaseURL: https://sellers.example/\nsupport:\n  text: Ask us.\n",
            "index.md": "---\ntitle: Home\ndescription: Where to start.\n---\nOnwards.\n",
        }
        for path, text in (basis | files).items():
            file = self.root / "content" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)

    def build(self) -> Answer:
        """Builds without the search index; the watchdog raises `subprocess.TimeoutExpired`."""
        command = [TOOL, "build", "--no-search", "--root", self.root]
        run = subprocess.run(command, capture_output=True, text=True, timeout=WATCHDOG)
        page = self.root / "public/a/index.html"
        return Answer(run.returncode, run.stderr, page.read_text() if page.exists() else "")

    def trouble(self, pathology: Pathology, size: int, answer: Answer) -> str | None:
        """What is wrong with the result for a pathology of that size; None if nothing is."""
        if pathology.finding:
            expected = Answer(1, answer.said, "")
            if answer == expected and answer.errors == {pathology.finding}:
                return None
            return f"it is not refused as {pathology.finding}: {answer.exit_code}, {answer.errors}"
        wanted = pathology.count(size) + self.basis.count(pathology.element)
        found = answer.count(pathology.element)
        if answer.exit_code == 0 and found == wanted:
            return None
        return f"its page has {found} '{pathology.element}', not {wanted}: {answer.exit_code}, {answer.errors}"
