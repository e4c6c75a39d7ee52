"""How long a reader on a phone waits for the answers of the search, in Debian's Chromium.

    search.py SITE [VISITS [QUESTION ...]]

SITE is what `helpcenter build --compress` writes: uncompressed files take half a second more.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

sys.path.append(str(Path(__file__).parent.parent / "Tests/Browser"))
from harness.nginx import Nginx  # noqa: E402
from harness.reader import launch, settle  # noqa: E402

VISITS = 7
QUESTIONS = ["refund", "fee", "3 days", "US$1"]
#: Milliseconds between two keys.
TYPING = 100
#: A phone's network and processor, with an empty cache.
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 200_000}
SLOWDOWN = 4

# The first key, the first answer, and the sentence with the number of answers to the whole question.
RECORD = """
  addEventListener('input', () => { window.firstKey ??= performance.now(); }, { capture: true });
  new MutationObserver(() => {
    const answer = document.querySelector('.panel .title, .results li');
    if (answer) window.firstAnswer ??= performance.now();
    const asked = document.activeElement?.value ?? new URLSearchParams(location.search).get('q');
    const said = document.querySelector('.status')?.textContent ?? '';
    if (asked === window.question && /article/.test(said)) {
      window.allAnswers ??= performance.now();
      document.documentElement.dataset.allAnswers = '';
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
"""


@dataclass(frozen=True)
class Wait:
    """In milliseconds from the first key, or from the navigation if the question is in the address."""

    start: str
    question: str
    first: float
    all: float


def waits(site, questions=QUESTIONS, visits=VISITS):
    """The waits at the published site in a folder, which has compressed twins, by HTTP/2."""
    with TemporaryDirectory() as folder, Nginx(site, site / "_nginx.conf", Path(folder), secure=True) as server:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            for start in ("/", "/search/", "/search/?q="):
                for question in questions:
                    yield _wait(browser, server.origin, start, question, visits)
            browser.close()


def _wait(browser, origin, start, question, visits):
    firsts, alls = [], []
    for _ in range(visits):
        context = browser.new_context(viewport={"width": 360, "height": 640}, ignore_https_errors=True)
        context.add_init_script(f"window.question = {question!r};{RECORD}")
        page = context.new_page()
        phone = context.new_cdp_session(page)
        phone.send("Network.enable")
        phone.send("Network.emulateNetworkConditions", NETWORK)
        phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        if start.endswith("="):
            page.goto(origin + start + question.replace(" ", "+").replace("$", "%24"))
        else:
            page.goto(origin + start)
            settle(page)
            page.keyboard.press("/")
            page.keyboard.type(question, delay=TYPING)
        page.wait_for_selector("[data-all-answers]", state="attached")
        first, last, key = page.evaluate("[window.firstAnswer ?? allAnswers, allAnswers, window.firstKey ?? 0]")
        firsts.append(first - key)
        alls.append(last - key)
        context.close()
    return Wait(start, question, median(firsts), median(alls))


if __name__ == "__main__":
    for wait in waits(Path(sys.argv[1]).resolve(), sys.argv[3:] or QUESTIONS, int(sys.argv[2]) if sys.argv[2:] else VISITS):
        print(f"{wait.start:12} {wait.question:8} first {wait.first:5.0f} ms, all {wait.all:5.0f} ms", flush=True)
