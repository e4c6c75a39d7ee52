"""The files for search engines and other programs, read with their own parsers."""

import json
import re
import xml.etree.ElementTree as ElementTree

import feedparser

ORIGIN = "https://sellers.example"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)"')


def test_the_feed_is_one(site):
    feed = feedparser.parse(site.file("/feed.xml").read_bytes())
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.feed.title and feed.feed.id == f"{ORIGIN}/"
    days = [entry.published_parsed for entry in feed.entries]
    assert len(days) > 5 and days == sorted(days, reverse=True), "the latest first"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert feed.feed.updated_parsed == max(entry.updated_parsed for entry in feed.entries)
    for entry in feed.entries:
        assert entry.link.removeprefix(ORIGIN) in site.pages
        assert entry.title and entry.summary and entry.updated_parsed >= entry.published_parsed


def test_the_sitemap_names_pages_that_call_themselves_so(site):
    root = ElementTree.parse(site.file("/sitemap.xml")).getroot()
    addresses = [url.findtext(f"{SITEMAP}loc") for url in root.iter(f"{SITEMAP}url")]
    assert len(addresses) == len(set(addresses)) > 15
    for address in addresses:
        assert CANONICAL.search(site.text(address.removeprefix(ORIGIN)))[1] == address


def test_breadcrumbs_lead_from_home_to_the_page(site):
    count = 0
    for page in site.pages:
        for text in DATA.findall(site.text(page)):
            data = json.loads(text)
            assert data["@type"] == "BreadcrumbList", page
            items = data["itemListElement"]
            assert [item["position"] for item in items] == list(range(1, len(items) + 1)), page
            assert all(item["name"] and item["item"].removeprefix(ORIGIN) in site.pages for item in items), page
            assert (items[0]["item"], items[-1]["item"]) == (f"{ORIGIN}/", ORIGIN + page)
            count += 1
    assert count > 10
