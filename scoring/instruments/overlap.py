"""How soon one speaker follows the other, and where both speak at once."""

from collections.abc import Sequence

import numpy as np

from scoring import turns
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, exchange, of_responses, of_turns
from scoring.instruments.turns import CHANNEL, FEWEST_TURNS, held, turn_times_s
from scoring.spans import Span, common, merged, total_s
from scoring.turns import is_backchannel, response_times_s
from scoring.validity import Found
from voice.transcript import Speaker

RESPONSES = Kind(
    "turn-taking",
    ("two tracks", "playout report"),
    "exact to the page's playout report, which every value carries as its ±",
    after(of_responses, "no reply that began after the buyer's end"),
)
OVERLAPS = Kind("turn-taking", ("two tracks",), CHANNEL, after(of_turns, "nothing of the kind was heard"))
QUICK_S, SLOW_S = 0.25, 2.0
"""Gaps between people have a mode near 0.2 s (Levinson & Torreira 2015); beyond 2 s the buyer hears dead air."""
YIELDS_WITHIN_S = 1.0


def responses_s(evidence: Evidence) -> list[float]:
    return list(response_times_s(exchange(evidence)).values())


def with_error(evidence: Evidence, value: float | None) -> Found | None:
    return None if value is None else Found(value, plus_minus=evidence.hearing.playout_error_s)


def share(evidence: Evidence, low_s: float, high_s: float) -> float | None:
    times_s = np.array(responses_s(evidence))
    return float(np.mean((low_s <= times_s) & (times_s < high_s))) if len(times_s) >= FEWEST_TURNS else None


def buyer_responses_s(evidence: Evidence) -> list[float]:
    """From the rep's last sound to the buyer's first."""
    of = exchange(evidence)
    found: list[float] = []
    rep_end_s: float | None = None
    for turn, speech in zip(of.transcript.turns, of.speech, strict=True):
        if not speech or is_backchannel(turn, speech):
            continue
        if turn.speaker is Speaker.BUYER and rep_end_s is not None and speech[0].start_s >= rep_end_s:
            found.append(speech[0].start_s - rep_end_s)
        rep_end_s = speech[-1].end_s if turn.speaker is Speaker.REP else None
    return found


def spans_of(evidence: Evidence, speaker: Speaker) -> tuple[Span, ...]:
    return merged(span for _, speech in exchange(evidence).of(speaker) for span in speech)


def overlaps(evidence: Evidence) -> tuple[Span, ...]:
    """Where both are heard."""
    return common(spans_of(evidence, Speaker.REP), spans_of(evidence, Speaker.BUYER))


def overlap_share(evidence: Evidence) -> float | None:
    rep_s = total_s(spans_of(evidence, Speaker.REP))
    return total_s(overlaps(evidence)) / rep_s if rep_s else None


def backchannels_per_minute(evidence: Evidence) -> float | None:
    """Per minute of the buyer's speech."""
    buyer_s = total_s(spans_of(evidence, Speaker.BUYER))
    count = sum(is_backchannel(*pair) for pair in exchange(evidence).of(Speaker.REP))
    return 60 * count / buyer_s if buyer_s else None


def buyer_cuts(evidence: Evidence) -> list[tuple[Span, Span]]:
    """The rep's and the buyer's turn where the buyer starts before the rep's end and takes the floor."""
    reps, buyers = (_whole(evidence, speaker) for speaker in (Speaker.REP, Speaker.BUYER))
    return [(rep, buyer) for rep in reps for buyer in buyers if rep.start_s < buyer.start_s < rep.end_s]


def _whole(evidence: Evidence, speaker: Speaker) -> list[Span]:
    return [Span(speech[0].start_s, speech[-1].end_s) for _, speech in held(evidence, speaker)]


def yielded_share(evidence: Evidence) -> float | None:
    """Of the buyer's starts over the rep: the rep stops within 1 s."""
    cuts = buyer_cuts(evidence)
    return sum(rep.end_s - buyer.start_s <= YIELDS_WITHIN_S for rep, buyer in cuts) / len(cuts) if cuts else None


def response_length_coupling(evidence: Evidence) -> float | None:
    """Of response times and the length of the reply."""
    of = exchange(evidence)
    times = response_times_s(of)
    lengths = [of.speech[index][-1].end_s - of.speech[index][0].start_s for index in times]
    return statistics.coupling(list(times.values()), lengths)


def _median(values: Sequence[float]) -> float | None:
    return statistics.median(values, FEWEST_TURNS)


CARDS: tuple[Card, ...] = (
    RESPONSES.card(
        "response_time",
        "s",
        2,
        "median time from the buyer's last sound as heard to the rep's first; overlaps left out",
        lambda e: with_error(e, turns.median_response_s(exchange(e))),
        "Levinson & Torreira 2015",
    ),
    RESPONSES.card(
        "response_spread",
        "s",
        2,
        "1.4826 × median distance of the response times from their median",
        lambda e: with_error(e, statistics.spread(responses_s(e))),
    ),
    RESPONSES.card(
        "response_longest", "s", 2, "longest response time", lambda e: with_error(e, max(responses_s(e), default=None))
    ),
    RESPONSES.card(
        "quick_response_share", "1", 3, "response times below 0.25 s / response times", lambda e: share(e, 0, QUICK_S)
    ),
    RESPONSES.card(
        "slow_response_share",
        "1",
        3,
        "response times of 2 s and more / response times",
        lambda e: share(e, SLOW_S, float("inf")),
    ),
    RESPONSES.card(
        "response_trend",
        "1",
        2,
        "rank correlation of the response times and their order",
        lambda e: statistics.coupling(np.arange(len(responses_s(e))), responses_s(e)),
        "Spearman 1904",
    ),
    RESPONSES.card(
        "response_length_coupling",
        "1",
        2,
        "rank correlation of the response times and the length of the reply",
        response_length_coupling,
    ),
    OVERLAPS.card(
        "buyer_response_time",
        "s",
        2,
        "median time from the rep's last sound to the buyer's first; overlaps left out",
        lambda e: _median(buyer_responses_s(e)),
    ),
    OVERLAPS.card(
        "interruptions",
        "1",
        0,
        "rep's turns that start 0.3 s before the buyer's end or in an unfinished sentence, and take the floor",
        lambda e: turns.interruptions(exchange(e)),
        "Gravano & Hirschberg 2012 (interruptions and overlaps)",
    ),
    OVERLAPS.card("overlap_share", "1", 3, "time in which both are heard / rep's speech", overlap_share),
    OVERLAPS.card("overlaps", "1", 0, "stretches of time in which both are heard", lambda e: len(overlaps(e))),
    OVERLAPS.card(
        "overlap_time",
        "s",
        2,
        "median length of these stretches",
        lambda e: statistics.median([span.duration_s for span in overlaps(e)]),
    ),
    OVERLAPS.card(
        "backchannels_per_minute",
        "1/min",
        1,
        "the rep's sounds of listening / minutes of the buyer's speech",
        backchannels_per_minute,
    ),
    OVERLAPS.card(
        "buyer_interruptions",
        "1",
        0,
        "buyer's turns that start within a rep's turn and are no sound of listening",
        lambda e: len(buyer_cuts(e)) if turn_times_s(e) else None,
    ),
    OVERLAPS.card("yielded_share", "1", 3, "of these, those after whose start the rep stops within 1 s", yielded_share),
)
