"""Everything can be reached, seen and used with the keyboard alone."""

from itertools import groupby

import pytest
from playwright.sync_api import Page, expect

from harness.calculator import Calculator
from harness.view import DESKTOP, PHONE

# The elements that Tab must reach, in page order. A closed disclosure hides its content. In a field for a day Tab goes
# from the month to the day, the year and the button.
NUMBER_WHAT_TAB_REACHES = """() => {
  const candidates = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
  const reachable = [...candidates].filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }));
  reachable.forEach((element, place) => { element.dataset.place = place; });
  return { count: reachable.length, steps: reachable.length + 3 * reachable.filter(({ type }) => type === 'date').length };
}"""

# What the focus is on after each Tab, for `stops`.
NOTE_STOPS = """() => {
  window.stops = [];
  addEventListener('keyup', ({ key }) => key === 'Tab' && stops.push(stop()), true);
  const stop = () => {
    const element = document.activeElement;
    if (element === document.body) return null;
    // The first line of a link that has two.
    const { left, top, right, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const above = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
    const isOutlined = (box) => {
      const { outlineStyle, outlineWidth } = box ? getComputedStyle(box) : {};
      return outlineStyle && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    return {
      place: Number(element.dataset.place ?? -1),
      name: element.outerHTML.slice(0, 120),
      hasOutline: isOutlined(element) || isOutlined(element.closest('.card')),
      isCovered: !(above && (element.contains(above) || above.contains(element))),
    };
  };
}"""


def walk(page: Page, steps: int) -> list[dict]:
    """Presses Tab that many times and returns where the focus was."""
    page.evaluate(NOTE_STOPS)
    for _ in range(steps):
        page.keyboard.press("Tab")
    stops = page.evaluate("() => stops")
    assert len(stops) == steps
    return [stop for stop in stops if stop]


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_tab_reaches_everything_and_shows_where_it_is(browse, address, view):
    page = browse(address, view)
    reachable = page.evaluate(NUMBER_WHAT_TAB_REACHES)
    stops = walk(page, reachable["steps"])
    assert [place for place, _ in groupby(stop["place"] for stop in stops)] == list(range(reachable["count"]))
    assert [stop["name"] for stop in stops if not stop["hasOutline"] or stop["isCovered"]] == []


def test_the_first_stop_skips_to_the_content(browse, address):
    page = browse(address)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_contain_text("Skip")
    page.keyboard.press("Enter")
    page.wait_for_url("**#*")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def tab_to(page: Page, selector: str):
    """Presses Tab until the focus is on the element; it has to come within the page's length."""
    for _ in range(page.evaluate(NUMBER_WHAT_TAB_REACHES)["steps"]):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_an_order_is_typed(visit, site):
    page = visit(site.page_with_calculator("fees"))
    for name, text in [("amount", "1000"), ("tax", "80"), ("withdrawals", "1")]:
        tab_to(page, f'[data-calculator="fees"] [name="{name}"]')
        page.keyboard.type(text)
    expect(Calculator(page, "fees").headline).to_contain_text("US$969.00")


def test_a_case_is_told(visit, site):
    page = visit(site.page_with_calculator("deadlines"))
    deadlines = Calculator(page, "deadlines")
    tab_to(page, '[name="applied"]')
    page.keyboard.type("03012026")
    tab_to(page, ".today summary")
    page.keyboard.press("Enter")
    tab_to(page, '[name="today"]')
    page.keyboard.type("03052026")
    tab_to(page, ".add")
    page.keyboard.press("Enter")
    expect(deadlines.field("event")).to_be_focused()
    page.keyboard.type("We agreed")
    tab_to(page, '[name="on"]')
    page.keyboard.type("03042026")
    expect(deadlines.chip).to_have_text("Agreed")
    tab_to(page, ".save")
    page.keyboard.press("Space")
    expect(deadlines.section.locator(".events summary")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, ".remove")
    page.keyboard.press("Space")
    expect(deadlines.section.locator(".add")).to_be_focused()
    expect(deadlines.chip).to_have_text("Your turn")
