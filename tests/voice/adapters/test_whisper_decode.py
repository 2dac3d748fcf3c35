import asyncio
from types import SimpleNamespace

import numpy as np
import pytest

from tests.spoken import spoken
from voice.adapters.whisper_decode import PROMPT_CHARS, begun_at, even_words, is_speech, onset_s, prompt_of
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence
from voice.transcript import Word


@pytest.fixture(scope="module")
def speech() -> Pcm:
    return asyncio.run(spoken("we lost the whole weekend"))


def in_noise(sound: Pcm, level_dbfs: float) -> Pcm:
    noise = np.random.default_rng(1).standard_normal(len(sound)) * 10 ** (level_dbfs / 20)
    return from_float(sound.as_float() + noise, AXIS_RATE_HZ)


def test_a_prompt_begins_with_a_whole_word() -> None:
    words = tuple(Word(f"word{number}", 0.0, 1.0) for number in range(99))
    assert prompt_of(words).split()[0].startswith("word")
    assert len(prompt_of(words)) <= PROMPT_CHARS


@pytest.mark.parametrize(
    ("no_speech", "logprob", "compression", "expected"),
    [(0.1, -0.3, 1.2, True), (0.9, -1.3, 1.2, False), (0.9, -0.3, 1.2, True), (0.1, -0.3, 3.0, False)],
)
def test_segments_that_look_made_up_are_dropped(
    no_speech: float, logprob: float, compression: float, expected: bool
) -> None:
    segment = SimpleNamespace(no_speech_prob=no_speech, avg_logprob=logprob, compression_ratio=compression)
    assert is_speech(segment) is expected


def test_words_do_not_end_after_the_sound() -> None:
    segment = SimpleNamespace(text=" we lost it", start=0.0, end=30.0, avg_logprob=-0.1)
    assert [word.end_s <= 2.0 for word in even_words(segment, 2.0)] == [True] * 3


@pytest.mark.parametrize("lead_s", [0.0, 0.3, 1.2])
@pytest.mark.parametrize("level_dbfs", [-90, -60, -40])
def test_the_onset_is_where_a_voice_rises_out_of_the_room(speech: Pcm, lead_s: float, level_dbfs: float) -> None:
    first_s = np.flatnonzero(np.abs(speech.samples) > 600)[0] / AXIS_RATE_HZ
    sound = in_noise(join([silence(lead_s), speech, silence(0.3)]), level_dbfs)
    assert onset_s(sound) == pytest.approx(lead_s + first_s, abs=0.06)


def test_a_click_before_the_voice_is_no_onset(speech: Pcm) -> None:
    sound = in_noise(join([silence(0.5), speech, silence(0.3)]), -60)
    sound.samples[3000:3100] = 9000
    assert onset_s(sound) > 0.4


def test_sound_without_a_rise_begins_at_once() -> None:
    assert onset_s(silence(1.0)) == 0.0


def test_only_the_first_word_waits_for_the_onset() -> None:
    words = [Word("we", 0.0, 0.5, 0.9), Word("lost", 0.5, 0.8, 0.9)]
    assert list(begun_at(0.3, words)) == [Word("we", 0.3, 0.5, 0.9), words[1]]


def test_a_first_word_does_not_begin_after_its_end() -> None:
    assert list(begun_at(0.9, [Word("we", 0.0, 0.5)])) == [Word("we", 0.5, 0.5)]
