"""Adds up the lines of llvm-cov's list by target, and refuses a target with too few of them reached.

A line is reached when any of it is: the sentence of a precondition that held is part of its line.
"""

import sys
from collections import defaultdict

# The browser's module is tested in the browser, with the same vectors.
ELSEWHERE = {"CalculatorWasm"}
DOMAIN = {"Days", "TradeAssurance"}

reached = defaultdict(dict)
for line in sys.stdin:
    kind, _, value = line.strip().partition(":")
    if kind == "SF":
        _, _, path = value.rpartition("/Sources/")
        is_ours = "/checkouts/" not in value and path != value and "/.build" not in path
        target = path.split("/")[0] if is_ours else None
    elif kind == "DA" and target:
        number, count = value.split(",")[:2]
        place = (path, number)
        reached[target][place] = reached[target].get(place, False) or int(count) > 0

too_few = []
for target, lines in sorted(reached.items()):
    share = 100 * sum(lines.values()) / len(lines)
    least = 100 if target in DOMAIN else 0 if target in ELSEWHERE else 90
    print(f"{target:16} {share:6.2f}%  {sum(lines.values())} of {len(lines)} lines")
    if share < least:
        too_few.append(f"{target} has less than {least}%")
rest = [lines for target, lines in reached.items() if target not in ELSEWHERE | DOMAIN]
covered, count = sum(sum(lines.values()) for lines in rest), sum(len(lines) for lines in rest)
print(f"{'without domain':16} {100 * covered / count:6.2f}%  {covered} of {count} lines")
sys.exit("\n".join(too_few) or None)
