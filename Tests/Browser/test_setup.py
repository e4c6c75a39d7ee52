"""setup's message on a machine without what it needs, where it installs nothing."""

import shutil
import subprocess
from pathlib import Path

import pytest

SETUP = Path(__file__).parents[2] / "scripts/setup"
# The programs that setup itself needs, which every machine has.
BASE = ("sh", "dirname", "env", "id", "ls")


@pytest.fixture
def machine(tmp_path):
    """Runs setup with only the base and a stand-in script for each name on the PATH."""

    def run(**stand_ins: str) -> subprocess.CompletedProcess:
        for name in BASE:
            (tmp_path / name).symlink_to(shutil.which(name))
        for name, script in stand_ins.items():
            program = tmp_path / name.replace("_", "-")
            program.unlink(missing_ok=True)
            program.write_text(f"#!/bin/sh\n{script}\n")
            program.chmod(0o755)
        command = [SETUP, "bare"]
        return subprocess.run(command, env={"PATH": str(tmp_path)}, capture_output=True, text=True)

    return run


def test_without_swift(machine):
    run = machine()
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == (
        "setup: no 'swift' on the PATH; install the Swift 6.3 toolchain from https://www.swift.org/install/linux/\n"
    )


def test_without_apt(machine):
    run = machine(swift="", id="echo 0")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == (
        "setup: missing Debian packages: mmdebstrap; there is no 'apt-get' here, so install them by hand\n"
    )


def test_without_the_right_to_install(machine):
    run = machine(swift="", id="echo 1000", apt_get="exit 1")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "setup: missing: mmdebstrap uidmap; run 'apt-get install mmdebstrap uidmap' as root\n"


@pytest.mark.parametrize(("user", "prefix"), [("0", ""), ("1000", "sudo ")])
def test_installs_what_is_missing(machine, user, prefix):
    run = machine(
        swift="", newuidmap="", id=f"echo {user}", sudo='echo "sudo $*"', env='echo "env $*"', apt_get='echo "apt-get $*"'
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines() == [
        "setup: installing mmdebstrap",
        f"{prefix}apt-get update -qq",
        f"{prefix}env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends mmdebstrap",
    ]


def test_says_nothing_when_all_is_there(machine):
    run = machine(swift="", mmdebstrap="", newuidmap="")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
