"""With JavaScript off the site is complete: text, links, worked examples."""

from playwright.sync_api import expect

from harness.links import links_within
from harness.view import PHONE, PHONE_WITHOUT_SCRIPTS

VISIBLE_TEXT = "() => document.querySelector('main').innerText"
WITHOUT_CALCULATORS = "() => document.querySelectorAll('main :is(.calculator, .search-field, .unscripted, [data-print])').forEach((element) => element.remove())"
ANCHORS = "() => [...document.querySelectorAll('[id]')].map(({ id }) => id)"


def test_a_page_keeps_its_text(browse, address):
    texts = []
    for view in (PHONE, PHONE_WITHOUT_SCRIPTS):
        page = browse(address, view)
        expect(page.locator("h1")).to_be_visible()
        page.evaluate(WITHOUT_CALCULATORS)
        texts.append(page.evaluate(VISIBLE_TEXT))
    with_scripts, without = texts
    assert without == with_scripts
    assert len(without.split()) > 3


def test_links_lead_to_every_page_and_anchor(new_page, server, site):
    page = new_page(PHONE_WITHOUT_SCRIPTS)
    anchors, quoted, waiting = {}, set(), ["/"]
    while waiting:
        address = waiting.pop()
        if address in anchors:
            continue
        page.goto(server.origin + address)
        anchors[address] = set(page.evaluate(ANCHORS))
        links = links_within(page, server.origin)
        quoted |= {link for link in links if link[1]}
        waiting += [address for address, _ in links if address.split("?")[0] in site.pages]
    unreached = set(site.pages) - set(anchors) - {"/404.html", "/search/"}
    lost = {link for link in quoted if link[1] not in anchors.get(link[0], {link[1]})}
    assert (unreached, lost) == (set(), set())


def test_a_calculator_shows_worked_examples_and_says_why(visit, site):
    for kind in ("fees", "price", "deadlines", "review"):
        page = visit(site.page_with_calculator(kind), PHONE_WITHOUT_SCRIPTS)
        calculator = page.locator(f'[data-calculator="{kind}"]')
        expect(calculator.locator(".reason-script")).to_be_visible()
        expect(calculator.locator(".reason-blocked")).to_be_hidden()
        expect(calculator.locator("form")).to_be_hidden()
        assert calculator.locator(".no-script :is(td, .example)").filter(visible=True).count() > 0
        expect(calculator.locator("[data-adds]").filter(visible=True)).to_have_count(0)


def test_home_shows_two_examples_of_each(visit):
    page = visit("/", PHONE_WITHOUT_SCRIPTS)
    for kind in ("fees", "deadlines"):
        expect(page.locator(f'[data-calculator="{kind}"] .example').filter(visible=True)).to_have_count(2)
