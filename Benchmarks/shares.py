"""Where a build spends its time: the share of each stage and library, by perf.

A sample belongs to the innermost function on its stack that is the generator's or a library's: memory
management and the standard library count for who called them, the kernel for itself.
"""

import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

OWNERS = {
    "Markdown": "Markdown (around cmark)", "Reading": "Reading", "SiteModel": "SiteModel",
    "Checking": "Checking", "Rendering": "Rendering", "Publishing": "Publishing",
    "Assembling": "Assembling", "Diagnostics": "Diagnostics", "TradeAssurance": "TradeAssurance",
    "Templating": "Templating", "Markup": "Markup", "Yams": "Yams and libyaml", "helpcenter": "helpcenter, the command",
    "ArgumentParser": "swift-argument-parser",
}
MODULE = re.compile(r"^\$s(\d+)(\w+)")
FRAME = re.compile(r"^\s+[0-9a-f]+ (.+?) \((.+)\)$")


def shares(before, command):
    """The percentage of each owner, the largest first; None where perf does not work."""
    before()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder, "perf.data")
        # The C libraries keep no frame pointers: perf follows the tables for exceptions instead.
        stacks = ["--freq=499", "--call-graph=dwarf,8192"]
        record = ["perf", "record", "--quiet", *stacks, f"--output={data}", "--", *command]
        try:
            subprocess.run(record, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        except (FileNotFoundError, subprocess.CalledProcessError):
            return None
        script = subprocess.run(
            ["perf", "script", f"--input={data}", "--fields=ip,sym,dso", "--no-inline", "--no-demangle"],
            capture_output=True, text=True, errors="replace", check=True,
        ).stdout
    counts = Counter(owner(stack) for stack in script.split("\n\n") if stack.strip())
    total = counts.total()
    return [(name, 100 * count / total) for name, count in counts.most_common() if 200 * count >= total]


def owner(stack):
    """- stack: one frame a line, the innermost first."""
    last = "others"
    for line in stack.splitlines():
        frame = FRAME.match(line)
        if not frame:
            continue
        symbol, library = frame[1], frame[2]
        if library == "[kernel.kallsyms]" or library == "[vdso]":
            return "the kernel: files and memory"
        if "libcmark" in library:
            return "cmark"
        if symbol.startswith("yaml_"):
            return OWNERS["Yams"]
        module = MODULE.match(symbol)
        if module and (name := module[2][: int(module[1])]) in OWNERS:
            return OWNERS[name]
        if "Foundation" in library:
            last = "Foundation"
    return last
