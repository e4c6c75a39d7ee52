"""How long a reader waits for the calculators of the shipped site in Debian's Chromium."""

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

sys.path.append(str(Path(__file__).parent.parent / "Tests/Browser"))
from harness.reader import launch, settle  # noqa: E402
from harness.site_server import SiteServer  # noqa: E402

VISITS = 15
KEYS = 500

#: The field to type into, and its text after the key with a number.
TYPED = {
    "fees": ("amount", "`${100 + number}.50`"),
    "price": ("net", "`${100 + number}.50`"),
    "review": ("submitted", "`2026-03-${10 + number % 20}`"),
    "deadlines": ("applied", "`2026-03-${10 + number % 20}`"),
}
#: Without a case in the address there is nothing to show yet.
FRAGMENTS = {"deadlines": "#applied=2026-03-01&today=2026-03-31"}

# The calculator's script starts by looking up its element; its first result marks the calculator as answered.
RECORD_START = """
  const look = document.querySelectorAll.bind(document);
  document.querySelectorAll = (selector) => {
    if (selector.startsWith('[data-calculator=')) window.scriptStart ??= performance.now();
    return look(selector);
  };
  new MutationObserver(() => { window.firstResult ??= performance.now(); })
    .observe(document, { subtree: true, attributes: true, attributeFilter: ['data-answered'] });
"""

# All keys together, because a browser's clock is too coarse for one.
TYPE = """
  ([kind, name, keys]) => {
    const input = document.querySelector(`[data-calculator="${kind}"] [name="${name}"]`);
    const start = performance.now();
    for (let number = 0; number < keys; number += 1) {
      input.value = TEXT;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    return (performance.now() - start) / keys;
  }
"""


@dataclass(frozen=True)
class Wait:
    """In milliseconds."""

    kind: str
    first_result: float
    key: float


def waits(site):
    """The version of Chromium, and the wait at each calculator of the site in its folder."""
    with SiteServer(site) as server, sync_playwright() as playwright:
        browser = launch(playwright, "chromium")
        found = [_wait(browser, server.origin + _address(site, kind), kind) for kind in TYPED]
        version = browser.version
        browser.close()
    return version, found


def _address(site, kind):
    pages = (page for page in site.rglob("index.html") if f'data-calculator="{kind}"' in page.read_text())
    return f"/{next(pages).parent.relative_to(site)}/{FRAGMENTS.get(kind, '')}"


def _wait(browser, address, kind):
    name, text = TYPED[kind]
    results, keys = [], []
    for _ in range(VISITS):
        context = browser.new_context()  # Nothing is in its cache.
        context.add_init_script(RECORD_START)
        page = context.new_page()
        page.goto(address)
        settle(page)
        results.append(page.evaluate("firstResult - scriptStart"))
        keys.append(page.evaluate(TYPE.replace("TEXT", text), [kind, name, KEYS]))
        context.close()
    return Wait(kind, median(results), median(keys))
