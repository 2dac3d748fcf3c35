"""Whether a clause can name a harm at all, and whose."""

from collections.abc import Collection, Sequence

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
from scoring.acts.restating_words import corrects
from scoring.acts.tokens import Token, denies


def may_name(tokens: Sequence[Token], clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether a clause of the `sentence` tells what was, and not what could be, what works again, or the exercise."""
    if clause.is_question and not (clause.starts_as == "statement" and has_tag(tokens, clause)):
        return False
    if is_of_all(tokens, clause) or is_no_harm(tokens, clause) or _follows(tokens, clause, sentence):
        return False
    if RESTORED.match(tokens, clause.first, clause.end) and not denies(tokens[clause.first : clause.end]):
        return False
    return not any(words.match(tokens, clause.first, clause.end) for words in (ABOUT_THE_PLAY, TO_COME))


def is_no_harm(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether it supposes, or corrects the buyer."""
    return corrects(tokens, clause.first, clause.end) or _supposes(tokens, clause)


def _supposes(tokens: Sequence[Token], clause: Clause) -> bool:
    first, end = clause.first, clause.end
    return HYPOTHETICAL.match(tokens, first, end) and not CHECKED_BACK.match(tokens, first, end)


def _follows(tokens: Sequence[Token], clause: Clause, sentence: Sequence[Clause]) -> bool:
    """Whether it says what would come of an "if" before it, or what is right instead: "if it went down again, you could
    lose a customer", "that's not right, it was down for one hour"."""
    before = [one for one in sentence if one.first < clause.first]
    if any(corrects(tokens, one.first, one.end) for one in before):
        return True
    return SUPPOSED.match(tokens, clause.first, clause.end) and any(_supposes(tokens, one) for one in before)


def is_other_side(window: Sequence[Token]) -> bool:
    """Whether these words tell of ourselves or of other customers."""
    end = len(window)
    if OTHERS_SIDE.match(window, 0, end) and not THEM.match(window, 0, end):
        return True
    if THEIR_SIDE.match(window, 0, end):
        return FOR_OURS.match(window, 0, end) and not THEIRS_PLAINLY.match(window, 0, end)
    if window[0].text in ("i", "we") and not COUNTED.match(window, 0, end):
        return True
    return any(token.text in ("our", "my") for token in window[:3]) or OUR_SIDE.match(window, 0, end)


def tells_only_cause(window: Sequence[Token], slots: Collection[str]) -> bool:
    """Whether these words, which fill the `slots`, tell what broke and at most when: "the line dropped at ten past
    seven"."""
    end = len(window)
    if not {"what", "when"}.issuperset(slots) or THEM.match(window, 0, end) or PEOPLE.match(window, 0, end):
        return False
    return CAUSE.match(window, 0, end)
