"""The list of a case, day by day: in order, in words, at any width and any size of text, and on paper."""

import pytest
from playwright.sync_api import expect

from harness.soundness import sideways_scroll
from harness.view import DESKTOP, PHONE

CASE = "#applied=2026-11-03&event=seller-replied:2026-11-05&event=buyer-replied:2026-11-08&today=2026-11-09"
# The two answer one another on fifteen days.
LONG = "#applied=2026-11-01&today=2026-11-18" + "".join(
    f"&event={side}-replied:2026-11-{day:02}" for day in range(2, 17) for side in ("seller", "buyer")
)

# The boxes of texts that lie on one another or leave the card.
COLLISIONS = """(list) => {
  const face = list.closest('.face').getBoundingClientRect();
  const boxes = [...list.querySelectorAll('b, .distance, p:not(.date)')].map((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return { text: text.textContent, box: range.getBoundingClientRect() };
  });
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  const lost = boxes.filter(({ box }) => box.left < face.left || box.right > face.right).map(({ text }) => `${text} leaves the card`);
  const pairs = boxes.flatMap((one, place) => boxes.slice(place + 1).filter((other) => meet(one.box, other.box)).map((other) => `${one.text} lies on ${other.text}`));
  return [...lost, ...pairs];
}"""


def lines(deadlines) -> list[str]:
    texts = deadlines.section.locator(".days").evaluate(
        "(list) => [...list.children].map((row) => [row.className, ...[...row.querySelectorAll('b, .distance, p:not(.date)')].map((part) => part.innerText)].join(' | '))"
    )
    return texts


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_says_each_day_in_order(open_calculator, view):
    deadlines = open_calculator("deadlines", CASE, view)
    assert lines(deadlines) == [
        "happened | Tue, Nov 3 | 6 days ago | The buyer asked for a refund",
        "happened | Thu, Nov 5 | 4 days ago | I answered",
        "happened | Sat, Nov 7 | 2 days ago | The buyer may ask for intervention | Intervention: 3 days",
        "happened | Sun, Nov 8 | yesterday | The buyer answered",
        "today | Mon, Nov 9 | Today",
        "coming | Sun, Nov 15 | in 6 days | Last full day for your answer | Then, on Mon, Nov 16: escalated for intervention. Your silence: 7 days",
        "coming | Thu, Dec 3 | in 24 days | Last full day to agree | Then, on Fri, Dec 4: evidence decision. Negotiation: 30 days",
    ]


def test_today_is_one_row_with_all_that_falls_on_it(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03&today=2026-11-10")
    assert [line for line in lines(deadlines) if line.startswith("today")] == [
        "today | Tue, Nov 10 | Today | Last full day for your answer | Then, on Wed, Nov 11: escalated for intervention. Your silence: 7 days"
    ]


def test_nothing_follows_the_end(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03&today=2026-11-15")
    assert lines(deadlines)[-2:] == [
        "ended end | Wed, Nov 11 | 4 days ago | The case was escalated for intervention",
        "today | Sun, Nov 15 | Today",
    ]
    drawn = "(row) => getComputedStyle(row, '::after').display"
    assert [row.evaluate(drawn) for row in deadlines.days.all()] == ["block", "none", "none"]


@pytest.mark.parametrize(
    "events, mark",
    [
        ("&event=agreed:2026-11-04", "The case ended"),
        ("&event=withdrawn:2026-11-04", "The case ended"),
        ("&event=seller-replied:2026-11-04", "The case was closed"),
        ("&event=intervention-requested:2026-11-07", "Intervention by the platform began"),
        (
            "&event=seller-replied:2026-11-08&event=buyer-replied:2026-11-14&event=seller-replied:2026-11-20&event=buyer-replied:2026-11-27",
            "The negotiation was over: the evidence decision",
        ),
    ],
)
def test_the_end_of_a_negotiation_has_its_name(open_calculator, events, mark):
    deadlines = open_calculator("deadlines", f"#applied=2026-11-03{events}&today=2026-12-10")
    assert [line.split(" | ")[-1] for line in lines(deadlines) if line.startswith("ended")] == [mark]


@pytest.mark.parametrize("text", [16, 32], ids=["text 100 %", "text 200 %"])
@pytest.mark.parametrize("case", [CASE, LONG], ids=["two events", "thirty events"])
def test_fits(open_calculator, case, text):
    deadlines = open_calculator("deadlines", case, own=True)
    page = deadlines.page
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": text}})
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        expect(page.locator("html")).to_have_css("font-size", f"{text * 1.0625:g}px")
        assert deadlines.section.locator(".days").evaluate(COLLISIONS) == [], width
        assert sideways_scroll(page) == [], width


@pytest.mark.parametrize("kind", ["fees", "price", "review", "deadlines"])
def test_no_calculator_scrolls_sideways_with_large_text(open_calculator, kind):
    page = open_calculator(kind, own=True).page
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        expect(page.locator("html")).to_have_css("font-size", "34px")
        assert sideways_scroll(page) == [], width


def test_is_whole_on_paper(open_calculator):
    deadlines = open_calculator("deadlines", LONG)
    deadlines.page.emulate_media(media="print")
    deadlines.page.set_viewport_size({"width": 665, "height": 900})
    assert deadlines.section.locator(".days").evaluate(COLLISIONS) == []
    expect(deadlines.days.first.locator("b")).to_have_text("Sun, Nov 1, 2026", use_inner_text=True)
    expect(deadlines.days.first).to_have_css("display", "list-item")  # the narrow form
