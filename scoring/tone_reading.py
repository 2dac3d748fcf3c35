"""One tone target at one moment, as the scorecard shows it."""

from dataclasses import dataclass

from voice.scenario import ToneTarget

ABSOLUTE = ("s", "1")


@dataclass(frozen=True, slots=True)
class ToneReading:
    """One target at one moment; the keys of the scorecard's `tone`."""

    turn: int
    beat: str | None
    target: str
    measure: str
    unit: str
    value: float | None
    interval: tuple[float, float] | None
    """80 %."""
    baseline: float | None
    baseline_source: str
    """`call`, `warmup`, `stored` or `none`."""
    band: tuple[float, float] | None
    """In `unit`."""
    band_relative: str
    start_s: float
    end_s: float
    voiced_s: float
    snr_db: float | None
    """Voice over background in the whole recording; None without voice."""
    p_within: float | None
    """Probability of lying in the band, given the standard error; None without a value."""
    status: str
    """`within`, `above`, `below`, `unclear`, `not_enough_speech` or `not_measured`."""
    reason: str | None
    confidence: str
    """`high`, `medium` or `low`."""


def relative_text(target: ToneTarget) -> str:
    """`-20..-5 %`, `-1..+2 st`, `0.2..1.5 s`, `0.1..0.3`."""
    if target.relative in ABSOLUTE:
        unit = " s" if target.relative == "s" else ""
        return f"{target.low:g}..{target.high:g}{unit}"
    low, high = (f"{end:+g}" if end else "0" for end in (target.low, target.high))
    return f"{low}..{high} {target.relative}"
