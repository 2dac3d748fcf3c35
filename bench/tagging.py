"""How often the taggers agree with the gold sentences in tests/scoring/gold, as typed and as recognised, and with those
that were kept back from whoever made the patterns; how often the scorecard finds behaviours that were planted in made
calls (tests/scoring/planted.py)."""

from collections.abc import Iterator

from bench.figure import Figure, Setup
from tests.scoring.gold_table import ACTS, Agreement, agreement, kept_back, question_agreement
from tests.scoring.planted import found_in, planted_calls

PLANTED_CALLS = 60
"""Of each scenario."""


def run(setup: Setup) -> Iterator[Figure]:
    for act in ACTS:
        yield _figure(act, agreement(act))
    for kind, found in sorted(question_agreement().items()):
        yield _figure(_named(kind), found)
    for kind, found in sorted(kept_back().items()):
        yield _figure(f"wording nobody saw, {_named(kind)}", found)
    for kind, found in sorted(found_in(list(planted_calls(PLANTED_CALLS, seed=1))).items()):
        yield _figure(f"behaviour planted at {kind}", found)


def _named(kind: str) -> str:
    return "question, any kind" if kind == "any" else kind


def _figure(act: str, found: Agreement) -> Figure:
    counts = f"{found.hits} right, {len(found.missed)} missed, {len(found.false)} false"
    return Figure("tagging", f"{act}: precision", "", (found.precision,), f"recall {found.recall:.3f}; {counts}")
