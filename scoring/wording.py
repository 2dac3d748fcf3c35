"""Measures that need only words: questions per ten minutes, fillers and hedges per 100 words, and counts."""

from collections.abc import Sequence

from scoring.measures import Measure
from voice.reading import Act
from voice.transcript import Speaker, Transcript

_LEAST_WORDS = 30
"""Below this many words of the rep a rate per 100 words says nothing."""
_LEAST_MINUTES = 1.0


def word_measures(transcript: Transcript, acts: Sequence[Act]) -> tuple[Measure, ...]:
    """Counts and rates of acts in the rep's words."""
    words = sum(len(turn.tokens) for turn in transcript.turns if turn.speaker is Speaker.REP)
    end_s = max((turn.end_s for turn in transcript.turns), default=0.0)
    minutes = end_s / 60.0
    asked = [act for act in acts if act.id.startswith("question-")]
    is_open = [act for act in asked if act.is_open]
    return (
        Measure("question_count", float(len(asked)), "1", "measured"),
        _rate("questions_per_10_min", len(asked), minutes / 10.0, "1/10 min", minutes >= _LEAST_MINUTES),
        _rate("open_question_share", len(is_open), float(len(asked)), "1", bool(asked)),
        Measure("stacked_question_turns", float(stacked_turns(asked)), "1", "measured"),
        _rate("fillers_per_100_words", _count(acts, "filler"), words / 100.0, "1/100 words", words >= _LEAST_WORDS),
        _rate("hedges_per_100_words", _count(acts, "hedge"), words / 100.0, "1/100 words", words >= _LEAST_WORDS),
        Measure("protocol_phrase_count", float(_count(acts, "protocol-phrase")), "1", "measured"),
        Measure("rep_word_count", float(words), "1", "measured"),
    )


def stacked_turns(questions: Sequence[Act]) -> int:
    """Rep turns with more than one question."""
    turns = [act.turn for act in questions]
    return sum(1 for turn in set(turns) if turns.count(turn) > 1)


def _count(acts: Sequence[Act], act_id: str) -> int:
    return sum(1 for act in acts if act.id == act_id)


def _rate(measure: str, count: int, per: float, unit: str, is_enough: bool) -> Measure:
    if not is_enough:
        return Measure(measure, None, unit, "not_enough_speech", "too little was said for a rate")
    return Measure(measure, round(count / per, 2), unit, "measured")
