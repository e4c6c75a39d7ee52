"""After an article is renamed with an alias, old links still arrive."""

import shutil
import subprocess
from pathlib import Path

import pytest

from harness.built_site import REPOSITORY, TOOL, build
from harness.site_server import SiteServer
from harness.view import DESKTOP

OLD, NEW = "/fees/withdrawals/", "/fees/payouts/"
ANCHOR = "#how-to-pay-it-less-often"


@pytest.fixture
def renamed(tmp_path) -> Path:
    """The help center's sources with one article renamed, and every link to it."""
    for name in ("content", "templates"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    for article in (tmp_path / "content").rglob("*.md"):
        article.write_text(article.read_text().replace("withdrawals.md", "payouts.md"))
    (tmp_path / "content/fees/withdrawals.md").rename(tmp_path / "content/fees/payouts.md")
    return tmp_path


def test_without_an_alias_the_strict_build_fails(renamed):
    command = [TOOL, "build", "--strict", "--no-search", "--root", renamed]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 1
    assert f"'{OLD}'" in run.stderr and "fees/withdrawals.md" in run.stderr
    assert not (renamed / "public").exists()


def test_with_one_the_old_address_leads_to_the_new_one(new_page, renamed):
    article = renamed / "content/fees/payouts.md"
    article.write_text(article.read_text().replace("---\n", f"---\naliases: [{OLD}]\n", 1))
    build(renamed, renamed / "public", "--no-search")
    with SiteServer(renamed / "public") as server:
        page = new_page(DESKTOP, server.origin, "Autofocus processing was blocked")
        page.goto(server.origin + OLD + ANCHOR)
        page.wait_for_url(server.origin + NEW + ANCHOR)
