"""The folder from which rolecall is installed without a network."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bench.promises import FULL_COUNTS
from server.pages import PACKAGES
from tests.acceptance.test_rolecall_call import ONLY_LOOPBACK, can_leave_the_network
from tools.bundle import INSTALLER, copy_page, write_sums

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """All that is looked at before anything is installed."""
    folder = tmp_path / "bundle"
    (folder / "wheels").mkdir(parents=True)
    (folder / "wheels" / "rolecall-0.1.0-py3-none-any.whl").write_bytes(b"a wheel")
    (folder / "PYTHON").write_text(f"{sys.version_info.major}.{sys.version_info.minor} {platform.machine()}\n")
    shutil.copy(INSTALLER, folder / "install.sh")
    write_sums(folder)
    return folder


def installing(bundle: Path, *before: str, to: str = "installed") -> "subprocess.CompletedProcess[str]":
    command = [*before, str(bundle / "install.sh"), str(bundle.parent / to), str(bundle.parent / "data")]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHON": sys.executable}
    )


def test_a_file_that_is_not_what_was_written_stops_it(bundle: Path) -> None:
    (bundle / "wheels" / "rolecall-0.1.0-py3-none-any.whl").write_bytes(b"another wheel")
    ran = installing(bundle)
    assert (ran.returncode, "The bundle is not what was written" in ran.stderr) == (1, True)
    assert not (bundle.parent / "installed").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [("3.99 {machine}", "is not Python 3.99"), ("3.11 abacus", "This bundle is for abacus; this machine is")],
)
def test_another_python_or_machine_is_told_in_a_sentence(bundle: Path, line: str, said: str) -> None:
    (bundle / "PYTHON").write_text(line.format(machine=platform.machine()) + "\n")
    write_sums(bundle)
    ran = installing(bundle)
    assert (ran.returncode, said in ran.stderr) == (1, True)


def test_of_the_npm_packages_only_those_are_taken_that_the_page_loads(tmp_path: Path) -> None:
    for name in (*PACKAGES, "typescript"):
        (tmp_path / "from" / name / "node_modules").mkdir(parents=True)
        (tmp_path / "from" / name / "package.json").write_text("{}")
    copy_page(tmp_path / "from", tmp_path / "to")
    found = {path.parent.relative_to(tmp_path / "to").as_posix() for path in (tmp_path / "to").rglob("package.json")}
    assert found == set(PACKAGES)
    assert list((tmp_path / "to").rglob("node_modules")) == []


@pytest.mark.skipif(FULL_COUNTS not in os.environ, reason="collects 300 MB: `make promises` does it")
def test_a_whole_bundle_installs_and_serves_with_the_network_off(tmp_path: Path) -> None:
    if not can_leave_the_network():
        pytest.skip("needs network namespaces: run as root or allow them, with Debian's package iproute2")
    made = tmp_path / "bundle"
    subprocess.run([sys.executable, "-m", "tools.bundle", "--to", str(made)], cwd=ROOT, check=True)
    ran = installing(made, *ONLY_LOOPBACK)
    assert ran.returncode == 0, ran.stderr
    rolecall = tmp_path / "installed" / ".venv" / "bin" / "rolecall"
    tried = subprocess.run(
        [*ONLY_LOOPBACK, str(rolecall), "doctor", "--data", str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert tried.returncode == 0, tried.stdout + tried.stderr
    page = subprocess.run(
        [
            str(rolecall.with_name("python")),
            "-I",
            "-c",
            "from server.pages import *; print(*(WEB / 'node_modules' / n / 'package.json' for n in PACKAGES))",
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert all(Path(name).is_file() for name in page.stdout.split())
    assert str(ROOT) not in page.stdout
