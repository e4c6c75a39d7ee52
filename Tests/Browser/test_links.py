"""A case stays in the address: reloaded, gone back to, copied or sent, the link gives the same."""

import re

import pytest
from playwright.sync_api import expect

from harness.reader import settle
from harness.view import DESKTOP, PHONE

LINKS = [
    ("fees", "#amount=1000&tax=80&withdrawals=1", "US$969.00"),
    ("price", "#net=1000&withdrawals=1", "US$1,031.96"),
    ("review", "#submitted=2026-03-06", "March 10"),
    ("deadlines", "#applied=2026-03-01&today=2026-03-10&event=seller-replied:2026-03-03", "The buyer’s last full day"),
    ("deadlines", "#applied=%202026-03-01%20&today=2026-03-05", "March 7"),  # as pasted
]


@pytest.mark.parametrize("kind, case, said", LINKS)
def test_a_link_holds_a_case(open_calculator, kind, case, said):
    expect(open_calculator(kind, case).headline).to_contain_text(said)


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
@pytest.mark.parametrize(
    "kind, values, link",
    [
        ("fees", {"amount": "2450", "tax": "190", "withdrawals": "2"}, "#amount=2450&tax=190&withdrawals=2"),
        ("price", {"net": "$ 500"}, "#net=%24+500&withdrawals=0"),
        ("review", {"submitted": "2026-03-06"}, "#submitted=2026-03-06"),
        ("deadlines", {"applied": "2026-11-03"}, "#applied=2026-11-03"),
        ("deadlines", {"applied": "2026-11-03", "today": "2026-11-06"}, "#applied=2026-11-03&today=2026-11-06"),
    ],
)
def test_what_was_typed_is_there_after_a_reload_and_on_the_way_back(open_calculator, server, kind, values, link, view):
    calculator = open_calculator(kind, view=view)
    page = calculator.page
    calculator.enter(**values)
    headline = calculator.headline.text_content()
    expect(page).to_have_url(re.compile(re.escape(link) + "$"))
    for leave in (page.reload, lambda: (page.goto(server.origin + "/fees/"), page.go_back())):
        leave()
        settle(page)
        for name, text in values.items():
            expect(calculator.field(name)).to_have_value(text)
        expect(calculator.headline).to_have_text(headline)
        expect(page).to_have_url(re.compile(re.escape(link) + "$"))
    calculator.section.get_by_role("button", name="Copy link").click()
    expect(calculator.spoken).to_have_text("Link copied")
    assert page.evaluate("() => navigator.clipboard.readText()") == page.url


def test_the_address_is_of_the_calculator_that_was_used_last(open_calculator):
    fees = open_calculator("fees")
    page = fees.page
    assert "#" not in page.url
    fees.enter(amount="5")
    expect(page).to_have_url(re.compile("#amount=5&tax=0&withdrawals=0$"))
    page.locator('[data-calculator="price"] [name="net"]').fill("7")
    expect(page).to_have_url(re.compile("#net=7&withdrawals=0$"))


@pytest.mark.parametrize(
    "kind, link, field, said",
    [
        ("deadlines", "#applied=2026-11-03&event=bogus:2026-11-04", "event", "names an event that is not known"),
        ("deadlines", "#applied=2026-11-03&evnt=seller-replied:2026-11-04", "applied", "holds a value that is not known"),
        ("deadlines", "#applied=2026-02-29", "applied", "date doesn’t exist"),
        ("deadlines", "#applied=soon", "applied", "Choose a date"),
        ("deadlines", "#applied=2026-11-03&event=seller-replied", "event", "on which day"),
        ("deadlines", "#aplied=2026-11-03", "applied", "of no calculator on this page"),
        ("deadlines", "#amount=1000.00", "applied", "of no calculator on this page"),
        ("review", "#submitted=2026-13-01", "submitted", "no such month"),
        ("fees", "#amount=abc", "amount", "not an amount"),
        ("fees", "#amount=5&net=6", "amount", "holds a value that is not known"),
        ("price", "#amount=5&net=6", "net", "holds a value that is not known"),
    ],
)
def test_a_link_that_is_not_understood_computes_nothing(open_calculator, kind, link, field, said):
    calculator = open_calculator(kind, link)
    expect(calculator.errors).to_have_count(1)
    expect(calculator.errors).to_contain_text(said)
    expect(calculator.section.locator(f'[data-field="{field}"] .error').filter(visible=True)).to_have_count(1)
    expect(calculator.answer).to_be_hidden()
    expect(calculator.tools).to_be_hidden()
    expect(calculator.section.locator(".none-note")).to_be_visible()
    expect(calculator.page).to_have_url(re.compile(re.escape(link) + "$"))


def test_an_unknown_event_is_not_counted_until_it_is_chosen(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-01&event=bogus:2026-11-04")
    deadlines.enter(applied="2026-11-02")
    expect(deadlines.answer).to_be_hidden()
    deadlines.field("event").select_option("seller-replied")
    expect(deadlines.chip).to_have_text("Buyer’s turn")
    expect(deadlines.errors).to_have_count(0)


def test_an_anchor_is_no_link_to_a_case(open_calculator):
    fees = open_calculator("fees", "#what-the-calculators-do")
    expect(fees.errors).to_have_count(0)
    expect(fees.headline).to_contain_text("US$970.00")


def test_a_link_within_the_page_is_followed(open_calculator):
    fees = open_calculator("fees")
    fees.page.evaluate("() => { location.hash = '#amount=200'; }")
    expect(fees.headline).to_contain_text("US$194.00")


def test_copies_the_result_with_its_years(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03&today=2026-11-06&event=seller-replied:2026-11-05")
    deadlines.section.get_by_role("button", name="Copy result").click()
    expect(deadlines.spoken).to_have_text("Result copied")
    lines = deadlines.page.evaluate("() => navigator.clipboard.readText()").split("\n")
    assert lines[0] == (
        "Refund requested: Tuesday, November 3, 2026 · Seen on: Friday, November 6, 2026 · "
        "I answered: Thursday, November 5, 2026"
    )
    assert lines[1].startswith("The buyer has until Thursday, November 12, 2026.")
    assert lines[2] == "Tue, Nov 3, 2026 3 days ago The buyer asked for a refund"
    assert lines[-1] == deadlines.page.url


# It stands for two seconds, which a busy machine may spend elsewhere.
NOTE_WHAT_IS_TOLD = """(tools) => {
  window.told = [];
  new MutationObserver((changes) => told.push(...changes.map(({ target }) => target.dataset.told))).observe(tools, {
    subtree: true, attributeFilter: ['data-told'],
  });
}"""


def test_the_buttons_word_comes_back(open_calculator):
    fees = open_calculator("fees", "#amount=1")
    fees.tools.evaluate(NOTE_WHAT_IS_TOLD)
    fees.section.get_by_role("button", name="Copy link").click()
    fees.page.wait_for_function("() => told.length === 2")
    assert fees.page.evaluate("() => told[0]") == "Link copied"
    expect(fees.tools.locator("[data-told]")).to_have_count(0)
