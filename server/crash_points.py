"""Named points at which a test may end this process as a power cut would.

`CRASH_AT=name` kills it with SIGKILL where the point is reached first, `CRASH_AT=name:3` the third time. Without the
variable a point costs one comparison.
"""

import os
import signal
from dataclasses import dataclass

VARIABLE = "CRASH_AT"

MIGRATING = ("migration-begins", "migration-between-steps", "migration-before-commit")
FINALISING = (
    "session-made",
    "call-files-made",
    "call-closing",
    "track-sealed",
    "track-renamed",
    "tracks-renamed",
    "session-finished",
    "call-scored",
    "score-kept",
)
"""From a call's first trace to its score."""
COPYING = ("blob-written", "blob-renamed", "copies-made")
RECOVERING = ("recovery-begins", "journal-cut", "session-interrupted", "session-queued", "session-scored-again")
POINTS = (*MIGRATING, *FINALISING, *COPYING, *RECOVERING)
"""Every point there is."""


@dataclass
class _Armed:
    name: str = ""
    left: int = 1


_armed = _Armed()


def arm(where: str) -> None:
    """This process ends at a point, `name` or `name:times`; empty: at none."""
    _armed.name, _, times = where.partition(":")
    _armed.left = int(times or 1)


def reach(name: str) -> None:
    """Returns, unless this is where the process is to end."""
    if name == _armed.name:
        _armed.left -= 1
        if not _armed.left:
            os.kill(os.getpid(), signal.SIGKILL)


arm(os.environ.get(VARIABLE, ""))
