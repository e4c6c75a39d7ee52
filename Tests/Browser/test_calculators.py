"""Each calculator, used like a seller would, gives the worked examples and explains refused values."""

import pytest
from playwright.sync_api import expect

NOTHING = "US$0.00"


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
        expect(review.headline).to_contain_text(expected)


CASES = [
    ([], "2026-03-05", "Your turn", ["Sun, Mar 8", "Tue, Mar 31"]),
    ([], "2026-03-09", "Escalated", ["Mon, Mar 9"]),
    ([("seller-replied", "2026-03-03")], "2026-03-10", "Buyer’s turn", ["Tue, Mar 10", "Tue, Mar 31"]),
    (
        [("seller-replied", "2026-03-03"), ("seller-replied", "2026-03-09")],
        "2026-03-11",
        "Closed",
        ["Wed, Mar 11"],
    ),
    (
        [("seller-replied", "2026-03-03"), ("buyer-replied", "2026-03-10")],
        "2026-03-17",
        "Your turn · last day",
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
        "Evidence",
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
        "Closed",  # the tie: silence wins
        ["Wed, Apr 1"],
    ),
]


@pytest.mark.parametrize("events, today, chip, days", CASES)
def test_deadlines(open_calculator, events, today, chip, days):
    deadlines = open_calculator("deadlines")
    deadlines.enter(applied="2026-03-01", today=today)
    for kind, day in events:
        deadlines.add_event(kind, day)
    expect(deadlines.errors).to_have_count(0)
    expect(deadlines.chip).to_have_text(chip)
    for day in days:
        expect(deadlines.days.filter(has_text=day)).not_to_have_count(0)


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
    expect(deadlines.chip).to_have_text("Agreed")
    deadlines.section.get_by_role("button", name="Remove: We agreed, Wed, Mar 4").click()
    expect(deadlines.chip).to_have_text("Your turn")


@pytest.mark.parametrize(
    "kind, field, good, bad",
    [
        ("fees", "amount", "100", ["", "abc", ".", "1.234", "1,23", "1,2,3", "$5 USD", "+5", "-5", "1e3", "1 00", "٣", "∞"]),
        ("fees", "amount", "100", ["0", "10000000000.01", "9" * 300]),
        ("fees", "withdrawals", "1", ["1.5", "1001", "-1", "x"]),
        ("price", "net", "100", ["0", "1.234", "10,000,000,000.00"]),
    ],
)
def test_what_cannot_be_is_explained_beside_the_field(open_calculator, kind, field, good, bad):
    calculator = open_calculator(kind)
    calculator.enter(**{field: good})
    expect(calculator.errors).to_have_count(0)
    answer = calculator.answer.inner_text()
    for text in bad:
        calculator.enter(**{field: text})
        calculator.field(field).blur()
        expect(calculator.errors).to_have_count(1)
        expect(calculator.field(field)).to_have_value(text)
        expect(calculator.answer).to_have_text(answer, use_inner_text=True)
        expect(calculator.section.locator(".old-note")).to_be_visible()
        expect(calculator.tools).to_be_hidden()
    calculator.enter(**{field: good})
    expect(calculator.errors).to_have_count(0)
    expect(calculator.section.locator(".old-note")).to_be_hidden()
