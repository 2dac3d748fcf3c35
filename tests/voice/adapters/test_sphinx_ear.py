import numpy as np
import pytest

from tests.sphinx_decoder import FakeDecoder, Segment
from voice.adapters.sphinx_ear import BEHIND_S, BYTES_PER_FRAME, QUIET_DBFS, Ear, level_dbfs
from voice.adapters.sphinx_room import FIRST_BYTES, LAST_BYTES

LOUD = (np.ones(1600) * 8000).astype(np.int16).tobytes()
HEARD = (Segment("<s>", 0, 9), Segment("began(2)", 10, 29), Segment("[NOISE]", 30, 40), Segment("it", 41, 60))
LATE_S = BEHIND_S + 0.01


def measured_ear(*hears: tuple[Segment, ...]) -> tuple[Ear, FakeDecoder]:
    """An ear that has had an island already."""
    decoder = FakeDecoder(*(hears or (HEARD,)))
    ear = Ear(decoder)
    ear.feed(LOUD * (LAST_BYTES // len(LOUD)))
    ear.finish()
    decoder.engine.done.clear()
    decoder.engine.heard_bytes.clear()
    decoder.searches.clear()
    return ear, decoder


def test_words_have_the_seconds_of_their_frames() -> None:
    ear = Ear(FakeDecoder(HEARD))
    ear.feed(LOUD)
    assert ear.finish() == [
        ("began", 0.1, pytest.approx(0.3), None),
        ("it", 0.41, pytest.approx(0.61), None),
    ]


def test_what_is_too_quiet_has_no_words() -> None:
    ear = Ear(FakeDecoder(HEARD))
    ear.feed(bytes(3200))
    assert ear.finish() == []


def test_an_island_that_never_was_has_no_words() -> None:
    assert Ear(FakeDecoder(HEARD)).finish() == []


def test_the_beginning_of_a_call_is_measured_before_it_is_recognised() -> None:
    decoder = FakeDecoder(HEARD)
    ear = Ear(decoder)
    ear.feed(LOUD)
    assert decoder.engine.done == ["start_utt"]
    assert ear.partial() == []
    ear.feed(bytes(FIRST_BYTES))
    assert decoder.engine.done == ["start_utt", "set_cmn", "process_raw"]
    assert decoder.engine.heard_bytes == [len(LOUD) + FIRST_BYTES]


def test_a_call_that_begins_with_one_short_word_is_measured_by_it() -> None:
    decoder = FakeDecoder(HEARD)
    ear = Ear(decoder)
    ear.feed(LOUD)
    ear.finish()
    assert decoder.engine.done == ["start_utt", "set_cmn", "process_raw", "end_utt"]


def test_an_island_without_a_sound_tells_nothing_of_the_room() -> None:
    decoder = FakeDecoder(HEARD)
    ear = Ear(decoder)
    ear.feed(bytes(LAST_BYTES))
    ear.finish()
    decoder.engine.done.clear()
    ear.feed(LOUD)
    assert decoder.engine.done == ["start_utt"]


def test_a_later_island_is_recognised_from_its_first_sample() -> None:
    ear, decoder = measured_ear()
    ear.feed(LOUD)
    assert decoder.engine.done == ["start_utt", "process_raw"]
    assert decoder.searches == ["wide"]


def test_sound_that_waits_narrows_the_search() -> None:
    ear, decoder = measured_ear()
    ear.feed(LOUD)
    ear.feed(LOUD, LATE_S)
    assert decoder.searches == ["wide", "narrow"]


def test_a_search_is_narrowed_once_an_island() -> None:
    ear, decoder = measured_ear()
    for _ in range(4):
        ear.feed(LOUD, LATE_S)
    assert decoder.searches == ["narrow"]


def test_the_next_island_is_heard_by_the_wide_search_again() -> None:
    ear, decoder = measured_ear()
    ear.feed(LOUD, LATE_S)
    ear.finish()
    ear.feed(LOUD, 0.0)
    assert decoder.searches == ["narrow", "wide"]


def test_what_was_over_before_the_search_was_narrowed_is_kept() -> None:
    before = (Segment("we", 0, 19), Segment("lost", 20, 59), Segment("the", 60, 69))
    after = (Segment("they", 0, 9), Segment("week", 10, 39))
    ear, decoder = measured_ear(before, after)
    for _ in range(7):
        ear.feed(LOUD)
    ear.feed(LOUD, LATE_S)
    assert [word for word, *_ in ear.finish()] == ["we", "lost", "they", "week"]
    assert decoder.engine.heard_bytes == [7 * len(LOUD), 10 * BYTES_PER_FRAME + len(LOUD)]


def test_words_after_a_cut_keep_their_place_in_the_island() -> None:
    ear, _ = measured_ear((Segment("we", 0, 19), Segment("lost", 20, 29)), (Segment("lost", 0, 39),))
    for _ in range(3):
        ear.feed(LOUD)
    ear.feed(LOUD, LATE_S)
    assert ear.finish() == [("we", 0.0, 0.2, None), ("lost", pytest.approx(0.2), pytest.approx(0.6), None)]


def test_a_long_last_word_is_not_heard_again() -> None:
    ear, decoder = measured_ear((Segment("weekends", 0, 99),), ())
    ear.feed(LOUD * 10)
    ear.feed(LOUD, LATE_S)
    assert [word for word, *_ in ear.finish()] == ["weekends"]
    assert decoder.engine.heard_bytes == [10 * len(LOUD), len(LOUD)]


def test_level_is_that_of_the_loudest_tenth_of_a_second() -> None:
    assert level_dbfs(bytes(32000) + LOUD + bytes(32000)) == pytest.approx(20 * np.log10(8000 / 32768))
    assert level_dbfs(bytes(3200)) < QUIET_DBFS
    assert level_dbfs(b"") < QUIET_DBFS
