"""Nothing of a call leaves the machine; nor does a library tell its maker that it runs here."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

USES = {
    "voice detector": "from voice.adapters.silero import Silero; Silero()",
    "speech": "import voice.adapters.piper_split",
    "end of turn": "import voice.adapters.smart_turn",
}


def files_left_by(code: str, home: Path) -> set[str]:
    """What a Python with an empty home leaves in it; no variable says that it is a test or a CI run."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home)}
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True)
    return {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()}


@pytest.mark.parametrize("use", USES)
def test_no_library_leaves_a_number_of_this_machine_in_the_home_folder(use: str, tmp_path: Path) -> None:
    assert files_left_by(USES[use], tmp_path) == set()


def test_onnxruntime_by_itself_would(tmp_path: Path) -> None:
    """The test above can fail: imported without us, the library writes there."""
    left = files_left_by("import onnxruntime", tmp_path)
    assert any(name.endswith("deviceid") for name in left)


def test_an_operators_own_choice_is_left_alone() -> None:
    code = "import os, voice; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    environment = os.environ | {"ORT_DISABLE_TELEMETRY": "0"}
    said = subprocess.run([sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "0"
