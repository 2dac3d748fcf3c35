from pathlib import Path

import numpy as np
import pytest

from tests.not_speech import LEVELS_DBFS, MADE, not_speech
from tests.spoken import pieces_of
from voice.adapters.espeak import Espeak
from voice.adapters.speech_gate import AT_ONCE, SpeechGate, may_hold_speech
from voice.errors import EngineUnavailable
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence
from voice.scenario import Voice

SHORT_WORDS = ("Yes.", "No.", "Why?", "Who?", "Sure.", "Right.")


@pytest.fixture(scope="module")
def gate() -> SpeechGate:
    return SpeechGate()


def noise(duration_s: float, level_dbfs: float = -20) -> Pcm:
    samples = np.random.default_rng(3).standard_normal(round(duration_s * AXIS_RATE_HZ))
    return from_float(samples * 10 ** (level_dbfs / 20), AXIS_RATE_HZ)


async def word(text: str, voice: str) -> Pcm:
    """As the detector gives it: with the pause around it."""
    pieces = await pieces_of(Espeak(), text, Voice(espeak=voice, rate_wpm=190))
    spoken = join((piece.audio for piece in pieces), pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)
    return join([silence(0.25), spoken, silence(0.2)])


@pytest.mark.parametrize("voice", ["en-us", "en+f2", "en+m3"])
@pytest.mark.parametrize("text", SHORT_WORDS)
async def test_the_shortest_words_come_through(gate: SpeechGate, text: str, voice: str) -> None:
    assert gate.lets_through(await word(text, voice))


@pytest.mark.parametrize("name", MADE)
def test_what_nobody_said_does_not_at_any_level(gate: SpeechGate, name: str) -> None:
    assert [gate.lets_through(not_speech(name, level)) for level in LEVELS_DBFS.values()] == [False] * 3


async def test_a_word_after_a_long_silence_comes_through(gate: SpeechGate) -> None:
    assert gate.lets_through(join([silence(10.0), await word("No.", "en-us")]))


async def test_a_word_that_lies_across_two_runs_of_the_network_comes_through(gate: SpeechGate) -> None:
    at_once_s = AT_ONCE * 512 / AXIS_RATE_HZ
    assert gate.lets_through(join([silence(at_once_s - 0.4), await word("No.", "en-us")]))


async def test_the_same_sound_gets_the_same_answer_whatever_came_before(gate: SpeechGate) -> None:
    sound = await word("Why?", "en-us")
    assert [gate.lets_through(each) for each in (sound, silence(2.0), sound)] == [True, False, True]


@pytest.mark.parametrize(
    ("sound", "expected"),
    [
        (silence(2.0), False),
        (noise(2.0, -70), False),
        (noise(0.2), False),
        (noise(0.3), True),
        (Pcm(np.concatenate([silence(1.0).samples, noise(0.2).samples]), AXIS_RATE_HZ), True),
    ],
    ids=["digital silence", "room", "click", "short", "short after silence"],
)
def test_only_sound_that_is_long_and_loud_enough_is_listened_to(sound: Pcm, expected: bool) -> None:
    assert may_hold_speech(sound) is expected


def test_a_network_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.onnx").write_bytes(b"broken")
    with pytest.raises(EngineUnavailable, match="cannot be read"):
        SpeechGate(tmp_path / "broken.onnx")
