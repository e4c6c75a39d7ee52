"""The live preview in a real browser: saves appear, findings come and go, styles change without a reload."""

import re
import shutil
import subprocess
from threading import Timer

import pytest
from playwright.sync_api import expect

from conftest import REPOSITORY
from harness.free_port import free_port

TOOL = REPOSITORY / ".build/release/helpcenter"


class Bench:
    """A writer's copy of the site with a preview that follows it."""

    def __init__(self, root):
        self.root = root
        for folder in ("content", "templates"):
            shutil.copytree(REPOSITORY / folder, root / folder)
        command = [TOOL, "serve", "--root", root, "--port", str(free_port())]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        self.origin = re.search(r"http://[^/]+", line).group()

    def edit(self, path, old, new):
        file = self.root / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

    def says(self, words):
        """Whether a coming line of the terminal has the words; a preview that does not say them is ended."""
        watchdog = Timer(60, self.process.terminate)
        watchdog.start()
        is_said = any(words in line for line in self.process.stderr)
        watchdog.cancel()
        return is_said

    def close(self):
        self.process.terminate()
        self.process.communicate(timeout=60)


@pytest.fixture
def bench(tmp_path):
    bench = Bench(tmp_path)
    yield bench
    bench.close()


@pytest.fixture
def article(bench, new_page):
    """The page of the article that the tests edit, in a browser that follows the preview."""
    page = new_page(origin=bench.origin)
    page.goto(bench.origin + ADDRESS)
    return page


ARTICLE = "content/refunds/silence.md"
ADDRESS = "/refunds/silence/"


def scroll_place(page):
    return page.evaluate("scrollY")


def test_a_save_is_seen_and_the_place_is_kept(bench, article):
    article.evaluate("scrollTo(0, 400)")
    bench.edit(ARTICLE, "\n## ", "\nA new sentence.\n\n## ")
    expect(article.get_by_text("A new sentence.").first).to_be_visible()
    article.wait_for_function("scrollY > 300")


def test_findings_cover_the_last_good_page_until_they_are_fixed(bench, article):
    heading = article.get_by_role("heading", level=1).inner_text()
    bench.edit(ARTICLE, "\n## ", "\nSee [x](fact:buyer-silense).\n\n## ")
    overlay = article.locator("#preview-findings")
    expect(overlay.get_by_text("there is no fact 'buyer-silense'").first).to_be_visible()
    expect(overlay.get_by_text("did you mean 'buyer-silence'?").first).to_be_visible()
    assert article.get_by_role("heading", level=1).inner_text() == heading
    assert bench.says("there is no fact 'buyer-silense'")
    bench.edit(ARTICLE, "[x](fact:buyer-silense)", "[](fact:buyer-silence)")
    expect(overlay).to_have_count(0)


def test_warnings_are_folded_and_cover_nothing(bench, article):
    bench.edit(ARTICLE, "\n## ", "\nIt takes 77 days.\n\n## ")
    # The warning comes before the page is loaded again.
    expect(article.locator("main").get_by_text("It takes 77 days.").first).to_be_visible()
    others = article.locator("#preview-others")
    expect(others.get_by_text("warning")).to_be_visible()
    finding = others.get_by_text("the figure '77 days' is unchecked: it quotes no fact and has no 'figure:' mark")
    expect(finding.first).to_be_hidden()
    assert others.evaluate("e => e.getBoundingClientRect().bottom <= document.body.getBoundingClientRect().top")
    others.locator("summary").click()
    expect(finding.first).to_be_visible()
    bench.edit(ARTICLE, "It takes 77 days.", "It takes a while.")
    expect(finding).to_have_count(0)


def test_a_style_is_swapped_without_a_reload(bench, article):
    # The copy has no history, which a note above the page says.
    expect(article.locator("#preview-others")).to_be_visible()
    article.evaluate("document.body.dataset.stays = 'yes'; scrollTo(0, 300)")
    place = scroll_place(article)
    (bench.root / "templates/assets/css/99-test.css").write_text("h1 { outline: 7px solid; }\n")
    expect(article.get_by_role("heading", level=1)).to_have_css("outline-width", "7px")
    assert article.evaluate("document.body.dataset.stays") == "yes"
    assert scroll_place(article) == place


def test_a_template_error_is_shown_and_survived(bench, article):
    bench.edit("templates/article.mustache", "{{{titleHTML}}}", "{{{titelHTML}}}")
    overlay = article.locator("#preview-findings")
    expect(overlay.get_by_text("no view has a field 'titelHTML' here").first).to_be_visible()
    bench.edit("templates/article.mustache", "{{{titelHTML}}}", "{{{titleHTML}}}")
    expect(overlay).to_have_count(0)


def test_what_is_being_written_is_found(bench, article):
    def answers(question):
        article.keyboard.press("/")
        article.keyboard.insert_text(question)
        status = article.locator(".panel .status")
        expect(status).to_contain_text("article")
        return status.inner_text()

    assert answers("platypus") == "No article found for “platypus”. Try other words."
    bench.edit(ARTICLE, "\n## ", "\nA platypus may apply.\n\n## ")
    expect(article.locator(".prose")).to_contain_text("platypus")
    article.wait_for_load_state()
    assert answers("platypus") == "1 article"
    expect(article.get_by_role("option")).to_have_attribute("href", re.compile(f"^{ADDRESS}"))
