"""The scripts in `docs/moving-in.md` do what the page says."""

import re
import subprocess
from pathlib import Path

import pytest

DOCUMENT = (Path(__file__).parents[2] / "docs/moving-in.md").read_text()

FRONT_MATTER = [
    ("layout: page\ntitle: Pay\nuid:\n  - a\n  - b\n", "title: Pay\n"),
    ("categories:\n- fees\nnav_order: 2\n", "tags:\n- fees\nweight: 2\n"),
    ("tags: a, b\nexcerpt: Short.\n", "tags: [a, b]\ndescription: Short.\n"),
    ("permalink: '/Old/pay.html'\npublished: false\n", 'aliases: ["/Old/pay.html"]\ndraft: true\n'),
    ("ms.date: 03/08/2024\n", "updated: 2024-03-08\n"),
    ("date: 2024-03-08 10:00:00\nlast_modified_at: '2024-04-09'\n", "date: 2024-03-08\nupdated: 2024-04-09\n"),
]

HTML = [
    ("<p>\n<b>Hi</b> <em>you</em> <code>x</code>\n</p>", "\n**Hi** *you* `x`\n"),
    ('<a class="k" href="/pay/">Pay</a>', "[Pay](/pay/)"),
    ('<img src="a b.png" width="3" alt="A box">', "![A box](<a b.png>)"),
    ("## Table of Contents {#toc}\n\n* TOC\n{:toc}\n\n[[toc]]", "\n"),
    ('<h3 id="q">Three</h3>\n<ul>\n <li>one</li>\n</ul>', "### Three\n\n- one\n"),
    ('<iframe src="https://films.example/1" allow="x"></iframe>', "[Watch the film](<https://films.example/1>)"),
    ("```\n<b>[[toc]]</b>\n```\n<b>b</b>", "```\n<b>[[toc]]</b>\n```\n**b**"),
    ("Text\n\n<kbd>A</kbd><br>1. TOC", "Text\n\n<kbd>A</kbd><br>1. TOC"),
]


def ran(folder: Path, text: str, *command: str) -> str:
    """The text after the document's script in the language of the command."""
    (folder / "script").write_text(re.search(rf"^```{command[0]}\n(.*?)^```$", DOCUMENT, re.M | re.S)[1])
    article = folder / "article.md"
    article.write_bytes(text.encode())
    subprocess.run([*command, folder / "script", article], check=True)
    return article.read_text()


@pytest.mark.parametrize(("before", "after"), FRONT_MATTER)
def test_front_matter_is_rewritten_and_nothing_else(tmp_path, before, after):
    body = "layout: text\n---\ntitle: text\n"
    written = f"\ufeff---\n{before}---\n{body}".replace("\n", "\r\n")
    assert ran(tmp_path, written, "perl", "-0777", "-i", "-p") == f"---\n{after}---\n{body}"
    assert ran(tmp_path, body, "perl", "-0777", "-i", "-p") == body


@pytest.mark.parametrize(("before", "after"), HTML)
def test_html_is_rewritten_as_markdown(tmp_path, before, after):
    assert ran(tmp_path, before + "\n", "sed", "-i", "-E", "-f") == after + "\n"
