"""One thing of a voice is changed by a known amount: its own measure moves by that, and the others stay."""

import numpy as np
import pytest

from scoring.measures import measures_of_track
from tests.praat import higher, livelier, longer
from tests.talkers import Talker, talker
from voice.pcm import Pcm
from voice.transcript import Word

VOICES = ("en-us", "en-us+f2")
OTHERS = ("f0_median", "f0_range", "articulation_rate", "pause_ratio")


def measured(sound: Pcm, words: tuple[Word, ...]) -> dict[str, float]:
    found = {measure.id: measure.value for measure in measures_of_track(sound, words)}
    return {name: value for name in OTHERS if (value := found[name]) is not None}


def semitones(ratio: float) -> float:
    return float(12 * np.log2(ratio))


def assert_others_stay(plain: dict[str, float], moved: dict[str, float], *changed: str) -> None:
    for name in set(OTHERS) - set(changed):
        assert moved[name] == pytest.approx(plain[name], rel=0.08), name


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("by_st", [-1, 1, 2, 4])
def test_a_voice_that_is_raised_reads_as_much_higher(voice: str, by_st: float) -> None:
    told = talker(voice, passages=2)
    plain, moved = measured(told.sound, told.words), measured(higher(told.sound, by_st), told.words)
    assert semitones(moved["f0_median"] / plain["f0_median"]) == pytest.approx(by_st, abs=0.3)
    assert_others_stay(plain, moved, "f0_median")


@pytest.mark.parametrize("voice", VOICES)
def test_a_pitch_that_ranges_wider_reads_as_much_wider(voice: str) -> None:
    told = talker(voice, passages=2)
    plain = measured(told.sound, told.words)
    errors = []
    for times in (0.5, 0.75, 1.25, 1.5):
        moved = measured(livelier(told.sound, times), told.words)
        errors.append(abs(moved["f0_range"] / plain["f0_range"] / times - 1))
        assert_others_stay(plain, moved, "f0_range")
    assert np.mean(errors) <= 0.1


@pytest.mark.parametrize("times", [0.8, 1.25])
def test_speech_that_is_stretched_reads_as_much_slower(times: float) -> None:
    told = talker(passages=2)
    plain, moved = measured(told.sound, told.words), measured(longer(told.sound, times), stretched(told, times))
    assert moved["articulation_rate"] * times == pytest.approx(plain["articulation_rate"], rel=0.03)
    assert_others_stay(plain, moved, "articulation_rate")


def stretched(told: Talker, times: float) -> tuple[Word, ...]:
    return tuple(Word(word.text, word.start_s * times, word.end_s * times) for word in told.words)
