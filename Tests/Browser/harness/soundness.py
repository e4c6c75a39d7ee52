"""Checks for every page; each function returns the faults as sentences."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

AXE_OPTIONS = {
    "resultTypes": ["violations"],
    # Off by default because it is new in WCAG 2.2.
    "rules": {"target-size": {"enabled": True}},
}

CONTRAST_ALONE = AXE_OPTIONS | {"runOnly": ["color-contrast"], "rules": {}}

WIDER_THAN_THE_SCREEN = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width);
  return wide.map((element) => `${element.nodeName}.${element.getAttribute('class') ?? ''} ends beyond the right edge`);
}"""


def accessibility(page: Page, options=AXE_OPTIONS) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    # What passes stays in the browser: there is a thousand times as much of it.
    violations = page.evaluate("(options) => axe.run(options).then(({ violations }) => violations)", options)
    return [
        f"axe {violation['id']}: {node['failureSummary']} {node['html']}"
        for violation in violations
        for node in violation["nodes"]
    ]


def contrast_by_night(page: Page) -> list[str]:
    """Switches the page to dark mode, as a system does in the evening. Only colours change."""
    page.emulate_media(color_scheme="dark")
    return accessibility(page, CONTRAST_ALONE)


def sideways_scroll(page: Page) -> list[str]:
    return page.evaluate(WIDER_THAN_THE_SCREEN)
