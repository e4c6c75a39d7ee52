"""The help center, built by the release tool with a former address and the given options."""

import shutil
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).parents[3]
TOOL = REPOSITORY / ".build/release/helpcenter"

ARTICLE = "content/fees/withdrawals.md"
PRESENT = "/fees/withdrawals/"
FORMER = "/old/withdrawals/"
ANCHOR = "how-to-pay-it-less-often"


def copy_sources(root: Path):
    """Copies the tool's inputs; one article gets a former address."""
    for name in ("content", "templates"):
        shutil.copytree(REPOSITORY / name, root / name)
    article = root / ARTICLE
    text = article.read_text()
    assert f"\n## {ANCHOR.replace('-', ' ').capitalize()}\n" in text
    article.write_text(text.replace("---\n", f"---\naliases: [{FORMER}]\n", 1))


def write_small_sources(root: Path, sentence: str = "", style: str = ""):
    """A site of two pages with the help center's templates; another text makes another version."""
    if not (root / "templates").exists():
        shutil.copytree(REPOSITORY / "templates", root / "templates")
    (root / "content").mkdir(exist_ok=True)
    (root / "content/site.yml").write_text(
        "title: Help\nrules: trade-assurance\nbaseURL: https://sellers.example/\nsupport:\n  text: Ask us.\n"
    )
    for name, title in (("index.md", "Home"), ("contact.md", "Contact")):
        article = f"---\ntitle: {title}\ndescription: {title} of this help.\n---\nOnwards. {sentence}\n"
        (root / "content" / name).write_text(article)
    (root / "templates/assets/css/99-test.css").write_text(style)


def build(root: Path, output: Path, *options: str) -> str:
    """Builds strictly; returns the tool's output."""
    assert TOOL.exists(), f"no {TOOL}; run 'make tool'"
    command = [TOOL, "build", "--strict", "--root", root, "--output", output, *options]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stderr
