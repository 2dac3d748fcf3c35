"""The real server without the processes that measure sound: `python -m tests.light_server [quick] FLAGS`.

To start those takes as much processor time as all the rest of the server; what was said is judged all the same. The
engines are the server's own, or with `quick` those that cost nothing and say twelve words in the time of one.
"""

import sys
from dataclasses import replace

import scoring.score  # noqa: F401 (a call must not wait for this import)
from server import house
from server.__main__ import main
from server.wiring import EngineRoom
from server.work import Scored, ScoringJob, score_call
from tests.open_house import quick_choice
from tests.quick_server import NoWorkers


class ByWords(NoWorkers):
    """Calls are scored by their words alone."""

    async def score(self, job: ScoringJob) -> Scored:
        return score_call(replace(job, rep=None, buyer=None, local=None))


if __name__ == "__main__":
    setattr(house, "Workers", ByWords)  # noqa: B010 (mypy refuses an assignment)
    is_quick = sys.argv[1] == "quick"
    if is_quick:
        setattr(EngineRoom, "for_call", quick_choice)  # noqa: B010
    main(["serve", *sys.argv[2 if is_quick else 1 :]])
