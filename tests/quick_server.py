"""The real server on engines and workers that cost nothing, as a process: `python -m tests.quick_server FLAGS`.

House, doors, media, recording and store are the server's own: what is measured on it is them alone.
"""

import sys
from pathlib import Path

from scoring.kept import KeptBaseline
from server import house
from server.__main__ import main
from server.wiring import EngineRoom
from server.work import Scored, ScoringJob, Tone, UsualJob
from tests.calls import SCORECARD
from tests.open_house import WorkersInPlace, quick_choice
from voice.transcript import Speaker


class NoWorkers(WorkersInPlace):
    """Every call gets the same scorecard at once."""

    async def score(self, job: ScoringJob) -> Scored:
        return Scored(dict(SCORECARD), None)

    async def tone(self, job: ScoringJob) -> Tone:
        return Tone([])

    async def opus_copy(self, track: Path, speaker: Speaker) -> bytes:
        return b""

    async def usual(self, job: UsualJob) -> KeptBaseline | None:
        return None


if __name__ == "__main__":
    setattr(house, "Workers", NoWorkers)  # noqa: B010 (mypy refuses an assignment)
    setattr(EngineRoom, "for_call", quick_choice)  # noqa: B010
    main(["serve", *sys.argv[1:]])
