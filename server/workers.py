"""Worker processes for everything that would hold the server's interpreter: reading acts, and scoring.

Two of them, so that reading a turn in the middle of a call (milliseconds) never waits for scoring another (seconds).
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from scoring.kept import KeptBaseline
from server.garbage import leave_out_what_is_loaded
from server.work import (
    Scored,
    ScoringJob,
    Tone,
    UsualJob,
    copy_as_opus,
    read_words,
    score_again,
    score_call,
    tone_so_far,
    usual_of,
)
from server.worker import Worker
from voice.errors import BadInput, EngineFailed
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript

log = logging.getLogger(__name__)

Given = TypeVarTuple("Given")
T = TypeVar("T")


SCORING_LIMIT_S = 300.0
DRAFTING_LIMIT_S = 30.0
"""For one text of an author, from when its turn comes: the largest that is taken is read in two seconds."""


class Workers:
    """The server's processes; `read` makes this the Reader of every call.

    Opus copies are made in a third one, and what authors write is read in a fourth, both started when first needed: a
    debrief must not wait for them.
    """

    def __init__(self) -> None:
        self._reading = Worker("reading")
        self._scoring = Worker("scoring")
        self._copying = Worker("copying")
        self._drafting = Worker("drafting")
        self._draft_turn = asyncio.Lock()

    async def warm(self) -> None:
        """Starts both, so that the first call and the first debrief need not wait for imports."""
        await asyncio.gather(self._reading.run(warm_reading), self._scoring.run(warm_scoring))

    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
        """Raises EngineFailed, whatever went wrong: one turn that cannot be read must not end its call."""
        try:
            return await self._twice(self._reading, read_words, scenario, transcript)
        except EngineFailed:
            raise
        except Exception as error:
            log.exception("a turn could not be read")
            raise EngineFailed("What was said could not be read.") from error

    async def score(self, job: ScoringJob) -> Scored:
        """Raises EngineFailed, also where it takes too long: a process may hang, or be stopped."""
        try:
            async with asyncio.timeout(SCORING_LIMIT_S):
                return await self._twice(self._scoring, score_call, job)
        except TimeoutError:
            self._scoring.abandon()
            raise EngineFailed(f"Scoring took longer than {SCORING_LIMIT_S:.0f} s.", retryable=True) from None

    async def score_again(self, job: ScoringJob, card: Mapping[str, Any]) -> dict[str, object]:
        """The scorecard from the words, and from what an earlier `card` took from the sound."""
        return await self._twice(self._scoring, score_again, job, card)

    async def tone(self, job: ScoringJob) -> Tone:
        """The tone of a call so far. What was worked out once is remembered, so asking after each turn of a call makes
        the last time quick.
        """
        return await self._twice(self._scoring, tone_so_far, job)

    async def opus_copy(self, track: Path, speaker: Speaker) -> bytes:
        """Raises EngineFailed, OSError."""
        return await self._twice(self._copying, copy_as_opus, track, speaker)

    async def draft(self, work: Callable[[*Given], T], *args: *Given) -> T:
        """Reads or rehearses a text that somebody writes. Raises what the work raises, BadInput where it takes too
        long, and EngineFailed.

        The others wait here, not in the process: the one that is killed has nobody else's text.
        """
        async with self._draft_turn:
            try:
                async with asyncio.timeout(DRAFTING_LIMIT_S):
                    return await self._drafting.run(work, *args)
            except TimeoutError:
                self._drafting.abandon()
                raise BadInput(f"This text takes longer than {DRAFTING_LIMIT_S:.0f} s to read; shorten it.") from None
            except asyncio.CancelledError:  # who asked has gone: the next text must not wait for this one
                self._drafting.abandon()
                raise

    async def _twice(self, worker: Worker, work: Callable[[*Given], T], *args: *Given) -> T:
        """A worker that was killed once may have been unlucky; twice in a row it is the work."""
        try:
            return await worker.run(work, *args)
        except EngineFailed:
            return await worker.run(work, *args)

    async def usual(self, job: UsualJob) -> KeptBaseline | None:
        """What the rep's talk tells of their usual; None where too little was said."""
        return await self._twice(self._scoring, usual_of, job)

    def close(self) -> None:
        self._reading.close()
        self._scoring.close()
        self._copying.close()
        self._drafting.close()


def warm_reading() -> None:
    """What the reading process does first: it imports what reads words."""
    import scoring.read  # noqa: F401
    from scoring.acts import cues

    cues.load()
    leave_out_what_is_loaded()


def warm_scoring() -> None:
    """What the scoring process does first: it imports and compiles what measures voices."""
    from scoring.warm import warm

    warm()
    leave_out_what_is_loaded()
