"""Tone readings as notes on the time line: what was measured, beside the own usual and what was asked for.

Made from a scorecard alone, without its sound: any program that reads scorecards gets the same notes.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]

LANES = {
    "f0_median": "pitch",
    "articulation_rate": "pace",
    "speech_rate": "pace",
    "words_per_minute": "pace",
    "level": "level",
}
"""The lane of a replay in which a measure can be drawn; others have none."""
WAYS = {
    "articulation_rate": ("faster", "slower"),
    "speech_rate": ("faster", "slower"),
    "words_per_minute": ("faster", "slower"),
    "level": ("louder", "quieter"),
    "f0_median": ("higher", "lower"),
    "f0_range": ("wider", "narrower"),
    "pause_ratio": ("more pause", "less pause"),
}
NAMES = {"response_time": "wait", "pause_ratio": "pause", "f0_range": "pitch range"}
ABSOLUTE = ("s", "1")


@dataclass(frozen=True, slots=True)
class Annotation:
    """One tone reading; numbers are in `unit`."""

    turn: int
    beat: str | None
    target: str
    measure: str
    lane: str | None
    """`pitch`, `pace` or `level`; None where there is no lane for it."""
    start_s: float
    end_s: float
    status: str
    """As that of the reading."""
    unit: str
    """Of the difference: `%`, `st`, `dB`; of the value itself where nothing usual is compared: `s`, `1`."""
    reading: float | None
    """How far it lies from the own usual, or the value itself; None where it was not measured."""
    plus_minus: float | None
    """Half of the 80 % interval."""
    asked: tuple[float, float]
    usual: float | None
    """The own usual, in the measure's own unit."""
    voiced_s: float | None
    snr_db: float | None
    text: str
    """All of it in one line, to the rep."""


def annotations_of(scorecard: Json) -> list[Annotation]:
    """One for each tone reading, by start."""
    snr = [one.get("value") for one in scorecard.get("measures", ()) if one.get("id") == "snr"]
    found = [_annotation(reading, snr[0] if snr else None) for reading in scorecard.get("tone", ())]
    return sorted(found, key=lambda one: (one.start_s, one.end_s, one.target))


@dataclass(frozen=True, slots=True)
class Apart:
    """A reading against the own usual."""

    unit: str
    """As `Annotation.unit`."""
    asked: tuple[float, float]
    reading: float | None
    plus_minus: float | None


def apart_of(reading: Json) -> Apart:
    """Of one of the scorecard's `tone` or `tone_targets`."""
    asked, unit = _asked(reading.get("band_relative") or "")
    value, usual, interval = reading.get("value"), reading.get("baseline"), reading.get("interval")
    apart = None if value is None else _apart(value, usual, unit)
    ends = [] if interval is None else [_apart(end, usual, unit) for end in interval]
    margin = (ends[1] - ends[0]) / 2 if len(ends) == 2 and None not in ends else None  # type: ignore[operator]
    return Apart(unit, asked, apart, margin)


def _annotation(reading: Json, snr_db: float | None) -> Annotation:
    found, measure = apart_of(reading), reading["measure"]
    unit, asked, apart, margin = found.unit, found.asked, found.reading, found.plus_minus
    parts = [
        _reading_text(measure, apart, unit) if apart is not None else _unread_text(reading),
        f"asked for {_asked_text(measure, asked, unit)}",
        None if margin is None else f"±{_number(margin, unit)}{_mark(unit)}",
        None if apart is None or measure == "response_time" else f"{reading.get('voiced_s') or 0:.1f} s voiced",
        None if snr_db is None or apart is None else f"SNR {snr_db:.0f} dB",
    ]
    return Annotation(
        turn=reading["turn"],
        beat=reading.get("beat"),
        target=reading["target"],
        measure=measure,
        lane=LANES.get(measure) if unit not in ABSOLUTE else None,
        start_s=reading["start_s"],
        end_s=reading["end_s"],
        status=reading["status"],
        unit=unit,
        reading=None if apart is None else round(apart, 3),
        plus_minus=None if margin is None else round(margin, 3),
        asked=asked,
        usual=reading.get("baseline"),
        voiced_s=reading.get("voiced_s"),
        snr_db=snr_db,
        text="; ".join(part for part in parts if part),
    )


def _asked(relative: str) -> tuple[tuple[float, float], str]:
    """`-20..-5 %` as its ends and unit."""
    ends, _, unit = relative.replace("−", "-").partition(" ")
    low, _, high = ends.partition("..")
    try:
        return (float(low), float(high)), unit or "1"
    except ValueError:
        return (0.0, 0.0), unit or "1"


def _apart(value: float, usual: float | None, unit: str) -> float | None:
    """How far a value lies from the own usual; the value itself where it is not compared with that."""
    if unit in ABSOLUTE:
        return value
    if not usual:
        return None
    if unit == "%":
        return 100 * (value / usual - 1)
    if unit == "st" and usual > 0 < value and usual > 30:  # hertz; a range is in semitones itself
        return 12 * math.log2(value / usual)
    return value - usual


def _reading_text(measure: str, apart: float, unit: str) -> str:
    if unit in ABSOLUTE:
        return f"{NAMES.get(measure, 'measured')} {_number(apart, unit)}{_mark(unit)}"
    size = _number(abs(apart), unit)
    if float(size) == 0:
        return "the same as your usual"
    more, less = WAYS.get(measure, ("above", "below"))
    than = "" if measure not in WAYS else "than "
    return f"{size}{_mark(unit)} {more if apart > 0 else less} {than}your usual"


def _unread_text(reading: Json) -> str:
    what = "not enough speech" if reading["status"] == "not_enough_speech" else "not measured"
    return f"{what}: {reading['reason']}" if reading.get("reason") else what


def _asked_text(measure: str, asked: Sequence[float], unit: str) -> str:
    """`5–20 % slower`, `10 % slower to 5 % faster`, `0.6–2 s`."""
    low, high = asked
    if unit in ABSOLUTE:
        return f"{_number(low, unit)}–{_number(high, unit)}{_mark(unit)}"
    more, less = WAYS.get(measure, ("above", "below"))
    if high <= 0:
        return f"{abs(high):g}–{abs(low):g}{_mark(unit)} {less}"
    if low >= 0:
        return f"{low:g}–{high:g}{_mark(unit)} {more}"
    return f"{-low:g}{_mark(unit)} {less} to {high:g}{_mark(unit)} {more}"


def _number(value: float, unit: str) -> str:
    if unit == "1":
        return f"{100 * value:.0f}"
    return f"{value:.0f}" if unit == "%" else f"{value:.1f}"


def _mark(unit: str) -> str:
    return " %" if unit == "1" else f" {unit}"
