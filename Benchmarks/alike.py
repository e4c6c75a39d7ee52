"""Checks that two sites have the same pages with the same headings and links."""

import random
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


class Page(HTMLParser):
    """The headings and links of a page. A heading's link to itself is left out: Hugo's theme has none."""

    def __init__(self, text):
        super().__init__()
        self.headings = []
        self.links = Counter()
        self._is_heading = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in HEADINGS:
            self._is_heading = True
            self.headings.append(f"{tag} ")
        elif tag == "a" and attributes.get("class") != "anchor":
            self.links[attributes["href"]] += 1

    def handle_endtag(self, tag):
        if tag in HEADINGS:
            self._is_heading = False

    def handle_data(self, text):
        if self._is_heading:
            self.headings[-1] += text.strip()


class Difference(Exception):
    """Two sites differ."""


def check(one, other, most):
    """The number of pages that both have; of at most `most` of them, compared, headings and links.

    Raises `Difference` with the first page that is not alike.
    """
    paths = pages(one.output)
    if paths != pages(other.output):
        raise Difference(f"only one of them has: {sorted(paths ^ pages(other.output))[:5]}")
    if twins(one.output) != twins(other.output):
        raise Difference(f"Markdown twins: {twins(one.output)} and {twins(other.output)}")
    headings = links = 0
    sample = sorted(random.Random(0).sample(sorted(paths), min(most, len(paths))))
    for path in sample:
        left, right = (Page(Path(site.output, path).read_text()) for site in (one, other))
        if left.headings != right.headings:
            raise Difference(f"{path}: other headings: {left.headings} and {right.headings}")
        if left.links != right.links:
            more, fewer = left.links - right.links, right.links - left.links
            raise Difference(f"{path}: other links: {more} and {fewer}")
        headings += len(left.headings)
        links += left.links.total()
    return {"pages": len(paths), "compared": len(sample), "headings": headings, "links": links}


def pages(output):
    return {str(path.relative_to(output)) for path in output.rglob("*.html")}


def twins(output):
    return sum(1 for _ in output.rglob("index.md"))
