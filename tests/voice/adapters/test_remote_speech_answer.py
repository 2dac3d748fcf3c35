from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.speech_endpoint import segment, timed
from voice.adapters.remote_speech_answer import words_of
from voice.errors import EngineFailed
from voice.transcript import Word, text_of

WORDS = timed(("we", 0.1, 0.3), ("lost", 0.3, 0.6), ("it", 0.6, 0.8))


def answer(text: str, words: Any = None, segments: Any = None) -> SimpleNamespace:
    return SimpleNamespace(text=text, words=words, segments=segments)


def test_word_times_are_taken_over() -> None:
    words = words_of(answer("we lost it", WORDS), 2.0)
    assert [(word.text, word.start_s, word.end_s) for word in words] == [
        ("we", 0.1, 0.3),
        ("lost", 0.3, 0.6),
        ("it", 0.6, 0.8),
    ]


def test_words_are_spelt_as_in_the_text() -> None:
    assert text_of(words_of(answer("We lost it?", WORDS), 2.0)) == "We lost it?"


def test_words_that_are_not_those_of_the_text_stay_as_they_are() -> None:
    assert text_of(words_of(answer("We have lost it.", WORDS), 2.0)) == "we lost it"


def test_a_word_is_as_sure_as_its_segment() -> None:
    words = words_of(answer("we lost it", WORDS, [segment("we lost it", 0.0, 1.0, avg_logprob=-0.1)]), 2.0)
    assert [word.probability for word in words] == pytest.approx([0.905] * 3, abs=0.001)


def test_segments_without_words_share_their_time() -> None:
    words = words_of(answer("a bb", None, [segment("a bb", 0.5, 2.0)]), 3.0)
    assert [(word.start_s, word.end_s) for word in words] == [(0.5, 1.0), (1.0, 2.0)]


def test_plain_text_shares_the_sounds_time_and_nobody_says_how_sure_it_is() -> None:
    assert words_of(answer("a bb"), 3.0) == (Word("a", 0.0, 1.0), Word("bb", 1.0, 3.0))


@pytest.mark.parametrize("signs", [{"no_speech_prob": 0.9, "avg_logprob": -1.5}, {"compression_ratio": 3.0}])
@pytest.mark.parametrize("words", [None, timed(("thanks", 1.1, 1.4))], ids=["without times", "with times"])
def test_a_segment_that_looks_made_up_is_dropped(signs: dict[str, float], words: Any) -> None:
    segments = [segment("thanks", 1.0, 2.0, **signs)]
    assert words_of(answer("thanks", words, segments), 2.0) == ()


def test_words_outside_all_segments_stay() -> None:
    assert text_of(words_of(answer("we lost it", WORDS, [segment("it", 5.0, 6.0)]), 9.0)) == "we lost it"


def test_an_empty_text_has_no_words() -> None:
    assert words_of(answer(""), 2.0) == ()


@pytest.mark.parametrize("wrong", [None, 7, "text", SimpleNamespace(text=None), SimpleNamespace(text=["we"])])
def test_what_has_no_text_is_no_transcription(wrong: object) -> None:
    with pytest.raises(EngineFailed, match="no transcription"):
        words_of(wrong, 1.0)


ANYTHING = st.one_of(st.none(), st.booleans(), st.floats(), st.integers(), st.text(max_size=5))
ITEMS = st.lists(
    st.one_of(
        ANYTHING,
        st.dictionaries(st.sampled_from(["word", "start", "end", "text", "avg_logprob", "no_speech_prob"]), ANYTHING),
        st.builds(
            lambda word, start, end: {"word": word, "text": word, "start": start, "end": end},
            st.sampled_from(["we", "lost", "it"]),
            st.floats(-5, 9),
            st.floats(-5, 9),
        ),
    ),
    max_size=6,
)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=20), st.one_of(ANYTHING, ITEMS), st.one_of(ANYTHING, ITEMS), st.floats(0.25, 60))
def test_whatever_a_server_sends_words_are_in_order_within_the_sound(
    text: str, words: Any, segments: Any, duration_s: float
) -> None:
    found = words_of(answer(text, words, segments), duration_s)
    times = [time for word in found for time in (word.start_s, word.end_s)]
    assert times == sorted(times)
    assert all(0.0 <= time <= duration_s for time in times)
    assert all(word.text and (word.probability is None or 0.0 <= word.probability <= 1.0) for word in found)
