"""What the deadline calculator answers, word for word, on the days around each deadline."""

import pytest
from playwright.sync_api import expect

from harness.calculator import Calculator
from harness.view import DESKTOP, PHONE

# Answered by the seller on the sixth day, and so on: so late that silence would come after the negotiation.
TURNS = [("seller-replied", "2026-11-09"), ("buyer-replied", "2026-11-16"), ("seller-replied", "2026-11-22")]
SELLER_LATE = [*TURNS, ("buyer-replied", "2026-11-29")]
BUYER_LATE = [*TURNS, ("buyer-replied", "2026-11-27"), ("seller-replied", "2026-11-28")]
ANSWERED = [("seller-replied", "2026-11-05")]

COUNT = "the last full day by our count; the platform’s clock and time zone decide."
ESCALATED = "The case is escalated for intervention."
CLOSED = "The case is closed if the buyer stays silent."
DETERMINED = "It is determined who must provide evidence."

WORDINGS = [
    # Events since November 3, today; chip, what is left, headline; what is said on.
    ([], "2026-11-05", "Your turn", "4 days left", "Answer by Monday, November 9", f"Tuesday, November 10 is {COUNT} {ESCALATED}"),
    ([], "2026-11-08", "Your turn", "1 day left", "Answer by Monday, November 9", f"Tuesday, November 10 is {COUNT} {ESCALATED}"),
    ([], "2026-11-09", "Your turn", "today", "Answer today", f"Tomorrow, Tuesday, November 10, is {COUNT} {ESCALATED}"),
    ([], "2026-11-10", "Your turn · last day", "today", "Answer today", f"It is {COUNT} {ESCALATED}"),
    ([], "2026-11-11", "Escalated", "today", "If you have not answered, escalated since Wednesday, November 11", "From here the platform says what is due, and when."),
    ([], "2026-11-18", "Escalated", "7 days ago", "If you have not answered, escalated since Wednesday, November 11", "From here the platform says what is due, and when."),
    (ANSWERED, "2026-11-11", "Buyer’s turn", "1 day left", "The buyer has until Thursday, November 12", f"Tomorrow, Thursday, November 12, is {COUNT} {CLOSED}"),
    (ANSWERED, "2026-11-12", "Buyer’s turn", "today", "The buyer’s last full day is today", f"It is {COUNT} {CLOSED}"),
    (ANSWERED, "2026-11-14", "Closed", "yesterday", "If the buyer has not answered, closed since Friday, November 13", "No deadline is running."),
    (SELLER_LATE, "2026-12-01", "Your turn", "1 day left", "Agree by Wednesday, December 2", f"Thursday, December 3 is {COUNT} {DETERMINED}"),
    (SELLER_LATE, "2026-12-02", "Your turn", "today", "Agree today", f"Tomorrow, Thursday, December 3, is {COUNT} {DETERMINED}"),
    (SELLER_LATE, "2026-12-03", "Your turn · last day", "today", "Agree today", f"It is {COUNT} {DETERMINED}"),
    (BUYER_LATE, "2026-12-01", "Buyer’s turn", "1 day left", "Agree by Wednesday, December 2", f"Thursday, December 3 is {COUNT} {DETERMINED}"),
    (BUYER_LATE, "2026-12-03", "Buyer’s turn", "today", "Agree today", f"It is {COUNT} {DETERMINED}"),
    (BUYER_LATE, "2026-12-04", "Evidence", "today", "Negotiation over since Friday, December 4", "It is determined whether you, the buyer or both must provide evidence. Further rules then apply; the platform says which."),
    ([("agreed", "2026-11-04")], "2026-11-05", "Agreed", "yesterday", "Agreed on Wednesday, November 4", "No deadline is running."),
    ([("withdrawn", "2026-11-05")], "2026-11-05", "Withdrawn", "today", "Withdrawn on Thursday, November 5", "No deadline is running."),
    ([("intervention-requested", "2026-11-07")], "2026-11-09", "Intervention", "2 days ago", "In intervention since Saturday, November 7", "From here the platform says what is due, and when."),
]


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_the_words_on_each_day(open_calculator, view):
    deadlines = open_calculator("deadlines", view=view)
    for events, today, chip, left, headline, said in WORDINGS:
        link = "".join(f"&event={kind}:{day}" for kind, day in events)
        deadlines.page.evaluate("(link) => { location.hash = link; }", f"#applied=2026-11-03&today={today}{link}")
        expect(deadlines.chip).to_have_text(chip)
        expect(deadlines.answer.locator(".left")).to_have_text(left)
        expect(deadlines.headline).to_have_text(headline, use_inner_text=True)
        told = deadlines.answer.locator(".told").text_content().replace(", 2026", "")
        assert told == f"{headline}. {said}"


def test_three_rows_say_the_days(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03&today=2026-11-05")
    for name, day in [("Safe day", "Monday, November 9"), ("Last full day", "Tuesday, November 10"), ("Then", "Wednesday, November 11")]:
        expect(deadlines.row(name)).to_contain_text(day)
    deadlines.enter(today="2026-11-10")
    expect(deadlines.row("Safe day")).to_have_count(0)
    expect(deadlines.row("Last full day")).to_contain_text("Today, Tuesday, November 10")
    deadlines.enter(today="2026-11-14")
    expect(deadlines.row("Last full day")).to_have_count(0)
    expect(deadlines.row("Why")).to_contain_text("No answer from you is entered")


def test_the_next_step_is_one_button(open_calculator, server):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03&today=2026-11-05")
    button = deadlines.answer.locator(".next a")
    expect(button).to_have_class("button primary")
    expect(button).to_have_attribute("href", "/refunds/answer-a-request/")
    deadlines.add_event("seller-replied", "2026-11-05")
    expect(deadlines.answer.locator(".next .primary")).to_have_count(0)
    expect(button).to_have_attribute("href", "/refunds/silence/")


def test_a_day_of_another_year_says_so(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-12-30&today=2026-12-30")
    expect(deadlines.headline).to_have_text("Answer by Tuesday, January 5, 2027", use_inner_text=True)
    expect(deadlines.days.first.locator("b")).to_have_text("Wed, Dec 30", use_inner_text=True)


def test_the_seller_sees_what_is_the_sellers_first(open_calculator):
    fees = open_calculator("fees", "#amount=2450&tax=190&withdrawals=2")
    expect(fees.headline).to_have_text("You keep US$2,374.50")
    expect(fees.amount("tax")).to_have_text("US$190.00")
    expect(fees.result.locator("tfoot")).to_have_text("Paid out to youUS$2,564.50")
    expect(fees.result.locator("tfoot td")).to_have_css("color", fees.result.locator("tfoot th").evaluate("(cell) => getComputedStyle(cell).color"))


def test_a_loss_is_said_plainly(open_calculator):
    fees = open_calculator("fees")
    expect(fees.answer.get_by_text("lose money")).to_be_hidden()
    fees.enter(amount="0.50", withdrawals="1")
    expect(fees.headline).to_contain_text("−US$0.52")
    expect(fees.answer.get_by_text("lose money")).to_be_visible()


def test_no_holiday_is_counted_and_that_stands_beside_the_day(open_calculator):
    review = open_calculator("review", "#submitted=2026-11-24")  # Thursday the 26th is Thanksgiving.
    expect(review.headline).to_contain_text("Thursday, November 26")
    expect(review.row("Not counted")).to_contain_text("Holidays, here or where the platform works")


# From the card's own edges, as `left, top`.
MEASURES = {
    DESKTOP: {".face": (0, 0), ".fields": (0, 0), ".result": (304, 0), ".chip": (336, 32), ".headline": (336, 76), ".case h3": (32, None)},
    PHONE: {".face": (0, 0), ".fields": (0, 0), ".chip": (16, 302), ".headline": (16, 346), ".next a": (16, 423), ".case h3": (16, None)},
}


@pytest.mark.parametrize("view, width", [(PHONE, 328), (DESKTOP, 880)], ids=str)
def test_the_card_keeps_its_measures(open_calculator, view, width):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03", view)
    card = deadlines.section.locator(".face").bounding_box()
    assert card["width"] == width
    for part, (left, top) in MEASURES[view].items():
        box = deadlines.section.locator(f":is({part}):visible").first.bounding_box()
        assert abs(box["x"] - card["x"] - left) <= 8, part
        assert top is None or abs(box["y"] - card["y"] - top) <= 8, part


def test_who_has_answered_after_all_says_when(visit, server):
    """Home has no field for an answer, so it leads to where there is one, with the day that was entered."""
    page = visit("/", PHONE)
    home = Calculator(page, "deadlines")
    home.enter(applied="2020-03-02")
    home.answer.get_by_role("link", name="I have answered").click()
    deadlines = Calculator(page, "deadlines")
    expect(deadlines.field("on")).to_be_focused()
    assert page.url == server.origin + "/refunds/deadline-calculator/#applied=2020-03-02&event=seller-replied:"
    expect(deadlines.field("event")).to_have_value("seller-replied")
    deadlines.field("on").fill("2020-03-04")
    expect(deadlines.headline).to_contain_text("If the buyer has not answered, closed since Thursday, March 12")
    # The same link on its own page.
    deadlines.answer.get_by_role("link", name="The buyer has answered").click()
    expect(deadlines.field("on").last).to_be_focused()
    expect(deadlines.field("event").last).to_have_value("buyer-replied")


def test_the_day_that_home_was_asked_goes_along(visit):
    page = visit("/", PHONE)
    Calculator(page, "deadlines").enter(applied="2026-11-03")
    page.get_by_role("link", name="Add replies, see every day").click()
    deadlines = Calculator(page, "deadlines")
    expect(deadlines.field("applied")).to_have_value("2026-11-03")
    expect(deadlines.headline).not_to_contain_text("Enter the day")


@pytest.mark.parametrize(
    "case",
    ["&today=2026-11-15", "&event=intervention-requested:2026-11-08&today=2026-11-15"],
    ids=["escalated", "intervention"],
)
def test_with_the_platform_it_says_what_to_do(open_calculator, case):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03" + case, PHONE)
    expect(deadlines.row("Now")).to_contain_text("Read the case there, and gather")
    expect(deadlines.row("Now").get_by_role("link")).to_have_attribute("href", "/about/contact/")
