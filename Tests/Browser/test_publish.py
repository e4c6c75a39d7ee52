"""`make publish` to object storage, represented by a local S3 server, and to a folder."""

import signal
import subprocess
from pathlib import Path

import pytest

from harness.built_site import REPOSITORY, build, copy_sources, write_small_sources
from harness.object_store import BUCKET, ObjectStore, files_of

RECORD = ".helpcenter/published"
IMMUTABLE = "public, max-age=31536000, immutable"


@pytest.fixture
def small(tmp_path) -> Path:
    """The published folder of a site of two pages."""
    write_small_sources(tmp_path, "One.", "p { margin: 1px }")
    build(tmp_path, tmp_path / "public", "--no-search")
    return tmp_path / "public"


@pytest.fixture
def store():
    with ObjectStore() as store:
        yield store


@pytest.fixture
def stand_in(store, tmp_path):
    """An environment in which some lines of shell run before each call of rclone."""

    def stand_in(lines: str) -> dict[str, str]:
        rclone = tmp_path / "programs/rclone"
        rclone.parent.mkdir()
        rclone.write_text(f'#!/bin/sh\n{lines}\nexec /usr/bin/rclone "$@"\n')
        rclone.chmod(0o755)
        return store.environment | {"PATH": f"{rclone.parent}:{store.environment['PATH']}"}

    return stand_in


def change(site: Path, sentence="Two.", style="p { margin: 2px }"):
    """Builds another version, with other pages and assets and one page less."""
    write_small_sources(site.parent, sentence, style)
    (site.parent / "content/contact.md").unlink()
    build(site.parent, site, "--no-search")


def command(site: Path, destination: str | Path) -> list[str]:
    return [str(REPOSITORY / "scripts/publish"), str(site), str(destination)]


def publish(site: Path, destination: str | Path, environment=None) -> str:
    run = subprocess.run(command(site, destination), env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_object_storage_gets_types_and_lifetimes(store, tmp_path):
    copy_sources(tmp_path)
    site = tmp_path / "public"
    build(tmp_path, site, "--base-url", "https://sellers.example/help/")
    publish(site, f"store:{BUCKET}/help", store.environment)
    files = files_of(site)
    assert store.keys() == {f"help/{path}" for path in [*files, RECORD]}
    for path, content in files.items():
        body, answer = store.read(f"help/{path}")
        assert body == content, path
        hashed = path.startswith(("assets/", "pagefind/fragment/", "pagefind/index/"))
        assert answer["CacheControl"] == (IMMUTABLE if hashed else "no-cache"), path
    for path, kind in {
        "index.html": "text/html; charset=utf-8",
        "fees/withdrawals/index.md": "text/markdown; charset=utf-8",
        "pagefind/pagefind.js": "text/javascript; charset=utf-8",
        "facts.json": "application/json",
        "feed.xml": "application/xml",
        next(path for path in files if path.endswith("calculator.wasm")): "application/wasm",
        next(path for path in files if path.endswith(".pf_fragment")): "application/octet-stream",
    }.items():
        assert store.read(f"help/{path}")[1]["ContentType"] == kind, path


def test_only_what_differs_is_sent(store, small):
    store.put("CNAME", "not ours")
    publish(small, f"store:{BUCKET}", store.environment)
    first, old = store.versions(), files_of(small)
    said = publish(small, f"store:{BUCKET}", store.environment)
    assert said == f"publish: {len(old)} files published, 0 removed\n"
    change(small)
    new = files_of(small)
    assert old.keys() - new.keys() == {"contact/index.html", "contact/index.md"}
    assert {path for path in old if path.startswith("assets/")} < new.keys(), "assets stay one version longer"
    publish(small, f"store:{BUCKET}", store.environment)
    assert store.keys() == {*new, RECORD, "CNAME"}
    assert all(store.read(path)[0] == content for path, content in new.items())
    later = store.versions()
    assert all(later[path] == first[path] for path in new if old.get(path) == new[path])


def test_assets_come_before_pages_and_deletions_last(store, small, stand_in, tmp_path):
    publish(small, f"store:{BUCKET}", store.environment)
    change(small)
    log = tmp_path / "log"
    # Records the paths of each call.
    programs = stand_in(
        f'case "$1" in copy|delete) cat > "{log}.now"; sed "s/^/$1 /" "{log}.now" >> "{log}"\n'
        f'exec /usr/bin/rclone "$@" < "{log}.now";; esac'
    )
    publish(small, f"store:{BUCKET}", programs)
    steps = [line.split(" ", 1) for line in log.read_text().splitlines()]
    assert [name for name, _ in steps] == sorted(name for name, _ in steps), "deletions at the end"
    assert steps[-1][0] == "delete"
    copied = [path for name, path in steps if name == "copy"]
    assert set(copied) == files_of(small).keys()
    pages = [path.endswith(".html") for path in copied]
    assert pages == sorted(pages), "pages after all else"
    plain = [not path.startswith("assets/") for path in copied]
    assert plain == sorted(plain), "assets first"


@pytest.mark.parametrize("call", [5, 11])
def test_interrupted_and_run_again(store, small, stand_in, tmp_path, call):
    """A run that is stopped at any call of rclone is completed by the next one."""
    publish(small, f"store:{BUCKET}", store.environment)
    change(small)
    count = tmp_path / "count"
    programs = stand_in(f'echo >> "{count}"; [ "$(wc -l < "{count}")" -ne {call} ] || kill -KILL $PPID')
    run = subprocess.run(command(small, f"store:{BUCKET}"), env=programs, capture_output=True)
    assert run.returncode == -signal.SIGKILL
    # A third version follows; files of the interrupted one must be deleted too.
    change(small, sentence="Three.", style="p { margin: 3px }")
    change(small, sentence="Four.", style="p { margin: 4px }")
    publish(small, f"store:{BUCKET}", store.environment)
    files = files_of(small)
    assert store.keys() == {*files, RECORD}
    assert all(store.read(path)[0] == content for path, content in files.items())


def test_a_folder_is_a_destination_too(small, tmp_path):
    folder = tmp_path / "served"
    publish(small, folder)
    here = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert here == {*files_of(small), RECORD}


def test_what_fails_is_said(small, tmp_path):
    run = subprocess.run(command(small, "nowhere:bucket"), capture_output=True, text=True)
    assert run.returncode == 1
    assert "publish: 'rclone backend features nowhere:bucket' failed; run it again" in run.stderr
    run = subprocess.run(command(tmp_path / "none", tmp_path), capture_output=True, text=True)
    assert run.returncode == 1
    assert "build the site first" in run.stderr
