"""Where the calculator cannot run, the page shows the worked examples and the reason, and nothing hangs."""

import pytest
from playwright.sync_api import expect

from harness.calculator import Calculator
from harness.site_server import POLICY, SiteServer
from harness.view import PHONE

KINDS = ["fees", "price", "deadlines", "review"]
ON_PURPOSE = r"calculator\.|ERR_|WebAssembly|wasm"


def assert_examples(page, kind):
    calculator = Calculator(page, kind)
    expect(calculator.examples).to_be_visible()
    expect(calculator.section.locator(".reason-blocked")).to_be_visible()
    expect(calculator.section.locator(".reason-script")).to_be_hidden()
    expect(calculator.form).to_be_hidden()


@pytest.mark.parametrize("kind", KINDS)
def test_a_policy_forbids_wasm(new_page, site, kind):
    with SiteServer(site.root, POLICY.replace(" 'wasm-unsafe-eval'", "")) as strict:
        page = new_page(PHONE, strict.origin, expected=ON_PURPOSE)
        page.goto(strict.origin + site.page_with_calculator(kind))
        assert_examples(page, kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "answer",
    [
        lambda route: route.abort(),
        lambda route: route.fulfill(status=404),
        lambda route: route.fulfill(body=b"\0asm\1\0\0\0\xff", content_type="application/wasm"),
    ],
    ids=["no network", "not found", "not a module"],
)
def test_the_module_does_not_arrive(new_page, server, site, kind, answer):
    page = new_page(PHONE, expected=ON_PURPOSE)
    page.route("**/calculator.wasm", answer)
    page.goto(server.origin + site.page_with_calculator(kind))
    assert_examples(page, kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "asset, answer",
    [("calculator.js", lambda route: route.abort()), ("calculator.wasm", lambda route: None)],
    ids=["no script", "a module that never arrives"],
)
def test_waiting_comes_to_an_end(new_page, server, site, kind, asset, answer):
    page = new_page(PHONE, expected=ON_PURPOSE)
    page.route(f"**/{asset}", answer)
    # The style sheet delays with an animation, which runs a hundred times as fast here.
    animations = page.context.new_cdp_session(page)
    animations.send("Animation.enable")
    animations.send("Animation.setPlaybackRate", {"playbackRate": 100})
    page.goto(server.origin + site.page_with_calculator(kind))
    calculator = Calculator(page, kind)
    expect(calculator.examples).to_be_visible()
    expect(calculator.section.locator(".reason-blocked")).to_be_visible()
