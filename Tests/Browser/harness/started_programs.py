"""The programs that this repository starts, found by the way its sh, make, Python and Swift code starts them.

What is given by a path relative to the repository is its own, and so is what a variable alone names, or a value
within a text of Swift.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from harness.shell_words import commands_of, functions_of

FOLDERS = (".ci", "Benchmarks", "Sources", "Tests", "scripts")
STARTERS = {"run", "Popen", "call", "check_call", "check_output", "which"}
# Programs that Swift starts by path, and the start of a list of arguments.
SWIFT = re.compile(r'executableURL = URL\(\w+: "([^"]+)"\)(?:\s*\S+\.arguments = \[\s*"([^"]+)")?')
SWIFT_SCRIPT = re.compile(r'"#!/bin/sh\\n((?:[^"\\]|\\.)*)"')


def started_programs(root: Path) -> dict[str, str]:
    """Each program with one file that starts it."""
    files = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.is_file()]
    scripts = [path for path in files if is_script(path, "sh")]
    functions = {name for path in scripts for name in functions_of(path.read_text())}
    found: dict[str, str] = {}
    for path in [root / "Makefile", *files]:
        for program in programs_in(path, path in scripts):
            if program not in functions:
                found.setdefault(program, path.relative_to(root).as_posix())
    return found


def is_script(path: Path, language: str) -> bool:
    if path.suffix:
        return path.suffix == f".{language}"
    with path.open("rb") as file:
        start = file.readline()
    return start.startswith(b"#!") and start.rstrip().endswith(language.encode())


def programs_in(path: Path, is_shell: bool) -> Iterator[str]:
    if path.name == "Makefile":
        yield from commands_of(recipes(path.read_text()))
    elif is_shell:
        yield from commands_of(path.read_text())
    elif path.suffix == ".swift":
        yield from in_swift(path.read_text())
    elif path.suffix == ".py" or is_script(path, "python3"):
        yield from in_python(path.read_text())


def recipes(makefile: str) -> str:
    """The recipes as a script, with the Makefile's variables filled in."""
    lines = makefile.replace("\\\n", " ").splitlines()
    variables = dict(re.findall(r"^(\w+) \??:?= (.*)$", makefile, re.MULTILINE))
    script = "\n".join(line.lstrip("\t@-") for line in lines if line.startswith("\t"))
    script = re.sub(r"(?<!\$)\$\((\w+)\)", lambda match: variables.get(match[1], f"${match[1]}"), script)
    return re.sub(r"(?<!\$)\$\(\w+ [^)]*\)", "", script).replace("$$", "$")


def in_swift(text: str) -> Iterator[str]:
    for path, first in SWIFT.findall(text):
        if path.startswith("\\("):
            continue
        yield first if path == "/usr/bin/env" else Path(path).name
    for script in SWIFT_SCRIPT.findall(text):
        commands = commands_of(script.replace("\\n", "\n"))
        yield from (command for command in commands if not command.startswith("\\("))


def in_python(text: str) -> Iterator[str]:
    tree = ast.parse(text)
    values = {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in STARTERS and node.args:
            command = values.get(getattr(node.args[0], "id", ""), node.args[0])
            first = command.elts[0] if isinstance(command, ast.List) and command.elts else command
            first = values.get(getattr(first, "id", ""), first)
            if isinstance(first, ast.Call) and first.args:
                # A path with interpolations.
                first = first.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield Path(first.value).name
