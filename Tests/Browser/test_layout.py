"""Where things stand on a phone and on a desktop."""

import re
from pathlib import Path

import pytest
from harness.view import DESKTOP, PHONE, View

STYLES = Path(__file__).parents[2] / "templates/assets/css"
TOP = "(selector) => document.querySelector(selector).getBoundingClientRect().top"
# The fonts of the machine differ, so an article may need one line more than the design has.
LINE = 45


def test_the_text_of_an_article_starts_early_on_a_phone(visit, site):
    for address in site.pages:
        if address.count("/") != 3 or "data-calculator" in site.text(address):
            continue
        page = visit(address, PHONE)
        if page.locator("article .prose > *").count():
            assert page.evaluate(TOP, ".prose > *") <= 420 + LINE, address
        assert not page.locator(".rail").is_visible()


def test_home_answers_on_the_first_screen_of_a_phone(visit):
    page = visit("/", PHONE)
    assert page.evaluate(TOP, '[data-calculator="fees"] .headline b') <= 640
    assert page.locator(".prose > ul > li").count() == 8


def test_home_has_its_calculators_side_by_side_on_a_desktop(visit):
    page = visit("/", DESKTOP)
    fees, deadlines = (page.locator(f'[data-calculator="{kind}"]').bounding_box() for kind in ("fees", "deadlines"))
    assert (round(fees["x"]), round(deadlines["x"])) == (48, 656)
    assert fees["y"] == deadlines["y"] and abs(fees["height"] - deadlines["height"]) < 1


@pytest.mark.parametrize("view", [View(width=320), PHONE, DESKTOP], ids=str)
def test_every_figure_is_within_the_page(visit, view):
    page = visit("/fees/at-a-glance/", view)
    edges = page.evaluate("() => [...document.querySelectorAll('.figure')].map((figure) => figure.getBoundingClientRect().right)")
    assert len(edges) == 14
    assert max(edges) <= page.evaluate("() => document.documentElement.clientWidth")
    rows = page.evaluate(
        "() => [...document.querySelectorAll('.fact-row:has(.figure)')].map((row) => row.querySelector('.figure').textContent + row.querySelector('.qualifier').textContent)"
    )
    assert len(set(rows)) == len(rows)


def test_sizes_and_weights_of_type_are_tokens():
    for file in sorted(STYLES.glob("*.css")):
        for declaration in re.findall(r"(?<![\w-])(font|font-size|font-weight):([^;}]*)", file.read_text()):
            value = declaration[1]
            sizes = re.findall(r"\d*\.?\d+(?:rem|em|px|%)", value)
            weights = set(re.findall(r"\b[1-9]00\b", value))
            assert not sizes or file.name == "95-media.css", (file.name, declaration)
            assert weights <= {"400", "600"}, (file.name, declaration)
