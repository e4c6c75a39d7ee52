"""How many bytes a reader loads from a host with brotli."""

import re
from functools import cache
from pathlib import Path

import brotli

KILOBYTE = 1000


def compressed(*files: Path) -> int:
    """Bytes of the files, each compressed on its own, as they travel."""
    return sum(map(compressed_size, files))


@cache
def compressed_size(file: Path) -> int:
    return len(brotli.compress(file.read_bytes()))


AT_ONCE = r"from"
AT_ONCE_OR_LATER = r"(?:from|import\()"


def modules(script: Path, imports: str = AT_ONCE_OR_LATER) -> set[Path]:
    """A script and everything it imports, found by the words of its imports."""
    found, waiting = set(), [script]
    while waiting:
        script = waiting.pop()
        found.add(script)
        names = re.findall(imports + r"""\s*['"]\./([\w-]+\.js)['"]""", script.read_text())
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
    assert size <= 7 * KILOBYTE


def test_the_scripts_of_a_calculator(site, figure):
    common = modules(site.asset("calculator.js"))
    for kind in ("fees", "price", "deadlines", "review"):
        size = compressed(*common | modules(site.asset(f"{kind}.js")))
        figure(f"scripts of the calculator '{kind}', brotli", f"{size} bytes")
        assert size <= 8 * KILOBYTE


def test_a_page_asks_at_once_for_all_that_its_calculators_need(site):
    for address in site.pages:
        text = site.text(address)
        kinds = re.findall(r'data-calculator="(\w+)"', text)
        needed = set().union(*(modules(site.asset(f"{kind}.js"), AT_ONCE) for kind in kinds))
        asked = re.findall(r'(?:<script type="module"[^>]* src|<link rel="modulepreload" href)="[^"]*/([\w-]+\.js)"', text)
        search = {"search.js", "pagefind.js", "pagefind-first.js"} if address == "/search/" else set()
        assert sorted(asked) == sorted({script.name for script in needed} | {"site.js"} | search)
        assert len(re.findall(r'<link rel="preload" [^>]*/calculator\.wasm">', text)) == bool(kinds)
