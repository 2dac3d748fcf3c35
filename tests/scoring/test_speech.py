import pytest

from scoring.spans import Span
from scoring.speech import heard_speech
from scoring.track import track_of
from tests.voices import in_noise, louder, spaced, talking, tone
from voice.pcm import Pcm, join, silence


def heard(sound: Pcm, *missing: Span) -> tuple[Span, ...]:
    return heard_speech(track_of(sound), missing)


@pytest.mark.parametrize("noise_dbfs", [-100.0, -60.0, -45.0])
def test_speech_is_found_where_it_is(noise_dbfs: float) -> None:
    sound = in_noise(spaced([talking(12, 4), talking(8, 4)], [1.0, 0.6, 0.5]), noise_dbfs)
    found = heard(sound)
    assert [span.start_s for span in found] == pytest.approx([1.0, 4.6], abs=0.05)
    assert [span.end_s for span in found] == pytest.approx([4.0, 6.6], abs=0.05)


def test_a_silence_shorter_than_a_pause_does_not_part_speech() -> None:
    assert len(heard(spaced([tone(1), tone(1)], [0.5, 0.15, 0.5]))) == 1
    assert len(heard(spaced([tone(1), tone(1)], [0.5, 0.30, 0.5]))) == 2


def test_a_click_in_a_pause_is_not_speech() -> None:
    click = louder(in_noise(silence(0.01), -20), 0)
    sound = join([tone(1), silence(0.5), click, silence(0.5), tone(1)])
    assert len(heard(sound)) == 2


def test_a_breath_is_not_speech() -> None:
    breath = in_noise(silence(0.5), -35)
    sound = join([tone(2), silence(0.5), breath, silence(0.5), tone(2)])
    assert len(heard(sound)) == 2


def test_silence_and_noise_are_not_speech() -> None:
    assert not heard(silence(2))
    assert not heard(in_noise(silence(2), -20))
    assert not heard(silence(0))


def test_what_never_arrived_does_not_lower_the_background() -> None:
    live = in_noise(spaced([talking(12, 4)], [1.0, 1.0]), -50)
    sound = join([live, silence(20)])
    found = heard(sound, Span(5.0, 25.0))
    assert found[0].start_s == pytest.approx(1.0, abs=0.05)
    assert found[-1].end_s == pytest.approx(4.0, abs=0.05)
