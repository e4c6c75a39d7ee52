"""Where things stand on a phone and on a desktop."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.layout import ENLARGE_TEXT
from harness.view import DESKTOP, PHONE, View

STYLES = Path(__file__).parents[2] / "templates/assets/css"
BOTTOM = "(part) => part.getBoundingClientRect().bottom"


def test_home_answers_on_the_first_screen_of_a_phone(visit):
    page = visit("/", PHONE)
    assert page.locator('[data-calculator="fees"] .result .headline b').evaluate(BOTTOM) <= 640
    assert page.locator(".prose > ul > li").count() == 8


def test_home_leads_to_the_price_to_charge(visit):
    page = visit("/", PHONE)
    page.get_by_role("link", name="the price to charge").click()
    expect(page.locator('[data-calculator="price"]')).to_be_in_viewport()
    assert page.url.endswith("/fees/fee-calculator/#calculator-price")


LINES = """(part) => {
  const range = document.createRange();
  range.selectNodeContents(part);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}"""


@pytest.mark.parametrize("text", [16, 32], ids=["text 100 %", "text 200 %"])
@pytest.mark.parametrize("kind, field", [("fees", "amount"), ("price", "net")])
def test_an_amount_stays_on_one_line_within_its_card(open_calculator, kind, field, text):
    calculator = open_calculator(kind, own=True)
    page = calculator.page
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": text}})
    amount = calculator.headline.locator("b")
    for width in (320, 360, 390, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        for typed in ("1000", "2000", "10628.12", "20000", "200000", "9000000000"):
            calculator.enter(**{field: typed})
            expect(calculator.result.locator(f'[data-amount="{field}"]').last).to_contain_text(typed[-2:])
            assert amount.evaluate(LINES) == 1, (width, typed)
            assert amount.evaluate("(amount) => amount.scrollWidth <= amount.clientWidth"), (width, typed)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_sum_has_no_rule_between_a_name_and_its_amount(open_calculator, width):
    fees = open_calculator("fees")
    fees.page.set_viewport_size({"width": width, "height": 640})
    for row in fees.result.locator("tr:not(thead *)").all():
        tops = row.evaluate("(row) => [...row.children].map((cell) => cell.getBoundingClientRect().top)")
        if tops[0] != tops[1]:
            expect(row.locator("td")).to_have_css("border-top-width", "0px")


@pytest.mark.parametrize("view", [View(320), PHONE, DESKTOP], ids=str)
def test_the_fields_of_home_stand_in_lines(visit, view):
    page = visit("/", view)
    fees = page.locator('[data-calculator="fees"]')
    fees.locator('[name="amount"]').fill("1,23")
    page.locator("h1").click()
    expect(fees.locator(".error").first).to_be_visible()
    edges = fees.evaluate("(fees) => ['amount', 'withdrawals'].map((name) => fees.querySelector(`[name=${name}]`).getBoundingClientRect().top)")
    label, input = (fees.locator(f'[data-field="withdrawals"] {part}').bounding_box() for part in ("label", "input"))
    assert view.width == 320 or edges[0] == edges[1]
    text = "(label) => { const range = document.createRange(); range.selectNodeContents(label); return range.getBoundingClientRect().width }"
    assert fees.locator('[data-field="withdrawals"] label').evaluate(text) <= input["width"] + 1 or view.width == 320
    # Both days are fields, of one line if there is room.
    applied, today = (page.locator(f'[name="{name}"]').bounding_box() for name in ("applied", "today"))
    assert applied["height"] == today["height"] and (view.width < 700 or applied["y"] == today["y"])


def test_the_case_is_said_once(visit):
    """Opened, the line of today does not say the day beside the field that says it, and a card has one rule at its foot."""
    today = visit("/refunds/deadline-calculator/", PHONE).locator(".today")
    today.locator("summary").click()
    expect(today.locator("summary")).to_have_text("Today", use_inner_text=True)
    page = visit("/", PHONE)
    assert page.locator('[data-calculator="fees"] .sums').evaluate("(sums) => getComputedStyle(sums).borderBottomWidth") == "0px"


@pytest.mark.parametrize("view", [View(320), PHONE, DESKTOP], ids=str)
def test_the_choices_of_an_event_are_not_cut(open_calculator, view):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03", view)
    deadlines.section.locator(".add").click()
    room, longest = deadlines.field("event").evaluate(
        """(select) => {
          const own = select.cloneNode(true);
          own.style.cssText = 'width: auto';
          select.after(own);
          const width = own.getBoundingClientRect().width;
          own.remove();
          return [select.getBoundingClientRect().width, width];
        }"""
    )
    assert longest <= room


def test_home_has_its_calculators_side_by_side_on_a_desktop(visit):
    page = visit("/", DESKTOP)
    fees, deadlines = (page.locator(f'[data-calculator="{kind}"]').bounding_box() for kind in ("fees", "deadlines"))
    assert (round(fees["x"]), round(deadlines["x"])) == (48, 656)
    assert fees["y"] == deadlines["y"] and abs(fees["height"] - deadlines["height"]) < 1


@pytest.mark.parametrize("view", [View(width=320), PHONE, DESKTOP], ids=str)
def test_every_figure_is_within_the_page(browse, view):
    page = browse("/fees/at-a-glance/", view)
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


def test_the_words_of_the_picture_grow_with_the_text(visit):
    page = visit("/refunds/process/", DESKTOP)
    height = "() => document.querySelector('.refund-case text').getBoundingClientRect().height"
    before = page.evaluate(height)
    page.evaluate(ENLARGE_TEXT)
    # Within the column of the text, which does not become wider.
    assert page.evaluate(height) >= 1.6 * before


def test_where_there_is_no_room_for_the_picture_its_list_stands_alone(visit):
    page = visit("/refunds/process/", PHONE)
    assert page.locator(".refund-case svg").is_visible() and not page.locator(".refund-case li").first.is_visible()
    page.evaluate(ENLARGE_TEXT)
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
    assert edges == [48, 352, 656, 960]


def test_the_texts_of_machines_have_plain_spaces(site):
    files = [file for kind in ("*.md", "*.xml", "*.txt", "*.json") for file in site.root.rglob(kind)]
    assert len(files) > 20
    assert [file.name for file in files if "\u00a0" in file.read_text() or 'class="whole"' in file.read_text()] == []


@pytest.mark.parametrize("width", [320, 360])
def test_the_numbers_of_a_list_and_the_breadcrumb_have_room(visit, width):
    page = visit("/refunds/process/", View(width=width))
    page.evaluate(ENLARGE_TEXT)
    # A number and its full stop, right of the page's edge.
    assert page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('.prose ol')).paddingLeft)") >= 1.4 * 34
    assert page.evaluate("() => getComputedStyle(document.querySelector('.breadcrumb li:last-child'), '::before').content") == "none"


@pytest.mark.parametrize("width", [320, 360])
def test_the_page_of_all_facts_fits_a_phone(visit, width):
    page = visit("/fees/at-a-glance/", View(width=width))
    # The cards stand above the source, and each meaning has the whole width.
    row = page.locator(".fact-row", has_text="Accepted cards")
    assert row.locator(".meaning").bounding_box()["y"] < row.locator(".fold").bounding_box()["y"]
    squeezed = page.evaluate(
        "() => [...document.querySelectorAll('.fact-row')].filter((row) => row.querySelector('.meaning').getBoundingClientRect().width < row.clientWidth - 1).map((row) => row.id)"
    )
    assert squeezed == []
    edges = page.locator(".fact-row .figure").evaluate_all(
        "(figures, side) => figures.map((figure) => { const box = document.createRange(); box.selectNodeContents(figure); return Math.round(box.getBoundingClientRect()[side]); })",
        "left" if width == 320 else "right",
    )
    assert len(set(edges)) == 1


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("at", ["/", "/refunds/silence/", "/fees/fee-calculator/"])
def test_a_phone_says_whose_guide_it_is(browse, at, width):
    subtitle = browse(at, View(width=width)).locator(".site-header .subtitle")
    box = subtitle.bounding_box()
    assert subtitle.inner_text() == "Independent guide, not Alibaba"
    # One line, in the header.
    assert box["y"] + box["height"] <= 90 and box["height"] < 30 and box["x"] + box["width"] <= width


@pytest.mark.parametrize(
    "at", ["/search/", "/articles/", "/about/", "/refunds/", "/refunds/silence/", "/fees/fee-calculator/"]
)
def test_a_page_starts_at_the_second_column(browse, at):
    assert round(browse(at, DESKTOP).locator("h1").bounding_box()["x"]) == 352


# The page of the deadline calculator on a phone, where its answer is on the first screen.
def test_a_calculators_answer_is_on_the_first_screen(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03&today=2026-11-05", PHONE)
    assert deadlines.chip.evaluate(BOTTOM) <= 640
    assert not deadlines.page.locator(".breadcrumb").is_visible()
    fees = open_calculator("fees", view=PHONE)
    assert fees.page.locator('[name="amount"]').evaluate(BOTTOM) <= 440 + LINE


def test_a_missing_page_has_the_edges_of_home(visit):
    page = visit("/404.html", DESKTOP)
    edges = [round(part.bounding_box()["x"]) for part in [page.locator("h1"), *page.locator(".cards > li").all()]]
    assert edges == [48, 48, 352, 656, 960]


# The fonts of the machine differ, so a text may need one line more than the design has.
LINE = 45

# Left edge and width of what the design places, and the height where no text decides it.
PLACES_OF_HOME = {
    ".promise > h1": (48, 576, None),
    ".promise .control": (656, 576, 52),
    '[data-calculator="fees"]': (48, 576, 457),
    '[data-calculator="deadlines"]': (656, 576, 457),
    ".prose > ul > li:nth-child(1)": (48, 576, None),
    ".prose > ul > li:nth-child(5)": (656, 576, None),
    ".cards > li:nth-child(4)": (960, 272, None),
}


def test_home_has_the_places_of_its_design(visit):
    page = visit("/", DESKTOP)
    for part, (left, width, height) in PLACES_OF_HOME.items():
        box = page.locator(part).first.bounding_box()
        assert abs(box["x"] - left) <= 8 and abs(box["width"] - width) <= 8, part
        assert height is None or abs(box["height"] - height) <= 8, part
    top = "(selector) => document.querySelector(selector).getBoundingClientRect().top + scrollY"
    # The answer to a request comes into its place, which wide fonts need a line more than.
    before = page.evaluate(top, "#what-do-you-need-to-do")
    page.locator('[name="today"]').fill("2026-11-05")
    page.locator('[name="applied"]').fill("2026-11-03")
    expect(page.locator('[data-calculator="deadlines"] .desk .chip')).to_be_visible()
    assert page.evaluate(top, "#what-do-you-need-to-do") - before <= LINE


def test_the_page_of_all_facts_has_the_places_of_its_design(visit):
    page = visit("/fees/at-a-glance/", DESKTOP)
    for part, left, width in ((".facts-line", 352, 880), (".fact-group h2", 352, 272), (".fact-row", 656, 576)):
        box = page.locator(part).first.bounding_box()
        assert abs(box["x"] - left) <= 8 and abs(box["width"] - width) <= 8, part
    # A long figure takes no width from the meaning below it.
    widths = page.locator(".fact-row.long .meaning").evaluate_all("(rows) => rows.map((row) => row.clientWidth)")
    assert min(widths) >= 480


def test_a_calculators_page_has_one_width_of_text(visit):
    page = visit("/fees/fee-calculator/", DESKTOP)
    right = "(selector) => Math.max(...[...document.querySelectorAll(selector)].map((part) => Math.round(part.getBoundingClientRect().right)))"
    assert page.evaluate(right, ".prose > p, .prose > ul") == page.evaluate(right, ".article-end")
    arrow = page.evaluate(
        """() => { const next = document.querySelector('.neighbour.next'), words = document.createRange();
          words.selectNodeContents(next); const [row] = getComputedStyle(next).gridTemplateRows.split(' ').slice(1);
          return [parseFloat(row), parseFloat(getComputedStyle(next).lineHeight)]; }"""
    )
    # The arrow is centred in a row that is as high as its words.
    assert arrow[0] < arrow[1] + 8
