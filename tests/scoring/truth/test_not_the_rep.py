"""Silence, music, the buyer's echo and other people: never measured as the rep's voice, never judged."""

from dataclasses import replace

import numpy as np
import pytest

from scoring.measures import measures_of_track
from scoring.recording import Channel, Recording
from scoring.tone import tone_readings
from tests.talkers import talker
from tests.tone_calls import Reply, call, scenario_with, target
from tests.voices import chords, harmonics, in_noise, louder, spaced, times
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence
from voice.transcript import Speaker, Transcript, Turn

VOICE = ("f0_median", "f0_range", "level_median", "level_range")
TARGETS = (
    target("articulation_rate", -20, 20, "%"),
    target("f0_median", -3, 3, "st"),
    target("f0_range", -40, 40, "%"),
    target("level", -6, 6, "dB"),
)


def played(*notes: tuple[float, ...], each_s: float = 0.4) -> Pcm:
    """Music: each group of pitches struck together, one group after another."""
    parts = []
    for pitches in notes:
        at = times(each_s)
        parts.append(sum(harmonics(np.full(len(at), hz)) for hz in pitches) * np.exp(-at / 0.4))
    return louder(from_float(0.02 * np.concatenate(parts), AXIS_RATE_HZ), 0)


def trio() -> Pcm:
    """A melody over a bass and a chord."""
    melody = (523, 587, 659, 587, 523, 494, 440, 494, 523, 659, 784, 659, 587, 523, 494, 523)
    return played(*((hz, 110.0 if n % 4 < 2 else 146.8, 261.6, 329.6) for n, hz in enumerate(melody)))


def drummed(sound: Pcm) -> Pcm:
    beat = np.random.default_rng(3).normal(size=len(sound)) * 0.2 * np.exp(-(times(sound.duration_s) % 0.5) / 0.05)
    return from_float(sound.as_float() + beat, AXIS_RATE_HZ)


@pytest.mark.parametrize(
    "sound",
    [
        silence(8),
        in_noise(silence(8), -40),
        chords(8, lambda number: [(262, 330, 392), (294, 349, 440)][number % 2]),
        trio(),
        drummed(trio()),
        louder(in_noise(talker("en-us+f2", passages=2).sound, -60), -38),
    ],
    ids=["silence", "noise", "chords", "a trio", "a trio and drums", "somebody far away"],
)
def test_what_is_not_the_rep_has_no_voice(sound: Pcm) -> None:
    found = {measure.id: measure for measure in measures_of_track(sound, None)}
    for name in VOICE:
        assert found[name].value is None, (name, found[name])
        assert found[name].reason


def test_the_buyer_s_own_echo_is_never_judged() -> None:
    """The microphone holds nothing but the buyer, 20 dB down and 0.15 s late, and a recogniser made words of it."""
    buyer = talker("en-us+f2", passages=4).sound
    echo = join([silence(0.15), louder(buyer, -20)])
    words = talker("en-us+f2", passages=4).words
    said = Turn(Speaker.BUYER, 0.0, 1.0, "On Monday.")
    heard = Turn(Speaker.REP, 1.0, buyer.duration_s, " ".join(word.text for word in words if word.start_s > 1.0))
    recording = Recording(
        Transcript("a-call", (said, heard)), "webrtc", echo, buyer, Channel(auto_gain=False), playout_error_s=0.05
    )
    assert {reading.status for reading in tone_readings(recording, scenario_with(*TARGETS))} <= {
        "not_measured",
        "not_enough_speech",
    }


def test_another_speaker_s_bleed_in_a_turn_is_not_judged_by_the_rep_s_usual() -> None:
    """In the last turn the rep is silent; somebody else in the room speaks, 24 dB under the rep."""
    harm = Reply(words=44, beat="harm-1")
    recording = call([*[Reply(words=30)] * 3, harm])
    assert recording.rep is not None
    start_s = recording.transcript.turns[-1].start_s
    other = louder(talker("en-us+f2", passages=4).sound, -30)
    rest = join([recording.rep.between(0, start_s), other.between(0.5, 18)])
    bled = replace(recording, rep=rest)
    wanted = [replace(one, beats=("harm",)) for one in TARGETS]
    readings = tone_readings(bled, scenario_with(*wanted))
    assert {reading.status for reading in readings} == {"not_measured"}


def test_the_rep_is_judged_beside_somebody_s_quiet_bleed() -> None:
    recording = call([*[Reply(words=30)] * 3, Reply(words=44, beat="harm-1")])
    assert recording.rep is not None
    bleed = louder(spaced([talker("en-us+f2", passages=4).sound] * 3, [0, 0, 0, 0]), -45)
    mixed = recording.rep.as_float()
    mixed[: len(bleed)] += bleed.as_float()[: len(mixed)]
    pace = replace(TARGETS[0], beats=("harm",))
    readings = tone_readings(replace(recording, rep=from_float(mixed, AXIS_RATE_HZ)), scenario_with(pace))
    assert readings[0].status == "within"
