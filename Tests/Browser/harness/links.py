"""The links of a page, as a browser resolves them."""

from urllib.parse import urldefrag

from playwright.sync_api import Page

HREFS = "(links) => links.map((link) => link.href)"


def links_within(page: Page, origin: str) -> set[tuple[str, str]]:
    """Address and fragment of every link within the site."""
    hrefs = page.locator("a[href]").evaluate_all(HREFS)
    split = (urldefrag(href) for href in hrefs if href.startswith(origin + "/"))
    return {(url.removeprefix(origin), fragment) for url, fragment in split}
