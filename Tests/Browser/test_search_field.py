"""The search field and its dialog, with the keyboard and by touch: what opens, closes, moves and stays."""

import pytest
from playwright.sync_api import expect

from harness.layout import forget_shifts, shifts
from harness.reader import settle
from harness.search import RESULTS, active, ask, opened, options, paths, search_page, status, wait_for_all
from harness.soundness import accessibility, contrast_by_night, sideways_scroll
from harness.view import DESKTOP, PHONE

# Without it no text is searched.
INDEX = "**/pagefind/*.pagefind"
ARTICLE = "/fees/what-you-pay/"


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
