"""Whether a clause can name a harm at all, and whose."""

from collections.abc import Sequence

from scoring.acts.clauses import Clause
from scoring.acts.impact_words import (
    ABOUT_THE_PLAY,
    CAUSE,
    CHECKED_BACK,
    COUNTED,
    FOR_OURS,
    HYPOTHETICAL,
    OTHERS_SIDE,
    OUR_SIDE,
    PEOPLE,
    RESTORED,
    SUPPOSED,
    THEIR_SIDE,
    THEIRS_PLAINLY,
    THEM,
    TO_COME,
)
from scoring.acts.questions import has_tag
from scoring.acts.restating import is_of_all
from scoring.acts.restating_words import DENIED
from scoring.acts.tokens import Token


def may_name(tokens: Sequence[Token], clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether a clause of the `sentence` tells what was, and not what could be, what works again, or the exercise."""
    if clause.is_question and not (clause.starts_as == "statement" and has_tag(tokens, clause)):
        return False
    if is_of_all(tokens, clause) or is_no_harm(tokens, clause) or _follows_if(tokens, clause, sentence):
        return False
    return not any(words.match(tokens, clause.first, clause.end) for words in (ABOUT_THE_PLAY, TO_COME, RESTORED))


def is_no_harm(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether it supposes, or corrects the buyer."""
    first, end = clause.first, clause.end
    if DENIED.match(tokens, first, end):
        return True
    return HYPOTHETICAL.match(tokens, first, end) and not CHECKED_BACK.match(tokens, first, end)


def _follows_if(tokens: Sequence[Token], clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether it says what would come of an "if" before it: "if it went down again, you could lose a customer"."""
    if not SUPPOSED.match(tokens, clause.first, clause.end):
        return False
    return any(is_no_harm(tokens, before) for before in sentence if before.first < clause.first)


def is_other_side(window: Sequence[Token]) -> bool:
    """Whether these words tell of ourselves, of other customers, or only of what broke."""
    end = len(window)
    if not THEM.match(window, 0, end):
        is_only_cause = CAUSE.match(window, 0, end) and not PEOPLE.match(window, 0, end)
        if is_only_cause or OTHERS_SIDE.match(window, 0, end):
            return True
    if THEIR_SIDE.match(window, 0, end):
        return FOR_OURS.match(window, 0, end) and not THEIRS_PLAINLY.match(window, 0, end)
    if window[0].text in ("i", "we") and not COUNTED.match(window, 0, end):
        return True
    return any(token.text in ("our", "my") for token in window[:3]) or OUR_SIDE.match(window, 0, end)
