import asyncio

import numpy as np
import pytest

from bench.rivals import clips
from bench.rivals.fakes import AGREEING, DELAYS, LINE, REPLIES, spoken, text_of, tokens
from bench.rivals.tones import VOCABULARY, tone
from tests.spoken import spoken as said_by_espeak
from tests.virtual_time import run


async def _spoken_at(phrase: str) -> list[tuple[str, float]]:
    loop = asyncio.get_running_loop()
    return [(word, round(loop.time(), 4)) async for word, _ in spoken(phrase)]


def test_the_first_sound_of_a_phrase_comes_after_60_ms_and_the_rest_at_a_twentieth_of_its_length() -> None:
    assert run(_spoken_at("Alpha bravo charlie.")) == [("Alpha", 0.06), ("bravo", 0.065), ("charlie.", 0.07)]


async def _sounds_of(phrase: str) -> list[np.ndarray[tuple[int], np.dtype[np.int16]]]:
    return [sound async for _, sound in spoken(phrase)]


def test_each_word_has_the_sound_of_its_tone() -> None:
    sounds = run(_sounds_of("golf hotel"))
    assert [np.array_equal(sound, tone(word)) for sound, word in zip(sounds, ("golf", "hotel"), strict=True)] == [
        True
    ] * 2


def test_the_engines_take_as_long_as_their_delays_up_to_the_end_of_the_first_sentence() -> None:
    assert DELAYS.until_first_sound_s("One two three. Four five.") == pytest.approx(0.08 + 0.15 + 2 * 0.02 + 0.06)


def test_tokens_put_together_are_the_reply() -> None:
    assert "".join(tokens(REPLIES["long"])) == REPLIES["long"]


@pytest.mark.parametrize("name", REPLIES)
def test_a_reply_says_no_word_twice_and_none_without_a_tone(name: str) -> None:
    words = [word.strip(".,").lower() for word in REPLIES[name].split()]
    assert len(set(words)) == len(words)
    assert set(words) <= set(VOCABULARY)


@pytest.mark.parametrize("line", [*clips.QUESTIONS, clips.INTERRUPTION])
async def test_the_recogniser_hears_a_line_in_the_reps_speech(line: str) -> None:
    sound = await said_by_espeak(line)
    assert text_of(sound.samples, sound.rate_hz) == LINE


async def test_the_recogniser_hears_little_speech_as_agreeing() -> None:
    sound = await said_by_espeak("Uh-huh.")
    assert text_of(sound.samples, sound.rate_hz) == AGREEING


async def test_the_recogniser_hears_no_word_in_a_cough() -> None:
    sound = (await clips.cough()).at_rate(16_000)
    assert text_of(sound.samples, sound.rate_hz) == ""


def test_the_recogniser_hears_nothing_in_silence() -> None:
    assert text_of(np.zeros(16_000, np.int16), 16_000) == ""
