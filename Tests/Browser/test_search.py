"""A reader searches in their own words and finds the article."""

import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from harness import large_site
from harness.links import HREFS
from harness.reader import TIMEOUT
from harness.search import RESULTS, ask, opened, options, paths, search_page, status, wait_for_all
from harness.site_server import SiteServer
from harness.soundness import accessibility, sideways_scroll
from harness.view import DESKTOP, PHONE

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
ARTICLE = "/fees/what-you-pay/"


# Looks in each frame; an expectation looks again after 100, 350, 850 ms and so on, which adds up over the questions.
ANSWERED = """(most) => new Promise((done, fail) => {
  const status = document.querySelector('main .status');
  setTimeout(() => fail(new Error(`no answer: ${status.textContent}`)), most);
  const look = () => (status.textContent.includes('article') ? done() : requestAnimationFrame(look));
  look();
})"""


def missed_questions(page: Page, questions: list[tuple[str, list[str]]]) -> list[str]:
    """The questions whose pages are not among the first three answers. No answer may come twice."""
    field = page.locator("main").get_by_role("textbox")
    field.focus()
    missed = []
    for question, answers in questions:
        field.fill("")
        expect(status(page)).to_be_empty()
        field.fill(question)
        page.evaluate(ANSWERED, TIMEOUT)
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
