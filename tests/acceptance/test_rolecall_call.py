"""`rolecall call` as a person runs it: a real WebRTC call with a recording as the microphone."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from server.sound_file import read_sound
from tests.speech_files import write_question
from tests.tones import rms

pytestmark = pytest.mark.acceptance

COMMAND = [sys.executable, "-m", "server", "call", "procurement-stall", "--seed", "0", "--json"]
ONLY_LOOPBACK = ["unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
"""A network namespace of its own, with no interface but loopback."""
LIMIT_S = 180


def run(arguments: list[str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(arguments, capture_output=True, text=True, timeout=LIMIT_S, check=False)


def can_leave_the_network() -> bool:
    tools = shutil.which("unshare") and shutil.which("ip")
    return bool(tools) and run([*ONLY_LOOPBACK, "true"]).returncode == 0


@pytest.fixture(scope="module")
def question(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_question(tmp_path_factory.mktemp("call") / "rep.wav")


def check(happened: dict[str, Any]) -> None:
    turns = happened["turns"]
    assert happened["connected"] is True
    assert happened["engines"] == {"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"}
    assert [turn["speaker"] for turn in turns] == ["buyer", "rep", "buyer"]
    assert all(turn["end_s"] > turn["start_s"] and turn["text"] for turn in turns)
    assert [turn["start_s"] for turn in turns] == sorted(turn["start_s"] for turn in turns)
    latency = turns[2]["latency"]
    assert latency["end_of_speech_to_first_audio_s"] > 0
    assert {"end_of_speech_to_turn_end_s", "end_of_speech_to_first_audio_s"} <= set(latency["server_s"])
    assert latency["speculation"] in ("used", "discarded", "none")
    assert happened["scorecard"]["schema"] == 1
    assert {behaviour["id"] for behaviour in happened["scorecard"]["behaviours"]} == {
        "curiosity-before-capability",
        "next-step",
    }


def test_a_recording_is_heard_answered_and_scored(question: Path, tmp_path: Path) -> None:
    saved = tmp_path / "buyer.wav"
    done = run([*COMMAND, "--wav", str(question), "--save-buyer", str(saved)])
    assert (done.returncode, done.stderr) == (0, "")
    happened = json.loads(done.stdout)
    check(happened)
    assert (happened["audio"], happened["scorecard"]["source"]) == ("webrtc", "webrtc")
    assert rms(read_sound(saved).sound) > 0.01


def test_the_sound_may_go_over_the_socket(question: Path, tmp_path: Path) -> None:
    saved = tmp_path / "buyer.wav"
    done = run([*COMMAND, "--audio", "socket", "--wav", str(question), "--save-buyer", str(saved)])
    assert (done.returncode, done.stderr) == (0, "")
    happened = json.loads(done.stdout)
    check(happened)
    assert (happened["audio"], happened["scorecard"]["source"]) == ("socket", "socket")
    assert rms(read_sound(saved).sound) > 0.01


def test_it_works_with_only_the_loopback_interface_up(question: Path) -> None:
    if not can_leave_the_network():
        pytest.skip("needs network namespaces: run as root or allow them, with Debian's package iproute2")
    done = run([*ONLY_LOOPBACK, *COMMAND, "--wav", str(question)])
    assert (done.returncode, done.stderr) == (0, "")
    check(json.loads(done.stdout))
