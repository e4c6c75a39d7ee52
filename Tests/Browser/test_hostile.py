"""Input of authors, links and readers never runs and never leaves the site."""

from urllib.parse import quote

import pytest

from harness.hostile_site import ATTACKS, build
from harness.published_site import PublishedSite
from harness.reader import settle
from harness.soak import everything
from harness.site_server import SiteServer
from harness.view import DESKTOP


@pytest.fixture
def trapped(new_page):
    """A page on which an open dialog is an error, and so is everything that a page's watch reports."""
    dialogs = []

    def trapped(origin):
        page = new_page(DESKTOP, origin)
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        return page

    yield trapped
    assert dialogs == []


def test_an_attack_in_every_place_is_text_on_every_page(trapped, tmp_path):
    site = PublishedSite(build(tmp_path))
    assert len(site.pages) > len(ATTACKS)
    with SiteServer(site.root) as server:
        page = trapped(server.origin)
        for address in site.pages:
            page.goto(server.origin + address)
            settle(page)


def test_an_attack_as_a_question_is_text(trapped, tmp_path):
    site = PublishedSite(build(tmp_path))
    with SiteServer(site.root) as server:
        page = trapped(server.origin)
        for attack in ATTACKS:
            page.goto(f"{server.origin}/search/?q={quote(attack)}")
            settle(page)
            page.locator(".status").filter(has_text="article").wait_for()


@pytest.mark.parametrize("kind", ["fees", "price", "deadlines", "review"])
def test_a_link_with_hostile_inputs_fills_in_text(trapped, site, server, kind):
    """Each attack is tried on two calculators, and on all in `make soak`."""
    page = trapped(server.origin)
    address = server.origin + site.page_with_calculator(kind)
    for attack in everything(ATTACKS, ATTACKS[kind in ("price", "deadlines") :: 2]):
        value = quote(attack, safe="")
        page.goto("about:blank")
        page.goto(f"{address}#applied={value}&today={value}&event={value}&event=agreed:{value}&amount={value}&{value}={value}")
        settle(page)
