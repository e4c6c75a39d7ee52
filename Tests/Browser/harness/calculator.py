"""A calculator of a page, in its user's words."""

from playwright.sync_api import Locator, Page


class Calculator:
    def __init__(self, page: Page, kind: str):
        self.page = page
        self.section = page.locator(f'[data-calculator="{kind}"]')
        self.form = self.section.locator("form")
        self.result = self.section.locator(".result")
        self.answer = self.result.locator(".answer")
        self.headline = self.answer.locator(".headline")
        self.chip = self.answer.locator(".chip")
        self.glance = self.section.locator(".glance")
        self.examples = self.section.locator(".no-script")
        self.spoken = self.section.locator('[role="status"]')
        self.errors = self.section.locator(".error").filter(visible=True)
        self.days = self.section.locator(".days > li")
        self.tools = self.section.locator(".tools")

    def field(self, name: str) -> Locator:
        return self.section.locator(f'[name="{name}"]')

    def enter(self, **texts: str):
        for name, text in texts.items():
            if not self.field(name).is_visible():
                self.section.locator(".today summary").click()
            self.field(name).fill(text)

    def amount(self, name: str) -> Locator:
        """The last occurrence of an amount in the result, in the lines below the answer."""
        return self.result.locator(f'[data-amount="{name}"]').last

    def row(self, name: str) -> Locator:
        """What stands beside a name in the rows of the answer."""
        return self.result.locator(".rows > div").filter(has=self.page.locator(f'dt:text-is("{name}")')).locator("dd")

    def add_event(self, kind: str, day: str):
        self.section.locator(".add").click()
        self.field("event").last.select_option(kind)
        self.field("on").last.fill(day)

    def error_of(self, name: str) -> Locator:
        return self.section.locator(f'[data-field="{name}"] > .error')
