"""`make bundle`: everything that an installation without a network needs, in one folder.

wheels/          rolecall and its packages, for this kind of machine and this Python
page/            the npm packages that the page loads
models/          those that were asked for
deploy/ docs/    units, proxy and relay settings; the manuals
install.sh       installs from this folder alone
SHA256SUMS       of every file; install.sh compares
"""

import argparse
import hashlib
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from server.pages import PACKAGES

ROOT = Path(__file__).resolve().parents[1]
INSTALLER = Path(__file__).with_name("bundle_install.sh")
SUMS = "SHA256SUMS"


def main() -> None:
    arguments = argparse.ArgumentParser(description="Put all that an installation needs into one folder.")
    arguments.add_argument("--to", type=Path, required=True, help="a folder that is not there yet")
    arguments.add_argument("--model", action="append", default=[], help="a model that `rolecall fetch` knows")
    given = arguments.parse_args()
    if given.to.exists():
        sys.exit(f"{given.to} is there already; remove it, or name another folder.")
    draft = given.to.with_name(f"{given.to.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    collect(draft, given.model)
    draft.rename(given.to)
    size = sum(path.stat().st_size for path in given.to.rglob("*") if path.is_file())
    print(f"{given.to} holds rolecall ({size / 1e6:.0f} MB); take it over and run install.sh there.")


def collect(to: Path, models: Sequence[str]) -> None:
    """Fills the folder; with the network on."""
    _pip("download", "--only-binary", ":all:", "--require-hashes", "-r", "requirements/run.txt", "-d", to / "wheels")
    _pip("wheel", "--no-deps", "--no-build-isolation", "-w", to / "wheels", ".")
    shutil.copy(ROOT / "requirements" / "run.txt", to / "requirements.txt")
    copy_page(ROOT / "web" / "node_modules", to / "page")
    for model in models:
        _run(sys.executable, "-m", "server", "fetch", model, "--data", to)
    for name in ("deploy", "docs"):
        shutil.copytree(ROOT / name, to / name)
    for name in ("LICENSE", "README.md", "CHANGELOG.md", "SECURITY.md"):
        shutil.copy(ROOT / name, to / name)
    (to / "PYTHON").write_text(f"{sys.version_info.major}.{sys.version_info.minor} {platform.machine()}\n")
    shutil.copy(INSTALLER, to / "install.sh")
    write_sums(to)


def copy_page(node_modules: Path, to: Path) -> None:
    """Only what a browser loads: not the tools beside it."""
    for name in PACKAGES:
        shutil.copytree(node_modules / name, to / name, ignore=shutil.ignore_patterns("node_modules", "*.map"))


def write_sums(folder: Path) -> None:
    """As `sha256sum --check` reads them."""
    lines = [f"{_sum_of(path)}  {path.relative_to(folder).as_posix()}" for path in _files(folder)]
    (folder / SUMS).write_text("\n".join(lines) + "\n")


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)


def _sum_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _pip(*arguments: object) -> None:
    _run(sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments)


def _run(*command: object) -> None:
    if subprocess.run([str(each) for each in command], cwd=ROOT, check=False).returncode:
        sys.exit(f"The bundle is not whole: {' '.join(str(each) for each in command)} failed.")


if __name__ == "__main__":
    main()
