"""How much a reader loads, as a host with brotli sends it."""

import re
from pathlib import Path

import brotli

KILOBYTE = 1000


def compressed(*files: Path) -> int:
    """Bytes of the files, each compressed on its own, as they travel."""
    return sum(len(brotli.compress(file.read_bytes())) for file in files)


def modules(script: Path) -> set[Path]:
    """A script and all it may import, at once or later."""
    found, waiting = set(), [script]
    while waiting:
        script = waiting.pop()
        found.add(script)
        names = re.findall(r"""(?:from|import\()\s*['"]\./([\w-]+\.js)['"]""", script.read_text())
        waiting += [script.with_name(name) for name in names if script.with_name(name) not in found]
    return found


def test_an_article_with_its_style(site, figure):
    articles = [address for address in site.pages if 'data-calculator' not in site.text(address)]
    sizes = {address: compressed(site.file(address), site.asset("style.css")) for address in articles}
    largest = max(sizes, key=sizes.get)
    figure("largest article with its style, brotli", f"{sizes[largest]} bytes ({largest})")
    assert sizes[largest] <= 14 * KILOBYTE


def test_the_module(site, figure):
    size = compressed(site.asset("calculator.wasm"))
    figure("calculator.wasm, brotli", f"{size} bytes")
    assert size <= 6 * KILOBYTE


def test_the_scripts_of_a_calculator(site, figure):
    common = modules(site.asset("calculator.js"))
    for kind in ("fees", "price", "deadlines", "review"):
        size = compressed(*common | modules(site.asset(f"{kind}.js")))
        figure(f"scripts of the calculator '{kind}', brotli", f"{size} bytes")
        assert size <= 6 * KILOBYTE
