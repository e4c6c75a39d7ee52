"""Today is the reader's own day, and is read again when the page is looked at again."""

import re

import pytest
from playwright.sync_api import expect

from harness.calculator import Calculator
from harness.reader import settle

LOOKED_AT_AGAIN = [
    "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    "document.dispatchEvent(new Event('visibilitychange'))",
    "dispatchEvent(new Event('focus'))",
    "dispatchEvent(new Event('beforeprint'))",
]


@pytest.mark.parametrize("moment", LOOKED_AT_AGAIN)
def test_a_page_that_stayed_open(open_calculator, moment):
    deadlines = open_calculator("deadlines", now="2026-11-05T23:50:00-08:00")
    deadlines.enter(applied="2026-11-03")
    expect(deadlines.answer.locator(".left")).to_have_text("4 days left")
    for now, today, left in [("2026-11-06T00:10:00-08:00", "2026-11-06", "3 days left"), ("2026-11-09T00:10:00-08:00", "2026-11-09", "today")]:
        deadlines.page.clock.set_fixed_time(now)
        deadlines.page.evaluate(moment)
        expect(deadlines.field("today")).to_have_value(today)
        expect(deadlines.answer.locator(".left")).to_have_text(left)
    expect(deadlines.page).to_have_url(re.compile("#applied=2026-11-03$"))


@pytest.mark.parametrize("moment", LOOKED_AT_AGAIN)
def test_a_day_that_the_reader_chose_stays(open_calculator, moment):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03")
    deadlines.enter(today="2026-11-07")
    deadlines.page.clock.set_fixed_time("2026-11-08T12:00:00-08:00")
    deadlines.page.evaluate(moment)
    expect(deadlines.field("today")).to_have_value("2026-11-07")
    expect(deadlines.answer.locator(".left")).to_have_text("2 days left")


def test_the_next_key_counts_from_the_present_day(open_calculator):
    deadlines = open_calculator("deadlines", now="2026-11-05T23:59:00-08:00")
    deadlines.page.clock.set_fixed_time("2026-11-06T00:01:00-08:00")
    deadlines.enter(applied="2026-11-03")
    expect(deadlines.answer.locator(".left")).to_have_text("3 days left")


def test_the_day_of_the_form_is_today_until_it_is_chosen(open_calculator):
    review = open_calculator("review")
    expect(review.field("submitted")).to_have_value("2026-11-05")
    review.page.clock.set_fixed_time("2026-11-06T12:00:00-08:00")
    review.page.evaluate(LOOKED_AT_AGAIN[0])
    expect(review.headline).to_contain_text("Tuesday, November 10")


@pytest.mark.parametrize("zone, today", [("America/Los_Angeles", "2026-11-05"), ("Asia/Shanghai", "2026-11-06"), ("Pacific/Kiritimati", "2026-11-06")])
def test_it_is_the_readers_own_day(browser, server, site, zone, today):
    context = browser.new_context(timezone_id=zone, locale="en-US")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-05T23:30:00-08:00")
    page.goto(server.origin + site.page_with_calculator("deadlines"))
    settle(page)
    deadlines = Calculator(page, "deadlines")
    expect(deadlines.field("today")).to_have_value(today)
    deadlines.enter(applied=today)
    expect(deadlines.days.first).to_contain_text("Today")
    context.close()


def test_paper_of_a_later_day_says_that_day(open_calculator):
    deadlines = open_calculator("deadlines", "#applied=2026-11-03")
    page = deadlines.page
    page.clock.set_fixed_time("2026-11-06T12:00:00-08:00")
    page.evaluate(LOOKED_AT_AGAIN[3])
    page.emulate_media(media="print")
    text = deadlines.section.inner_text()
    assert "Refund requested: Tuesday, November 3, 2026 · Seen on: Friday, November 6, 2026" in text
    assert "November 6, 2026" in page.locator(".sheet").inner_text()
    assert "Answer by Monday, November 9, 2026" in text
    expect(deadlines.form.locator(".fields")).to_be_hidden()
    expect(deadlines.tools).to_be_hidden()
