"""Each calculator, used like a seller would, gives the worked examples and explains refused values."""

import pytest
from playwright.sync_api import expect

from harness.calculator import Calculator
from harness.view import DESKTOP

NOTHING = "US$0.00"


@pytest.fixture
def open_calculator(visit, site):
    """Opens the page of a calculator, at the link of a case if one is given."""

    def open_calculator(kind, case=""):
        return Calculator(visit(site.page_with_calculator(kind) + case, DESKTOP), kind)

    return open_calculator


def test_fees(open_calculator):
    fees = open_calculator("fees")
    for amount, tax, withdrawals, fee, withdrawal_fees, receives in [
        ("1000.00", "0", "0", "−US$30.00", NOTHING, "US$970.00"),
        ("1000.00", "80.00", "1", "−US$30.00", "−US$1.00", "US$1,049.00"),
        ("0.16", "0", "0", NOTHING, NOTHING, "US$0.16"),
        ("0.17", "0", "0", "−US$0.01", NOTHING, "US$0.16"),
        ("16.50", "0", "2", "−US$0.50", "−US$2.00", "US$14.00"),
    ]:
        fees.enter(amount=amount, tax=tax, withdrawals=withdrawals)
        expect(fees.amount("transactionFee")).to_have_text(fee)
        expect(fees.amount("withdrawalFees")).to_have_text(withdrawal_fees)
        expect(fees.amount("sellerReceives")).to_have_text(receives)
        expect(fees.answer).to_contain_text(receives)


def test_a_loss_is_said_plainly(open_calculator):
    fees = open_calculator("fees")
    fees.enter(amount="0.50", withdrawals="1")
    expect(fees.answer).to_contain_text("−US$0.52")
    expect(fees.answer.get_by_text("lose money")).to_be_visible()


def test_price(open_calculator):
    price = open_calculator("price")
    for net, withdrawals, charge, fee in [
        ("970.00", "0", "US$1,000.00", "−US$30.00"),
        ("0.16", "0", "US$0.16", NOTHING),
        ("1000.00", "1", "US$1,031.96", "−US$30.96"),
    ]:
        price.enter(net=net, withdrawals=withdrawals)
        expect(price.amount("amount")).to_have_text(charge)
        expect(price.amount("transactionFee")).to_have_text(fee)
        expect(price.answer).to_contain_text(charge)


def test_review(open_calculator):
    review = open_calculator("review")
    for submitted, expected in [
        ("2026-03-05", "Monday, March 9"),  # from a Thursday
        ("2026-03-06", "Tuesday, March 10"),  # from a Friday
        ("2026-03-07", "Tuesday, March 10"),  # from a Saturday
        ("2026-03-08", "Tuesday, March 10"),  # from a Sunday
        ("2026-03-09", "Wednesday, March 11"),  # from a Monday
    ]:
        review.enter(submitted=submitted)
        expect(review.day("expectedBy")).to_contain_text(expected)


CASES = [
    ([], "2026-03-05", "your turn", ["Sun, Mar 8", "Tue, Mar 31"]),
    ([], "2026-03-09", "escalated", ["Mon, Mar 9"]),
    ([("seller-replied", "2026-03-03")], "2026-03-10", "buyer’s turn", ["Tue, Mar 10", "Tue, Mar 31"]),
    (
        [("seller-replied", "2026-03-03"), ("seller-replied", "2026-03-09")],
        "2026-03-11",
        "closed",
        ["Wed, Mar 11"],
    ),
    (
        [("seller-replied", "2026-03-03"), ("buyer-replied", "2026-03-10")],
        "2026-03-17",
        "your turn",
        ["Tue, Mar 17", "Tue, Mar 31"],
    ),
    (
        [
            ("seller-replied", "2026-03-02"),
            ("buyer-replied", "2026-03-08"),
            ("seller-replied", "2026-03-14"),
            ("buyer-replied", "2026-03-20"),
            ("seller-replied", "2026-03-26"),
        ],
        "2026-04-01",
        "negotiation is over",
        ["Wed, Apr 1"],
    ),
    (
        [
            ("seller-replied", "2026-03-02"),
            ("buyer-replied", "2026-03-08"),
            ("seller-replied", "2026-03-14"),
            ("buyer-replied", "2026-03-20"),
            ("seller-replied", "2026-03-24"),
        ],
        "2026-04-01",
        "closed",  # the tie: silence wins
        ["Wed, Apr 1"],
    ),
]


@pytest.mark.parametrize("events, today, said, days", CASES)
def test_deadlines(open_calculator, events, today, said, days):
    deadlines = open_calculator("deadlines")
    deadlines.enter(applied="2026-03-01", today=today)
    for kind, day in events:
        deadlines.add_event(kind, day)
    expect(deadlines.errors).to_have_count(0)
    expect(deadlines.answer).to_contain_text(said)
    for day in days:
        expect(deadlines.rows.filter(has_text=day)).not_to_have_count(0)


def test_an_early_intervention_is_explained_with_its_day(open_calculator):
    deadlines = open_calculator("deadlines")
    deadlines.enter(applied="2026-03-01", today="2026-03-06")
    deadlines.add_event("intervention-requested", "2026-03-04")
    expect(deadlines.errors).to_have_count(1)
    expect(deadlines.errors).to_contain_text("March 5")


def test_an_event_can_be_taken_back(open_calculator):
    deadlines = open_calculator("deadlines")
    deadlines.enter(applied="2026-03-01", today="2026-03-05")
    deadlines.add_event("agreed", "2026-03-04")
    expect(deadlines.answer).to_contain_text("settled")
    deadlines.section.get_by_role("button", name="Remove").click()
    expect(deadlines.answer).to_contain_text("your turn")


def test_today_is_the_readers_own_day(open_calculator):
    deadlines = open_calculator("deadlines")
    day = "() => new Date().toLocaleDateString('en-CA')"
    assert deadlines.field("today").input_value() == deadlines.section.evaluate(day)


@pytest.mark.parametrize(
    "kind, field, good, bad",
    [
        ("fees", "amount", "100", ["", "abc", ".", "1.234", "1,23", "1,2,3", "$5 USD", "+5", "-5", "1e3", "1 00", "٣", "∞"]),
        ("fees", "amount", "100", ["0", "10000000000.01", "9" * 300]),
        ("fees", "withdrawals", "1", ["1.5", "1001", "-1", "x"]),
        ("price", "net", "100", ["0", "1.234", "10,000,000,000.00"]),
        ("review", "submitted", "2026-03-06", ["2026-02-29", "2026-13-01", "26-1-1", "1999-12-31", "2200-01-01"]),
        ("deadlines", "applied", "2026-03-01", ["2026-02-29", "soon", "2199-12-31"]),
    ],
)
def test_what_cannot_be_is_explained_beside_the_field(open_calculator, kind, field, good, bad):
    calculator = open_calculator(kind)
    calculator.enter(**{field: good})
    expect(calculator.errors).to_have_count(0)
    answer = calculator.answer.inner_text()
    for text in bad:
        calculator.enter(**{field: text})
        expect(calculator.errors).to_have_count(1)
        expect(calculator.field(field)).to_have_value(text)
        expect(calculator.answer).to_have_text(answer, use_inner_text=True)
        expect(calculator.section.locator(".old-note")).to_be_visible()
    calculator.enter(**{field: good})
    expect(calculator.errors).to_have_count(0)
    expect(calculator.section.locator(".old-note")).to_be_hidden()


def test_speaks_once_typing_has_stopped(open_calculator):
    fees = open_calculator("fees")
    spoken = """(status) => {
      window.spoken = [];
      new MutationObserver(() => spoken.push(status.textContent)).observe(status, { childList: true });
    }"""
    fees.spoken.evaluate(spoken)
    fees.field("amount").clear()
    fees.field("amount").press_sequentially("2000")
    expect(fees.spoken).to_contain_text("US$1,940.00")
    assert len(fees.section.evaluate("() => spoken")) == 1


@pytest.mark.parametrize(
    "kind, case, said",
    [
        ("fees", "#amount=1000&tax=80&withdrawals=1", "US$1,049.00"),
        ("price", "#net=1000&withdrawals=1", "US$1,031.96"),
        ("review", "#submitted=2026-03-06", "March 10"),
        ("deadlines", "#applied=2026-03-01&today=2026-03-10&event=seller-replied:2026-03-03", "buyer’s turn"),
    ],
)
def test_a_link_holds_a_case(open_calculator, kind, case, said):
    calculator = open_calculator(kind, case)
    expect(calculator.answer).to_contain_text(said)
    calculator.section.get_by_role("button", name="Copy link").click()
    expect(calculator.section.get_by_text("Link copied")).to_be_visible()
    address = calculator.section.evaluate("() => location.href")
    assert calculator.section.evaluate("() => navigator.clipboard.readText()") == address
