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


def test_a_stretch_ends_where_it_was_last_loud_and_the_silence_counts_from_there() -> None:
    segmenter, loud = Segmenter(), 2 * BLOCK + 100
    values = [0.9, 0.9, 0.9, 0.9, *[0.1] * 9]
    found = [(segmenter.feed(value, at * BLOCK, loud), at) for at, value in enumerate(values)]
    assert [each for each in found if each[0]][1] == (SpeechStopped(loud / 16_000), 8)


def test_a_voice_that_faded_before_the_detector_let_go_is_not_cut_back_far() -> None:
    segmenter = Segmenter()
    found = [segmenter.feed(value, at * BLOCK, 0) for at, value in enumerate([*[0.9] * 12, *[0.1] * 6])]
    assert [event for event in found if event][1] == SpeechStopped(9 * BLOCK / 16_000)


def test_a_loud_room_leaves_the_end_to_the_detector() -> None:
    segmenter = Segmenter()
    values = [0.9, 0.9, *[0.1] * 6]
    found = [segmenter.feed(value, at * BLOCK, (at + 1) * BLOCK) for at, value in enumerate(values)]
    assert [event for event in found if event] == [SpeechStarted(0.0), SpeechStopped(2 * BLOCK_S)]


def test_a_pause_shorter_than_that_is_part_of_the_stretch() -> None:
    assert events(0.9, 0.9, *[0.1] * 5, 0.9, *[0.1] * 5) == [SpeechStarted(0.0)]
