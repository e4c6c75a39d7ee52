"""Whether what a reader already sees stays where it is."""

from playwright.sync_api import Page

from harness.reader import wait_for_paint

SCROLL = """async () => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    await painted();
  }
}"""


def forget_shifts(page: Page):
    """From here on shifts count: what moved while the page was still arriving is forgotten."""
    shifts(page)
    page.evaluate("() => { layoutShifts.length = 0; }")


def scroll_to_the_end(page: Page):
    """Passes every heading on the way, as a reader does."""
    page.evaluate(SCROLL)


def shifts(page: Page) -> list[str]:
    wait_for_paint(page)
    noted = page.evaluate("() => { noteShifts(); return layoutShifts; }")
    return [f"moved by {shift['value']:.4f}: {shift['moved']}" for shift in noted]
