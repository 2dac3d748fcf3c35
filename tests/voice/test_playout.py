import numpy as np
import pytest

from voice.pcm import Pcm
from voice.playout import AXIS_FRAME, FRAME_S, LINE_FRAME, SILENT_FRAME, Mark, Playout
from voice.ports import Speech, SpokenWord
from voice.utterance import Utterance


def playing(words: int = 4, frames_per_word: int = 10) -> Playout:
    """A phrase of `words` words, each a fifth of a second."""
    playout = Playout()
    phrase = playout.begin()
    frames = words * frames_per_word
    step_s = frames_per_word * FRAME_S
    marks = [Mark(f"w{i}", i * step_s, (i + 1) * step_s) for i in range(words)]
    line = np.repeat(np.arange(1, frames + 1), LINE_FRAME).astype(np.int16)
    axis = np.repeat(np.arange(1, frames + 1), AXIS_FRAME).astype(np.int16)
    playout.extend(phrase, line, axis, marks)
    playout.complete(phrase)
    return playout


def played(playout: Playout, frames: int, from_s: float = 0.0) -> tuple[list[int], list[str]]:
    """The frames' numbers (0: silence) and the words heard."""
    out = [playout.frame(from_s + i * FRAME_S) for i in range(frames)]
    return [int(frame.axis.samples[0]) for frame in out], [word.text for frame in out for word in frame.words]


def test_a_phrase_is_played_once_and_then_silence() -> None:
    numbers, words = played(playing(1), 12)
    assert numbers == [*range(1, 11), 0, 0]
    assert words == ["w0"]


def test_a_word_is_heard_when_its_last_frame_has_gone_out() -> None:
    assert played(playing(), 9)[1] == []
    assert played(playing(), 10)[1] == ["w0"]


def test_words_have_the_time_at_which_they_are_heard() -> None:
    playout = playing()
    words = [word for i in range(10) for word in playout.frame(5.0 + i * FRAME_S).words]
    assert (words[0].start_s, words[0].end_s) == (pytest.approx(5.0), pytest.approx(5.2))


def test_a_held_phrase_is_silent_and_goes_on_from_the_cut_word() -> None:
    playout = playing()
    played(playout, 15)
    playout.hold()
    assert played(playout, 3) == ([0, 0, 0], [])
    playout.resume()
    numbers, words = played(playout, 40)
    assert numbers[0] == 11
    assert words == ["w1", "w2", "w3"]


def test_hushing_drops_everything() -> None:
    playout = playing()
    played(playout, 5)
    playout.hush()
    assert playout.is_drained
    assert playout.frame(1.0) is SILENT_FRAME


def test_hushing_ends_a_hold() -> None:
    playout = playing()
    playout.hold()
    playout.hush()
    phrase = playout.begin()
    playout.extend(phrase, np.ones(LINE_FRAME, np.int16), np.ones(AXIS_FRAME, np.int16), [])
    assert playout.frame(0.0).has_sound


def test_a_phrase_that_is_not_synthesised_yet_is_waited_for() -> None:
    playout = Playout()
    phrase = playout.begin()
    assert playout.frame(0.0) is SILENT_FRAME
    assert not playout.is_drained
    playout.complete(phrase)
    playout.frame(0.0)
    assert playout.is_drained


def speech(seconds: float, *words: tuple[int, int, float, float], rate_hz: int = 22_050) -> Speech:
    samples = np.full(round(seconds * rate_hz), 4000, np.int16)
    return Speech(Pcm(samples, rate_hz), tuple(SpokenWord(*word) for word in words))


def heard(playout: Playout, frames: int) -> list[tuple[str, float]]:
    words = [word for i in range(frames) for word in playout.frame(i * FRAME_S).words]
    return [(word.text, round(word.end_s, 2)) for word in words]


def test_pieces_of_a_phrase_join_without_a_seam() -> None:
    playout = Playout()
    utterance = Utterance("one two", playout)
    utterance.add(speech(0.333, (0, 3, 0.0, 0.333)))
    utterance.add(speech(0.333, (4, 7, 0.333, 0.666)))
    utterance.complete()
    sound = np.concatenate([playout.frame(0.0).line.samples for _ in range(33)])
    assert np.abs(sound[500:-500].astype(int) - 4000).max() < 100


def test_words_keep_their_punctuation_and_the_engines_times() -> None:
    playout = Playout()
    utterance = Utterance("Yes, it does.", playout)
    utterance.add(speech(1.0, (0, 3, 0.0, 0.3), (5, 7, 0.4, 0.6), (8, 12, 0.6, 1.0)))
    utterance.complete()
    assert heard(playout, 60) == [("Yes,", 0.3), ("it", 0.6), ("does.", 1.0)]


def test_a_unit_that_merges_two_words_ends_both() -> None:
    playout = Playout()
    utterance = Utterance("out of the way", playout)
    utterance.add(speech(1.0, (0, 3, 0.0, 0.3), (4, 10, 0.3, 0.6), (11, 14, 0.6, 1.0)))
    utterance.complete()
    assert heard(playout, 60) == [("out", 0.3), ("of", 0.6), ("the", 0.6), ("way", 1.0)]


def test_a_word_of_several_units_ends_with_the_last() -> None:
    playout = Playout()
    utterance = Utterance("at 10:20 sharp", playout)
    utterance.add(speech(1.0, (0, 2, 0.0, 0.2), (3, 5, 0.2, 0.4), (6, 8, 0.4, 0.7), (9, 14, 0.7, 1.0)))
    utterance.complete()
    assert heard(playout, 60) == [("at", 0.2), ("10:20", 0.7), ("sharp", 1.0)]


def test_words_without_times_are_heard_at_the_end() -> None:
    playout = Playout()
    utterance = Utterance("one two", playout)
    utterance.add(speech(0.5))
    utterance.complete()
    assert [text for text, _ in heard(playout, 40)] == ["one", "two"]


def test_words_that_are_only_shown_pass_in_silence() -> None:
    playout = Playout()
    Utterance("one two three", playout).show_only()
    frames = [playout.frame(i * FRAME_S) for i in range(80)]
    assert [word.text for frame in frames for word in frame.words] == ["one", "two", "three"]
    assert max(np.abs(frame.line.samples).max() for frame in frames) <= 2  # the resampler dithers
