"""The fixtures of the browser tests, and the table of figures at the end of a run."""

from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from harness.calculator import Calculator
from harness.published_site import PublishedSite
from harness.reader import TIMEOUT, Reader, launch, settle
from harness.site_server import SiteServer
from harness.view import DESKTOP, PHONE
from harness.watch import Watch

REPOSITORY = Path(__file__).parents[2]

# Chromium's message about a preloaded file on a page whose scripts may not request it.
UNUSED_MODULE = r"(?:calculator\.wasm|table\.json) was preloaded using link preload but not used"

# In Los Angeles.
NOON = "2026-11-05T12:00:00-08:00"

expect.set_options(timeout=TIMEOUT)


def pytest_addoption(parser):
    parser.addoption("--site", type=Path, default=REPOSITORY / "public", help="the published site")


def pytest_configure(config):
    site = config.getoption("--site")
    if not (site / "index.html").exists():
        raise pytest.UsageError(f"no site in {site}; run 'make site'")


def pytest_generate_tests(metafunc):
    """A test that takes an `address` runs once for each page of the site."""
    if "address" in metafunc.fixturenames:
        metafunc.parametrize("address", PublishedSite(metafunc.config.getoption("--site")).pages)


@pytest.fixture(scope="session")
def site(pytestconfig) -> PublishedSite:
    return PublishedSite(pytestconfig.getoption("--site").resolve())


@pytest.fixture(scope="session")
def server(site):
    with SiteServer(site.root) as server:
        yield server


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def reader(browser):
    return Reader(browser)


@pytest.fixture
def new_page(reader, server):
    """Makes watched pages, and checks their messages and requests at the end of the test."""
    watched = []

    def new_page(view=PHONE, origin=server.origin, expected=None):
        watch = Watch(origin, expected or (None if view.javascript else UNUSED_MODULE))
        page = reader.new_page(view, watch)
        watched.append((page, watch))
        return page

    yield new_page
    for page, watch in watched:
        # A page that the preview tells to reload in this moment never says that it is closed.
        page.close(run_before_unload=watch.origin != server.origin)
    assert [trouble for _, watch in watched for trouble in watch.troubles] == []


@pytest.fixture
def visit(new_page, server):
    """Opens a page of the site and waits until it is idle."""

    def visit(address, view=PHONE, expected=None):
        return _go(new_page(view, expected=expected), server.origin + address, view)

    return visit


def _go(page, address, view):
    page.goto(address)
    if view.javascript:
        settle(page)
    return page


@pytest.fixture
def tab(reader, server):
    """Empties the tab of a view, for tests that change nothing but the page, its size and its media."""
    watches = []

    def tab(view):
        page, watch = reader.tab(view, server.origin, None if view.javascript else UNUSED_MODULE)
        # An address that is open already would be loaded again with its scroll place and its fields, or not at all.
        page.goto("about:blank")
        if watch not in watches:
            page.set_viewport_size({"width": view.width, "height": view.height})
            page.emulate_media(media="null", color_scheme=view.scheme, forced_colors="null")
            watch.troubles.clear()
            watches.append(watch)
        return page

    yield tab
    assert [trouble for watch in watches for trouble in watch.troubles] == []


@pytest.fixture
def browse(tab, server):
    """Opens a page of the site in the tab of the view and waits until it is idle."""

    def browse(address, view=PHONE):
        return _go(tab(view), server.origin + address, view)

    return browse


@pytest.fixture
def open_calculator(tab, new_page, server, site):
    """Opens the page of a calculator, at the link of a case if one is given, on a Thursday in November 2026.

    In a tab of its own for a test that changes the browser's settings.
    """

    def open_calculator(kind, case="", view=DESKTOP, now=NOON, own=False):
        page = new_page(view) if own else tab(view)
        page.set_viewport_size({"width": 360, "height": 640} if view == PHONE else {"width": 1280, "height": 800})
        page.clock.set_fixed_time(now)
        page.goto(server.origin + site.page_with_calculator(kind) + case)
        settle(page)
        return Calculator(page, kind)

    return open_calculator


@pytest.fixture
def figure(record_property):
    """Prints a measured figure in the summary of the run."""
    return lambda name, value: record_property("figure", f"{name}: {value}")


def pytest_terminal_summary(terminalreporter):
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.getreports(kind)]
    figures = [text for report in reports for key, text in report.user_properties if key == "figure"]
    if figures:
        terminalreporter.section("figures")
        for text in sorted(set(figures)):
            terminalreporter.line(text)
