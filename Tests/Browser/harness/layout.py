"""Whether what a reader already sees stays where it is."""

from playwright.sync_api import Page

from harness.reader import wait_for_paint


def forget_shifts(page: Page):
    """From here on shifts count: what moved while the page was still arriving is forgotten."""
    wait_for_paint(page)
    page.evaluate("() => { layoutShifts.length = 0; }")


def shifts(page: Page) -> list[str]:
    wait_for_paint(page)
    return [f"moved by {shift['value']:.4f}: {shift['moved']}" for shift in page.evaluate("layoutShifts")]
