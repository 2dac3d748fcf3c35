"""Eight made reps: how they sound, and how long they hesitate.

A hesitation lasts 0.3 to 1.6 s, a Pareto distribution cut off at both ends. Its exponent is the one that eot-bench's
silence-only baseline implies: 55.6 % of the pauses there outlast 0.3 s and 21.7 % outlast 0.6 s, hence
ln(55.6 / 21.7) / ln 2 = 1.36. A rep's own pauses resemble one another: of the variance of their normal scores, 40 % is
the rep's.
"""

import math
import random
from dataclasses import dataclass
from statistics import NormalDist

from tests.pauses.texts import Text
from voice.scenario import Voice

SHORTEST_S, LONGEST_S = 0.3, 1.6
EXPONENT = 1.36
OWN_SHARE = 0.4
"""Of the variance: chosen, not measured."""


@dataclass(frozen=True, slots=True)
class Rep:
    name: str
    voice: Voice
    habit: float
    """Normal score of the rep's pauses: below 0 they are short, above 0 long. Together the reps' have mean 0."""

    def hesitation_s(self, text: Text) -> float:
        """How long this rep pauses at that place, the same in every run."""
        own = random.Random(f"{self.name} {text.digest}").gauss(0.0, 1.0)
        score = math.sqrt(OWN_SHARE) * self.habit + math.sqrt(1 - OWN_SHARE) * own
        return lasting_s(NormalDist().cdf(score))


def lasting_s(share: float) -> float:
    """The length that this share of all hesitations stays under."""
    longest = 1 - (SHORTEST_S / LONGEST_S) ** EXPONENT
    return SHORTEST_S * float((1 - share * longest) ** (-1 / EXPONENT))


def _habits(count: int) -> list[float]:
    scores = [NormalDist().inv_cdf((number + 0.5) / count) for number in range(count)]
    spread = math.sqrt(sum(score**2 for score in scores) / count)
    return [score / spread for score in scores]


_VOICES = (
    Voice("en-us", rate_wpm=165, pitch=45),
    Voice("en-us+f3", rate_wpm=180, pitch=55),
    Voice("en-gb-x-rp+m1", rate_wpm=150, pitch=38),
    Voice("en-us+f5", rate_wpm=160, pitch=60),
    Voice("en-gb-scotland+m3", rate_wpm=175, pitch=50),
    Voice("en-us+m7", rate_wpm=190, pitch=35),
    Voice("en-gb-x-rp+f2", rate_wpm=170, pitch=65),
    Voice("en-us+anika", rate_wpm=155, pitch=50),
)
_ORDER = (4, 1, 6, 3, 0, 7, 2, 5)
"""Which habit goes with which voice: neither sex nor speed tells it."""
REPS = tuple(Rep(f"rep {number}", voice, _habits(len(_VOICES))[_ORDER[number]]) for number, voice in enumerate(_VOICES))


def said_by(text: Text) -> tuple[Rep, Rep]:
    """The two reps that say it."""
    first = text.digest // 2 % len(REPS)
    return REPS[first], REPS[(first + 1 + text.digest // 16 % (len(REPS) - 1)) % len(REPS)]
