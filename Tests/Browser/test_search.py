"""A reader searches in their own words and finds the article, with the keyboard only and from any page."""

import subprocess
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from harness import large_site
from harness.layout import forget_shifts, shifts
from harness.links import HREFS
from harness.reader import settle
from harness.site_server import SiteServer
from harness.soundness import accessibility, contrast_by_night, sideways_scroll
from harness.view import DESKTOP, PHONE, PHONE_WITHOUT_SCRIPTS

REPOSITORY = Path(__file__).parents[2]

TOOL = REPOSITORY / ".build/release/helpcenter"


def questions(file: str) -> list[tuple[str, list[str]]]:
    """Each question with the pages that answer it."""
    lines = (Path(__file__).parent / file).read_text().splitlines()
    return [(question, answers.split()) for line in lines for question, bar, answers in [line.partition(" | ")] if bar]


QUESTIONS = questions("search_questions.txt")
LARGE_SITE_QUESTIONS = questions("large_site_questions.txt")
FIGURES = {
    "US$1": "/fees/withdrawals/",
    "us $1": "/fees/withdrawals/",
    "1 dollar": "/fees/withdrawals/",
    "$1.": "/fees/withdrawals/",
    "3%": "/fees/what-you-pay/",
    "3 percent": "/fees/what-you-pay/",
    "transaction fee 3%": "/fees/what-you-pay/",
}
NOWHERE = ["2.9%", "29%", "1.3%"]
# A figure or a day that is nowhere, what is said, and the page that is first: it calculates with it.
TO_CALCULATE_WITH = {
    "2000": ("No article has “2000”. Showing results for “amount”", "/fees/fee-calculator/"),
    "US$4,321": ("No article has “US$4321”. Showing results for “amount”", "/fees/fee-calculator/"),
    "$0.35": ("No article has “US$0.35”. Showing results for “amount”", "/fees/fee-calculator/"),
    "77.5": ("No article has “77.5”. Showing results for “amount”", "/fees/fee-calculator/"),
    "order of $5,000": ("No article has “US$5000”. Showing results for “order amount”", "/fees/fee-calculator/"),
    "november 24": ("Showing results for “date”", "/refunds/deadline-calculator/"),
    "Nov. 24, 2026": ("Showing results for “date”", "/refunds/deadline-calculator/"),
    "24th of november": ("Showing results for “date”", "/refunds/deadline-calculator/"),
    "11/24/2026": ("Showing results for “date”", "/refunds/deadline-calculator/"),
    "buyer asked 2026-11-24": ("Showing results for “buyer asked date”", "/refunds/deadline-calculator/"),
    "yesterday": ("article", "/refunds/deadline-calculator/"),
    "request from last monday": ("article", "/refunds/deadline-calculator/"),
}
# A day that an article names, in four spellings.
DAYS = ["july 25, 2019", "Jul 25", "7/25/2019", "2019-07-25"]
# A misspelt question, and the words that the page searched for instead.
MISSPELT = {
    "transacton fee": "transaction fee",
    "refnud": "refund",
    "witdraw mony": "withdraw money",
    "intervension": "intervention",
    "aplication rejectd": "application rejected",
}
HOSTILE = ['<img src=x onerror="alert(1)">', "<script>alert(1)</script>", '"><b>refund', "%3Cimg%3E", "[" * 300, "٣ ∞ 🦀", "a" * 2000]
RESULTS = ".results > ol > li > a"
# Without it no text is searched.
INDEX = "**/pagefind/*.pagefind"
ARTICLE = "/fees/what-you-pay/"


def search_page(question: str) -> str:
    return f"/search/?q={quote(question)}"


def path_of(link: Locator) -> str:
    return urlsplit(link.evaluate("(link) => link.href")).path


def paths(links: Locator) -> list[str]:
    expect(links.first).to_be_visible()
    return [urlsplit(href).path for href in links.evaluate_all(HREFS)]


def status(page: Page) -> Locator:
    return page.locator(".status")


def opened(page: Page) -> Page:
    """The page with its search dialog open and ready."""
    page.locator(".find").click()
    expect(page.get_by_role("dialog").get_by_role("combobox")).to_be_focused()
    return page


def ask(page: Page, question: str):
    """Enters the question into the field that has the focus, whole: no part of it is asked before and answered late."""
    page.keyboard.insert_text(question)


def wait_for_all(page: Page):
    """Waits for the number of answers, which comes with the last of them."""
    expect(status(page).locator("visible=true")).to_contain_text("article")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def active(page: Page) -> str | None:
    return page.evaluate("() => document.activeElement.getAttribute('aria-activedescendant')")


def missed_questions(page: Page, questions: list[tuple[str, list[str]]]) -> list[str]:
    """The questions whose pages are not among the first three answers. No answer may come twice."""
    field = page.locator("main").get_by_role("textbox")
    field.focus()
    missed = []
    for question, answers in questions:
        field.fill("")
        expect(status(page)).to_be_empty()
        field.fill(question)
        wait_for_all(page)
        found = [urlsplit(href).path for href in page.locator(RESULTS).evaluate_all(HREFS)]
        assert len(set(found)) == len(found), question
        if not set(answers) & set(found[:3]):
            missed.append(question)
    return missed


def test_questions_find_their_pages_among_the_first_three_and_no_page_twice(visit, figure):
    page = visit("/search/")
    missed = missed_questions(page, QUESTIONS)
    figure("questions that find their page among the first three", f"{len(QUESTIONS) - len(missed)} of {len(QUESTIONS)}")
    assert len(QUESTIONS) >= 100
    assert len(missed) <= 3, missed


@pytest.mark.parametrize(("question", "article"), FIGURES.items(), ids=FIGURES)
def test_a_figure_is_found_with_its_sign(browse, question, article):
    found = paths(browse(search_page(question)).locator(RESULTS))
    assert article in found[:3]


@pytest.mark.parametrize("question", NOWHERE)
def test_a_figure_that_is_nowhere_finds_nothing(browse, question):
    expect(status(browse(search_page(question)))).to_contain_text("No article found")


@pytest.mark.parametrize(("question", "answer"), TO_CALCULATE_WITH.items(), ids=TO_CALCULATE_WITH)
def test_a_figure_or_a_day_that_is_nowhere_leads_to_its_calculator(visit, question, answer):
    said, first = answer
    page = visit(search_page(question))
    expect(status(page)).to_contain_text(said)
    wait_for_all(page)
    assert paths(page.locator(RESULTS))[0] == first


@pytest.mark.parametrize("question", DAYS)
def test_a_day_that_an_article_names_is_found(visit, question):
    page = visit(search_page(question))
    wait_for_all(page)
    assert paths(page.locator(RESULTS))[0] == "/getting-started/ways-to-apply/"


@pytest.mark.parametrize(("question", "meant"), MISSPELT.items(), ids=MISSPELT)
def test_a_misspelling_is_understood_and_said(browse, question, meant):
    page = browse(search_page(question))
    expect(status(page)).to_contain_text(f"Showing results for “{meant}”")
    assert paths(page.locator(RESULTS))


@pytest.mark.parametrize("question", ["refund", "charged", "supplier", "shipping", "fees", "buyer's card"])
def test_a_word_of_the_site_is_not_corrected(browse, question):
    page = browse(search_page(question))
    expect(status(page)).to_contain_text("article")
    expect(status(page)).not_to_contain_text("Showing")


def test_only_articles_and_sections_are_found(browse, site):
    inner = {address for address in site.pages if address.count("/") in (2, 3)} - {"/articles/", "/search/"}
    for question in ("trade assurance", "search", "articles", "page not found"):
        assert set(paths(browse(search_page(question)).locator(RESULTS))) <= inner


def test_a_result_has_its_section_and_the_answer_of_its_article(browse):
    answer = browse(search_page("withdrawal fee")).locator(".results li").first
    expect(answer.locator("a")).to_have_text("Withdraw your money")
    expect(answer.locator("span")).to_have_text("Fees and payments")
    expect(answer.locator("p").first).to_contain_text("Each withdrawal through Alipay costs US$1.")
    expect(answer.locator("mark").first).to_have_text("withdrawal")


def test_a_result_links_to_the_heading_that_says_more_than_the_title(visit):
    first = visit(search_page("calendar days")).locator(".results li").first
    expect(first.locator(".place a")).to_have_attribute("href", "/refunds/how-days-are-counted/#calendar-days-and-business-days")
    page = opened(visit(ARTICLE))
    ask(page, "calendar days")
    wait_for_all(page)
    expect(options(page).first).to_contain_text("In it: Calendar days and business days")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/refunds/how-days-are-counted/#calendar-days-and-business-days")


def test_keywords_are_asked_but_not_shown(browse):
    page = browse(search_page("cash out"))
    assert "/fees/withdrawals/" in paths(page.locator(RESULTS))[:3]
    expect(page.locator(".results")).not_to_contain_text("cash out")


@pytest.mark.parametrize("question", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_question_is_only_text(visit, question):
    page = visit(search_page(question))
    expect(status(page)).not_to_be_empty()
    assert page.locator("main :is(img, script, b)").count() == 0
    ask(opened(visit(ARTICLE)), question)


def test_nothing_is_found_in_plain_words(browse):
    page = browse(search_page("xyzzyx"))
    expect(status(page)).to_have_text("No article found for “xyzzyx”. Try other words.")
    expect(page.locator(".search-reason a")).to_be_visible()


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


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_the_keyboard_finds_and_goes(visit, view):
    page = visit(ARTICLE, view)
    page.keyboard.press("/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    ask(page, "evidence")
    wait_for_all(page)
    expect(options(page).first).to_contain_text("Day 31: who must")
    expect(field).to_have_attribute("aria-expanded", "true")
    assert active(page) is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    first = options(page).first
    assert active(page) == first.get_attribute("id")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(page.locator('[role="option"][aria-selected="true"]')).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/refunds/evidence/")


def test_the_arrows_pass_through_the_field(visit):
    page = opened(visit(ARTICLE))
    ask(page, "evidence")
    wait_for_all(page)
    page.keyboard.press("ArrowUp")
    assert active(page) == options(page).last.get_attribute("id")
    page.keyboard.press("ArrowDown")
    assert active(page) is None


def test_escape_closes_and_gives_the_focus_back(visit):
    page = visit(ARTICLE)
    page.locator(".find").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox")).to_be_focused()
    ask(page, "fee")
    wait_for_all(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(".find")).to_be_focused()


def test_the_dialog_closes_by_its_button_and_beside_it(visit):
    page = opened(visit(ARTICLE, DESKTOP))
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    opened(page).mouse.click(5, 5)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_a_slash_is_typed_where_text_is_typed(visit, site):
    page = visit(site.page_with_calculator("fees"))
    page.locator('[data-calculator="fees"] [name="amount"]').fill("")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator('[data-calculator="fees"] [name="amount"]')).to_have_value("/")


def test_a_late_answer_does_not_open_what_escape_closed(visit):
    page = visit("/")
    page.keyboard.press("/")
    ask(page, "refund")
    expect(options(page).first).to_be_visible()
    said = page.locator(".panel .status").inner_text()
    page.route("**/pagefind/**", lambda route: None)
    with page.expect_request("**/pagefind/**"):
        ask(page, " membershp alipay")
    page.keyboard.press("Escape")
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")
    page.unroute("**/pagefind/**")
    expect(page.locator(".panel .status")).not_to_have_text(said)
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_enter_in_the_field_shows_all_results(visit):
    page = opened(visit(ARTICLE))
    page.keyboard.type("refund closed")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=refund+closed")
    expect(page.locator("main").get_by_role("textbox")).to_have_value("refund closed")
    assert "/refunds/process/" in paths(page.locator(RESULTS))


def test_the_field_of_the_home_page_answers_below(visit):
    page = visit("/")
    page.keyboard.press("/")
    ask(page, "withdraw")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Search")).to_be_focused()
    expect(options(page).first).to_be_visible()
    page.keyboard.press("Tab")
    expect(options(page).first).to_be_hidden()


def test_a_focus_shows_no_result_twice(visit):
    page = visit("/")
    page.keyboard.press("/")
    page.keyboard.type("evidence")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=evidence")
    expect(page.locator(RESULTS).first).to_be_visible()
    page.locator("main").get_by_role("textbox").click()
    settle(page)
    expect(page.locator(".results > ol")).to_have_count(1)
    expect(status(page)).to_have_count(1)


def test_the_search_page_answers_while_typing_and_keeps_the_question(visit):
    page = visit("/search/", DESKTOP)
    page.locator("main").get_by_label("Search the articles").fill("evidence")
    expect(page.locator(RESULTS).first).to_have_text("Day 31: who must provide evidence")
    page.wait_for_url("**/search/?q=evidence")
    page.locator("main").get_by_label("Search the articles").fill("")
    expect(page.locator(".results li")).to_have_count(0)


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
@pytest.mark.parametrize("start", ["/", ARTICLE, search_page("refund")])
def test_open_search_is_sound(visit, start, view):
    page = visit(start, view)
    if "?" in start:
        expect(page.locator(RESULTS).first).to_be_visible()
    else:
        page.locator(".find").click()
        ask(page, "refund")
        wait_for_all(page)
        page.keyboard.press("ArrowDown")
    assert sideways_scroll(page) + accessibility(page) + contrast_by_night(page) == []


def test_nothing_moves_when_answers_come(visit):
    page = visit("/", DESKTOP)
    forget_shifts(page)
    page.keyboard.press("/")
    ask(page, "refund")
    expect(options(page).first).to_be_visible()
    assert shifts(page) == []


@pytest.mark.parametrize("start", ["/", "/search/"])
@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_what_is_answered_at_the_key_stays_where_it_is(new_page, server, start, view):
    page = new_page(view)
    # The page asks for the index when it is opened, so it is held before.
    page.route(INDEX, lambda route: None)
    page.goto(server.origin + start)
    settle(page)
    page.keyboard.press("/")
    page.keyboard.type("fee")
    answers = page.locator(f'[role="option"], {RESULTS}')
    expect(answers).to_have_count(3)
    expect(status(page)).to_have_text("Searching all texts…")
    first = [(answer.inner_text(), answer.bounding_box()) for answer in answers.all()]
    page.unroute(INDEX)
    wait_for_all(page)
    assert answers.count() > 3
    assert [(answer.inner_text(), answer.bounding_box()) for answer in answers.all()[:3]] == first


def test_an_answer_that_is_chosen_stays_until_the_field_is_chosen(visit):
    page = visit("/")
    page.route(INDEX, lambda route: None)
    page.keyboard.press("/")
    ask(page, "fee")
    expect(options(page)).to_have_count(3)
    ask(page, " xyzzyx")
    page.keyboard.press("ArrowDown")
    chosen = options(page).first
    assert active(page) == chosen.get_attribute("id")
    shown = options(page).all_inner_texts()
    with page.expect_response("**/pagefind/fragment/**"):
        page.unroute(INDEX)
    page.wait_for_load_state("networkidle")
    settle(page)
    expect(chosen).to_have_attribute("aria-selected", "true")
    assert options(page).all_inner_texts() == shown
    page.keyboard.press("ArrowUp")
    expect(status(page)).to_contain_text("No article has “xyzzyx”")
    assert active(page) is None


def test_a_key_typed_and_taken_back_shows_no_answer_twice(visit):
    page = opened(visit(ARTICLE))
    for question in ("refund", "refund xyzzyx", "refund"):
        page.get_by_role("combobox").fill(question)
        wait_for_all(page)
    expect(options(page)).to_have_count(7)


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


@pytest.mark.parametrize("view", [PHONE, DESKTOP], ids=str)
def test_the_empty_dialog_shows_the_questions_of_home(visit, view):
    home = visit("/").locator("#what-do-you-need-to-do ~ ul > li")
    page = opened(visit(ARTICLE, view))
    expect(status(page)).to_have_text("What do you need to do?")
    expect(options(page)).to_have_count(8)
    for shown, asked in zip(options(page).all(), home.all(), strict=True):
        assert shown.inner_text().split() == asked.inner_text().split()
    assert sideways_scroll(page) + accessibility(page) + contrast_by_night(page) == []
    ask(page, "evidence")
    wait_for_all(page)
    expect(options(page).first).to_contain_text("Day 31: who must")
    page.get_by_role("combobox").fill("")
    expect(options(page)).to_have_count(8)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/refunds/answer-a-request/")


def test_a_field_in_a_page_shows_no_questions(visit):
    page = visit("/")
    page.keyboard.press("/")
    settle(page)
    expect(options(page)).to_have_count(0)


def test_the_count_is_the_count_and_the_rest_can_be_reached(visit):
    page = opened(visit(ARTICLE))
    ask(page, "refund")
    wait_for_all(page)
    count = int(status(page).inner_text().split()[0])
    expect(options(page)).to_have_count(7)
    expect(options(page).last).to_have_text(f"All {count} articles")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=refund")
    expect(page.locator(RESULTS)).to_have_count(count)
    expect(page.get_by_role("button", name="Show more")).to_be_hidden()


def test_a_word_that_no_article_has_is_said_and_the_rest_asked(browse):
    page = browse(search_page("bitcoin withdrawal"))
    expect(status(page)).to_contain_text("No article has “bitcoin”. Showing results for “withdrawal”: ")
    assert paths(page.locator(RESULTS))[0] == "/fees/withdrawals/"


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


@pytest.fixture(scope="module")
def large(tmp_path_factory) -> Path:
    """A folder with a published site of 500 articles."""
    root = tmp_path_factory.mktemp("large")
    assert large_site.write(root) == 500
    subprocess.run([TOOL, "build", "--root", root], check=True, capture_output=True)
    return root / "public"


def test_a_large_site_is_searched(new_page, large, figure):
    """The questions at one width, since the answers do not depend on it; the pages of answers at both."""
    with SiteServer(large) as server:
        page = new_page(PHONE, origin=server.origin)
        page.goto(f"{server.origin}/search/")
        missed = missed_questions(page, LARGE_SITE_QUESTIONS)
        figure("of 500 articles, questions that find their page among the first three", f"{70 - len(missed)} of 70")
        assert len(LARGE_SITE_QUESTIONS) == 70
        assert len(missed) <= 4, missed
        for view in (PHONE, DESKTOP):
            page = new_page(view, origin=server.origin)
            page.goto(f"{server.origin}{search_page('plan')}")
            wait_for_all(page)
            count = int(status(page).inner_text().split()[0])
            assert count > 40
            expect(page.locator(RESULTS)).to_have_count(20)
            while (more := page.get_by_role("button", name="Show more")).is_visible():
                before = page.locator(RESULTS).count()
                more.click()
                expect(page.locator(RESULTS).nth(before)).to_be_focused()
            found = paths(page.locator(RESULTS))
            assert len(found) == len(set(found)) == count
            assert sideways_scroll(page) + accessibility(page) == []
