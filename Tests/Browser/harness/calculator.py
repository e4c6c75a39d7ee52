"""A calculator of a page, in its user's words."""

from playwright.sync_api import Locator, Page


class Calculator:
    def __init__(self, page: Page, kind: str):
        self.section = page.locator(f'[data-calculator="{kind}"]')
        self.form = self.section.locator("form")
        self.answer = self.section.locator("output")
        self.examples = self.section.locator(".no-script")
        self.spoken = self.section.locator('[role="status"]')
        self.errors = self.section.locator(".error").filter(visible=True)
        self.rows = self.section.locator(".case tbody tr")

    def field(self, name: str) -> Locator:
        return self.section.locator(f'[name="{name}"]')

    def enter(self, **texts: str):
        for name, text in texts.items():
            self.field(name).fill(text)

    def amount(self, name: str) -> Locator:
        """The last occurrence of an amount in the result, in the lines below the answer."""
        return self.section.locator(f'.result [data-amount="{name}"]').last

    def day(self, name: str) -> Locator:
        return self.section.locator(f'.result [data-day="{name}"]').first

    def add_event(self, kind: str, day: str):
        self.section.locator(".add").click()
        self.field("event").last.select_option(kind)
        self.field("on").last.fill(day)

    def error_of(self, name: str) -> Locator:
        return self.section.locator(f'[data-field="{name}"] > .error')
