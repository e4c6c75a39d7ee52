"""The site served by nginx with the built block, at the root of a server and in a folder."""

import gzip
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import expect

from harness.built_site import ANCHOR, FORMER, PRESENT, build, copy_sources
from harness.calculator import Calculator
from harness.nginx import Nginx
from harness.published_site import PublishedSite
from harness.reader import settle
from harness.site_server import POLICY, SiteServer
from harness.view import DESKTOP, PHONE

IMMUTABLE = "public, max-age=31536000, immutable"
CHECKED = "no-cache"
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
}
# Chromium's message about the search field in a dialog if the address has a fragment.
AUTOFOCUS = "Autofocus processing was blocked"
DECODERS = {"gzip": (".gz", gzip.decompress), "br": (".br", brotli.decompress)}


@dataclass(frozen=True)
class Hosted:
    """A site on a server, and its path there."""

    site: PublishedSite
    origin: str
    base: str

    def url(self, address: str) -> str:
        return self.origin + self.path(address)

    def path(self, address: str) -> str:
        return self.base + address.removeprefix("/")

    def get(self, address: str, **headers: str) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection(urlsplit(self.origin).netloc)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", self.path(address), headers=named)
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body


@pytest.fixture(scope="module", params=["/", "/help/"], ids=["root", "folder"])
def hosted(request, tmp_path_factory) -> Hosted:
    base = request.param
    folder = tmp_path_factory.mktemp("nginx")
    root = folder / "root"
    output = root / base.strip("/") if base != "/" else root / "public"
    copy_sources(folder)
    build(folder, output, "--compress", "--base-url", "https://sellers.example" + base)
    site = PublishedSite(output)
    with Nginx(output if base == "/" else root, output / "_nginx.conf", folder) as server:
        yield Hosted(site, server.origin, base)


@pytest.fixture
def open_page(new_page, hosted):
    def open_page(address, view=DESKTOP, expected=None):
        page = new_page(view, hosted.origin, expected)
        page.goto(hosted.url(address))
        settle(page)
        return page

    return open_page


def values(response: HTTPResponse, name: str) -> list[str]:
    return [value for header, value in response.getheaders() if header.lower() == name.lower()]


def assert_headers(response: HTTPResponse, lifetime: str, what: str):
    """Each header is sent once, with its value."""
    for name, value in (HEADERS | {"Cache-Control": lifetime}).items():
        assert values(response, name) == [value], f"{what}: {name}"


def test_every_page_obeys_the_policy(new_page, hosted):
    """The watch of each page reports what the policy blocks."""
    assert len(hosted.site.pages) > 20
    page = new_page(PHONE, hosted.origin)
    for address in hosted.site.pages:
        page.goto(hosted.url(address))
        settle(page)


def test_the_policy_is_in_force(open_page):
    page = open_page("/", expected="Content Security Policy")
    ran = page.evaluate(
        "() => { const script = document.createElement('script'); script.textContent = 'window.ran = true';"
        " document.body.append(script); return window.ran === true; }"
    )
    assert not ran


def test_the_calculator_works(open_page, hosted):
    fees = Calculator(open_page(hosted.site.page_with_calculator("fees")), "fees")
    fees.enter(amount="1000.00", tax="80.00", withdrawals="1")
    expect(fees.amount("sellerReceives")).to_have_text("US$1,049.00")


def test_the_search_works(open_page, hosted):
    page = open_page("/search/?q=refnud")
    expect(page.locator(".results li > a").first).to_be_visible()
    page = open_page("/")
    page.keyboard.press("/")
    page.keyboard.type("evidence")
    expect(page.get_by_role("option").first).to_contain_text("Day 31: who must provide evidence")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(hosted.url("/refunds/evidence/"))


def test_a_former_address_leads_on_with_its_fragment(open_page, hosted):
    response, _ = hosted.get(FORMER + "?from=mail")
    assert (response.status, response.headers["Location"]) == (301, hosted.path(PRESENT) + "?from=mail")
    page = open_page(f"{FORMER}#{ANCHOR}", expected=AUTOFOCUS)
    assert page.url == hosted.url(f"{PRESENT}#{ANCHOR}")
    expect(page.locator(f"#{ANCHOR}")).to_be_in_viewport()


def test_a_host_without_redirects_leads_on_with_the_fragment_too(new_page, hosted):
    folder = hosted.site.root.parent if hosted.base != "/" else hosted.site.root
    with SiteServer(folder) as server:
        page = new_page(DESKTOP, server.origin, AUTOFOCUS)
        page.goto(f"{server.origin}{hosted.path(FORMER)}#{ANCHOR}")
        page.wait_for_url(f"{server.origin}{hosted.path(PRESENT)}#{ANCHOR}")


def test_every_file_has_its_headers(hosted):
    hidden = {"_headers", "_redirects", "_nginx.conf"}
    for file in hosted.site.root.rglob("*"):
        name = file.relative_to(hosted.site.root).as_posix()
        if not file.is_file() or name.endswith((".gz", ".br")):
            continue
        response, body = hosted.get(name)
        if name in hidden or name.startswith(".helpcenter/"):
            assert response.status == 404, name
            continue
        if name == FORMER.strip("/") + "/index.html":
            continue
        immutable = name.startswith(("assets/", "pagefind/fragment/", "pagefind/index/"))
        assert_headers(response, IMMUTABLE if immutable else CHECKED, name)
        assert (response.status, body) == (200, file.read_bytes()), name
        if file.suffix in TYPES:
            assert response.headers["Content-Type"] == TYPES[file.suffix], name


def test_a_page_is_asked_for_again_and_not_sent_again(hosted):
    for address in ("/", PRESENT, "/facts.json"):
        response, body = hosted.get(address)
        assert_headers(response, CHECKED, address)
        assert body
        again, nothing = hosted.get(address, If_None_Match=response.headers["ETag"])
        assert (again.status, nothing) == (304, b""), address


def test_an_unknown_address_shows_the_404_page(hosted):
    page = hosted.site.file("/404.html").read_bytes()
    folder = "assets/" + hosted.site.asset("style.css").parent.name
    for address in ("/no/such/article/", f"/{folder}/none.css", f"/{folder}/", "/assets/", "/.helpcenter/manifest"):
        response, body = hosted.get(address)
        assert (response.status, body) == (404, page), address
        assert_headers(response, CHECKED, address)
    if hosted.base != "/":
        outside = Hosted(hosted.site, hosted.origin, "/")
        for address in ("/.help.previous/index.html", "/.help.lock"):
            assert outside.get(address)[0].status == 404, address


@pytest.mark.parametrize("encoding", DECODERS)
def test_compressed_twins_are_served(hosted, encoding):
    ending, decode = DECODERS[encoding]
    twins = list(hosted.site.root.rglob("*" + ending))
    assert len(twins) > 60
    for twin in twins:
        file = twin.with_suffix("")
        name = file.relative_to(hosted.site.root).as_posix()
        assert decode(twin.read_bytes()) == file.read_bytes(), name
        assert twin.stat().st_size < file.stat().st_size, name
        if name.startswith("_") or name == FORMER.strip("/") + "/index.html":
            continue
        response, body = hosted.get(name, Accept_Encoding=encoding)
        assert (response.headers["Content-Encoding"], body) == (encoding, twin.read_bytes()), name
        assert response.headers["Vary"] == "Accept-Encoding", name


def test_what_a_reader_is_sent_is_small(hosted, figure):
    page, style = (hosted.get(a, Accept_Encoding="br")[1] for a in (PRESENT, _style(hosted)))
    figure(f"an article with its style as nginx sends it below '{hosted.base}'", f"{len(page) + len(style)} bytes")
    assert len(page) + len(style) <= 14_000


def _style(hosted: Hosted) -> str:
    return hosted.site.asset("style.css").relative_to(hosted.site.root).as_posix()


FORMS = {
    "/Old/Page": "/Old/Page",
    "/hc/en-us/articles/360000000001-Some_Title.html": "/hc/en-us/articles/360000000001-Some_Title.html",
    "/a%20b/": "/a%20b/",
    "/a%22%24uri%3B%7B%7D%23/": "/a%22$uri;%7B%7D%23/",
    "/%2A/%3Aname": "/*/:name",
    "/100%25": "/100%25",
    "/caf%c3%a9/index.html": "/caf%C3%A9/index.html",
    "/Fees/": "/Fees/",
    "/it%27s%20%28here%29%26%7C%3F": "/it's%20(here)&%7C%3F",
}
OWN = ["/fees/index.html", "/fees/"]


@pytest.fixture(scope="module", params=["/", "/help/"], ids=["root", "folder"])
def renamed(request, tmp_path_factory) -> Hosted:
    """A small site whose page has had addresses of other hosts."""
    base = request.param
    folder = tmp_path_factory.mktemp("former")
    root = folder / "root"
    output = root / base.strip("/") if base != "/" else root / "public"
    aliases = "".join(f"  - {alias}\n" for alias in [*FORMS, "/fees/index.html", "/fees"])
    for path, text in {
        "site.yml": f"title: Help\nbaseURL: https://help.example{base}\n",
        "index.md": "---\ntitle: Home\ndescription: Where to start.\n---\nText.\n",
        "fees/index.md": f"---\ntitle: Fees\ndescription: All fees.\naliases:\n{aliases}---\nAll fees.\n",
    }.items():
        (folder / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / path).write_text(text)
    build(folder, output, "--no-search")
    with Nginx(output if base == "/" else root, output / "_nginx.conf", folder) as server:
        yield Hosted(PublishedSite(output), server.origin, base)


@pytest.mark.parametrize("asked", FORMS.values())
def test_any_former_address_leads_on(renamed, asked):
    response, _ = renamed.get(asked + "?a=b")
    assert (response.status, response.getheader("Location")) == (301, renamed.path("/fees/?a=b"))
    assert values(response, "Cache-Control") == [CHECKED]


@pytest.mark.parametrize("asked", OWN)
def test_another_address_of_the_page_itself_shows_it(renamed, asked):
    response, body = renamed.get(asked)
    assert response.status == 200 and b"All fees." in body
