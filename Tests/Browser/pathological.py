"""How long a build takes for articles that nobody writes, at one size and at twice that size.

    python pathological.py             each of them
    python pathological.py quotes      those with the word in their names

Prints the seconds of processor time and their ratio, without what a build takes over an article with no text. Exits
with 1 when an answer is wrong, or when twice the size takes more than three times as long.
"""

import resource
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from harness.pathological import ALL, Answer, Pathology, PathologicalSite, article

MEMORY = Path("/dev/shm")
"""On tmpfs, so that the disk is not measured."""
LEAST = 0.02
"""Seconds below which only the start of the program is measured."""
LEAST_COMPARED = 0.1
"""Seconds below which a ratio is chance."""
MOST_RATIO = 3


def spent() -> float:
    """Seconds of processor time of all builds so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def measure(site: PathologicalSite, files: dict[str, str]) -> tuple[float, Answer]:
    """The least time of five builds, or that of a single slow one."""
    least = None
    for _ in range(5):
        site.write(files)
        start = spent()
        answer = site.build()
        seconds = spent() - start
        least = min(least or seconds, seconds)
        if least > 1:
            break
    return least, answer


def row(site: PathologicalSite, pathology: Pathology, basis: float) -> bool:
    """Prints the figures of one pathology; returns whether they are good."""
    once, _ = measure(site, pathology.files(pathology.size))
    twice, answer = measure(site, pathology.files(2 * pathology.size))
    ratio = (twice - basis) / (once - basis) if twice - basis > LEAST_COMPARED else None
    trouble = site.trouble(pathology, 2 * pathology.size, answer)
    if ratio and once - basis > LEAST_COMPARED and ratio > MOST_RATIO:
        trouble = trouble or "too slow"
    figures = f"{shown(once - basis)} | {shown(twice - basis)} | {f'{ratio:.1f}' if ratio else '–'}"
    result = f"refused: `{pathology.finding}`" if pathology.finding else "published"
    print(f"| {pathology.name} | {pathology.size:,} | {figures} | {trouble or result} |", flush=True)
    return trouble is None


def shown(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds > LEAST else f"< {LEAST} s"


def main(words: list[str]) -> int:
    with TemporaryDirectory(dir=MEMORY if MEMORY.exists() else None) as folder:
        site = PathologicalSite(Path(folder) / "site")
        basis, _ = measure(site, article(""))
        print(f"A build with an article without text takes {basis:.2f} s of processor time.\n")
        print("| repeated | *n* | at *n* | at 2*n* | ratio | answer |\n|---|---|---|---|---|---|")
        chosen = [pathology for pathology in ALL if not words or any(word in pathology.name for word in words)]
        return 0 if all([row(site, pathology, basis) for pathology in chosen]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
