from collections.abc import Sequence
from dataclasses import asdict, fields, replace

import pytest

from scoring.recording import Channel
from scoring.tone import tone_readings
from scoring.tone_reading import ToneReading, relative_text
from scoring.validity import floored
from tests.tone_calls import Reply, call, scenario_with, target
from voice.scenario import Beat, Lines, ToneTarget

USUAL = [Reply(words=30, syllables_per_s=5.0)] * 3
PACE = target("articulation_rate", -20, -5, "%", "harm")
KEYS = (
    "turn beat target measure unit value interval baseline baseline_source band band_relative start_s end_s"
    " voiced_s snr_db p_within status reason confidence"
).split()


def readings_of(replies: Sequence[Reply], wanted: ToneTarget) -> tuple[ToneReading, ...]:
    """The readings of these replies, each after a harm, in a call that began with three usual ones."""
    judged = [replace(reply, beat=f"harm-{number}") for number, reply in enumerate(replies, start=1)]
    readings = tone_readings(call([*USUAL, *judged]), scenario_with(wanted))
    assert len(readings) == len(replies)
    return readings


def read(reply: Reply, wanted: ToneTarget = PACE) -> ToneReading:
    return readings_of([reply], wanted)[0]


def test_a_reading_has_the_keys_of_the_scorecard() -> None:
    assert [field.name for field in fields(ToneReading)] == KEYS


def test_a_reply_is_compared_with_the_rep_s_own_pace() -> None:
    reading = read(Reply(words=40, syllables_per_s=4.4))
    assert reading.value == pytest.approx(4.4, abs=0.1)
    assert reading.baseline == pytest.approx(5.0, abs=0.1)
    assert reading.baseline_source == "call"
    assert reading.band == pytest.approx((4.0, 4.75), abs=0.1)
    assert reading.band_relative == "-20..-5 %"
    assert (reading.turn, reading.beat, reading.unit) == (7, "harm-1", "syll/s")
    assert reading.interval == pytest.approx((3.9, 4.9), abs=0.15)


ORDER = ["below", "unclear", "within", "unclear", "above"]


def in_order(readings: Sequence[ToneReading]) -> bool:
    """Below, then within, then above; unclear only between them."""
    sure = [reading.status for reading in readings if reading.status != "unclear"]
    return sure == sorted(sure, key=ORDER.index) and set(sure) == {"below", "within", "above"}


def test_pace_goes_from_below_through_within_to_above() -> None:
    rates = (2.5, 3.0, 3.5, 4.0, 4.4, 4.8, 5.5, 6.5)
    assert in_order(readings_of([Reply(words=40, syllables_per_s=rate) for rate in rates], PACE))


def test_loudness_goes_from_below_through_within_to_above() -> None:
    wanted = target("level", -8, -2, "dB", "harm")
    readings = readings_of([Reply(words=30, by_db=by_db) for by_db in (-15, -12, -8, -5, -2, 2, 6)], wanted)
    assert in_order(readings)
    assert readings[3].value == pytest.approx((readings[3].baseline or 0) - 5, abs=0.1)


def test_pitch_goes_from_below_through_within_to_above() -> None:
    wanted = target("f0_median", -3, 0.5, "st", "harm")
    heights = [120 * 2 ** (by_st / 12) for by_st in (-7, -5, -3, -1.2, 0.5, 3, 5)]
    readings = readings_of([Reply(words=40, hz=hz) for hz in heights], wanted)
    assert in_order(readings)
    assert readings[0].band == pytest.approx((120 * 2 ** (-3 / 12), 120 * 2 ** (0.5 / 12)), rel=0.01)


def test_the_pitch_range_goes_from_below_through_within_to_above() -> None:
    wanted = target("f0_range", -40, 40, "%", "harm")
    ranges = (1.0, 2.0, 3.0, 4.0, 5.0, 8.0, 12.0)
    assert in_order(readings_of([Reply(words=40, range_st=range_st) for range_st in ranges], wanted))


def test_more_talk_gives_a_narrower_interval() -> None:
    short, long = readings_of([Reply(words=15), Reply(words=45)], PACE)
    assert short.interval is not None
    assert long.interval is not None
    assert long.interval[1] - long.interval[0] < short.interval[1] - short.interval[0]


def test_a_short_reply_gets_no_verdict() -> None:
    reading = read(Reply(words=7))
    assert (reading.status, reading.value) == ("not_enough_speech", None)
    assert reading.reason == "2.8 s of voice, 3 s needed"


@pytest.mark.parametrize(("value", "told"), [(2.97, 2.9), (19.99, 19.9), (2.9, 2.9), (3.0, 3.0)])
def test_what_lies_under_a_limit_is_never_told_as_the_limit(value: float, told: float) -> None:
    assert floored(value) == told


def test_turns_that_made_the_baseline_are_not_judged_by_it() -> None:
    everywhere = target("articulation_rate", -10, 10)
    replies = [Reply(words=44, syllables_per_s=4.0)] * 4
    readings = tone_readings(call(replies), scenario_with(everywhere))
    assert [reading.status for reading in readings[:3]] == ["not_measured"] * 3
    assert readings[3].status == "within"
    assert "your usual" in (readings[0].reason or "")


def test_a_call_with_nothing_to_compare_with_says_so() -> None:
    readings = tone_readings(call([Reply(words=12, beat="harm-1")]), scenario_with(PACE))
    assert readings[0].status == "not_measured"
    assert readings[0].baseline is None
    assert readings[0].baseline_source == "none"


def test_only_the_first_twenty_seconds_of_a_reply_are_judged() -> None:
    reading = read(Reply(words=70, syllables_per_s=5.0))
    assert reading.end_s - reading.start_s == pytest.approx(20, abs=0.1)


def test_a_reply_may_run_over_several_turns_until_the_buyer_speaks() -> None:
    recording = call([*USUAL, Reply(words=20, beat="harm-1"), Reply(words=20)])
    turns = list(recording.transcript.turns)
    del turns[8]
    recording = replace(recording, transcript=replace(recording.transcript, turns=tuple(turns)))
    reading = tone_readings(recording, scenario_with(PACE))[0]
    assert reading.end_s == pytest.approx(turns[8].end_s, abs=0.1)


def nudged(beat: str | None) -> tuple[ToneReading, ...]:
    """The readings of a call in which the buyer says one thing more before the rep answers a harm."""
    recording = call([*USUAL, Reply(words=30, beat="harm-1")])
    turns = list(recording.transcript.turns)
    harm = replace(turns[6], end_s=turns[6].end_s - 1)
    turns[6:7] = [harm, replace(harm, start_s=harm.end_s + 0.2, end_s=harm.end_s + 1, text="I'm waiting.", beat=beat)]
    recording = replace(recording, transcript=replace(recording.transcript, turns=tuple(turns)))
    return tone_readings(recording, scenario_with(PACE))


def test_what_the_buyer_adds_before_the_answer_keeps_the_moment() -> None:
    (reading,) = nudged(None)
    assert (reading.beat, reading.turn, reading.status) == ("harm-1", 8, "above")


def test_an_answer_belongs_to_the_last_of_two_moments_before_it() -> None:
    (reading,) = nudged("harm-2")
    assert (reading.beat, reading.turn) == ("harm-2", 8)


def test_a_response_time_is_judged_in_seconds_without_a_baseline() -> None:
    reading = read(Reply(words=20), target("response_time", 0.2, 1.5, "s", "harm"))
    assert reading.status == "within"
    assert reading.value == pytest.approx(0.4, abs=0.03)
    assert (reading.baseline, reading.baseline_source, reading.band) == (None, "none", (0.2, 1.5))
    assert reading.band_relative == "0.2..1.5 s"


def test_without_playout_reports_a_response_time_is_not_judged() -> None:
    recording = replace(call([Reply(words=20, beat="harm-1")]), playout_error_s=None)
    reading = tone_readings(recording, scenario_with(target("response_time", 0.2, 1.5, "s", "harm")))[0]
    assert reading.status == "not_measured"


def test_loudness_is_not_judged_where_automatic_gain_may_be_on() -> None:
    recording = call([*USUAL, Reply(words=30, beat="harm-1")], channel=Channel())
    reading = tone_readings(recording, scenario_with(target("level", -6, 0, "dB", "harm")))[0]
    assert reading.status == "not_measured"
    assert "automatic gain" in (reading.reason or "")


def test_words_alone_have_no_tone() -> None:
    recording = replace(call([*USUAL, Reply(beat="harm-1")]), rep=None, source="none")
    pace, level = tone_readings(recording, scenario_with(PACE, target("level", -6, 0, "dB", "harm")))
    assert (pace.status, pace.reason) == ("not_measured", "no audio")
    assert (level.status, level.reason) == ("not_measured", "no audio")


def test_a_long_clear_baseline_gives_a_high_confidence() -> None:
    assert read(Reply(words=40)).confidence == "high"
    assert (
        tone_readings(call([Reply(words=20), Reply(words=40, beat="harm-1")]), scenario_with(PACE))[0].confidence
        == "medium"
    )


def test_the_same_call_gives_the_same_readings() -> None:
    recording = call([*USUAL, Reply(words=30, beat="harm-1")])
    first, second = (tone_readings(recording, scenario_with(PACE)) for _ in range(2))
    assert [asdict(reading) for reading in first] == [asdict(reading) for reading in second]


def test_bands_read_with_their_signs_and_units() -> None:
    assert relative_text(target("level", -6, 0, "dB")) == "-6..0 dB"
    assert relative_text(target("f0_median", -1, 2, "st")) == "-1..+2 st"
    assert relative_text(target("pause_ratio", 0.1, 0.3, "1")) == "0.1..0.3"


def test_a_beat_without_a_label_is_found_by_the_scenario_s_cues() -> None:
    recording = call([*USUAL, Reply(words=30)])
    turns = list(recording.transcript.turns)
    turns[6] = replace(turns[6], text="Nobody could open an account on Monday.")
    recording = replace(recording, transcript=replace(recording.transcript, turns=tuple(turns)))
    harm = Beat("harm-1", "harm", Lines({}), Lines({}), ("could open an account on monday",))
    readings = tone_readings(recording, replace(scenario_with(PACE), beats=(harm,)))
    assert [(reading.turn, reading.beat) for reading in readings] == [(7, "harm-1")]
