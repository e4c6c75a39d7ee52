"""The help center that `helpcenter init` writes, with the default templates alone."""

import subprocess

import pytest
from playwright.sync_api import expect

from harness.built_site import TOOL, build
from harness.published_site import PublishedSite
from harness.reader import settle
from harness.site_server import SiteServer
from harness.soundness import accessibility, sideways_scroll
from harness.view import PHONE


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    root = tmp_path_factory.mktemp("starter")
    subprocess.run([TOOL, "init", root], check=True, capture_output=True)
    build(root, root / "public")
    return PublishedSite(root / "public")


def test_its_pages_are_sound_and_searchable(new_page, starter):
    with SiteServer(starter.root) as server:
        page = new_page(PHONE, server.origin)
        for address in starter.pages:
            page.goto(server.origin + address)
            settle(page)
            assert accessibility(page) + sideways_scroll(page) == [], address
        page.goto(f"{server.origin}/search/?q=refund")
        expect(page.locator(".results li > a").first).to_have_text("How to return an order")
