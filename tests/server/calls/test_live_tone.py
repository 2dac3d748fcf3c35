"""Pace and level while the rep talks, of voices whose pace and level are known."""

from typing import Any

import numpy as np
import pytest

from scoring.recording import Channel
from server.calls.live_tone import GAIN_ON, GAIN_UNKNOWN, TOO_LITTLE, UNKNOWN, LiveReading, LiveTone
from tests.tone_calls import target
from tests.voices import louder, talking
from voice.pcm import AXIS_RATE_HZ, Pcm

OFF = Channel(auto_gain=False)
FRAME = 320


class Talk:
    """A rep whose turns follow one another with the buyer between."""

    def __init__(self, *targets: Any) -> None:
        self.live = LiveTone(targets)
        self.turn = 0
        self.now_s = 0.0

    def says(self, words: int, per_s: float, by_db: float = 0.0, heard: float = 1.0) -> "Talk":
        """So many words of two syllables; `heard` of them have come as words so far."""
        sound = louder(talking(2 * words, per_s, level_dbfs=-26.0), by_db)
        at = round(self.now_s * AXIS_RATE_HZ)
        for first in range(0, len(sound), FRAME):
            self.live.hear(at + first, Pcm(sound.samples[first : first + FRAME], AXIS_RATE_HZ))
        end_s = self.now_s + heard * sound.duration_s
        text = " ".join(["table"] * round(heard * words))
        fields = {"speaker": "rep", "turn": self.turn, "text": text, "start_s": self.now_s, "end_s": end_s}
        self.live.saw("caption", fields)
        self.now_s += sound.duration_s
        return self

    def buyer(self, beat: str | None = None) -> "Talk":
        self.live.saw("turn", {"speaker": "buyer", "beat": beat})
        silent = Pcm(np.zeros(FRAME, np.int16), AXIS_RATE_HZ)
        for first in range(0, 3 * AXIS_RATE_HZ, FRAME):
            self.live.hear(round(self.now_s * AXIS_RATE_HZ) + first, silent)
        self.now_s += 3.0
        self.turn += 2
        return self

    def lanes(self, channel: Channel = OFF) -> dict[str, LiveReading]:
        found = self.live.news(channel)
        assert found is not None
        return found


def usual(*targets: Any) -> Talk:
    """Two turns at five syllables a second."""
    return Talk(*targets).says(40, 5.0).buyer().says(40, 5.0).buyer()


@pytest.mark.parametrize(("per_s", "percent"), [(5.0, 0), (4.5, -10), (4.0, -20), (6.0, 20)])
def test_the_pace_of_the_present_turn_is_against_that_of_the_turns_before(per_s: float, percent: float) -> None:
    assert usual().says(40, per_s).lanes()["pace"].reading == pytest.approx(percent, abs=2)


@pytest.mark.parametrize("by_db", [-6.0, 0.0, 4.0])
def test_so_is_the_level(by_db: float) -> None:
    assert usual().says(40, 5.0, by_db).lanes()["level"].reading == pytest.approx(by_db, abs=0.3)


def test_a_turn_that_goes_on_is_read_up_to_its_last_word() -> None:
    assert usual().says(40, 4.5, heard=0.5).lanes()["pace"].reading == pytest.approx(-10, abs=2)


def test_in_the_first_turns_there_is_no_usual() -> None:
    lanes = Talk().says(20, 5.0).lanes()
    assert [lane.reason for lane in lanes.values()] == [UNKNOWN, UNKNOWN]


def test_a_few_words_have_no_reading() -> None:
    lanes = usual().says(4, 5.0).lanes()
    assert [lane.reason for lane in lanes.values()] == [TOO_LITTLE, TOO_LITTLE]


@pytest.mark.parametrize(("auto_gain", "why"), [(True, GAIN_ON), (None, GAIN_UNKNOWN)])
def test_without_knowing_that_automatic_gain_is_off_there_is_no_level(auto_gain: bool | None, why: str) -> None:
    level = usual().says(40, 5.0).lanes(Channel(auto_gain=auto_gain))["level"]
    assert (level.reading, level.reason) == (None, why)


def test_the_target_of_the_moment_is_that_of_the_buyers_last_beat_or_one_that_holds_always() -> None:
    after_harm = target("articulation_rate", -20, -5, "%", "harm")
    always = target("articulation_rate", -10, 10)
    talk = usual(after_harm, always, target("level", -6, 0, "dB", "harm"))
    assert (talk.says(40, 5.0).lanes()["pace"].asked, talk.lanes is None) == ((-10, 10), False)
    talk.buyer("harm-2")
    lanes = talk.says(40, 5.0).lanes()
    assert (lanes["pace"].asked, lanes["level"].asked) == ((-20, -5), (-6, 0))
    assert talk.buyer("challenge-1").says(40, 5.0).lanes()["level"].asked is None


def test_nothing_new_is_no_news() -> None:
    talk = usual().says(40, 5.0)
    talk.lanes()
    assert talk.live.news(OFF) is None


def test_a_call_without_sound_has_no_reading() -> None:
    talk = Talk()
    fields = {"speaker": "rep", "turn": 0, "text": "I wrote this instead of it", "start_s": 1.0, "end_s": 1.0}
    talk.live.saw("caption", fields)
    assert talk.lanes()["pace"].reading is None
