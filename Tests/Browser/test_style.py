"""The style sheets use only tokens for sizes of type, weights and colours."""

import re
from pathlib import Path

import pytest

TOKENS, *SHEETS = sorted((Path(__file__).parents[2] / "templates/assets/css").glob("*.css"))

DECLARATION = re.compile(r"([\w-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])")
FONT = re.compile(r"inherit|((400|600) )?var\(--t(-\w+)?\) var\(--(serif|sans|mono)\)|var\(--base\) var\(--sans\)")
PAINT = re.compile(r"color|background|border|outline|fill|stroke|shadow|decoration")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(")
# The words allowed in a declaration of colour besides tokens.
WORDS = set(
    """auto collapse color-mix currentcolor dashed dotted double in inherit inset none round solid srgb transparent
    underline var Canvas CanvasText Highlight""".split()
)


def declarations(sheet: Path):
    """Each declaration with its place, property and value, without comments."""
    text = re.sub(r"/\*.*?\*/", lambda comment: re.sub(r"[^\n]", " ", comment[0]), sheet.read_text(), flags=re.DOTALL)
    for found in DECLARATION.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield f"{sheet.name}:{line}: {found[0]}", found[1], found[2].removesuffix(" !important")


def words(value: str) -> set[str]:
    """The plain words of a value, without tokens, numbers, units and strings."""
    return set(re.findall(r"(?<![\w-])[A-Za-z][\w-]*", re.sub(r"--[\w-]+|\"[^\"]*\"|url\([^)]*\)", "", value)))


def is_off_the_tokens(name: str, value: str) -> bool:
    if name == "font-size":
        return True
    if name == "font-weight":
        return value not in ("400", "600")
    if name == "font":
        return not FONT.fullmatch(value)
    if COLOUR.search(value):
        return True
    is_paint = PAINT.search(name) and not name.startswith("transition") and not re.search(r"radius|width|style|thickness|adjust", name)
    return bool(is_paint and words(value) - WORDS)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_sizes_weights_and_colours_are_tokens(sheet):
    assert [place for place, name, value in declarations(sheet) if is_off_the_tokens(name, value)] == []


@pytest.mark.parametrize(
    "declaration",
    [
        "font-size: 0.9rem",
        "font-size: var(--t-s)",
        "font-weight: 700",
        "font-weight: bold",
        "font: 600 1.1rem/1.3 var(--serif)",
        "font: 500 var(--t-m) var(--sans)",
        "color: #333",
        "border: 1px solid gray",
        "box-shadow: 0 1px 2px rgb(0 0 0 / 12%)",
        "--accent: #a63c06",
    ],
)
def test_a_value_off_the_tokens_is_found(tmp_path, declaration):
    sheet = tmp_path / "sheet.css"
    sheet.write_text(f"/* a: b; */\na:hover {{ color: var(--ink); {declaration}; }}\n")
    assert [place for place, name, value in declarations(sheet) if is_off_the_tokens(name, value)] == [
        f"sheet.css:2: {declaration}"
    ]


def block(opening: str) -> dict[str, str]:
    """The tokens of the first `:root` after the given words in the token file."""
    text = TOKENS.read_text()
    body = text[text.index(":root", text.index(opening)) :]
    return dict(re.findall(r"(--[\w-]+): ([^;]+);", body[: body.index("}")]))


def test_there_are_eight_sizes():
    sizes = {value.split("/")[0] for name, value in block(":root").items() if re.fullmatch(r"--t(-\w+)?", name)}
    assert len(sizes) == 8


def test_each_colour_has_its_twin_in_the_dark():
    light, dark = block(":root"), block("prefers-color-scheme: dark")
    colours = {name for name, value in light.items() if value.startswith("#")}
    assert colours == {name for name, value in dark.items() if value.startswith("#")}


@pytest.mark.parametrize("opening", [":root", "prefers-color-scheme: dark"], ids=["light", "dark"])
def test_an_error_does_not_look_like_the_accent(opening):
    """In the same scheme, at least a third of the colour cube's edge apart."""
    accent, stop = (bytes.fromhex(block(opening)[name][1:]) for name in ("--accent", "--stop"))
    assert sum((a - b) ** 2 for a, b in zip(accent, stop)) ** 0.5 > 85


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_browsers_own_bar_has_the_colour_of_the_paper(scheme):
    base = (TOKENS.parents[2] / "base.mustache").read_text()
    paper = block(":root" if scheme == "light" else "prefers-color-scheme: dark")["--paper"]
    assert f'<meta name="theme-color" media="(prefers-color-scheme: {scheme})" content="{paper}">' in base


def test_the_status_is_read_in_forced_colours(open_calculator):
    chip = open_calculator("deadlines", "#applied=2026-11-03").section.locator(".chip").first
    chip.page.emulate_media(forced_colors="active")
    text, ground = chip.evaluate("chip => ['color', 'backgroundColor'].map((name) => getComputedStyle(chip)[name])")
    assert (text, ground) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")
