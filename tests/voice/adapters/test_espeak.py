from pathlib import Path

import numpy as np
import pytest

from server.scenarios.library import built_in, load
from tests.spoken import pieces_of
from tests.tones import rms
from voice.adapters.espeak import Cutting, Espeak
from voice.adapters.espeak_library import ClauseEnded, Mark, UnitStarted
from voice.adapters.reading_aloud import read_aloud
from voice.adapters.sound_edges import AUDIBLE
from voice.errors import EngineFailed
from voice.pcm import Pcm, join
from voice.ports import Speech, SpokenWord
from voice.punctuation import pause_after_s
from voice.scenario import Voice

RATE_HZ = 1000


def cut(phrase: str, *marks: Mark, sounding_s: float, silent_s: float = 0.0) -> list[Speech]:
    """A first short block, and one with all the marks: a loud part, then a silent one."""
    loud, silent = np.full(round(sounding_s * RATE_HZ), 5000, np.int16), np.zeros(round(silent_s * RATE_HZ), np.int16)
    cutting = Cutting(read_aloud(phrase), RATE_HZ)
    first = list(cutting.add(loud[:10], ()))
    return [*first, *cutting.add(np.concatenate([loud[10:], silent]), marks), cutting.rest()]


def ends(pieces: list[Speech]) -> list[float]:
    return [word.end_s for piece in pieces for word in piece.words]


def test_a_word_ends_where_the_next_unit_starts() -> None:
    pieces = cut("one two", UnitStarted(0, 0.0), UnitStarted(4, 0.5), sounding_s=1.0)
    assert ends(pieces) == [0.5, 1.0]


def test_a_word_of_two_units_is_one_word() -> None:
    pieces = cut("24/7 now", UnitStarted(0, 0.0), UnitStarted(3, 0.4), UnitStarted(5, 0.8), sounding_s=1.0)
    assert [(word.start_s, word.end_s) for piece in pieces for word in piece.words] == [(0.0, 0.8), (0.8, 1.0)]


def test_words_without_a_unit_end_with_the_unit_before_them() -> None:
    pieces = cut("end of the road", UnitStarted(0, 0.0), UnitStarted(4, 0.3), UnitStarted(11, 0.6), sounding_s=1.0)
    assert ends(pieces) == [0.3, 0.6, 0.6, 1.0]


def test_the_pause_after_a_clause_belongs_to_no_word() -> None:
    pieces = cut("so", UnitStarted(0, 0.0), ClauseEnded(1.0), sounding_s=0.6, silent_s=0.4)
    assert ends(pieces) == [0.6]


def test_a_unit_that_points_back_stays_with_the_word_that_sounds() -> None:
    pieces = cut("one two", UnitStarted(0, 0.0), UnitStarted(4, 0.4), UnitStarted(0, 0.6), sounding_s=1.0)
    assert ends(pieces) == [0.4, 1.0]


def test_no_sound_is_lost_between_pieces() -> None:
    marks = (UnitStarted(0, 0.0), UnitStarted(4, 0.3333), UnitStarted(8, 0.7777))
    assert sum(len(piece.audio) for piece in cut("one two six", *marks, sounding_s=1.0)) == 1000


@pytest.mark.parametrize("name", ["en-gb", "klingonx", "en-us+nope", ""])
async def test_a_voice_that_espeak_would_replace_in_silence_is_refused(name: str) -> None:
    with pytest.raises(EngineFailed, match="no voice"):
        await pieces_of(Espeak(), "Hello.", Voice(espeak=name))


@pytest.mark.parametrize("name", ["en", "en-us", "en-us+f3", "en-gb-x-rp", "English (America)"])
async def test_a_voice_that_espeak_has_is_taken(name: str) -> None:
    assert await pieces_of(Espeak(), "Hello.", Voice(espeak=name))


@pytest.mark.parametrize("path", built_in().values(), ids=lambda path: path.stem)
async def test_every_buyer_of_a_built_in_scenario_has_a_voice_here(path: Path) -> None:
    assert await pieces_of(Espeak(), "Hello.", load(path).buyer.voice)


async def spoken(phrase: str) -> tuple[Pcm, list[SpokenWord]]:
    pieces = await pieces_of(Espeak(), phrase)
    sound = join((piece.audio for piece in pieces), pieces[0].audio.rate_hz)
    return sound, [word for piece in pieces for word in piece.words]


def longest_silence_s(sound: Pcm) -> float:
    audible = np.flatnonzero(np.abs(sound.samples) > AUDIBLE)
    return float(np.diff(audible).max() / sound.rate_hz)


@pytest.mark.parametrize("mark", [".", "?", ",", ";"])
async def test_the_pause_after_a_phrase_is_the_one_espeak_makes_itself(mark: str) -> None:
    sound, _ = await spoken(f"We know{mark} We know.")
    assert longest_silence_s(sound) == pytest.approx(pause_after_s(f"We know{mark}"), abs=0.02)


@pytest.mark.parametrize("phrase", ["My dispatch floor,", "We lost it.", "I mean it —", "Really?"])
async def test_a_phrase_begins_and_ends_with_its_sound_and_without_a_click(phrase: str) -> None:
    sound, _ = await spoken(phrase)
    audible = np.flatnonzero(np.abs(sound.samples) > AUDIBLE)
    assert audible[0] / sound.rate_hz < 0.03
    assert (len(sound) - audible[-1]) / sound.rate_hz < 0.03
    assert sound.samples[0] == 0
    assert abs(sound.samples[-1]) < AUDIBLE


async def test_a_clause_is_as_loud_alone_as_in_its_sentence() -> None:
    alone, _ = await spoken("My dispatch floor,")
    sentence, words = await spoken("My dispatch floor, which is in Leeds, was blind.")
    inside = sentence.between(words[0].start_s, words[2].end_s)
    assert 20 * np.log10(rms(alone) / rms(inside)) == pytest.approx(0.0, abs=0.3)


async def test_espeak_is_warmed_up_without_a_word() -> None:
    await Espeak().warm_up(Voice())
