"""The live preview in a real browser: a save is seen, findings come and go, a style is swapped in place."""

import re
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

from conftest import REPOSITORY

TOOL = REPOSITORY / ".build/release/helpcenter"


class Bench:
    """A writer's copy of the site with a preview that follows it."""

    def __init__(self, root):
        self.root = root
        for folder in ("content", "templates"):
            shutil.copytree(REPOSITORY / folder, root / folder)
        self.process = subprocess.Popen(
            [TOOL, "serve", "--root", root],
            stdout=subprocess.PIPE,
            stderr=(root / "terminal").open("w"),
            text=True,
        )
        line = self.process.stdout.readline()
        self.origin = re.search(r"http://[^/]+", line).group()

    def edit(self, path, old, new):
        file = self.root / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

    def terminal(self):
        return (self.root / "terminal").read_text()

    def close(self):
        self.process.terminate()
        self.process.wait(60)


@pytest.fixture
def bench(tmp_path):
    bench = Bench(tmp_path)
    yield bench
    bench.close()


ARTICLE = "content/refunds/silence.md"
ADDRESS = "/refunds/silence/"


def scroll_place(page):
    return page.evaluate("scrollY")


def test_a_save_is_seen_and_the_place_is_kept(bench, new_page):
    page = new_page(origin=bench.origin)
    page.goto(bench.origin + ADDRESS)
    page.evaluate("scrollTo(0, 400)")
    bench.edit(ARTICLE, "\n## ", "\nA new sentence.\n\n## ")
    expect(page.get_by_text("A new sentence.").first).to_be_visible()
    page.wait_for_function("scrollY > 300")


def test_findings_cover_the_last_good_page_until_they_are_mended(bench, new_page):
    page = new_page(origin=bench.origin)
    page.goto(bench.origin + ADDRESS)
    heading = page.get_by_role("heading", level=1).inner_text()
    bench.edit(ARTICLE, "\n## ", "\nSee [x](fact:buyer-silense).\n\n## ")
    overlay = page.locator("#preview-findings")
    expect(overlay.get_by_text("there is no fact 'buyer-silense'").first).to_be_visible()
    expect(overlay.get_by_text("did you mean 'buyer-silence'?").first).to_be_visible()
    assert page.get_by_role("heading", level=1).inner_text() == heading
    assert "there is no fact 'buyer-silense'" in bench.terminal()
    bench.edit(ARTICLE, "[x](fact:buyer-silense)", "[](fact:buyer-silence)")
    expect(overlay).to_have_count(0)


def test_a_style_is_swapped_without_a_reload(bench, new_page):
    page = new_page(origin=bench.origin)
    page.goto(bench.origin + ADDRESS)
    page.evaluate("document.body.dataset.stays = 'yes'; scrollTo(0, 300)")
    place = scroll_place(page)
    (bench.root / "templates/assets/css/99-test.css").write_text("h1 { letter-spacing: 7px; }\n")
    expect(page.get_by_role("heading", level=1)).to_have_css("letter-spacing", "7px")
    assert page.evaluate("document.body.dataset.stays") == "yes"
    assert scroll_place(page) == place


def test_a_template_error_is_shown_and_survived(bench, new_page):
    page = new_page(origin=bench.origin)
    page.goto(bench.origin + ADDRESS)
    bench.edit("templates/article.mustache", "{{{titleHTML}}}", "{{{titelHTML}}}")
    overlay = page.locator("#preview-findings")
    expect(overlay.get_by_text("no view has the name 'titelHTML' here").first).to_be_visible()
    bench.edit("templates/article.mustache", "{{{titelHTML}}}", "{{{titleHTML}}}")
    expect(overlay).to_have_count(0)
