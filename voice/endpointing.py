"""How long a pause must be to end the rep's turn.

Sellers pause in the middle of a pitch: cutting in costs more than 100 ms. The buyer's patience is multiplied by what
the words end in, by what the pitch did, by what an end-of-turn model says, and by how long this rep's pauses are. The
numbers come from the tuning half of the pause set alone (docs/benchmarks.md): 83 hesitations and 74 ends.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice.endings import Ending, ending_of

FACTORS: Mapping[Ending, float] = {  # ends : hesitations that end so
    Ending.HANDED_OVER: 0.68,  # 11 : 0
    Ending.QUESTION: 0.68,  # 18 : 0
    Ending.ANSWER: 0.85,  # 4 : 0, but people say "yes" and go on
    Ending.CLAUSE: 0.85,  # 35 : 34, so pitch and habit decide
    Ending.PHRASE: 1.2,  # 5 : 1
    Ending.NUMBER: 1.3,  # 1 : 5
    Ending.NOTHING: 1.3,
    Ending.OPEN: 1.7,  # 0 : 11; of 2140 whole sentences by others 2.4 % are taken for one
    Ending.HANGING: 2.1,  # 0 : 28; of 2140 whole sentences by others 1.2 %
    Ending.FILLED: 2.1,  # 0 : 4
}
"""With a patience of 0.7 s: 0.48 s after a question, 0.6 s after a clause, 1.47 s after a word that hangs."""
ASKED = frozenset({Ending.HANDED_OVER, Ending.QUESTION})
"""Pitch says nothing here: it rises as often as it falls."""
UNFINISHED = frozenset({Ending.OPEN, Ending.HANGING, Ending.FILLED})
"""No fall of the pitch makes these complete."""
FELL_ST, STAYED_ST = -3.0, -1.0
"""Median of 98 made statements -3.8, of 166 hesitations -0.6; between the two the factor glides."""
FELL, STAYED = 0.8, 1.25
"""Mild on purpose. 0.7 and 1.4 would do better on the set, but espeak's statements fall more surely than people's do:
area under the curve 0.98 there, 0.67 on 23 pauses of human readers and speakers."""
MODEL_SAYS_OVER, MODEL_SAYS_GOES_ON = 0.8, 1.6
"""At probability 1 and 0. Not tuned: made speech tells nothing about a model that was trained on people."""
ENOUGH_PAUSES = 3
USUAL_PAUSE_S = 0.7
"""A rep whose pauses stay under this, four in five of them, is given no more."""
HABIT_FACTOR = 1.5
LONGEST_S = 2.5


@dataclass(frozen=True, slots=True)
class Said:
    """What is known of the rep's turn so far."""

    text: str
    """The words, live; "" while none came."""
    final_pitch_st: float | None = None
    """How far the pitch fell (negative) or rose over the last voiced stretch; None: not enough voice to tell."""
    end_probability: float | None = None
    """What an end-of-turn model says, 0..1; None: there is none."""
    word_accuracy: float = 1.0
    """Share of the words that are right, 0..1: so often the last one is, and with it what the turn ends in."""


def pause_to_end_s(said: Said, own_pauses_s: Sequence[float], pause_s: float) -> float:
    """Seconds of silence after `said` that end the turn. More patience never makes it less.

    `own_pauses_s` are the silences inside the rep's turns so far; `pause_s` is the buyer's patience.
    """
    ending = ending_of(said.text)
    of_words = math.pow(FACTORS[ending], said.word_accuracy)
    factor = of_words * _of_pitch(said.final_pitch_st, ending) * _of_model(said.end_probability)
    return min(LONGEST_S, pause_s * factor * _of_habit(own_pauses_s))


def _of_pitch(moved_st: float | None, ending: Ending) -> float:
    """Sooner after a fall, later where the voice stays up."""
    if moved_st is None or ending in ASKED:
        return 1.0
    share = min(1.0, max(0.0, (moved_st - FELL_ST) / (STAYED_ST - FELL_ST)))
    factor = FELL + share * (STAYED - FELL)
    return max(1.0, factor) if ending in UNFINISHED else factor


def _of_model(end_probability: float | None) -> float:
    if end_probability is None:
        return 1.0
    return MODEL_SAYS_GOES_ON + end_probability * (MODEL_SAYS_OVER - MODEL_SAYS_GOES_ON)


def _of_habit(own_pauses_s: Sequence[float]) -> float:
    """By the pause that four in five of the rep's own stay under."""
    if len(own_pauses_s) < ENOUGH_PAUSES:
        return 1.0
    upper_s = sorted(own_pauses_s)[int(0.8 * (len(own_pauses_s) - 1))]
    return min(HABIT_FACTOR, max(1.0, upper_s / USUAL_PAUSE_S))
