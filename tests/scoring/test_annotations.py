"""Tone readings as lines on the replay's time line."""

from typing import Any

import pytest

from scoring.annotations import Annotation, annotations_of

PACE = {
    "turn": 5,
    "beat": "harm-2",
    "target": "after-harm-pace",
    "measure": "articulation_rate",
    "unit": "syll/s",
    "value": 4.3,
    "interval": [3.87, 4.77],
    "baseline": 5.0,
    "band": [4.0, 4.75],
    "band_relative": "-20..-5 %",
    "start_s": 56.0,
    "end_s": 66.5,
    "voiced_s": 7.2,
    "status": "within",
    "reason": None,
}
MEASURES = [{"id": "f0_median", "value": 118.0}, {"id": "snr", "value": 31.2}]


def one(**changes: Any) -> Annotation:
    (found,) = annotations_of({"tone": [PACE | changes], "measures": MEASURES})
    return found


def test_a_reading_is_one_line_with_its_margin_and_what_it_rests_on() -> None:
    line = "14 % slower than your usual; asked for 5–20 % slower; ±9 %; 7.2 s voiced; SNR 31 dB"
    assert one().text == line


def test_its_numbers_are_differences_from_the_own_usual() -> None:
    found = one()
    assert (found.reading, found.plus_minus, found.asked, found.unit) == (-14.0, 9.0, (-20.0, -5.0), "%")
    assert (found.lane, found.usual, found.snr_db) == ("pace", 5.0, 31.2)


@pytest.mark.parametrize(
    ("changes", "begins"),
    [
        ({"value": 5.5, "interval": [5.2, 5.8]}, "10 % faster than your usual; asked for 5–20 % slower; ±6 %"),
        ({"value": 5.0}, "the same as your usual; "),
        ({"band_relative": "-10..+5 %"}, "14 % slower than your usual; asked for 10 % slower to 5 % faster; "),
        (
            {
                "measure": "level",
                "value": -24.5,
                "interval": [-25.7, -23.3],
                "baseline": -23,
                "band_relative": "-6..0 dB",
            },
            "1.5 dB quieter than your usual; asked for 0–6 dB quieter; ±1.2 dB; ",
        ),
        (
            {
                "measure": "f0_median",
                "value": 112.2,
                "interval": [106, 119],
                "baseline": 100,
                "band_relative": "-3..+1 st",
            },
            "2.0 st higher than your usual; asked for 3 st lower to 1 st higher; ±1.0 st; ",
        ),
        (
            {"measure": "f0_range", "value": 8, "interval": [7, 9], "baseline": 10, "band_relative": "-40..0 %"},
            "20 % narrower than your usual; asked for 0–40 % narrower; ±10 %; ",
        ),
        (
            {
                "measure": "response_time",
                "value": 0.3,
                "interval": [0.2, 0.4],
                "baseline": None,
                "band_relative": "0.6..2 s",
            },
            "wait 0.3 s; asked for 0.6–2.0 s; ±0.1 s; SNR 31 dB",
        ),
        (
            {
                "measure": "pause_ratio",
                "value": 0.21,
                "interval": [0.14, 0.28],
                "baseline": None,
                "band_relative": "0.1..0.3",
            },
            "pause 21 %; asked for 10–30 %; ±7 %; ",
        ),
    ],
)
def test_each_measure_in_its_own_words(changes: dict[str, Any], begins: str) -> None:
    assert one(**changes).text.startswith(begins)


def test_what_was_not_measured_says_why_and_has_no_numbers() -> None:
    unread = {"value": None, "interval": None, "status": "not_enough_speech", "reason": "2.1 s of voice, 3 s needed"}
    found = one(**unread)
    assert found.text == "not enough speech: 2.1 s of voice, 3 s needed; asked for 5–20 % slower"
    assert (found.reading, found.plus_minus) == (None, None)


def test_lines_stand_in_the_order_of_time_and_a_card_without_tone_has_none() -> None:
    found = annotations_of({"tone": [PACE, PACE | {"start_s": 3.0}], "measures": []})
    assert [line.start_s for line in found] == [3.0, 56.0]
    assert found[0].text.endswith("7.2 s voiced")
    assert annotations_of({"behaviours": []}) == []


def test_a_wait_has_no_lane() -> None:
    assert one(measure="response_time", band_relative="0.6..2 s").lane is None
