"""Nothing is called wrong before the reader is done, and the answer is never out of sight."""

import pytest
from playwright.sync_api import expect

from harness.layout import forget_shifts, shifts
from harness.view import DESKTOP, PHONE, View

ERRORS_SEEN = """(section) => {
  window.errorsSeen = [];
  new MutationObserver(() => {
    for (const place of section.querySelectorAll('.error:not(:empty), [aria-invalid]')) errorsSeen.push(place.outerHTML);
  }).observe(section, { subtree: true, childList: true, attributes: true });
}"""

# On a busy machine the pause after which an error shows could end between two keys.
NO_PAUSE_ENDS = "() => { window.setTimeout = () => 0; }"


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_an_amount_key_by_key(open_calculator, view):
    fees = open_calculator("fees", view=view)
    amount = fees.field("amount")
    fees.section.evaluate(ERRORS_SEEN)
    fees.page.evaluate(NO_PAUSE_ENDS)
    amount.focus()
    forget_shifts(fees.page)
    amount.press("Control+a")
    for key, kept in zip("1,234.50", ["0.97", "0.97", "0.97", "0.97", "1,196.98", "1,196.98", "1,197.46", "1,197.46"]):
        fees.page.keyboard.type(key)
        expect(fees.headline).to_have_text(f"You keep US${kept}")
    assert (fees.page.evaluate("() => errorsSeen"), shifts(fees.page)) == ([], [])


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_a_day_key_by_key(open_calculator, view):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03", view)
    deadlines.section.evaluate(ERRORS_SEEN)
    deadlines.page.evaluate(NO_PAUSE_ENDS)
    deadlines.field("applied").focus()
    forget_shifts(deadlines.page)
    deadlines.page.keyboard.type("11042026")
    expect(deadlines.headline).to_have_text("Answer by Tuesday, November 10", use_inner_text=True)
    assert (deadlines.page.evaluate("() => errorsSeen"), shifts(deadlines.page)) == ([], [])


def test_an_error_shows_on_leaving_the_field(open_calculator):
    fees = open_calculator("fees")
    fees.field("amount").fill("1,23")
    expect(fees.headline).to_have_text("You keep US$970.00")
    fees.field("tax").focus()
    expect(fees.error_of("amount")).to_contain_text("comma")
    expect(fees.headline).to_have_text("You keep US$970.00")


SOFT, INK = "rgb(85, 91, 98)", "rgb(28, 32, 36)"


@pytest.mark.parametrize("kind, field, good, bad", [("fees", "amount", "100", "1,23"), ("deadlines", "applied", "2026-11-03", "2026-12-24")])
def test_an_answer_fades_as_soon_as_its_question_is_refused(open_calculator, kind, field, good, bad):
    calculator = open_calculator(kind)
    calculator.enter(**{field: good})
    expect(calculator.headline).to_have_css("color", INK)
    calculator.field(field).evaluate(
        "(input, bad) => { input.value = bad; input.dispatchEvent(new Event('input', { bubbles: true })) }", bad
    )
    assert calculator.headline.evaluate("(headline) => getComputedStyle(headline).color") == SOFT
    expect(calculator.errors).to_have_count(1)
    calculator.enter(**{field: good})
    expect(calculator.headline).to_have_css("color", INK)


def test_a_day_to_come_is_what_is_wrong(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03", PHONE)
    deadlines.enter(applied="2026-12-24")
    expect(deadlines.error_of("applied")).to_contain_text("This day is still to come")
    expect(deadlines.field("applied")).to_have_attribute("aria-invalid", "true")
    expect(deadlines.errors).to_have_count(1)
    expect(deadlines.field("today")).to_be_hidden()


@pytest.mark.parametrize("view", [View(360, touch=True), DESKTOP], ids=str)
def test_typing_replaces_an_amount_that_is_tapped(open_calculator, view):
    fees = open_calculator("fees", view=view)
    amount = fees.field("amount")
    (amount.tap if view.touch else amount.click)()
    fees.page.keyboard.type("2000")
    expect(amount).to_have_value("2000")
    # The next one places the caret.
    (amount.tap if view.touch else amount.click)()
    fees.page.keyboard.type("5")
    assert len(amount.input_value()) == 5


def test_an_error_shows_after_a_pause(open_calculator):
    fees = open_calculator("fees")
    fees.field("amount").fill("1,23")
    expect(fees.error_of("amount")).to_contain_text("comma")
    fees.field("amount").press("4")
    expect(fees.errors).to_have_count(0)


def test_a_day_that_is_not_complete_is_said_on_leaving(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03")
    deadlines.field("applied").focus()
    deadlines.page.keyboard.type("02302026")
    deadlines.field("today").focus()
    expect(deadlines.error_of("applied")).to_contain_text("doesn’t exist")
    expect(deadlines.section.locator(".old-note")).to_be_visible()


PASTED = [
    ("1 234.50", "SPACE"),
    ("1\u00a0234.50", "NO-BREAK SPACE"),
    ("1\u2007234.50", "FIGURE SPACE"),
    ("1\u2009234.50", "THIN SPACE"),
    ("1\u202f234.50", "NARROW NO-BREAK SPACE"),
    ("1,234.50\u00a0", "behind"),
    ("\u00a0US$ 1,234.5", "before"),
    ("1234.50\t", "a cell's tab"),
    ("\ufeff1234.50\u200b", "what nobody sees"),
    ("USD 1,234.50", "the bank's way"),
    ("1,234.50 usd", "the letter's way"),
]


@pytest.mark.parametrize("text", [text for text, _ in PASTED], ids=[name for _, name in PASTED])
def test_a_pasted_amount(open_calculator, text):
    fees = open_calculator("fees")
    fees.page.evaluate("(text) => navigator.clipboard.writeText(text)", text)
    fees.field("amount").focus()
    fees.page.keyboard.press("Control+a")
    fees.page.keyboard.press("Control+v")
    expect(fees.headline).to_have_text("You keep US$1,197.46")
    fees.field("tax").focus()
    expect(fees.errors).to_have_count(0)


def test_an_added_event_changes_nothing_until_it_is_chosen(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03")
    deadlines.page.evaluate(NO_PAUSE_ENDS)
    url = deadlines.page.url
    deadlines.section.locator(".add").click()
    event, day = deadlines.field("event"), deadlines.field("on")
    expect(event).to_be_focused()
    expect(event.locator("option:checked")).to_have_text("Choose what happened")
    expect(day).to_have_value("")
    deadlines.field("applied").focus()
    expect(deadlines.errors).to_have_count(0)
    expect(deadlines.chip).to_have_text("Your turn")
    assert deadlines.page.url == url
    event.focus()
    event.select_option("seller-replied")
    day.focus()
    expect(deadlines.errors).to_have_count(0)
    deadlines.field("applied").focus()
    expect(deadlines.errors).to_have_text("Say on which day it happened.")
    day.fill("2026-11-04")
    expect(deadlines.errors).to_have_count(0)
    expect(deadlines.chip).to_have_text("Buyer’s turn")
    deadlines.section.get_by_role("button", name="Save").click()
    expect(day).to_be_hidden()
    expect(deadlines.section.locator(".events summary")).to_be_focused()
    expect(deadlines.section.locator(".events summary")).to_contain_text("I answered Wed, Nov 4 Edit")


def test_tools_come_with_a_result(open_calculator):
    deadlines = open_calculator("deadlines")
    expect(deadlines.tools).to_be_hidden()
    expect(deadlines.days).to_have_count(0)
    deadlines.enter(applied="2026-11-03")
    expect(deadlines.tools).to_be_visible()


@pytest.mark.parametrize(
    "kind, case",
    [
        ("fees", "#amount=1000&tax=80&withdrawals=1"),
        ("price", "#net=1000&withdrawals=1"),
        ("review", "#submitted=2026-03-06"),
        ("deadlines", "#applied=2026-11-01&event=seller-replied:2026-11-03"),
    ],
)
@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_a_link_shows_the_answer_without_scrolling(open_calculator, kind, case, view):
    calculator = open_calculator(kind, case, view)
    expect(calculator.headline).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
@pytest.mark.parametrize("kind, field, text", [("fees", "amount", "50"), ("deadlines", "applied", "11042026")])
def test_enter_goes_to_the_answer(open_calculator, kind, field, text, view):
    calculator = open_calculator(kind, "#applied=2026-11-03" if kind == "deadlines" else "", view)
    calculator.field(field).focus()
    calculator.page.keyboard.type(text)
    calculator.page.keyboard.press("Enter")
    expect(calculator.result).to_be_focused()  # and so the keyboard of a phone is gone
    expect(calculator.headline).to_be_in_viewport(ratio=1)


def test_enter_stays_with_what_is_wrong(open_calculator):
    fees = open_calculator("fees")
    fees.field("amount").fill("abc")
    fees.field("amount").press("Enter")
    expect(fees.field("amount")).to_be_focused()
    expect(fees.error_of("amount")).to_contain_text("not an amount")


# Nothing of it is cut off.
WHOLE = "(glance) => glance.scrollWidth <= glance.clientWidth"
COVERS = """(field) => {
  const { top, bottom } = field.getBoundingClientRect();
  const { offsetTop, height } = visualViewport;
  const line = document.querySelector('[data-answered] .glance').getBoundingClientRect();
  return { field: top >= line.bottom && bottom <= offsetTop + height, line: Math.abs(line.top - offsetTop) < 1 };
}"""


@pytest.mark.parametrize("height", [640, 300], ids=["no keyboard", "keyboard open"])
def test_the_answer_stays_in_sight_while_a_field_has_the_focus(open_calculator, height):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03&event=seller-replied:2026-11-05", PHONE)
    deadlines.page.set_viewport_size({"width": 360, "height": height})
    expect(deadlines.glance).to_be_hidden()
    deadlines.section.locator(".events summary").click()
    for name in ("applied", "today", "event", "on"):
        if not deadlines.field(name).is_visible():
            deadlines.section.locator(".today summary").click()
        deadlines.field(name).focus()
        expect(deadlines.glance).to_be_visible()
        expect(deadlines.glance).to_have_text("The buyer has until Thu, Nov 12", use_inner_text=True)
        assert deadlines.glance.evaluate(WHOLE)
        assert deadlines.field(name).evaluate(COVERS) == {"field": True, "line": True}
    deadlines.field("on").press("Enter")
    expect(deadlines.glance).to_be_hidden()


def test_the_line_follows_what_is_seen_of_an_enlarged_page(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03", PHONE, own=True)
    deadlines.field("applied").focus()
    deadlines.page.context.new_cdp_session(deadlines.page).send("Emulation.setPageScaleFactor", {"pageScaleFactor": 2})
    deadlines.field("applied").evaluate("(field) => { field.blur(); field.focus(); }")
    deadlines.page.mouse.wheel(0, 150)
    deadlines.page.wait_for_function("() => visualViewport.offsetTop > 0")
    expect(deadlines.glance).to_be_visible()
    deadlines.page.wait_for_function("() => Math.abs(document.querySelector('.glance').getBoundingClientRect().top - visualViewport.offsetTop) < 1")


def test_speaks_once_typing_has_stopped(open_calculator):
    fees = open_calculator("fees")
    spoken = """(status) => {
      window.spoken = [];
      new MutationObserver(() => spoken.push(status.textContent)).observe(status, { childList: true });
    }"""
    fees.spoken.evaluate(spoken)
    # At once: between keys of a busy machine the typing could seem to have stopped.
    fees.field("amount").evaluate(
        "(field) => ['', '2', '20', '200', '2000'].forEach((text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); })"
    )
    expect(fees.spoken).to_have_text("You keep US$1,940.00. With US$0.00 of tax, US$1,940.00 is paid out.")
    assert len(fees.section.evaluate("() => spoken")) == 1


def test_speaks_also_when_the_field_is_left_at_once(open_calculator):
    fees = open_calculator("fees")
    fees.field("amount").fill("2000")
    fees.field("tax").focus()
    expect(fees.spoken).to_contain_text("You keep US$1,940.00.")
    fees.field("amount").fill("2000,5")
    fees.field("amount").press("Enter")
    expect(fees.spoken).to_contain_text("comma")
