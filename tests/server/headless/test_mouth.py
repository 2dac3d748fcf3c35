"""What the headless rep says."""

import numpy as np
import pytest

from server.headless.mouth import Mouth
from tests.tones import rms, tone
from voice.pcm import Pcm, join, silence


@pytest.fixture
def ends() -> list[float]:
    return []


def frames(mouth: Mouth, count: int) -> Pcm:
    return join([mouth.frame(0.02 * (index + 1)) for index in range(count)], 48_000)


def test_a_sound_is_said_once_with_silence_around_it(ends: list[float]) -> None:
    mouth = Mouth(ends.append)
    before = frames(mouth, 2)
    mouth.say(tone(440, 0.05, 48_000))
    speaking = mouth.is_speaking
    said = frames(mouth, 5)
    assert (speaking, mouth.is_speaking) == (True, False)
    assert rms(before) == 0
    assert np.array_equal(said.samples[:2_400], tone(440, 0.05, 48_000).samples)
    assert rms(said.between(0.05, 0.1)) == 0


def test_the_end_of_speech_is_told_as_the_moment_its_last_frame_was_spoken(ends: list[float]) -> None:
    mouth = Mouth(ends.append)
    mouth.say(join([tone(440, 0.05, 48_000), silence(0.2, 48_000)], 48_000))
    frames(mouth, 12)
    assert ends == [pytest.approx(0.05)]


def test_a_silent_file_has_no_end_of_speech(ends: list[float]) -> None:
    mouth = Mouth(ends.append)
    mouth.say(silence(0.1, 48_000))
    frames(mouth, 10)
    assert ends == []
