"""Where a build spends its time: the share of each stage and library, measured with perf.

A sample belongs to the innermost function on its stack of the generator or a library. Memory management and the
standard library count for their caller, the kernel for itself.
"""

import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

OWNERS = {
    "Markdown": "Markdown (around cmark)", "Reading": "Reading", "SiteModel": "SiteModel",
    "Checking": "Checking", "Rendering": "Rendering", "Publishing": "Publishing",
    "Assembling": "Assembling", "Diagnostics": "Diagnostics", "Days": "Days", "Facts": "Facts",
    "TradeAssurance": "TradeAssurance", "SellerRules": "SellerRules", "Templating": "Templating", "Markup": "Markup",
    "Yams": "Yams and libyaml", "HelpCenterKit": "HelpCenterKit, the commands", "helpcenter": "helpcenter, the program",
    "ArgumentParser": "swift-argument-parser",
}
MODULE = re.compile(r"^\$s(\d+)(\w+)")
FRAME = re.compile(r"^\s+[0-9a-f]+ (.+?) \((.+)\)$")


def shares(before, command):
    """The percentage of each owner, the largest first; None if perf does not work."""
    before()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder, "perf.data")
        # The C libraries have no frame pointers, so perf uses their exception tables.
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
    """- stack: one frame per line, the innermost first."""
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
