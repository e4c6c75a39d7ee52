"""Every program that the repository starts is declared in scripts/setup.d/programs, with its origin."""

import re
from pathlib import Path

import pytest
from harness.shell_words import commands_of
from harness.started_programs import in_python, in_swift, recipes, started_programs

REPOSITORY = Path(__file__).parents[2]
DECLARATION = "scripts/setup.d/programs"
NO_PACKAGE = {"base", "toolchain", "asked-for", "optional"}


def declared() -> dict[str, str]:
    lines = (REPOSITORY / DECLARATION).read_text().splitlines()
    return dict(line.split() for line in lines if not line.startswith("#"))


def test_each_started_program_is_declared():
    started, known = started_programs(REPOSITORY), declared()
    missing = [f"{path} starts '{program}': declare it in {DECLARATION}" for program, path in started.items()
               if program not in known]  # fmt: skip
    assert missing == []
    assert sorted(known.keys() - started.keys()) == [], "declared, but nothing starts it"


def test_each_declared_package_is_installed():
    scripts = [REPOSITORY / "scripts/setup.d/packages.sh", REPOSITORY / "Benchmarks/setup"]
    need = re.compile(r'^(?: *|.*\|\| )need ("[^"]+"|\S+) ', re.MULTILINE)
    installed = {word for path in scripts for words in need.findall(path.read_text()) for word in words.strip('"').split()}
    assert {package for package in declared().values() if package not in NO_PACKAGE} - installed == set()


@pytest.mark.parametrize(
    ("script", "programs"),
    [
        ("a b c", ["a"]),
        ("a | b; c && d || ! e & f", ["a", "b", "c", "d", "e", "f"]),
        ("X=1 Y=2 a >b 2>&1 <c d", ["a"]),
        ("a=$(b c) && echo \"$(d \"it's\" | e)\" '$(f)'", ["b", "d", "e"]),
        ("if a; then b; elif c; then d; else e; fi", ["a", "b", "c", "d", "e"]),
        ("for a in b c; do d; done", ["d"]),
        ("case $a in\n  b | c) d ;;\n  *) e ;;\nesac\nf", ["d", "e", "f"]),
        ("a \\\n  b\n# c\nd # e", ["a", "d"]),
        ("exec env A=b c d; command -v e; need f g h", ["env", "c", "e", "g"]),
        ('$as_root a; "$tools/b"; "$c"; d/e; /usr/sbin/f', ["a", "b", "f"]),
        ("a() {\n  b\n}\na", ["b", "a"]),
        ("folder=.build\n$folder/a; b", ["b"]),
    ],
)
def test_reads_scripts(script, programs):
    assert [name for name in commands_of(script) if name != "need"] == programs


def test_reads_recipes():
    makefile = "TOOL := build/tool\nDEST ?= there\n\na: b c\n\t@$(TOOL) d\n\te \"$$(f)\" $(DEST) \\\n\t  g\n"
    assert list(commands_of(recipes(makefile))) == ["e", "f"]


@pytest.mark.parametrize(
    ("source", "programs"),
    [
        ('subprocess.run(["a", "b"])', ["a"]),
        ('command = ["a", *words]\nsubprocess.Popen(command)', ["a"]),
        ('PROGRAM = Path("/usr/sbin/a")\ncommand = [PROGRAM]\nsubprocess.run(command)', ["a"]),
        ('shutil.which("a")', ["a"]),
        ("subprocess.run([tool])", []),
    ],
)
def test_reads_python(source, programs):
    assert list(in_python(source)) == programs


@pytest.mark.parametrize(
    ("source", "programs"),
    [
        ('p.executableURL = URL(filePath: "/usr/bin/env")\n  p.arguments = ["a", "b"]', ["a"]),
        ('p.executableURL = URL(fileURLWithPath: "/usr/bin/a")\np.arguments = [\n  "b"]', ["a"]),
        (r'put("#!/bin/sh\na\nexec b 30\n", at: tool)', ["a", "b"]),
    ],
)
def test_reads_swift(source, programs):
    assert list(in_swift(source)) == programs
