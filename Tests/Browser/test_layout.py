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


LARGE = "() => document.documentElement.style.setProperty('font-size', '212.5%')"
WIDTHS = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"


@pytest.mark.parametrize("width", [320, 360])
def test_no_page_scrolls_sideways_with_text_of_twice_the_size(visit, site, width):
    wide = []
    for address in site.pages:
        page = visit(address, View(width=width))
        page.evaluate(LARGE)
        for details in page.locator("main details").all():
            details.evaluate("(details) => (details.open = true)")
        content, window = page.evaluate(WIDTHS)
        if content > window:
            wide.append((address, content))
    assert wide == []


# A link within a sentence has the height of its line, and a field beside its label is a target together with it.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, summary, input, select')]
  .filter((target) => target.checkVisibility({ checkOpacity: true }) && !target.closest('.skip, p:not(.label), .prose li, td, .fact, h1, h2, .lead'))
  .map((target) => [target, target.getBoundingClientRect()])
  .filter(([target, { width, height }]) => width > 1 && height < 43.5 && getComputedStyle(target, '::after').position !== 'absolute')
  .map(([target, { height }]) => `${target.className || target.tagName} ${target.textContent.trim().slice(0, 30)} ${Math.round(height)}`)"""


def test_targets_are_as_large_as_a_finger(visit, site):
    small = {}
    for address in site.pages:
        page = visit(address, PHONE)
        for details in page.locator("details").all():
            details.evaluate("(details) => (details.open = true)")
        if found := page.evaluate(SMALL_TARGETS):
            small[address] = found
    assert small == {}


def test_the_words_of_the_picture_grow_with_the_text(visit):
    page = visit("/refunds/process/", DESKTOP)
    height = "() => document.querySelector('.refund-case text').getBoundingClientRect().height"
    before = page.evaluate(height)
    page.evaluate(LARGE)
    # Within the column of the text, which does not become wider.
    assert page.evaluate(height) >= 1.6 * before


def test_where_there_is_no_room_for_the_picture_its_list_stands_alone(visit):
    page = visit("/refunds/process/", PHONE)
    assert page.locator(".refund-case svg").is_visible() and not page.locator(".refund-case li").first.is_visible()
    page.evaluate(LARGE)
    assert not page.locator(".refund-case svg").is_visible() and page.locator(".refund-case li").first.is_visible()


# Text, borders and shapes that carry a meaning, with colours that are not the reader's.
FOREIGN_COLOURS = """() => {
  const own = ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'GrayText', 'ButtonText', 'ButtonFace', 'ButtonBorder', 'Field', 'FieldText', 'Highlight', 'HighlightText', 'Mark', 'MarkText'].map((name) => {
    document.body.style.color = name;
    return getComputedStyle(document.body).color;
  });
  document.body.style.color = '';
  const seen = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
  return [...new Set(seen.map((element) => getComputedStyle(element).color).filter((colour) => !own.includes(colour)))];
}"""


@pytest.mark.parametrize("at", ["/", "/refunds/process/", "/fees/at-a-glance/", "/refunds/deadline-calculator/", "/search/"])
def test_forced_colours_are_the_readers_own(visit, at):
    page = visit(at)
    page.emulate_media(forced_colors="active")
    assert page.evaluate(FOREIGN_COLOURS) == []
    button = page.locator(".button.primary").first
    if button.count():
        colours = button.evaluate("(button) => [getComputedStyle(button).color, getComputedStyle(button).backgroundColor]")
        assert colours[0] != colours[1]


def test_a_section_has_its_topics_and_its_figures_on_a_desktop(visit):
    page = visit("/refunds/", DESKTOP)
    edges = [round(page.locator(part).first.bounding_box()["x"]) for part in (".rail", "h1", ".items", ".figures")]
    assert edges == [48, 352, 352, 960]
    assert 1 <= page.locator(".figures li").count() <= 4
    assert round(visit("/search/", DESKTOP).locator(".rail").bounding_box()["x"]) == 48


def test_the_cards_of_home_stand_on_the_pages_edges(visit):
    page = visit("/", DESKTOP)
    edges = [round(card.bounding_box()["x"]) for card in page.locator(".cards > li").all()]
    assert edges == [48, 352, 656, 960, 48]
