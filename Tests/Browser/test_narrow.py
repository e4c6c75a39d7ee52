"""Every page in a narrow window: nothing is cut, parted or too small, also with text of twice the size."""

import pytest

from harness.layout import ENLARGE_TEXT
from harness.soundness import sideways_scroll
from harness.view import PHONE, View

OPEN = "(selector) => document.querySelectorAll(selector).forEach((details) => (details.open = true))"
TOP = "(selector) => document.querySelector(selector)?.getBoundingClientRect().top"
# The fonts of the machine differ, so an article may need one line more than the design has.
LINE = 45

# Figures and dates that end a line in their middle, except what a calculator answers.
BROKEN_FIGURES = r"""() => {
  const figure = /\b(?:\d[\d,.]*(?:st|nd|rd|th)?|two|three|five|seven|ten|thirty) (?:business |calendar )?(?:days?|hours?|minutes?|months?|years?|million)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b(?:, \d{4})?/g;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (node.parentElement.closest('.desk, script, option, h1') || !node.parentElement.checkVisibility()) continue;
    for (const found of node.data.matchAll(figure)) {
      const range = document.createRange();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 2);
      if (boxes.some((box) => box.top > boxes[0].bottom - 2)) broken.push(found[0]);
    }
  }
  return broken;
}"""

# The facts whose point, comma or bracket stands at the start of the next line.
LONELY_POINTS = r"""() => [...document.querySelectorAll('.fact:not(.long)')].filter((fact) => fact.checkVisibility()).filter((fact) => {
  const text = fact.nextSibling;
  if (text?.nodeType !== Node.TEXT_NODE || !/^[.,;:)?]/.test(text.data)) return false;
  const range = document.createRange();
  range.setStart(text, 0);
  range.setEnd(text, 1);
  return range.getBoundingClientRect().top > fact.getBoundingClientRect().bottom - 2;
}).map((fact) => fact.textContent + fact.nextSibling.data.slice(0, 9))"""

# The words that a line's end breaks without a hyphen: the parts of a word whose letters stand on two lines.
BROKEN_WORDS = r"""(selector) => [...document.querySelectorAll(selector)].flatMap((block) => {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/\p{L}+/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 2);
      if (boxes.some((box) => box.top > boxes[0].bottom - 2)) broken.push(word[0]);
    }
  }
  return broken;
})"""

CUT_TABLES = """() => [...document.querySelectorAll('.table')]
  .filter((table) => table.scrollWidth > table.clientWidth)
  .map((table) => `${table.textContent.trim().slice(0, 30)} is ${table.scrollWidth} wide, not ${table.clientWidth}`)"""

# A link within a sentence has the height of its line, and a field beside its label is a target together with it.
SMALL_TARGETS = """() => [...document.querySelectorAll('a, button, summary, input, select')]
  .filter((target) => target.checkVisibility({ checkOpacity: true }) && !target.closest('.skip, p:not(.label), .prose li, td, .fact, h1, h2, .lead'))
  .map((target) => [target, target.getBoundingClientRect()])
  .filter(([target, { width, height }]) => width > 1 && height < 43.5 && getComputedStyle(target, '::after').position !== 'absolute')
  .map(([target, { height }]) => `${target.className || target.tagName} ${target.textContent.trim().slice(0, 30)} ${Math.round(height)}`)"""

EMPTY_LISTS = "() => [...document.querySelectorAll('ul, ol')].filter((list) => !list.children.length && list.checkVisibility()).length"

WEIGHTS = "() => [...document.querySelectorAll('main :is(b, strong, th, mark)')].map((part) => getComputedStyle(part).fontWeight)"


@pytest.mark.parametrize("width", [320, 360])
def test_fits(browse, address, width):
    page = browse(address, View(width))
    page.evaluate(OPEN, "main details")
    assert page.evaluate(BROKEN_FIGURES) == []
    assert page.evaluate(LONELY_POINTS) == []
    page.evaluate(ENLARGE_TEXT)
    assert sideways_scroll(page) == []
    assert page.evaluate(CUT_TABLES) == []
    assert page.evaluate(BROKEN_WORDS, "h1, article .prose > h2") == []


def test_is_made_for_a_phone(browse, site, address):
    """The text of an article starts early, and targets are as large as a finger. Bold text has a weight of the tokens."""
    page = browse(address, PHONE)
    assert page.evaluate(EMPTY_LISTS) == 0
    assert set(page.evaluate(WEIGHTS)) <= {"400", "600"}
    if address.count("/") == 3 and "data-calculator" not in site.text(address):
        assert (page.evaluate(TOP, ".prose > *") or 0) <= 420 + LINE
        assert not page.locator(".rail").is_visible()
    page.evaluate(OPEN, "details")
    assert page.evaluate(SMALL_TARGETS) == []


def test_shows_and_prints_each_callout(browse, site, address):
    if 'class="callout' not in site.text(address):
        return
    page = browse(address, PHONE)
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        assert all(callout.is_visible() for callout in page.locator(".callout").all()), media
