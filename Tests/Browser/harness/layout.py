"""Larger text, and checks that visible content does not move."""

from playwright.sync_api import Page

from harness.reader import wait_for_paint

# Text of twice the usual size.
ENLARGE_TEXT = "() => document.documentElement.style.setProperty('font-size', '212.5%')"

SCROLL = """async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await painted();
  }
}"""


def forget_shifts(page: Page):
    """Starts counting shifts; those while the page was loading do not count."""
    shifts(page)
    page.evaluate("() => { layoutShifts.length = 0; }")


def scroll_to_the_end(page: Page):
    """Scrolls past every heading, as a reader does."""
    page.evaluate(SCROLL)


def shifts(page: Page) -> list[str]:
    wait_for_paint(page)
    noted = page.evaluate("() => { noteShifts(); return layoutShifts; }")
    return [f"moved by {shift['value']:.4f}: {shift['moved']}" for shift in noted]
