"""Properties of any phrase in any voice: every word is heard once, in order, within the sound."""

import asyncio
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.piper_folder import write_piper, write_vits
from tests.spoken import pieces_of
from voice.adapters.espeak import Espeak
from voice.adapters.piper import Piper
from voice.adapters.reading_aloud import read_aloud
from voice.ports import Speech, TextToSpeech

WORDS = st.sampled_from(
    "the end of to a I'm isn't it forty-two 24/7 $48,000 3.5% 10:30 Dr. Reed No. 5 U.S. well... so, and; — you? yes."
    ' no! "quoted" (all) café vs. a.m. naïve re-sign'.split()
)
PHRASES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
MANY = settings(max_examples=25, deadline=None)


@pytest.fixture(scope="module", params=["espeak", "piper in pieces", "piper whole"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TextToSpeech]:
    if request.param == "espeak":
        yield Espeak()
        return
    folder = tmp_path_factory.mktemp("piper")
    piper = Piper(
        {"voice": write_vits(folder) if request.param == "piper in pieces" else write_piper(folder)}, threads=1
    )
    yield piper
    asyncio.run(piper.aclose())


def said(engine: TextToSpeech, phrase: str) -> list[Speech]:
    return asyncio.run(pieces_of(engine, phrase))


@given(PHRASES)
@MANY
def test_every_word_of_any_phrase_is_heard_once_and_in_order(engine: TextToSpeech, phrase: str) -> None:
    spans = [(word.first_char, word.last_char) for piece in said(engine, phrase) for word in piece.words]
    assert spans == [(token.first_char, token.last_char) for token in read_aloud(phrase).tokens]


@given(PHRASES)
@MANY
def test_the_words_of_any_phrase_follow_one_another_within_its_sound(engine: TextToSpeech, phrase: str) -> None:
    pieces = said(engine, phrase)
    words = [word for piece in pieces for word in piece.words]
    duration_s = sum(piece.audio.duration_s for piece in pieces)
    for times in ([word.start_s for word in words], [word.end_s for word in words]):
        assert times == sorted(times)
    assert all(0.0 <= word.start_s <= word.end_s <= duration_s + 1e-6 for word in words)


@given(PHRASES)
@MANY
def test_every_word_of_any_phrase_ends_in_the_piece_that_carries_it(engine: TextToSpeech, phrase: str) -> None:
    begun_s = 0.0
    for piece in said(engine, phrase):
        ends_s = begun_s + piece.audio.duration_s
        assert all(begun_s - 0.001 <= word.end_s <= ends_s + 0.001 for word in piece.words)
        begun_s = ends_s
