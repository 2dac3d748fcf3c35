"""Words for a recorded call that came without any."""

from pathlib import Path

import numpy as np
import pytest

from server.listening import transcript_of, turn_spans
from server.scenarios.library import find
from server.settings import read_settings
from server.wiring import EngineRoom
from tests.cast import LOUD, LoudnessDetector
from tests.spoken import spoken
from voice.errors import BadAudio
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence
from voice.transcript import Speaker
from voice.variation import varied

BLOCK_S = 512 / AXIS_RATE_HZ


def track(*speaks: tuple[float, float], until_s: float = 10.0) -> Pcm:
    samples = np.zeros(round(until_s * AXIS_RATE_HZ), np.int16)
    for start_s, end_s in speaks:
        samples[round(start_s * AXIS_RATE_HZ) : round(end_s * AXIS_RATE_HZ)] = LOUD
    return Pcm(samples, AXIS_RATE_HZ)


def spans(sound: Pcm) -> list[tuple[float, float]]:
    return turn_spans(LoudnessDetector(), sound)


def test_a_short_silence_lies_inside_a_turn() -> None:
    ((start_s, end_s),) = spans(track((1.0, 2.0), (2.6, 4.0)))
    assert (start_s, end_s) == (pytest.approx(1.0, abs=BLOCK_S), pytest.approx(4.0, abs=BLOCK_S))


def test_a_long_silence_parts_two_turns() -> None:
    assert len(spans(track((1.0, 2.0), (4.0, 5.0)))) == 2


def test_speech_up_to_the_very_end_is_a_turn() -> None:
    assert spans(track((8.0, 10.0)))[-1][1] == 10.0


def test_silence_has_no_turns() -> None:
    assert spans(track()) == []


async def test_both_tracks_become_turns_in_order(tmp_path: Path) -> None:
    room = EngineRoom(read_settings({"data": tmp_path}, {}))
    scenario = varied(find("procurement-stall"), 0)
    question, answer = await spoken("Where does the work get stuck today?"), await spoken("We lost the weekend.")
    rep = join([question, silence(answer.duration_s + 2.0)])
    buyer = join([silence(question.duration_s + 1.0), answer, silence(1.0)])
    try:
        transcript = await transcript_of(room, scenario, rep, buyer)
    finally:
        await room.close()
    assert [turn.speaker for turn in transcript.turns] == [Speaker.REP, Speaker.BUYER]
    assert transcript.turns[1].start_s == pytest.approx(question.duration_s + 1.0, abs=0.3)
    assert all(turn.words for turn in transcript.turns)


async def test_a_track_without_words_is_said_to_have_none(tmp_path: Path) -> None:
    room = EngineRoom(read_settings({"data": tmp_path}, {}))
    try:
        with pytest.raises(BadAudio, match="No words were recognised"):
            await transcript_of(room, find("procurement-stall"), silence(3.0), None)
    finally:
        await room.close()
