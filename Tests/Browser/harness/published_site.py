"""The published site, read from its files."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

REFRESH = re.compile(r'<meta\s+http-equiv="refresh"', re.IGNORECASE)
STYLE = re.compile(r'href="[^"]*/assets/([^/"]+)/style\.css"')


@dataclass(frozen=True)
class PublishedSite:
    root: Path

    @cached_property
    def pages(self) -> list[str]:
        """The addresses of all pages except redirects, sorted."""
        return [self._address(file) for file in self._html if not REFRESH.search(file.read_text())]

    @cached_property
    def redirects(self) -> list[str]:
        """The addresses of the redirecting pages, sorted."""
        return [self._address(file) for file in self._html if REFRESH.search(file.read_text())]

    def file(self, address: str) -> Path:
        """The file of an address, as in `/fees/` or `/404.html`."""
        path = self.root / address.lstrip("/")
        return path / "index.html" if address.endswith("/") else path

    def text(self, address: str) -> str:
        return self.file(address).read_text()

    def page_with_calculator(self, kind: str) -> str:
        """The address of the first page with this calculator: fees, price, deadlines or review."""
        for address in self.pages:
            # Home has a calculator in brief.
            if address != "/" and f'data-calculator="{kind}"' in self.text(address):
                return address
        raise LookupError(f"no page of {self.root} holds the calculator '{kind}'")

    def asset(self, name: str) -> Path:
        """A published asset in the folder of this version; older ones may be kept beside it."""
        folder = STYLE.search(self.text("/"))
        if folder is None:
            raise LookupError(f"the home page of {self.root} names no stylesheet")
        return self.root / "assets" / folder[1] / name

    @cached_property
    def _html(self) -> list[Path]:
        return sorted(self.root.rglob("*.html"))

    def _address(self, file: Path) -> str:
        address = "/" + file.relative_to(self.root).as_posix()
        return address.removesuffix("index.html")
