"""How far every instrument can be trusted: `python -m bench.instruments` writes the figures that its card shows.

Known-answer error: the largest distance of a reading from a known truth over all cases that the tests hold too, each at
three pitches and backgrounds. Repeatability: the standard deviation of repeated calls of one made voice, pooled over
voices (`bench.takes`).
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from statistics import fmean, variance

from bench.takes import CALL_S, TAKES, VOICES, measures_of_take
from scoring.instruments.document import FILE as PAGE
from scoring.instruments.document import document
from scoring.instruments.figures import FILE, all_figures
from scoring.instruments.registry import CARDS
from server.versions import versions
from tests.scoring.instruments.cases import CASES
from tests.scoring.instruments.made import Voice

MADE_WITH = (Voice(85.0, -70.0), Voice(120.0, -60.0), Voice(220.0, -55.0))
FEWEST_TAKES = 3
"""Calls of one voice in which a measure is read, below which that voice says nothing of it."""


def known_answer_errors() -> dict[str, list[float]]:
    """By measure, the distances of the readings from their truths."""
    errors: dict[str, list[float]] = defaultdict(list)
    for case in CASES:
        for voice in MADE_WITH:
            found = case.read(voice)
            for measure, (truth, _) in case.truth.items():
                value = found[measure].value
                if value is not None:
                    errors[measure].append(abs(value - (truth(voice) if callable(truth) else truth)))
    return errors


def repeated_calls() -> dict[str, list[list[float]]]:
    """By measure, its values in the calls of each voice."""
    values: dict[str, list[list[float]]] = defaultdict(list)
    for voice in VOICES:
        own: dict[str, list[float]] = defaultdict(list)
        for number in range(TAKES):
            for measure in measures_of_take(voice, number):
                if measure.value is not None:
                    own[measure.id].append(measure.value)
        for measure_id, found in own.items():
            values[measure_id].append(found)
    return values


def repeatability(by_voice: Sequence[Sequence[float]]) -> tuple[float | None, int]:
    """Standard deviation within a voice, pooled, and the number of calls it is from; None where nothing ever varied."""
    known = [values for values in by_voice if len(values) >= FEWEST_TAKES]
    count = sum(len(values) for values in known)
    if not known:
        return None, 0
    within = sum(variance(values) * (len(values) - 1) for values in known) / (count - len(known))
    return (math.sqrt(within), count) if within else (None, 0)


def figures(errors: Mapping[str, list[float]], takes: Mapping[str, list[list[float]]]) -> Iterator[tuple[str, object]]:
    for card in CARDS:
        found, (sem, count) = errors.get(card.id, []), repeatability(takes.get(card.id, []))
        yield (
            card.id,
            {
                "known_answer_error": significant(max(found)) if found else None,
                "known_answers": len(found),
                "repeatability": None if sem is None else significant(sem),
                "takes": count,
            },
        )


def significant(value: float) -> float:
    """Three figures."""
    return float(f"{value:.3g}")


def told() -> str:
    """The sentence that the page shows."""
    used = versions()
    now = datetime.now(UTC).strftime("%Y-%m-%d")
    return (
        f"Measured on {now} with `python -m bench.instruments` (Python {used['python']}, numpy {used['numpy']}): "
        f"{len(CASES)} cases\nat {len(MADE_WITH)} pitches and backgrounds; {len(VOICES)} made voices, {TAKES} calls of "
        f"about {CALL_S / 60:.0f} minutes each."
    )


def main() -> None:
    every = dict(figures(known_answer_errors(), repeated_calls()))
    FILE.write_text(json.dumps({"measured": told(), "figures": every}, indent=1, ensure_ascii=False) + "\n", "utf-8")
    all_figures.cache_clear()
    PAGE.write_text(document(), "utf-8")
    known = [one for one in all_figures().values() if one.repeatability is not None]
    calls = fmean(one.takes for one in known)
    print(f"{len(every)} instruments, {len(known)} with a repeatability, from {calls:.0f} calls on average.")


if __name__ == "__main__":
    main()
