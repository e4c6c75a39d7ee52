"""A reader's browser: one context for each view and server, and every page watched."""

import os
import shutil

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from harness.view import View
from harness.watch import Watch

# Content that moved after it was shown.
RECORD_SHIFTS = """
  window.layoutShifts = [];
  const note = (entries) => layoutShifts.push(...entries.map(({ value, sources }) => ({
    value,
    moved: sources.map(({ node }) => node?.nodeName + '.' + (node?.className ?? '')),
  })));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  window.noteShifts = () => note(observer.takeRecords());
"""

# Milliseconds after which what is waited for is given up, also on a machine that has much else to do.
TIMEOUT = 60_000

TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"


def launch(playwright: Playwright, program: str = "chromium-headless-shell") -> Browser:
    """Debian's Chromium, without its windows: they cost most of the time of a page. Root may not use its sandbox."""
    chromium = shutil.which(program)
    if chromium is None:
        raise FileNotFoundError(f"no '{program}' on the PATH; run 'make setup'")
    sandbox = [] if os.getuid() else ["--no-sandbox"]
    return playwright.chromium.launch(executable_path=chromium, args=sandbox)


class Reader:
    def __init__(self, browser: Browser):
        self._browser = browser
        self._contexts: dict[tuple[View, str], BrowserContext] = {}
        self._tabs: dict[View, tuple[Page, Watch]] = {}

    def new_page(self, view: View, watch: Watch) -> Page:
        page = self._context(view, watch.origin).new_page()
        watch.observe(page)
        return page

    def tab(self, view: View, origin: str, expected: str | None) -> tuple[Page, Watch]:
        """The tab that this view keeps. To open another takes as much time as a page."""
        if view not in self._tabs:
            watch = Watch(origin, expected)
            self._tabs[view] = (self.new_page(view, watch), watch)
        return self._tabs[view]

    def _context(self, view: View, origin: str) -> BrowserContext:
        """One for each server too: the clock of a context waits for all of its pages."""
        if (view, origin) not in self._contexts:
            context = self._browser.new_context(
                viewport={"width": view.width, "height": view.height},
                color_scheme=view.scheme,
                java_script_enabled=view.javascript,
                has_touch=view.touch,
                reduced_motion="reduce",
                locale="en-US",
                timezone_id="America/Los_Angeles",
                permissions=["clipboard-read", "clipboard-write"],
            )
            context.set_default_timeout(TIMEOUT)
            context.add_init_script(RECORD_SHIFTS)
            self._contexts[view, origin] = context
        return self._contexts[view, origin]


def settle(page: Page):
    """Waits until every calculator of the page has started or reported that it cannot."""
    expect(page.locator(".calculator:not([data-state])")).to_have_count(0)
    wait_for_paint(page)


def wait_for_paint(page: Page):
    """Waits until all changes so far are on the screen."""
    page.evaluate(TWO_FRAMES)
