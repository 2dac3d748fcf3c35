"""How far a language model's tags agree with the patterns, over the chances that the patterns decided."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from scoring.agreement import agreement_of
from scoring.model_tags.tag import Run, Tag, majority
from voice.transcript import Speaker, Transcript

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Over the chances of one behaviour, or of all."""

    behaviour: str
    agreed: int
    of: int
    kappa: float | None
    """Cohen's, -1..1: agreement beyond what the two would reach by chance; None where one answer is all there is."""
    only_patterns: tuple[str, ...]
    """Beats whose chance the patterns call met and no tag stands in."""
    only_tags: tuple[str, ...]
    """Beats whose chance the patterns call missed and a tag stands in."""


ALL = "all"


def tags_block(
    model: str, runs: Sequence[Run], card: Mapping[str, Any], transcript: Transcript, why_not: str | None = None
) -> Json:
    """The scorecard's `tags`: every run's, what most of them say, and the agreement. Changes no score."""
    tags = majority(runs)
    return {
        "model": model,
        "status": "tagged" if why_not is None else "failed",
        "reason": why_not,
        "runs": [run.as_json() for run in runs],
        "dropped": sum(run.dropped for run in runs),
        "tags": [asdict(tag) for tag in tags],
        "agreement": [] if why_not is not None else [_json(one) for one in agreements(card, tags, transcript)],
    }


def agreements(card: Mapping[str, Any], tags: Sequence[Tag], transcript: Transcript) -> list[Agreement]:
    """One per behaviour with a decided chance, in the scorecard's order, and one over all of them."""
    found, everything = [], []
    for behaviour in card.get("behaviours", ()):
        decided = [chance for chance in behaviour["chances"] if chance["met"] is not None]
        pairs = [_pair(chance, behaviour["id"], tags, transcript) for chance in decided]
        everything += pairs
        found += [_agreement(behaviour["id"], pairs)] if pairs else []
    return [*found, _agreement(ALL, everything)] if everything else []


_Pair = tuple[str, bool, bool]
"""The beat, whether the patterns say met, whether a tag stands in it."""


def _pair(chance: Mapping[str, Any], behaviour: str, tags: Sequence[Tag], transcript: Transcript) -> _Pair:
    turns = _replies(chance, transcript)
    return chance["beat"], chance["met"], any(tag.behaviour == behaviour and tag.turn in turns for tag in tags)


def _replies(chance: Mapping[str, Any], transcript: Transcript) -> set[int]:
    """The rep's turns from the beat up to the one that decided."""
    last: int = chance["turn"]
    buyer = [i for i in range(last, -1, -1) if transcript.turns[i].speaker is Speaker.BUYER]
    labelled = [i for i in buyer if transcript.turns[i].beat == chance["beat"]]
    first = (labelled or buyer or [-1])[0]
    return {i for i in range(first + 1, last + 1) if transcript.turns[i].speaker is Speaker.REP}


def _agreement(behaviour: str, pairs: Sequence[_Pair]) -> Agreement:
    return Agreement(
        behaviour,
        sum(1 for _, by_patterns, by_tags in pairs if by_patterns == by_tags),
        len(pairs),
        kappa([(by_patterns, by_tags) for _, by_patterns, by_tags in pairs]),
        tuple(beat for beat, by_patterns, by_tags in pairs if by_patterns and not by_tags),
        tuple(beat for beat, by_patterns, by_tags in pairs if by_tags and not by_patterns),
    )


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """Cohen's, of two raters who say yes or no, to three decimals."""
    found = agreement_of(pairs).kappa
    return None if found is None else round(found, 3)


def _json(one: Agreement) -> Json:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in asdict(one).items()}
