"""Finds the commands in a script for sh. It knows the part of the language that our scripts use."""

import re
from collections.abc import Iterator

KEYWORDS = {"if", "then", "elif", "else", "fi", "do", "done", "while", "until", "!", "{", "}"}
BUILT_IN = {
    ".", ":", "[", "break", "cd", "command", "continue", "echo", "exec", "exit", "export", "kill", "local", "printf",
    "pwd", "read", "return", "set", "shift", "test", "trap", "true", "false", "ulimit", "umask", "unset", "wait",
}  # fmt: skip
# Commands that run the command after them, and how many of their own arguments come first.
RUNNERS = {"chroot": 1, "command": 0, "env": 0, "exec": 0, "isolated": 0, "need": 1, "run_in": 3, "sudo": 0, "timed": 1, "xargs": 0}
ASSIGNMENT = re.compile(r"\w+=")
FUNCTION = re.compile(r"^(\w+)\(\) \{", re.MULTILINE)
# Blanks and comments, what ends a command, redirections, and the parts of words.
TOKEN = re.compile(r"""(?P<blank>(?:[ \t]|\\\n)+)|(?P<comment>\#.*)|(?P<end>;;|[;&|()\n]+)|(?P<into>\d*[<>]+&?)""")


def functions_of(script: str) -> set[str]:
    return set(FUNCTION.findall(script))


def commands_of(script: str) -> Iterator[str]:
    """The names of the programs that the script starts, without the shell's builtins."""
    plain = dict(re.findall(r"^\s*(\w+)=([\w./-]+)$", script, re.MULTILINE))
    for word in command_words(FUNCTION.sub("{", script)):
        word = re.sub(r"\$\{?(\w+)\}?", lambda match: plain.get(match[1], match[0]), word.replace('"', ""))
        name = word.rsplit("/")[-1]
        is_own = "/" in word and word[0] not in "/$"
        if not is_own and "$" not in name and name and name not in BUILT_IN:
            yield name


def command_words(script: str) -> Iterator[str]:
    """The words in the place of a command, with their quotation marks."""
    position, skipped, awaited = 0, 0, True
    is_pattern, is_target, opened = False, False, ""
    while position < len(script):
        token = TOKEN.match(script, position)
        if token:
            position = token.end()
            if token["into"]:
                is_target = True
            elif token["end"]:
                awaited, skipped = True, 0
                is_pattern = token["end"].startswith(";;") or (is_pattern and not token["end"].startswith(")"))
            continue
        end = end_of_word(script, position)
        word, position = script[position:end], end
        for inner in substitutions(word):
            yield from command_words(inner)
        if is_target:
            is_target = False
        elif is_pattern and word != "esac":
            continue
        elif word in ("for", "case"):
            awaited, opened = False, word
        elif word == "in" and not awaited:
            is_pattern = opened == "case"
        elif word == "esac":
            is_pattern = False
        elif not awaited or word in KEYWORDS or ASSIGNMENT.match(word) or word.startswith("-"):
            continue
        elif skipped:
            skipped -= 1
        elif word in RUNNERS:
            yield word
            skipped = RUNNERS[word]
        elif not re.fullmatch(r"\$\w+", word):
            # An unquoted variable contains a runner with its options.
            yield word
            awaited = False


def end_of_word(script: str, start: int) -> int:
    position = start
    while position < len(script) and not (script[position] in " \t\n;&|()<>"):
        position = end_of_part(script, position)
    return max(position, start + 1)


def end_of_part(script: str, position: int) -> int:
    """The end of the quoted part, the substitution or the character that starts here."""
    if script[position] == "\\":
        return position + 2
    if script[position] == "'":
        return script.index("'", position + 1) + 1
    if script[position] == '"':
        position += 1
        while script[position] != '"':
            position = end_of_part(script, position) if script[position] != "'" else position + 1
        return position + 1
    if script.startswith("$(", position):
        depth, position = 1, position + 2
        while depth:
            if script[position] in "()":
                depth += 1 if script[position] == "(" else -1
                position += 1
            else:
                position = end_of_part(script, position)
        return position
    return position + 1


def substitutions(word: str) -> Iterator[str]:
    """The content of each outermost `$(…)` of the word, except arithmetic."""
    position, is_quoted = 0, False
    while position < len(word):
        if word[position] == '"':
            is_quoted = not is_quoted
        stands_for_itself = word[position] == '"' or (is_quoted and word[position] == "'")
        end = position + 1 if stands_for_itself else end_of_part(word, position)
        if word.startswith("$(", position) and not word.startswith("$((", position):
            yield word[position + 2 : end - 1]
        position = end
