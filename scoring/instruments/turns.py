"""Who holds the turn, for how long, and how the turns follow each other."""

from itertools import pairwise
from statistics import fmean

import numpy as np

from scoring import turns
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, exchange, of_turns
from scoring.spans import Span, merged, total_s
from scoring.turns import Exchange, is_backchannel
from voice.transcript import Speaker, Turn

CHANNEL = "a buyer's loudspeaker in the rep's microphone blurs it: headphones are advised"
TURNS = Kind("turn-taking", ("two tracks",), CHANNEL, after(of_turns, "nobody was heard"))
MONOLOGUE_S = 20.0
SHORT_WORDS = 3
FEWEST_TURNS = 3

Held = list[tuple[Turn, tuple[Span, ...]]]


def held(evidence: Evidence, speaker: Speaker) -> Held:
    """The turns of one speaker that are heard and more than a sound of listening."""
    return [pair for pair in exchange(evidence).of(speaker) if not is_backchannel(*pair)]


def turn_times_s(evidence: Evidence, speaker: Speaker = Speaker.REP) -> list[float]:
    """From the first to the last sound of each."""
    return [speech[-1].end_s - speech[0].start_s for _, speech in held(evidence, speaker)]


def span_s(of: Exchange) -> Span | None:
    """From the first sound of anybody to the last."""
    spans = [span for speech in of.speech for span in speech]
    return Span(min(s.start_s for s in spans), max(s.end_s for s in spans)) if spans else None


def switches_per_minute(evidence: Evidence) -> float | None:
    of = exchange(evidence)
    pairs = [
        turn.speaker for turn, speech in zip(of.transcript.turns, of.speech, strict=True)
        if speech and not is_backchannel(turn, speech)
    ]  # fmt: skip
    whole = span_s(of)
    changes = sum(one is not other for one, other in pairwise(pairs))
    return 60 * changes / whole.duration_s if whole else None


def word_share(evidence: Evidence) -> float | None:
    rep, buyer = (
        sum(len(turn.tokens) for turn in exchange(evidence).transcript.turns if turn.speaker is speaker)
        for speaker in (Speaker.REP, Speaker.BUYER)
    )
    return rep / (rep + buyer) if rep + buyer else None


def words_per_turn(evidence: Evidence, speaker: Speaker) -> float | None:
    return statistics.median([len(turn.tokens) for turn, _ in held(evidence, speaker)], FEWEST_TURNS)


def silence_share(evidence: Evidence) -> float | None:
    of = exchange(evidence)
    whole = span_s(of)
    if whole is None:
        return None
    return 1 - total_s(merged(span for speech in of.speech for span in speech)) / whole.duration_s


def longest_silence_s(evidence: Evidence) -> float | None:
    spoken = merged(span for speech in exchange(evidence).speech for span in speech)
    gaps = [after.start_s - before.end_s for before, after in pairwise(spoken)]
    return max(gaps, default=None)


def talk_share_shift(evidence: Evidence) -> float | None:
    """Second half of the call less the first."""
    of = exchange(evidence)
    whole = span_s(of)
    if whole is None:
        return None
    middle_s = (whole.start_s + whole.end_s) / 2
    first = _share_within(of, Span(whole.start_s, middle_s))
    second = _share_within(of, Span(middle_s, whole.end_s))
    return None if first is None or second is None else second - first


def _share_within(of: Exchange, part: Span) -> float | None:
    rep, buyer = (
        sum(
            max(0.0, min(s.end_s, part.end_s) - max(s.start_s, part.start_s))
            for _, speech in of.of(speaker)
            for s in speech
        )
        for speaker in (Speaker.REP, Speaker.BUYER)
    )
    return rep / (rep + buyer) if rep + buyer > 0 else None


def monologue_share(evidence: Evidence) -> float | None:
    times_s = np.array(turn_times_s(evidence))
    return float(times_s[times_s >= MONOLOGUE_S].sum() / times_s.sum()) if len(times_s) else None


def short_share(evidence: Evidence) -> float | None:
    words = [len(turn.tokens) for turn in exchange(evidence).transcript.turns if turn.speaker is Speaker.REP]
    return fmean(count <= SHORT_WORDS for count in words) if len(words) >= FEWEST_TURNS else None


def inequality(evidence: Evidence) -> float | None:
    """Gini's coefficient of the rep's turns' times, 0 equal to 1."""
    times_s = np.sort(turn_times_s(evidence))
    if len(times_s) < statistics.FEWEST:
        return None
    weights = 2 * np.arange(1, len(times_s) + 1) - len(times_s) - 1
    return float(weights @ times_s / (len(times_s) * times_s.sum()))


def turn_trend(evidence: Evidence) -> float | None:
    times_s = turn_times_s(evidence)
    return statistics.coupling(np.arange(len(times_s)), times_s)


def relative_spread(evidence: Evidence) -> float | None:
    times_s = turn_times_s(evidence)
    wide = statistics.spread(times_s)
    return None if wide is None else wide / float(np.median(times_s))


def _first_turn_s(evidence: Evidence) -> float | None:
    return next(iter(turn_times_s(evidence)), None)


CARDS: tuple[Card, ...] = (
    TURNS.card(
        "talk_share",
        "1",
        3,
        "rep's speech / both speakers' speech, silence excluded",
        lambda e: turns.talk_share(exchange(e)),
        "Gong Labs 2016 (a vendor's talk ratio)",
    ),
    TURNS.card(
        "longest_monologue",
        "s",
        2,
        "longest run of the rep in which the buyer gives at most sounds of listening; silences below 2 s bridged",
        lambda e: turns.longest_monologue_s(exchange(e)),
    ),
    TURNS.card(
        "rep_turns", "1", 0, "the rep's turns, heard or typed", lambda e: turns.turn_count(exchange(e), Speaker.REP)
    ),
    TURNS.card("buyer_turns", "1", 0, "the buyer's turns", lambda e: turns.turn_count(exchange(e), Speaker.BUYER)),
    TURNS.card(
        "longest_buyer_turn",
        "s",
        2,
        "longest turn of the buyer, first to last sound",
        lambda e: max(turn_times_s(e, Speaker.BUYER), default=None),
    ),
    TURNS.card(
        "switches_per_minute",
        "1/min",
        2,
        "changes of speaker, sounds of listening left out, per minute",
        switches_per_minute,
    ),
    TURNS.card(
        "turn_time",
        "s",
        2,
        "median time of the rep's turns, first to last sound",
        lambda e: statistics.median(turn_times_s(e), FEWEST_TURNS),
    ),
    TURNS.card(
        "turn_time_spread",
        "1",
        3,
        "1.4826 × median distance of these times from their median / median",
        relative_spread,
    ),
    TURNS.card("turn_inequality", "1", 3, "Gini coefficient of these times: 0 all alike", inequality, "Gini 1912"),
    TURNS.card("turn_trend", "1", 2, "rank correlation of these times and their order", turn_trend, "Spearman 1904"),
    TURNS.card("opening_turn", "s", 2, "time of the rep's first turn", _first_turn_s),
    TURNS.card("words_per_turn", "1", 1, "median words of the rep's turns", lambda e: words_per_turn(e, Speaker.REP)),
    TURNS.card(
        "buyer_words_per_turn", "1", 1, "median words of the buyer's turns", lambda e: words_per_turn(e, Speaker.BUYER)
    ),
    TURNS.card("word_share", "1", 3, "rep's words / both speakers' words", word_share),
    TURNS.card(
        "silence_share", "1", 3, "share of the call, first to last sound, in which nobody speaks", silence_share
    ),
    TURNS.card("longest_silence", "s", 2, "longest time in which nobody speaks", longest_silence_s),
    TURNS.card(
        "talk_share_shift", "1", 3, "talk share of the second half of the call less that of the first", talk_share_shift
    ),
    TURNS.card(
        "monologue_share", "1", 3, "time of the rep's turns of 20 s and more / of all the rep's turns", monologue_share
    ),
    TURNS.card("short_turn_share", "1", 3, "rep's turns of at most 3 words / rep's turns", short_share),
)
