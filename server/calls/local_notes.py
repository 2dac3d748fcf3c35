"""What the journal says of the recording at the microphone: which chunks came, and whether that is all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from server.local_file import LocalFile
from server.recording.call_files import local_path


@dataclass(frozen=True, slots=True)
class _Came:
    samples: int
    sha256: str


@dataclass(slots=True)
class LocalNotes:
    rate_hz: int | None = None
    """None: no recording was begun."""
    began_s: float = 0.0
    chunks: int | None = None
    """How many there are in all; None until the page said so."""
    is_over: bool = False
    """The call has ended: what is not here by now will not be used."""
    was_read: bool = False
    """The notes are those of another process: what lies on the disk is checked."""
    _came: dict[int, _Came] = field(default_factory=dict)

    def note(self, kind: str, fields: Mapping[str, Any]) -> None:
        match kind:
            case "local_audio":
                self.rate_hz, self.began_s = fields["rate_hz"], fields["at_s"]
            case "local_chunk":
                self._came[fields["number"]] = _Came(fields["samples"], fields["sha256"])
            case "local_end":
                self.chunks = fields["chunks"]

    @property
    def why_not(self) -> str | None:
        """Why the recording of a call that is over is not used; None where it is, or none was begun."""
        if self.rate_hz is None or not self.is_over:
            return None
        if self.chunks is None:
            return "the page did not say that its recording at the microphone was complete"
        missing = self.chunks - self._whole
        if missing:
            return f"{missing} of {self.chunks} s recorded at the microphone had not come 2 s after the end"
        return None if self.chunks else "nothing was recorded at the microphone"

    def file(self, folder: Path, breaks_s: tuple[float, ...]) -> LocalFile | None:
        """As far as it came without a hole; None where there is nothing, or it is not used."""
        whole = self._whole
        if self.rate_hz is None or not whole or self.why_not is not None:
            return None
        samples = (whole - 1) * self.rate_hz + self._came[whole - 1].samples
        known = tuple(self._came[number].sha256 for number in range(whole)) if self.was_read else ()
        return LocalFile(local_path(folder), self.rate_hz, samples, self.began_s, breaks_s, known)

    @property
    def _whole(self) -> int:
        """Chunks before the first that is missing."""
        return next(number for number in range(len(self._came) + 1) if number not in self._came)
