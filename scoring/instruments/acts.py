"""What the rep's words do, counted over the call: questions, acknowledgements, claims."""

from collections.abc import Callable

import numpy as np

from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import LEAST_WORDS, after, exchange, of_acts, of_turns
from scoring.instruments.words import content_of
from scoring.validity import Outcome, Unread
from voice.reading import Act
from voice.transcript import Speaker

CHANNEL = "as exact as the recogniser's words; precision and recall in docs/scoring.md"
ACTS = Kind("words", ("words", "scenario"), CHANNEL, after(of_acts, "no act of this kind"))
TIMED = Kind(
    "words", ("words", "scenario", "turns"), CHANNEL, after(lambda e: of_acts(e) or of_turns(e), "no act of this kind")
)
LEAST_MINUTES = 1.0
TOO_LITTLE = Unread("not_enough_speech", "too little was said for a rate")
QUARTERS = 4
COUNTED = (
    ("question-situation", "questions on their present work"),
    ("question-problem", "questions on what goes wrong"),
    ("question-implication", "questions on what it costs them"),
    ("question-need-payoff", "questions on what a solution would bring"),
    ("question-qualifying", "questions on budget, authority or time"),
    ("capability", "statements of what the product does"),
    ("reflection", "times the buyer's words are given back"),
    ("acknowledgement", "acknowledgements"),
    ("impact", "clauses that name who, what, when or how much was hit"),
    ("fix", "actions, credits and dates offered"),
    ("protocol-phrase", "stock phrases"),
    ("goal", "times the buyer's goal is said"),
    ("what-changed", "times it is asked what has changed"),
    ("value-claim", "claims of value"),
    ("justification", "explanations in own defence"),
    ("negation", "times the buyer's words are denied"),
    ("next-step", "next steps named"),
)
SPIN = "Rackham 1988 (SPIN)"


def questions(evidence: Evidence) -> list[Act]:
    return [act for act in evidence.acts or () if act.id.startswith("question-")]


def count(evidence: Evidence, act_id: str) -> int:
    return sum(act.id == act_id for act in evidence.acts or ())


def counting(act_id: str) -> Callable[[Evidence], float]:
    return lambda evidence: count(evidence, act_id)


def end_s(evidence: Evidence) -> float:
    return max((turn.end_s for turn in exchange(evidence).transcript.turns), default=0.0)


def questions_per_10_minutes(evidence: Evidence) -> Outcome | float:
    minutes = end_s(evidence) / 60
    return 10 * len(questions(evidence)) / minutes if minutes >= LEAST_MINUTES else TOO_LITTLE


def open_share(evidence: Evidence) -> Outcome | float:
    asked = questions(evidence)
    return sum(bool(act.is_open) for act in asked) / len(asked) if asked else TOO_LITTLE


def stacked_turns(evidence: Evidence) -> float:
    turns = [act.turn for act in questions(evidence)]
    return sum(turns.count(turn) > 1 for turn in set(turns))


def per_100(act_id: str) -> Callable[[Evidence], Outcome | float]:
    def taken(evidence: Evidence) -> Outcome | float:
        words = len(evidence.words)
        return 100 * count(evidence, act_id) / words if words >= LEAST_WORDS else TOO_LITTLE

    return taken


def reflections_per_question(evidence: Evidence) -> float | None:
    asked = len(questions(evidence))
    return count(evidence, "reflection") / asked if asked else None


def question_spread(evidence: Evidence) -> float | None:
    """Entropy of the questions over the call's quarters, 0 (all in one) to 1 (as many in each)."""
    asked = questions(evidence)
    if len(asked) < QUARTERS:
        return None
    quarters = [min(QUARTERS - 1, int(QUARTERS * _at_s(evidence, act) / end_s(evidence))) for act in asked]
    share = np.bincount(quarters, minlength=QUARTERS) / len(asked)
    share = share[share > 0]
    return float(-(share * np.log(share)).sum() / np.log(QUARTERS))


def question_words(evidence: Evidence) -> float | None:
    return statistics.median([act.last_word - act.first_word + 1 for act in questions(evidence)])


def first_question_s(evidence: Evidence) -> float | None:
    return min((_at_s(evidence, act) for act in questions(evidence)), default=None)


def longest_without_question_s(evidence: Evidence) -> float:
    """Between two questions, or the call's ends."""
    times_s = sorted([0.0, *(_at_s(evidence, act) for act in questions(evidence)), end_s(evidence)])
    return float(np.diff(times_s).max())


def words_before_capability(evidence: Evidence) -> float | None:
    """The rep's words before the product is first spoken of."""
    first = min(((a.turn, a.first_word) for a in evidence.acts or () if a.id == "capability"), default=None)
    if first is None:
        return None
    before = [talk for talk in evidence.hearing.talks if talk.turn < first[0]]
    return sum(len(talk.words) for talk in before) + first[1]


def follow_up_share(evidence: Evidence) -> float | None:
    """Questions with a content word of the buyer's last turn."""
    asked = questions(evidence)
    follows = [bool(content_of(tuple(act.quote.split())) & _buyer_said_before(evidence, act)) for act in asked]
    return sum(follows) / len(follows) if follows else None


def question_turn_share(evidence: Evidence) -> float | None:
    """The rep's turns with a question."""
    turns = [talk.turn for talk in evidence.hearing.talks]
    asking = {act.turn for act in questions(evidence)}
    return len(asking) / len(turns) if turns else None


def _buyer_said_before(evidence: Evidence, act: Act) -> frozenset[str]:
    earlier = exchange(evidence).transcript.turns[: act.turn]
    return next((content_of(turn.tokens) for turn in reversed(earlier) if turn.speaker is Speaker.BUYER), frozenset())


def _at_s(evidence: Evidence, act: Act) -> float:
    """When its first word starts."""
    words = next((talk.words for talk in evidence.hearing.talks if talk.turn == act.turn), ())
    turn = exchange(evidence).transcript.turns[act.turn]
    return words[act.first_word].start_s if act.first_word < len(words) else turn.start_s


CARDS: tuple[Card, ...] = (
    ACTS.card("question_count", "1", 0, "questions of any kind", lambda e: len(questions(e))),
    TIMED.card(
        "questions_per_10_min",
        "1/10 min",
        2,
        "questions / tens of minutes of the call",
        questions_per_10_minutes,
        "rolecall",
    ),
    ACTS.card("open_question_share", "1", 2, "open questions / questions", open_share, "Rackham 1988"),
    ACTS.card("stacked_question_turns", "1", 0, "rep's turns with more than one question", stacked_turns),
    ACTS.card(
        "fillers_per_100_words",
        "1/100 words",
        2,
        "fillers / hundreds of words",
        per_100("filler"),
        "Bortfeld et al. 2001",
    ),
    ACTS.card("hedges_per_100_words", "1/100 words", 2, "hedges / hundreds of words", per_100("hedge"), "Hyland 1998"),
    *(
        ACTS.card(
            f"{act_id.replace('-', '_')}_count",
            "1",
            0,
            said,
            counting(act_id),
            SPIN if act_id.startswith("q") else "rolecall",
        )
        for act_id, said in COUNTED
    ),
    ACTS.card(
        "reflections_per_question",
        "1",
        2,
        "reflections / questions",
        reflections_per_question,
        "Moyers et al. 2016 (MITI 4.2)",
    ),
    TIMED.card(
        "question_spread",
        "1",
        3,
        "entropy of the questions over the call's quarters / its most: 1 is as many in each",
        question_spread,
        "Shannon 1948",
    ),
    ACTS.card("question_words", "1", 1, "median words of a question", question_words),
    ACTS.card("question_turn_share", "1", 3, "rep's turns with a question / rep's turns", question_turn_share),
    TIMED.card("first_question_time", "s", 1, "from the call's start to the rep's first question", first_question_s),
    TIMED.card(
        "longest_without_question",
        "s",
        1,
        "longest time between two of the rep's questions or the call's ends",
        longest_without_question_s,
    ),
    ACTS.card(
        "words_before_capability",
        "1",
        0,
        "the rep's words before the product is first spoken of",
        words_before_capability,
    ),
    TIMED.card(
        "follow_up_share",
        "1",
        3,
        "questions with a content word of the buyer's last turn / questions",
        follow_up_share,
        "Huang et al. 2017",
    ),
)
