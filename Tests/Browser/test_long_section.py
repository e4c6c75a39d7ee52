"""A section of 1,000 articles beside one of ten: what a page of it costs, and how a reader finds an entry."""

from pathlib import Path

import brotli
import pytest
from playwright.sync_api import expect

from harness.built_site import build, write_small_sources
from harness.reader import settle
from harness.site_server import SiteServer
from harness.soundness import accessibility, sideways_scroll
from harness.view import DESKTOP, PHONE, PHONE_WITHOUT_SCRIPTS, View

KILOBYTE = 1000
WORDS = "Address Box Customs Damage Estimate Fragile Gift Harbour Insurance Journey".split()
TOUCH = View(360, touch=True)
# In the middle of each section.
ARTICLES = {10: "/s/case-1005/", 1000: "/s/case-1505/"}


def write_section(root: Path, count: int):
    write_small_sources(root)
    section = root / "content/s"
    section.mkdir()
    (section / "index.md").write_text("---\ntitle: Cases\ndescription: All cases.\n---\n")
    for number in range(1000, 1000 + count):
        title = f"{WORDS[number % 10]} {number}: the parcel is late and the label is gone"
        text = f"---\ntitle: '{title}'\ndescription: What to do in case {number}.\n---\n\nText.\n\n## What to do\n\nAsk.\n"
        (section / f"case-{number}.md").write_text(text)


@pytest.fixture(scope="module")
def sections(tmp_path_factory):
    """The published sites, by the count of their articles."""
    sites = {}
    for count in (10, 1000):
        root = tmp_path_factory.mktemp(f"section-{count}")
        write_section(root, count)
        build(root, root / "public")
        sites[count] = root / "public"
    return sites


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_an_article_costs_no_more(new_page, sections, figure, view):
    sizes, heights = {}, {}
    for count, site in sections.items():
        sizes[count] = len(brotli.compress(Path(f"{site}{ARTICLES[count]}index.html").read_bytes()))
        with SiteServer(site) as server:
            page = new_page(view, origin=server.origin)
            page.goto(server.origin + ARTICLES[count])
            settle(page)
            heights[count] = page.evaluate("() => document.documentElement.scrollHeight")
            entry = page.locator("nav.rail a[aria-current=page]").filter(visible=True)
            if view == DESKTOP:
                box = entry.first.bounding_box()
                assert box["y"] + box["height"] < view.height
            assert accessibility(page) + sideways_scroll(page) == []
    more = sizes[1000] - sizes[10]
    figure("an article of 1,000 in its section, beside one of ten", f"{more} bytes br more")
    figure(f"its height at {view}", f"{heights[1000]} px, of ten {heights[10]} px")
    assert more <= KILOBYTE
    assert heights[1000] <= heights[10]


@pytest.mark.parametrize("view", [TOUCH, DESKTOP], ids=str)
def test_the_filter_finds_an_entry(new_page, sections, view):
    with SiteServer(sections[1000]) as server:
        page = new_page(view, origin=server.origin)
        page.goto(f"{server.origin}/s/")
        settle(page)
        entries = page.locator("ol.items li").filter(visible=True)
        expect(entries).to_have_count(1000)
        field = page.get_by_label("Show only titles with")
        if view.touch:
            field.tap()
        else:
            while not field.evaluate("(field) => field === document.activeElement"):
                page.keyboard.press("Tab")
        page.keyboard.type("harbour 1427")
        expect(entries).to_have_count(1)
        expect(page.locator("section.letter").filter(visible=True)).to_have_count(1)
        assert accessibility(page) + sideways_scroll(page) == []
        link = entries.get_by_role("link")
        if view.touch:
            link.tap()
        else:
            page.keyboard.press("Tab")
            while not link.evaluate("(link) => link === document.activeElement"):
                page.keyboard.press("Tab")
            page.keyboard.press("Enter")
        page.wait_for_url("**/s/case-1427/")


def test_without_scripts_the_index_leads_to_a_letter(new_page, sections):
    with SiteServer(sections[1000]) as server:
        page = new_page(PHONE_WITHOUT_SCRIPTS, origin=server.origin)
        page.goto(f"{server.origin}/s/")
        expect(page.locator("p.filter")).to_be_hidden()
        letters = page.get_by_role("navigation", name="By letter").get_by_role("link")
        assert letters.all_inner_texts() == [word[0] for word in WORDS]
        letters.last.click()
        expect(page.locator("section.letter").last).to_be_in_viewport()
