"""What a call does to a voice: what survives is measured the same, and what does not is not measured."""

import pytest

from scoring import values
from scoring.hearing import hearing_of_track
from scoring.measures import Measure, measures_of, measures_of_track
from scoring.recording import Channel
from tests.channels import in_pink_noise, over_telephone, through_opus
from tests.talkers import talker
from tests.tone_calls import Reply, call
from tests.voices import louder
from voice.pcm import Pcm

TOLD = talker(passages=2)
CHANNELS = {
    "opus at 32 kb/s": lambda: through_opus(TOLD.sound),
    "opus at 24 kb/s": lambda: through_opus(TOLD.sound, bit_rate=24_000),
    "opus and 2 % loss": lambda: through_opus(TOLD.sound, lost=0.02),
    "noise at 30 dB": lambda: in_pink_noise(TOLD.sound, 30),
}


def measured(sound: Pcm) -> dict[str, Measure]:
    return {measure.id: measure for measure in measures_of_track(sound, TOLD.words)}


def value(found: dict[str, Measure], name: str) -> float:
    measure = found[name]
    assert measure.value is not None, measure.reason
    return measure.value


@pytest.mark.parametrize("channel", CHANNELS)
def test_what_survives_a_call_reads_the_same(channel: str) -> None:
    plain, sent = measured(TOLD.sound), measured(CHANNELS[channel]())
    ratio = value(sent, "f0_median") / value(plain, "f0_median")
    assert 2 ** (-0.2 / 12) <= ratio <= 2 ** (0.2 / 12)
    assert value(sent, "f0_range") == pytest.approx(value(plain, "f0_range"), rel=0.06)
    assert value(sent, "articulation_rate") == pytest.approx(value(plain, "articulation_rate"), rel=0.06)
    assert value(sent, "pause_ratio") == pytest.approx(value(plain, "pause_ratio"), abs=0.04)


TAKEN = ("f0_median", "f0_range", "articulation_rate", "speech_rate", "pause_ratio", "voiced_time", "level_median")


def unrounded(sound: Pcm) -> dict[str, float]:
    """Rounding hides or makes a change of a thousandth."""
    hearing = hearing_of_track(sound, TOLD.words)
    outcomes = {name: getattr(values, name)(hearing, hearing.talks) for name in TAKEN}
    return {name: outcome.value for name, outcome in outcomes.items()}


@pytest.mark.parametrize("by_db", [-12, -6, 6, 12])
def test_gain_moves_the_level_by_as_much_and_nothing_else(by_db: float) -> None:
    quiet = louder(TOLD.sound, -14)
    plain, moved = unrounded(quiet), unrounded(louder(quiet, by_db))
    assert moved.pop("level_median") - plain.pop("level_median") == pytest.approx(by_db, abs=0.05)
    assert moved == pytest.approx(plain, rel=1e-3)


@pytest.mark.parametrize(
    "sound", [in_pink_noise(TOLD.sound, 10), over_telephone(TOLD.sound), TOLD.sound.at_rate(8_000)],
    ids=["noise at 10 dB", "telephone", "8 kHz"],
)  # fmt: skip
def test_what_does_not_survive_is_not_measured(sound: Pcm) -> None:
    found = measured(sound)
    assert {found[name].status for name in ("f0_range", "level_median")} == {"not_measured"}
    assert value(found, "articulation_rate") > 0


def test_under_automatic_gain_neither_pitch_range_nor_level_is_measured() -> None:
    found = {measure.id: measure for measure in measures_of(call([Reply()], channel=Channel(auto_gain=True)))}
    assert {found[name].status for name in ("f0_range", "level_median")} == {"not_measured"}
    assert found["f0_median"].status == "measured"
