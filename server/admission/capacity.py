"""What a running server holds of its own capacity: meters, who is let in, what rests."""

from collections.abc import Callable
from pathlib import Path

from server.admission.admission import Admission
from server.admission.decision import Ceilings
from server.admission.load import Load
from server.admission.meters import MachineMeters
from server.admission.shedding import SENTENCES, Shedding
from server.settings import Settings

CALL_BYTES_PER_S = 32_000 + 32_000 + 96_000
"""Two tracks at 16 kHz, and the recording at the microphone at 48 kHz."""


def ceilings_of(settings: Settings) -> Ceilings:
    return Ceilings(
        settings.max_calls,
        settings.max_processor_percent / 100,
        settings.max_gap_ms / 1000,
        settings.min_free_memory_mb * 10**6,
        settings.min_free_disk_mb * 10**6,
        round(settings.max_call_minutes * 60 * CALL_BYTES_PER_S),
    )


class Capacity:
    def __init__(
        self, settings: Settings, folder: Path, crowded: Callable[[], str], refused: Callable[[str], None]
    ) -> None:
        """`folder`: of the data; `crowded`: an engine without room; `refused` is told why a call was."""
        ceilings = ceilings_of(settings)
        self.meters = MachineMeters(folder, crowded)
        self.admission = Admission(ceilings, self.meters, refused)
        self.shedding = Shedding(ceilings)

    async def watch(self, tell: Callable[[str, str], None]) -> None:
        """Until cancelled; every call's page is told, by a notice's code and sentence, when what rests has changed."""

        def looked(load: Load, now_s: float) -> None:
            if self.shedding.look(load, now_s):
                tell("busy", SENTENCES[self.shedding.level])

        await self.meters.watch(looked)
