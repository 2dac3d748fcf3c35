import json
from pathlib import Path
from typing import Any, cast

import pytest

from server.transcripts import read_transcript, transcript_from, transcript_json
from voice.errors import BadTranscript
from voice.transcript import Speaker, Transcript, Turn, Word

TURN = {"speaker": "rep", "start_s": 0.0, "end_s": 1.0, "text": "Hello there."}


def written(folder: Path, content: bytes) -> Path:
    path = folder / "call.json"
    path.write_bytes(content)
    return path


def test_a_transcript_written_and_read_again_is_the_same() -> None:
    words = (Word("Hello", 0.0, 0.4, 0.98), Word("there.", 0.4, 1.0))
    turns = (
        Turn(Speaker.REP, 0.0, 1.0, "Hello there.", words),
        Turn(Speaker.BUYER, 1.5, 2.5, "Good morning.", beat="opening", facts=("sites",)),
    )
    transcript = Transcript("outage-escalation", turns)
    assert transcript_from(json.loads(json.dumps(transcript_json(transcript)))) == transcript


def test_times_are_written_to_the_millisecond() -> None:
    turn = Turn(Speaker.REP, 0.12345, 1.98765, "Hello", (Word("Hello", 0.12345, 1.98765, 0.98765),))
    (written_turn,) = cast("list[dict[str, Any]]", transcript_json(Transcript("x", (turn,)))["turns"])
    assert (written_turn["start_s"], written_turn["end_s"]) == (0.123, 1.988)
    assert written_turn["words"] == [{"text": "Hello", "start_s": 0.123, "end_s": 1.988, "probability": 0.988}]


def test_keys_that_are_not_known_are_passed_over() -> None:
    data = {"turns": [{**TURN, "mood": "x"}], "by": "another program"}
    assert transcript_from(data).turns[0].text == "Hello there."


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ([], "top level"),
        ({}, "turns"),
        ({"turns": "none"}, "turns"),
        ({"turns": [{**TURN, "speaker": "coach"}]}, r"turns\.0\.speaker"),
        ({"turns": [{**TURN, "start_s": float("nan")}]}, r"turns\.0\.start_s"),
        ({"turns": [{**TURN, "end_s": "soon"}]}, r"turns\.0\.end_s"),
        ({"turns": [{**TURN, "words": [{"text": "a"}]}]}, r"turns\.0\.words\.0\.start_s"),
        (
            {"turns": [{**TURN, "words": [{"text": "a", "start_s": 0, "end_s": 1, "probability": 2}]}]},
            r"turns\.0\.words\.0\.probability",
        ),
    ],
)
def test_a_wrong_shape_is_refused_with_its_place(data: object, place: str) -> None:
    with pytest.raises(BadTranscript, match=f"The transcript is not a transcript: {place}: "):
        transcript_from(data)


@pytest.mark.parametrize("content", [b"", b"hello", b"\xff", b"[" * 100_000])
def test_a_file_that_is_not_json_is_refused_by_its_name(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadTranscript, match=r"call\.json is not JSON"):
        read_transcript(written(tmp_path, content))


def test_a_file_that_is_not_there_is_refused_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(BadTranscript, match="cannot be read: No such file"):
        read_transcript(tmp_path / "none.json")


def test_a_file_far_larger_than_any_call_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate((64 << 20) + 1)
    with pytest.raises(BadTranscript, match="larger than 64 MB"):
        read_transcript(path)
