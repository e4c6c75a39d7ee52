"""What a search loads, when, and what a reader sees if it does not come."""

import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import expect

from harness.reader import settle
from harness.search import ask, opened, options, path_of, search_page, status, wait_for_all
from harness.site_server import SiteServer
from harness.view import DESKTOP, PHONE_WITHOUT_SCRIPTS

REPOSITORY = Path(__file__).parents[2]
TOOL = REPOSITORY / ".build/release/helpcenter"
ARTICLE = "/fees/what-you-pay/"


@pytest.mark.parametrize("start", ["/", ARTICLE, "/404.html"])
def test_nothing_is_loaded_before_the_touch(new_page, server, start):
    page = new_page(DESKTOP)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.origin + start, wait_until="networkidle")
    assert [url for url in asked if "search" in url.removeprefix(server.origin + start) or "pagefind" in url] == []
    with page.expect_response("**/pagefind/pagefind.js"):
        page.locator(".find").click()


def test_the_search_page_loads_all_but_the_answers_by_itself(new_page, server):
    page = new_page()
    with page.expect_response("**/wasm.en.pagefind"), page.expect_response("**/*.pf_meta"), page.expect_response("**/search/table.json"):
        page.goto(server.origin + "/search/")


def test_all_but_the_answers_is_loaded_at_the_focus(visit):
    page = visit(ARTICLE)
    with page.expect_response("**/wasm.en.pagefind"), page.expect_response("**/*.pf_meta"), page.expect_response("**/search/table.json"):
        opened(page)


def test_a_small_site_is_searched_without_a_worker(visit):
    page = visit(search_page("refund"))
    wait_for_all(page)
    assert page.workers == []


@pytest.mark.parametrize("start", ["/", "/search/", search_page("US$1")])
def test_nothing_is_loaded_twice(new_page, server, start):
    page = new_page()
    asked = []
    page.on("response", lambda response: asked.append(response.url.partition("?")[0]))
    page.goto(server.origin + start)
    settle(page)
    page.keyboard.press("/")
    if "?" not in start:
        ask(page, "US$1")
    wait_for_all(page)
    assert len(asked) == len(set(asked))


def test_without_scripts_search_is_the_list_of_all_articles(visit):
    page = visit(ARTICLE, PHONE_WITHOUT_SCRIPTS)
    assert path_of(page.locator(".find")) == "/articles/"
    for address in ("/", "/search/", "/404.html"):
        page = visit(address, PHONE_WITHOUT_SCRIPTS)
        expect(page.locator("form.search-field").first).to_be_hidden()
        expect(page.locator("main a.button.wide")).to_be_visible()
        assert path_of(page.locator("main a.button.wide")) == "/articles/"


def test_an_index_that_does_not_come_is_said(new_page, server):
    page = new_page(expected="pagefind")
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(server.origin + search_page("refund"))
    expect(status(page)).to_contain_text("could not be loaded")
    expect(page.locator(".search-reason a")).to_be_visible()


@pytest.fixture(scope="module")
def nested_site(tmp_path_factory) -> Path:
    """A folder with the site published below `/help/`."""
    folder = tmp_path_factory.mktemp("nested")
    options = ["--root", REPOSITORY, "--output", folder / "help", "--base-url", "https://sellers.example/help/"]
    subprocess.run([TOOL, "build", *options], check=True, capture_output=True)
    return folder


def test_a_site_in_a_folder_is_searched_there(new_page, nested_site):
    with SiteServer(nested_site) as server:
        page = new_page(DESKTOP, origin=server.origin)
        page.goto(f"{server.origin}/help{ARTICLE}")
        ask(opened(page), "evidence")
        wait_for_all(page)
        expect(options(page).first).to_contain_text("Day 31: who must")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/help/refunds/evidence/")
