"""Holds a buyer's words to its role: the stream is held one clause, and a scripted line takes the place of the rest."""

import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable

from voice.buyer.role import RoleCheck

LONGEST_CLAUSE = 160
"""Characters of a clause without a mark: it is looked at from there on as it stands."""
_CLAUSE_END = re.compile(r"(?<!\d)[.?!…]+[\"”’]*(?=\s|$)|[,;:.?!…—\n]+[\"”’]*(?=\s)")
"""A mark before white space; the end of a sentence also where nothing more has come yet, but not within "3.5"."""


async def in_role(
    pieces: AsyncIterator[str], check: RoleCheck, line: str, replaced: Callable[[str], None]
) -> AsyncGenerator[str, None]:
    """The pieces, a clause at a time and each clause only once it is known to be sound.

    At the first that is not, `replaced` hears why, `line` is given instead of it, and nothing more is taken.
    """
    text, given = "", 0
    async for piece in pieces:
        text += piece
        end = _checked_until(text, given)
        if end <= given:
            continue
        if (reason := check.broken_by(text[:end])) is not None:
            replaced(reason)
            yield _joined(text[:given], line)
            return
        yield text[given:end]
        given = end
    if (reason := check.broken_by(text)) is not None:
        replaced(reason)
        yield _joined(text[:given], line)
    elif text[given:]:
        yield text[given:]


def _checked_until(text: str, given: int) -> int:
    """The end of the last whole clause, or of the last whole word of a long one."""
    ends = [found.end() for found in _CLAUSE_END.finditer(text, given)]
    if ends:
        return ends[-1]
    return text.rfind(" ") if len(text) - given > LONGEST_CLAUSE else given


def _joined(given: str, line: str) -> str:
    """A line after what was given: a clause that was cut off is closed."""
    stem = given.rstrip()
    if not stem:
        return line
    return f" {line}" if stem[-1] in ",;:.?!…—" else f"… {line}"
