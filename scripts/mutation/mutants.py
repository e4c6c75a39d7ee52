"""What may be changed in a Swift file: one constant, operator or word at a time."""

import re
from dataclasses import dataclass
from pathlib import Path

# Each operator with its replacements. swift-format puts spaces around binary operators, so the brackets of generics
# do not match.
OPERATORS = {
    " < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == ",
    " && ": " || ", " || ": " && ", "...": "..<", "..<": "...",
    " + ": " - ", " - ": " + ", " * ": " + ", " / ": " * ", " % ": " / ",
    " &+ ": " &- ", " &- ": " &+ ", " &* ": " &+ ", " += ": " -= ", " -= ": " += ", " &+= ": " &-= ",
    " &*= ": " &+= ", " /= ": " *= ",
}  # fmt: skip
OPERATOR = re.compile("|".join(re.escape(operator) for operator in sorted(OPERATORS, key=len, reverse=True)))
NUMBER = re.compile(r"(?<![\w.$])(0x[0-9A-Fa-f_]+|[0-9][0-9_]*)(?![\w])")
TRUTH = re.compile(r"\b(true|false)\b")
DECLARATION = re.compile(r"static func (<|\+|-|\*|/|==)")


@dataclass(frozen=True)
class Mutant:
    """One change of one file; `choices` are tried in order until one compiles."""

    file: Path
    path: Path
    start: int
    end: int
    choices: tuple
    line: int
    source: str
    is_words: bool

    @property
    def place(self):
        return f"Sources/{self.path}:{self.line}"

    @property
    def name(self):
        """Stays the same when lines move."""
        text = self.file.read_text()
        column = self.start - (text.rfind("\n", 0, self.start) + 1) - (len(self.source) - len(self.source.lstrip()))
        change = self.choices[0].strip().replace("\n", " ")
        return f"{self.path}: {self.source.strip()}: {column} {change}"

    def texts(self):
        text = self.file.read_text()
        return [text[: self.start] + choice + text[self.end :] for choice in self.choices]


def mutants_of(file, path):
    text = file.read_text()
    found = []
    for kind, start, end in pieces(text):
        piece = text[start:end]
        if kind == "words":
            # Only we read the message of a precondition.
            if piece.strip() and "precondition(" not in text[text.rfind("\n", 0, start) + 1 : start]:
                found.append((start, end, ("~" if len(piece) == 1 else piece + "~",), True))
            continue
        for match in OPERATOR.finditer(piece):
            found.append((start + match.start(), start + match.end(), (OPERATORS[match.group()],), False))
        for match in NUMBER.finditer(piece):
            number = int(match.group().replace("_", ""), 0)
            found.append((start + match.start(), start + match.end(), (str(number + 1), str(number + 1000), str(number - 1)), False))
        for match in TRUTH.finditer(piece):
            found.append((start + match.start(), start + match.end(), ("false" if match.group() == "true" else "true",), False))
    lines = text.splitlines()
    mutants = []
    for start, end, choices, is_words in sorted(found):
        line = text.count("\n", 0, start) + 1
        source = lines[line - 1]
        if not DECLARATION.search(source) and not source.lstrip().startswith(("@", "#")):
            mutants.append(Mutant(file, path, start, end, choices, line, source, is_words))
    return mutants


def pieces(text):
    """The code and the words of a file as (kind, start, end), without comments; code inside words is code."""
    place, code = 0, 0
    while place < len(text):
        if text.startswith("//", place):
            yield "code", code, place
            place = code = end_of_line(text, place)
        elif text.startswith('"""', place):
            yield "code", code, place
            place = yield from words(text, place + 3, '"""')
            code = place
        elif text[place] == '"':
            yield "code", code, place
            place = yield from words(text, place + 1, '"')
            code = place
        else:
            place += 1
    yield "code", code, len(text)


def words(text, place, closing):
    start = place
    while not text.startswith(closing, place):
        if text.startswith("\\(", place):
            yield "words", start, place
            end = matching(text, place + 1)
            for kind, first, last in pieces(text[place + 2 : end]):
                yield kind, place + 2 + first, place + 2 + last
            place = start = end + 1
        elif text[place] == "\\":
            place += 2
        else:
            place += 1
    # The line before a closing `\"\"\"` is white space that is not part of the words.
    yield "words", start, len(text[:place].rstrip()) if closing == '"""' else place
    return place + len(closing)


def matching(text, place):
    depth, quoted = 0, False
    while True:
        if text[place] == '"':
            quoted = not quoted
        elif not quoted and text[place] in "()":
            depth += 1 if text[place] == "(" else -1
            if depth == 0:
                return place
        place += 1


def end_of_line(text, place):
    end = text.find("\n", place)
    return len(text) if end < 0 else end
