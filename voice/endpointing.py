"""How long a pause must be to end the rep's turn.

Sellers pause in the middle of a pitch: cutting in costs more than 100 ms. The pause depends on what was said so far,
on the rep's own pauses in this call, and on the buyer's patience.
"""

from collections.abc import Sequence

HANGING = frozenset(
    "a an and as at because but by for from if in into is my of on or our so than that the then this to um uh er "
    "was we were what when where which who with would your i're i'm we're it's i i'll we'll can could will".split()
)
"""Words that a finished turn hardly ends on."""
HANGING_FACTOR = 2.0
STRANDED = frozenset("about at by for from in into of on to with".split())
"""A question may end on one of these: "What did that leave you with?"."""
STRANDS = frozenset("what who whom which where whose".split())
STRANDED_WORDS = 8
"""The question's own word lies no further back than this."""
NOTHING_HEARD_FACTOR = 1.3
SHORT_FACTOR = 0.85
"""A question, or a short answer to one, is over sooner."""
QUESTION_STARTS = frozenset("what when where which who whom whose why how do does did is are can could would".split())
LONGEST_S = 2.5
OWN_PAUSE_MARGIN_S = 0.15


def pause_to_end_s(text: str, own_pauses_s: Sequence[float], pause_s: float) -> float:
    """Seconds of silence after `text` that end the turn.

    `own_pauses_s` are the silences inside the rep's turns so far; `pause_s` is the buyer's patience.
    """
    needed = pause_s * _factor(text.lower().split())
    if len(own_pauses_s) >= 3:
        needed = max(needed, min(1.5 * pause_s, _upper(own_pauses_s) + OWN_PAUSE_MARGIN_S))
    return min(LONGEST_S, needed)


def _factor(words: Sequence[str]) -> float:
    if not words:
        return NOTHING_HEARD_FACTOR
    last = words[-1].strip(".,;:!?…\"'")
    if last in STRANDED and STRANDS.intersection(words[-STRANDED_WORDS:]):
        return SHORT_FACTOR
    if words[-1].endswith(("…", "...", ",", "-", "–")) or (last in HANGING and not words[-1].endswith("?")):
        return HANGING_FACTOR
    if words[-1].endswith("?") or words[0] in QUESTION_STARTS:
        return SHORT_FACTOR
    return 1.0


def _upper(pauses_s: Sequence[float]) -> float:
    """The pause that four in five of the rep's own stay under."""
    return sorted(pauses_s)[int(0.8 * (len(pauses_s) - 1))]
