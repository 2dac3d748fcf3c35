from dataclasses import replace

import numpy as np
import pytest

from scoring.measures import Measure, measures_of, measures_of_track
from scoring.recording import Channel, Gap, Recording
from tests.tone_calls import Reply, call
from tests.voices import chords, gliding, in_noise, louder, spaced, talking, tone
from voice.pcm import Pcm, join, silence
from voice.transcript import Speaker, Transcript, Turn, Word

VOICE = ("f0_median", "f0_range", "level_median", "level_range")


def of_track(sound: Pcm, words: tuple[Word, ...] | None = None) -> dict[str, Measure]:
    return {measure.id: measure for measure in measures_of_track(sound, words)}


def of_call(recording: Recording) -> dict[str, Measure]:
    return {measure.id: measure for measure in measures_of(recording)}


def sentence(hz: float = 120.0) -> Pcm:
    """12 s of talk in three parts, with pauses of 0.5 and 0.8 s, over a faint background."""
    return in_noise(spaced([talking(16, 4, hz)] * 3, [0.6, 0.5, 0.8, 0.6]), -65)


def spoken_words(sound: Pcm, count: int, start_s: float, word_s: float) -> tuple[Word, ...]:
    return tuple(Word("table", start_s + i * word_s, start_s + (i + 1) * word_s) for i in range(count))


@pytest.mark.parametrize("hz", [85, 120, 240])
def test_a_track_reads_its_known_pitch_range_level_and_pauses(hz: float) -> None:
    found = of_track(sentence(hz))
    assert found["f0_median"].value == pytest.approx(hz, rel=0.01)
    assert found["f0_range"].value == pytest.approx(3.2, abs=0.2)
    assert found["voiced_time"].value == pytest.approx(12, abs=0.4)
    assert found["pause_count"].value == 2
    assert found["mean_pause"].value == pytest.approx(0.65, abs=0.06)
    assert found["pause_ratio"].value == pytest.approx(1.3 / 13.3, abs=0.01)


@pytest.mark.parametrize("noise_dbfs", [-50, -60, -70])
def test_the_background_is_heard_in_the_pauses(noise_dbfs: float) -> None:
    sound = in_noise(spaced([tone(3), tone(3)], [0.5, 0.8, 0.5]), noise_dbfs)
    assert of_track(sound)["snr"].value == pytest.approx(-20 - noise_dbfs, abs=1)


def test_the_pace_comes_from_words_where_there_are_words() -> None:
    sound = spaced([talking(20, 5), talking(20, 5)], [0.5, 1.0, 0.5])
    words = spoken_words(sound, 10, 0.5, 0.4) + spoken_words(sound, 10, 5.5, 0.4)
    found = of_track(sound, words)
    assert found["articulation_rate"].value == pytest.approx(5.0, abs=0.1)
    assert found["speech_rate"].value == pytest.approx(40 / 9, abs=0.1)
    assert found["words_per_minute"].value == pytest.approx(60 * 20 / 9, abs=2)
    assert found["articulation_rate"].reason is None


@pytest.mark.parametrize("rate", [2.5, 3.5, 4.5, 5.5])
def test_without_words_the_pace_is_counted_from_loudness_peaks_and_says_so(rate: float) -> None:
    found = of_track(in_noise(spaced([talking(24, rate)], [0.5, 0.5]), -60))["articulation_rate"]
    assert found.value == pytest.approx(rate, rel=0.1)
    assert found.reason is not None
    assert "loudness peaks" in found.reason


@pytest.mark.parametrize("by_db", [-12, 12])
def test_gain_moves_the_level_and_nothing_else(by_db: float) -> None:
    sound = louder(sentence(), -8)
    plain, moved = of_track(sound), of_track(louder(sound, by_db))
    assert moved["level_median"].value == pytest.approx((plain["level_median"].value or 0) + by_db, abs=0.05)
    for other in ("f0_median", "f0_range", "pause_count", "voiced_time", "articulation_rate"):
        assert moved[other].value == pytest.approx(plain[other].value, rel=0.01)


@pytest.mark.parametrize(
    "sound",
    [silence(8), in_noise(silence(8), -20), chords(8, lambda number: [(262, 330, 392), (294, 349, 440)][number % 2])],
    ids=["silence", "noise", "chords"],
)
def test_what_is_no_voice_is_not_measured(sound: Pcm) -> None:
    found = of_track(sound)
    for name in VOICE:
        assert found[name].value is None
        assert found[name].status in ("not_measured", "not_enough_speech")
        assert found[name].reason


def test_two_seconds_of_voice_are_not_enough() -> None:
    found = of_track(in_noise(spaced([tone(2)], [0.5, 0.5]), -60))
    assert {found[name].status for name in VOICE} == {"not_enough_speech"}
    assert found["voiced_time"].value == pytest.approx(2, abs=0.1)


def test_a_noisy_track_has_no_pitch_and_no_level() -> None:
    found = of_track(in_noise(spaced([talking(20, 4), talking(20, 4)], [0.5, 0.8, 0.5]), -32))
    assert {found[name].status for name in VOICE} == {"not_measured"}
    assert found["f0_median"].reason is not None
    assert "20 dB needed" in found["f0_median"].reason


@pytest.mark.parametrize("samples", [0, 1, 2, 159, 161, 1000, 4000])
def test_very_short_tracks_have_no_values_and_no_faults(samples: int) -> None:
    found = of_track(Pcm(np.full(samples, 1000, np.int16), 16_000))
    of_any_sound = {"voiced_time", "clipped", "digital_silence", "background_level", "background_range"}
    assert all(measure.value is None for name, measure in found.items() if name not in of_any_sound)


def test_a_clipped_track_is_read() -> None:
    assert of_track(louder(gliding(6, 120, 4), 40))["f0_median"].value == pytest.approx(120, rel=0.01)


def test_a_track_at_another_rate_reads_the_same() -> None:
    sound = sentence()
    assert of_track(sound.at_rate(48_000))["f0_median"].value == pytest.approx(120, rel=0.01)


def test_the_same_track_gives_the_same_measures() -> None:
    assert measures_of_track(sentence(), None) == measures_of_track(sentence(), None)


def test_a_call_has_its_voice_and_its_turns() -> None:
    found = of_call(call([Reply(), Reply(), Reply()]))
    assert found["f0_median"].value == pytest.approx(120, rel=0.01)
    assert found["articulation_rate"].value == pytest.approx(5, abs=0.1)
    assert found["talk_share"].value == pytest.approx(24 / 30, abs=0.01)
    assert found["longest_monologue"].value == pytest.approx(8, abs=0.1)
    assert (found["rep_turns"].value, found["buyer_turns"].value) == (3, 3)
    assert found["interruptions"].value == 0


def test_a_response_time_carries_the_error_of_the_playout_reports() -> None:
    found = of_call(call([Reply(), Reply()]))["response_time"]
    assert found.value == pytest.approx(0.4, abs=0.03)
    assert found.plus_minus == 0.05


def test_without_playout_reports_there_is_no_response_time() -> None:
    found = of_call(replace(call([Reply()]), playout_error_s=None))["response_time"]
    assert (found.value, found.status) == (None, "not_measured")


@pytest.mark.parametrize("auto_gain", [True, None])
def test_the_level_is_measured_only_where_automatic_gain_is_known_to_be_off(auto_gain: bool | None) -> None:
    found = of_call(call([Reply()], channel=Channel(auto_gain=auto_gain)))
    assert found["level_median"].status == "not_measured"
    assert found["f0_median"].status == "measured"


def test_a_file_is_its_own_channel() -> None:
    found = of_call(call([Reply()], channel=Channel(), source="file"))
    assert found["level_median"].status == "measured"


def test_words_alone_have_a_pace_and_no_voice() -> None:
    found = of_call(replace(call([Reply()]), rep=None, source="none"))
    assert found["articulation_rate"].value == pytest.approx(5, abs=0.01)
    assert {found[name].reason for name in (*VOICE, "voiced_time", "snr")} == {"no audio"}


def test_words_spread_evenly_have_no_pauses() -> None:
    turn = Turn(Speaker.REP, 0, 8, " ".join(["table"] * 20))
    found = of_call(Recording(Transcript("a-call", (turn,)), has_word_times=False))
    assert found["pause_ratio"].status == "not_measured"
    assert found["speech_rate"].value == 5


def test_an_empty_call_has_no_values_and_no_faults() -> None:
    found = of_call(Recording(Transcript("a-call", ())))
    assert {measure.value for name, measure in found.items() if not name.endswith("_turns")} <= {None, 0}


def test_the_buyer_in_the_microphone_is_not_the_rep() -> None:
    recording = call([Reply(), Reply()])
    assert recording.rep is not None
    leak = louder(talking(8, 4, 260), -20)
    parts = [leak, recording.rep.between(leak.duration_s, recording.rep.duration_s)]
    leaked = of_call(replace(recording, rep=join(parts)))
    assert leaked["f0_median"].value == of_call(recording)["f0_median"].value


def test_where_no_pause_lets_the_background_be_heard_the_voice_tells_the_least_it_can_be() -> None:
    found = of_track(in_noise(tone(6), -45))["snr"]
    assert found.value == pytest.approx(25, abs=2)
    assert found.reason is not None
    assert "the least" in found.reason


def test_sound_that_never_arrived_is_no_pause() -> None:
    recording = call([Reply(words=20), Reply(words=20)])
    assert recording.rep is not None
    samples = recording.rep.samples.copy()
    samples[round(4.0 * 16_000) : round(5.0 * 16_000)] = 0
    lost = replace(recording, rep=Pcm(samples, 16_000))
    assert of_call(lost)["pause_count"].value == 1
    assert of_call(replace(lost, gaps=(Gap(4.0, 5.0),)))["pause_count"].value == 0
