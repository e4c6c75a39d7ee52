"""How a reader looks at a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    width: int
    scheme: str = "light"
    javascript: bool = True
    touch: bool = False

    @property
    def height(self) -> int:
        return 740 if self.width < 700 else 900

    def __str__(self):
        return f"{self.width}-{self.scheme}" + ("" if self.javascript else "-no-script") + ("-touch" if self.touch else "")


PHONE = View(360)
DESKTOP = View(1280)
VIEWS = [View(width, scheme) for width in (360, 1280) for scheme in ("light", "dark")]
PHONE_WITHOUT_SCRIPTS = View(360, javascript=False)
