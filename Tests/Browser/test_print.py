"""What stands on paper."""

import re


def sheets(page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="Letter", prefer_css_page_size=True)))


def test_each_sheet_says_where_it_is_from_and_when_it_was_printed(visit):
    page = visit("/fees/what-you-pay/")
    page.clock.set_fixed_time("2026-11-05T12:00:00-08:00")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    header = page.locator(".site-header")
    # The head of a table, which stands on each sheet.
    assert header.evaluate("(header) => getComputedStyle(header).display") == "table-header-group"
    assert re.search(r"https://sellers\.example/fees/what-you-pay/ ?November 5, 2026", page.locator(".sheet").inner_text())


def test_a_link_has_its_whole_address_on_paper(visit):
    page = visit("/refunds/process/")
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    link = '.prose a[href="/refunds/silence/"]:not(.fact)'
    content = page.evaluate(f"() => getComputedStyle(document.querySelector('{link}'), '::after').content")
    assert content == '" (https://sellers.example/refunds/silence/)"'


def test_all_fees_and_deadlines_are_one_sheet(visit):
    page = visit("/fees/at-a-glance/")
    page.evaluate("() => { window.print = () => {}; document.querySelector('[data-print]').click(); }")
    assert sheets(page) == 1


def test_only_the_calculator_that_was_asked_is_printed(visit):
    page = visit("/fees/fee-calculator/")
    page.evaluate("() => { window.print = () => {}; }")
    page.locator('[data-calculator="fees"] [data-print]').click()
    page.emulate_media(media="print")
    assert page.locator('[data-calculator="fees"]').is_visible()
    assert not page.locator('[data-calculator="price"]').is_visible()
    assert not page.locator(".prose > h2").first.is_visible()


def test_all_fees_and_deadlines_with_the_rest_of_their_page_are_two_sheets(visit):
    page = visit("/fees/at-a-glance/")
    assert sheets(page) == 2
    page.emulate_media(media="print")
    assert {group.evaluate("(group) => getComputedStyle(group).breakInside") for group in page.locator(".fact-group").all()} == {"avoid"}


def test_a_sum_stands_once_and_whole_on_paper(visit):
    page = visit("/fees/fee-calculator/")
    page.emulate_media(media="print")
    kinds = page.evaluate("() => [...document.querySelectorAll('tfoot')].map((foot) => getComputedStyle(foot).display)")
    assert kinds and set(kinds) == {"table-row-group"}
    breaks = page.evaluate("() => [...document.querySelectorAll('.sums')].map((sums) => getComputedStyle(sums.closest('.face')).breakInside)")
    assert breaks and set(breaks) == {"avoid"}


def test_the_address_of_a_question_stands_behind_it_on_paper(visit):
    page = visit("/")
    page.emulate_media(media="print")
    places = page.evaluate("() => [...document.querySelectorAll('.home .prose > ul a:first-of-type')].map((link) => getComputedStyle(link, '::after').position)")
    assert places and set(places) == {"static"}
