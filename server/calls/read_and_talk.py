"""A rep reads and talks alone before a call: nobody answers, and all that is kept is their usual way of speaking."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from scoring.kept import KeptBaseline
from scoring.recording import Channel
from server.calls.audience import Audience
from server.work import UsualJob
from voice.errors import RolecallError
from voice.manners import Manners
from voice.plan import Plan
from voice.reading import Reading
from voice.transcript import Transcript

Keeps = Callable[[UsualJob], Awaitable[bool]]
"""Makes it the rep's usual on their device; False: too little was said. Raises RolecallError."""

Measures = Callable[[UsualJob], Awaitable[KeptBaseline | None]]
"""What the rep's talk tells of their usual; None: too little was said. Raises RolecallError."""

HOUR_S = 3600.0
PATIENT = Manners(HOUR_S, HOUR_S, 2 * HOUR_S, HOUR_S)
"""Of a listener who never speaks."""
LEAST_VOICED_S = 20
TOO_LITTLE = f"There are less than {LEAST_VOICED_S} s of voice in it; read and talk for a minute."


class Listening:
    """A mind that says nothing, and has nothing worded."""

    def plan(self, occasion: str, transcript: Transcript, reading: Reading) -> Plan:
        return Plan("", is_verbatim=True)


def keeping(measure: Measures, keep: Callable[[KeptBaseline], Awaitable[None]]) -> Keeps:
    """Keeps with `keep` what `measure` finds."""

    async def keeps(job: UsualJob) -> bool:
        found = await measure(job)
        if found is not None:
            await keep(found)
        return found is not None

    return keeps


async def make_usual(keeps: Keeps, audience: Audience, transcript: Transcript, rep: Path, channel: Channel) -> None:
    """The rep's talk becomes their usual, and the page is told."""
    try:
        is_kept = await keeps(UsualJob(transcript, rep, channel))
    except RolecallError as error:
        audience.fault("usual", error)
        return
    audience.tell("usual", {"is_kept": is_kept, "message": None if is_kept else TOO_LITTLE})
