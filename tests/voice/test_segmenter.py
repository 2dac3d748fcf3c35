from voice.events import SpeechStarted, SpeechStopped
from voice.segmenter import BLOCK, Segmenter

BLOCK_S = BLOCK / 16_000


def events(*probabilities: float) -> list[SpeechStarted | SpeechStopped]:
    segmenter = Segmenter()
    found = (segmenter.feed(value, index * BLOCK) for index, value in enumerate(probabilities))
    return [event for event in found if event]


def test_two_blocks_of_speech_begin_a_stretch_at_the_first() -> None:
    assert events(0.0, 0.9, 0.9, 0.9) == [SpeechStarted(BLOCK_S)]


def test_one_block_is_a_click() -> None:
    assert events(0.0, 0.9, 0.1, 0.9, 0.1) == []


def test_six_silent_blocks_end_a_stretch_at_the_first_of_them() -> None:
    assert events(0.9, 0.9, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1) == [SpeechStarted(0.0), SpeechStopped(2 * BLOCK_S)]


def test_a_soft_syllable_does_not_end_a_stretch() -> None:
    assert events(0.9, 0.9, *[0.4] * 20) == [SpeechStarted(0.0)]


def test_a_pause_shorter_than_that_is_part_of_the_stretch() -> None:
    assert events(0.9, 0.9, *[0.1] * 5, 0.9, *[0.1] * 5) == [SpeechStarted(0.0)]
