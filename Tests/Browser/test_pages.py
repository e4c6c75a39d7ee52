"""Every page of the site, on a phone and on a desktop, in light and dark mode."""

import pytest

from harness.layout import forget_shifts, scroll_to_the_end, shifts
from harness.reader import settle
from harness.soundness import accessibility, contrast_by_night, sideways_scroll
from harness.view import DESKTOP, PHONE


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_is_sound(browse, address, view):
    page = browse(address, view)
    forget_shifts(page)
    scroll_to_the_end(page)
    assert shifts(page) + sideways_scroll(page) + accessibility(page) == []
    assert contrast_by_night(page) + shifts(page) + sideways_scroll(page) == []


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
@pytest.mark.parametrize("kind", ["fees", "price", "deadlines", "review"])
def test_nothing_moves_when_a_calculator_starts(new_page, server, site, kind, view):
    page = new_page(view)
    held = []
    page.route("**/calculator.wasm", lambda route: held.append(route))
    with page.expect_request("**/calculator.wasm"):
        page.goto(server.origin + site.page_with_calculator(kind))
    forget_shifts(page)
    for route in held:
        route.continue_()
    settle(page)
    assert shifts(page) == []


def test_an_unknown_address_shows_the_404_page(visit, site):
    page = visit("/no/such/article/", expected="404")
    assert page.title() in site.text("/404.html")
    assert page.locator("main a[href]").count() > 0


def test_a_redirect_leads_to_a_page(visit, site, server):
    for address in site.redirects:
        page = visit(address)
        page.wait_for_url(lambda url, left=server.origin + address: url.split("#")[0] != left)
        assert page.url.removeprefix(server.origin).split("#")[0] in site.pages
