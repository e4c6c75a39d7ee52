"""Pictures of each kind of page in every view, for people to look at.

    python screenshots.py --site public --into screenshots
"""

from argparse import ArgumentParser
from pathlib import Path

from playwright.sync_api import sync_playwright

from harness.published_site import PublishedSite
from harness.reader import Reader, launch, settle
from harness.site_server import SiteServer
from harness.view import VIEWS
from harness.watch import Watch

RUNNING_CASE = "#applied=2026-03-01&today=2026-03-10&event=seller-replied:2026-03-03"


def subjects(site: PublishedSite) -> dict[str, str]:
    """For each picture's name, the address to open."""
    inner = [address for address in site.pages if address.count("/") == 3]
    articles = [address for address in inner if "data-calculator" not in site.text(address)]
    article = max(articles, key=lambda address: len(site.text(address)))
    return {
        "home": "/",
        "section": article.rsplit("/", 2)[0] + "/",
        "article": article,
        "fees": site.page_with_calculator("fees"),
        "review": site.page_with_calculator("review"),
        "case": site.page_with_calculator("deadlines") + RUNNING_CASE,
        "articles": "/articles/",
        "search": "/search/?q=how+long+until+refund+closed",
        "not-found": "/404.html",
    }


def take(site: PublishedSite, into: Path):
    into.mkdir(parents=True, exist_ok=True)
    with SiteServer(site.root) as server, sync_playwright() as playwright:
        reader = Reader(launch(playwright))
        for view in VIEWS:
            for name, address in subjects(site).items():
                page = reader.new_page(view, Watch(server.origin))
                page.goto(server.origin + address)
                settle(page)
                if "?q=" in address:
                    page.locator(".results li").first.wait_for()
                page.screenshot(path=into / f"{name}-{view}.png", full_page=True)
                page.close()


if __name__ == "__main__":
    parser = ArgumentParser(description="Takes a picture of each kind of page in every view.")
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    options = parser.parse_args()
    take(PublishedSite(options.site.resolve()), options.into)
    print(f"{len(list(options.into.glob('*.png')))} pictures in {options.into}")
