"""The pages' own unit tests, which node runs."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.skipif(shutil.which("node") is None, reason="needs node: install the package nodejs")
def test_the_pure_modules_of_the_page_pass_their_tests() -> None:
    files = sorted(str(path) for path in HERE.glob("*.test.js"))
    ran = subprocess.run(["node", "--test", *files], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
