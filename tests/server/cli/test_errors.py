"""Every command's help, and its errors: one sentence on standard error, the right exit status, never a traceback."""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
import soundfile

from server.__main__ import COMMANDS, run
from server.scenarios import library
from server.sound_file import write_sound
from server.store.lock import FolderLock
from tests.tones import tone

Outcome = tuple[int, str, str]
Rolecall = Callable[..., Outcome]


@pytest.fixture
def rolecall(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Rolecall:
    """Runs a command; its status, output and errors."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))

    def command(*arguments: object) -> Outcome:
        status = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    path = tmp_path / "rep.wav"
    write_sound(path, tone(200, 0.5, 16_000))
    return path


def is_one_sentence(said: str) -> bool:
    return said.count("\n") == 1 and "Traceback" not in said and said.strip()[-1] in ".)"


@pytest.mark.parametrize("words", [[], *([name] for name in COMMANDS), ["scenario", "check"]])
def test_every_command_has_its_help(rolecall: Rolecall, words: Sequence[str]) -> None:
    status, out, err = rolecall(*words, "--help")
    assert (status, err) == (0, "")
    assert "Usage:" in out


def test_the_version_is_told(rolecall: Rolecall) -> None:
    assert rolecall("--version")[:1] == (0,)


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["serve", "--prot", "1"],
        ["serve", "--port", "many"],
        ["serve", "--stt", "vosk"],
        ["serve", "--settings", "none.toml"],
        ["call", "outage-escalation"],
        ["call", "outage-escalation", "--wav", "none.wav"],
        ["call"],
        ["call", "outage-escalation", "--level", "brutal"],
        ["call", "outage-escalation", "--seed", "-1"],
        ["call", "outage-escalation", "--timeout", "-1"],
        ["call", "outage-escalation", "--timeout", "0"],
        ["score"],
        ["score", "--transcript", "none.json"],
        ["measure", "none.wav"],
        ["measure"],
        ["fetch", "none"],
        ["doctor", "--tts", "none"],
    ],
)
def test_bad_input_is_told_and_exits_2(rolecall: Rolecall, arguments: Sequence[str]) -> None:
    status, out, err = rolecall(*arguments)
    assert (status, out) == (2, "")
    assert is_one_sentence(err)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--again", "S"], "--turn"),
        (["--again", "S", "--turn", "3"], "--data"),
        (["quiet-renewal", "--again", "S", "--turn", "3"], "has its own scenario"),
        (["quiet-renewal", "--turn", "3"], "--again"),
        (["quiet-renewal", "--beat", "challenge-1"], "--drill"),
        (["quiet-renewal", "--in-a-row", "2"], "--drill"),
        (["quiet-renewal", "--drill", "stay-curious", "--in-a-row", "11"], "11"),
    ],
)
def test_a_practice_that_cannot_be_asked_for_exits_2_before_a_server_is_started(
    rolecall: Rolecall, wav: Path, arguments: Sequence[str], why: str
) -> None:
    status, out, err = rolecall("call", *arguments, "--wav", wav)
    assert (status, out, why in err) == (2, "", True)
    assert is_one_sentence(err)


def test_a_bad_variable_exits_2(rolecall: Rolecall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_PROT", "1")
    status, _, err = rolecall("fetch")
    assert (status, is_one_sentence(err)) == (2, True)
    assert "ROLECALL_PROT" in err


def write_bad_sounds(folder: Path) -> dict[str, Path]:
    silence = np.zeros(100, np.int16)
    paths = {name: folder / f"{name}.wav" for name in ("text", "nothing", "empty", "fast", "flac", "folder")}
    paths["text"].write_text("hello")
    paths["nothing"].touch()
    soundfile.write(paths["empty"], silence[:0], 16_000)
    soundfile.write(paths["fast"], silence, 96_000)
    soundfile.write(paths["flac"], silence, 16_000, format="FLAC")
    paths["folder"].mkdir()
    return paths


@pytest.mark.parametrize("name", ["text", "nothing", "empty", "fast", "flac", "folder"])
@pytest.mark.parametrize("words", [["measure"], ["call", "outage-escalation", "--wav"]])
def test_a_sound_file_that_cannot_be_used_exits_2_before_anything_is_started(
    rolecall: Rolecall, tmp_path: Path, words: Sequence[str], name: str
) -> None:
    path = write_bad_sounds(tmp_path)[name]
    status, out, err = rolecall(*words, path)
    assert (status, out) == (2, "")
    assert str(path) in err
    assert is_one_sentence(err)


def test_four_channels_are_mixed_down_and_it_is_said(rolecall: Rolecall, tmp_path: Path) -> None:
    path = tmp_path / "four.wav"
    soundfile.write(path, np.zeros((16_000, 4), np.int16), 16_000)
    status, out, err = rolecall("measure", path, "--json")
    assert (status, err) == (0, "four.wav: 4 channels were mixed down to one.\n")
    assert json.loads(out)["measures"]


@pytest.mark.parametrize("content", ["", "hello", "[]", '{"turns": 3}', '{"turns": [{"speaker": "rep"}]}'])
def test_a_transcript_that_cannot_be_read_exits_2(rolecall: Rolecall, tmp_path: Path, content: str) -> None:
    path = tmp_path / "call.json"
    path.write_text(content)
    status, out, err = rolecall("score", "--scenario", "outage-escalation", "--transcript", path)
    assert (status, out) == (2, "")
    assert is_one_sentence(err)


def test_a_transcript_without_a_scenario_asks_for_one(rolecall: Rolecall, tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_text('{"turns": []}')
    status, _, err = rolecall("score", "--transcript", path)
    assert (status, "--scenario" in err) == (2, True)


def test_turns_that_end_before_they_start_are_no_traceback(rolecall: Rolecall, tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    turn = {"speaker": "rep", "start_s": 5.0, "end_s": 1.0, "text": "Hello there."}
    path.write_text(json.dumps({"scenario": "outage-escalation", "turns": [turn, {**turn, "start_s": 0.5}]}))
    status, _, err = rolecall("score", "--transcript", path)
    assert "Something went wrong" not in err
    assert status in (0, 2)


def test_an_empty_transcript_is_scored_as_not_assessed(rolecall: Rolecall, tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_text('{"scenario": "quiet-renewal", "turns": []}')
    status, out, _ = rolecall("score", "--transcript", path, "--json")
    assert status == 0
    assert {behaviour["status"] for behaviour in json.loads(out)["behaviours"]} == {"not_assessed"}


def test_a_scenario_that_is_not_there_is_told_with_those_that_are(rolecall: Rolecall, tmp_path: Path) -> None:
    path = tmp_path / "call.json"
    path.write_text('{"turns": []}')
    status, _, err = rolecall("score", "--transcript", path, "--scenario", "none")
    assert status == 2
    assert all(name in err for name in library.built_in())


def test_every_fault_of_a_scenario_file_is_printed_with_its_line(rolecall: Rolecall, tmp_path: Path) -> None:
    path = tmp_path / "faulty.yaml"
    text = library.built_in()["quiet-renewal"].read_text()
    path.write_text(text.replace("title:", "titel:", 1).replace("minutes:", "minuets:", 1))
    status, _, err = rolecall("scenario", "check", path)
    assert status == 2
    lines = err.splitlines()
    assert len(lines) >= 2
    assert all(line.startswith(f"{path}:") and line.split(":")[1].isdigit() for line in lines)
    status, out, _ = rolecall("scenario", "check", path, "--json")
    assert (status, len(json.loads(out)["faults"])) == (2, len(lines))


def test_a_scenario_file_that_is_not_there_is_a_fault(rolecall: Rolecall) -> None:
    status, _, err = rolecall("scenario", "check", "none.yaml")
    assert (status, err.startswith("none.yaml:1: the file cannot be read")) == (2, True)


def test_the_built_in_scenarios_have_no_faults(rolecall: Rolecall) -> None:
    assert rolecall("scenario", "check") == (0, "No faults.\n", "")


def test_nobody_at_the_address_exits_1(rolecall: Rolecall, wav: Path) -> None:
    status, _, err = rolecall("call", "quiet-renewal", "--wav", wav, "--url", "http://127.0.0.1:9", "--key", "k")
    assert status == 1
    assert "No server answers at http://127.0.0.1:9" in err
    assert is_one_sentence(err)


def test_an_address_without_a_key_asks_for_one(rolecall: Rolecall, wav: Path) -> None:
    status, _, err = rolecall("call", "quiet-renewal", "--wav", wav, "--url", "http://127.0.0.1:9")
    assert (status, "--key" in err) == (2, True)


def test_a_folder_without_a_key_is_no_data_folder_and_gets_none(rolecall: Rolecall, wav: Path, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    url = ("--url", "http://127.0.0.1:9", "--data", folder)
    status, _, err = rolecall("call", "quiet-renewal", "--wav", wav, *url)
    assert status == 2
    assert "is no data folder of rolecall" in err
    assert list(folder.iterdir()) == []


def test_a_second_server_on_one_data_folder_is_refused_with_the_process_id(rolecall: Rolecall, tmp_path: Path) -> None:
    with FolderLock(tmp_path / "data"):
        status, out, err = rolecall("serve", "--port", "0", "--data", tmp_path / "data")
    assert (status, out) == (1, "")
    assert f"in use by process {os.getpid()}" in err
    assert is_one_sentence(err)


@pytest.mark.parametrize(
    ("flags", "reason"),
    [
        (["--stt", "whisper"], "rolecall fetch"),
        (["--tts", "piper", "--piper-voice", "none.onnx"], "none.onnx"),
        (["--buyer", "chat"], "chat_url"),
        (["--host", "0.0.0.0"], "SSH tunnel"),
        (["--data", "/dev/null"], "data folder"),
    ],
)
def test_a_server_that_cannot_run_as_told_exits_1_before_it_listens(
    rolecall: Rolecall, tmp_path: Path, flags: Sequence[str], reason: str
) -> None:
    status, out, err = rolecall("serve", "--port", "0", "--data", tmp_path / "data", *flags)
    assert (status, out) == (1, "")
    assert reason in err
    assert is_one_sentence(err)


def test_a_doctor_of_an_engine_that_is_not_there_exits_1(rolecall: Rolecall) -> None:
    status, _, err = rolecall("doctor", "--stt", "whisper")
    assert (status, is_one_sentence(err)) == (1, True)


def test_without_names_fetch_says_what_there_is(rolecall: Rolecall) -> None:
    status, out, _ = rolecall("fetch")
    assert status == 0
    assert "faster-whisper-base.en" in out
