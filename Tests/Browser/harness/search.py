"""What a reader does in a search field, and sees below it."""

from urllib.parse import quote, urlsplit

from playwright.sync_api import Locator, Page, expect

from harness.links import HREFS

RESULTS = ".results > ol > li > a"


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
