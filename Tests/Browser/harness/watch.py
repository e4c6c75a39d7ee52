"""A page's console messages and requests."""

import re

from playwright.sync_api import ConsoleMessage, Page, Request, Response

GIVEN_UP = ("net::ERR_ABORTED", "csp")
"""Chromium's name for a request that it cancelled itself: the page was left, reloaded or closed, or a script was
requested while JavaScript is off. (A request that the policy forbids also has a console message.)"""


class Watch:
    """Collects every console message, script error, failed response, and request to another origin.

    `expected` is a pattern for what a test brings about on purpose.
    """

    def __init__(self, origin: str, expected: str | None = None):
        self.origin = origin
        self._expected = re.compile(expected) if expected else None
        self.troubles: list[str] = []

    def observe(self, page: Page):
        page.on("console", self._console)
        page.on("pageerror", lambda error: self._note(f"script error: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)
        page.on("requestfailed", self._failure)

    def _console(self, message: ConsoleMessage):
        self._note(f"console {message.type}: {message.text} ({message.location.get('url')})")

    def _request(self, request: Request):
        if not request.url.removeprefix("blob:").startswith(self.origin + "/"):
            self._note(f"leaves the site: {request.url}")

    def _response(self, response: Response):
        if response.status >= 400:
            self._note(f"status {response.status}: {response.url}")

    def _failure(self, request: Request):
        if request.failure not in GIVEN_UP:
            self._note(f"no answer ({request.failure}): {request.url}")

    def _note(self, trouble: str):
        if not (self._expected and self._expected.search(trouble)):
            self.troubles.append(trouble)
