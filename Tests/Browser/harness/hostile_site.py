"""The site of `Tests/Hostile`: each line of `attacks.txt` is an article that has it wherever an author may write.

The Swift tests fill in the same files.
"""

import re
import shutil
import string
import subprocess
from pathlib import Path
from urllib.parse import quote

from harness.built_site import REPOSITORY, TOOL

FOLDER = REPOSITORY / "Tests/Hostile"
ATTACKS = [line for line in (FOLDER / "attacks.txt").read_text().split("\n") if line]
YAML_ESCAPES = str.maketrans(
    {"\\": "\\\\", '"': '\\"', "\u2028": "\\L", "\u2029": "\\P", "\ufeff": "\\uFEFF"}
)


def markdown(text: str) -> str:
    """Escapes every special character of Markdown."""
    return "".join("\\" + letter if letter in string.punctuation else letter for letter in text)


def filled(form: str, attack: str, number: int = 0) -> str:
    places = {
        "NUMBER": str(number),
        "{title}": markdown(attack).translate(YAML_ESCAPES),
        "{yaml}": attack.translate(YAML_ESCAPES),
        "{text}": markdown(attack),
        "{csv}": attack.replace('"', '""'),
        "{code}": attack,
        "{info}": attack.replace("`", ""),
        "{address}": quote(attack, safe=""),
    }
    text = (FOLDER / form).read_text()
    return re.sub("|".join(map(re.escape, places)), lambda place: places[place.group()], text)


def build(root: Path) -> Path:
    """Builds the site below `root`; returns its folder."""
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    content = root / "content"
    content.mkdir()
    files = {"site.yml": filled("site.yml", ATTACKS[1]), "index.md": filled("index.md", ATTACKS[0]), "picture.png": ""}
    for number, attack in enumerate(ATTACKS):
        files[f"attack-{number}.md"] = filled("article.md", attack, number)
        files[f"table-{number}.csv"] = filled("table.csv", attack, number)
        files[f"text-{number}.txt"] = attack
    for name, text in files.items():
        (content / name).write_text(text)
    run = subprocess.run([TOOL, "build", "--root", root], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return root / "public"
