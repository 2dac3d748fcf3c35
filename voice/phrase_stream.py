"""Phrases from pieces of text as they come: a writer who stops for a moment need not be waited for."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass

from voice.phrases import Phrases

PAUSE_S = 0.06
"""Three tokens of a model that writes 50 a second: longer silence behind "." tells as much as the next word."""


@dataclass(frozen=True, slots=True)
class Probable:
    """The next phrase, unless the writer goes on with it."""

    phrase: str


async def phrases(pieces: AsyncIterator[str]) -> AsyncGenerator[str | Probable, None]:
    """Phrases as early as they can be spoken; nothing of the text is lost but white space at the edges.

    Where only the next piece can tell whether a phrase is whole, it comes as `Probable` first.
    """
    text = Phrases()
    while True:
        coming = asyncio.ensure_future(anext(pieces, None))
        try:
            if probable := text.probable:
                yield Probable(probable)
                if not (await asyncio.wait({coming}, timeout=PAUSE_S))[0]:
                    for phrase in text.pause():
                        yield phrase
            piece = await coming
        finally:
            coming.cancel()
            await asyncio.gather(coming, return_exceptions=True)
        for phrase in text.rest() if piece is None else text.add(piece):
            yield phrase
        if piece is None:
            return
