"""From pieces of text to phrases worth speaking.

>>> pieces: "Fine, so my dispatch", " floor was blind. For", " three hours."
>>> phrases: "Fine, so my dispatch floor was blind.", "For three hours."

The first clause goes out alone only while its sentence is still being written: a whole sentence sounds better.
"""

import re
from collections.abc import AsyncIterator

SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*\s+")
CLAUSE_END = re.compile(r"[,;:–—]\s+")
ABBREVIATIONS = frozenset("mr mrs ms dr prof st no vs e.g i.e approx a.m p.m etc inc ltd".split())
SHORTEST_CLAUSE = 10
"""Letters and digits: a shorter opener ("Well,") is not worth a breath of its own."""


async def phrases(pieces: AsyncIterator[str]) -> AsyncIterator[str]:
    """Phrases as early as they can be spoken; nothing of the text is lost but white space at the edges."""
    text, is_first = "", True
    async for piece in pieces:
        text += piece
        while (cut := _cut(text, is_first=is_first)) is not None:
            yield text[:cut].strip()
            text, is_first = text[cut:], False
    if text.strip():
        yield text.strip()


def _cut(text: str, *, is_first: bool) -> int | None:
    sentence = _sentence_end(text)
    if sentence is not None or not is_first:
        return sentence
    for match in CLAUSE_END.finditer(text):
        if sum(map(str.isalnum, text[: match.start()])) >= SHORTEST_CLAUSE:
            return match.end()
    return None


def _sentence_end(text: str) -> int | None:
    for match in SENTENCE_END.finditer(text):
        before = text[: match.start()].split()
        if before and before[-1].lower().lstrip("(\"'") not in ABBREVIATIONS:
            return match.end()
    return None
