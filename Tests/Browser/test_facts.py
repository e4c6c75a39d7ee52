"""A fact in a text opens its row beside the text."""

import re

import pytest
from harness.view import DESKTOP, PHONE, View
from playwright.sync_api import expect

ARTICLE = "/refunds/silence/"
FACT = ".prose a.fact[href$='#fact-seller-silence']"


def open_by_mouse(page):
    page.locator(FACT).first.click()


def open_by_keyboard(page):
    page.locator(FACT).first.focus()
    page.keyboard.press("Enter")


@pytest.mark.parametrize("view", [View(width=320), PHONE, DESKTOP, View(1280, "dark")], ids=str)
@pytest.mark.parametrize("open_fact", [open_by_mouse, open_by_keyboard])
def test_a_fact_says_what_it_means_and_where_it_comes_from(visit, view, open_fact):
    page = visit(ARTICLE, view)
    open_fact(page)
    card = page.get_by_role("dialog", name="Your silence")
    expect(card).to_contain_text("the case is escalated for intervention")
    expect(card).to_contain_text("compared on November 22, 2026")
    expect(card.get_by_role("link")).to_have_attribute("href", re.compile("/fees/at-a-glance/#fact-seller-silence$"))
    box, width = card.bounding_box(), page.evaluate("() => document.documentElement.clientWidth")
    assert box["x"] >= 16 and box["x"] + box["width"] <= width - 16
    page.keyboard.press("Tab")
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(page.locator(FACT).first).to_be_focused()
    assert page.url.endswith(ARTICLE)


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_the_page_stays_where_it_is(visit, view):
    page = visit("/refunds/process/", view)
    fact = page.locator(".prose a.fact").last
    fact.scroll_into_view_if_needed()
    before = page.evaluate("() => scrollY")
    assert before > 0
    fact.click()
    card = page.get_by_role("dialog")
    expect(card).to_be_focused()
    assert page.evaluate("() => scrollY") == before
    expect(card).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    assert page.evaluate("() => scrollY") == before


def test_a_touch_beside_it_closes_it(visit):
    page = visit(ARTICLE, PHONE)
    open_by_mouse(page)
    card = page.get_by_role("dialog")
    expect(card).to_be_visible()
    page.mouse.click(4, 300)
    expect(card).to_have_count(0)


def test_without_scripts_the_link_leads_to_the_row(visit):
    page = visit(ARTICLE, View(360, javascript=False))
    page.locator(FACT).first.click()
    assert page.url.endswith("/fees/at-a-glance/#fact-seller-silence")
