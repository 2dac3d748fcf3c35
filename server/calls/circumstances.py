"""What the journal says of a call besides its words and sound."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from scoring.recording import Channel, Gap
from server.calls.local_notes import LocalNotes
from server.local_file import LocalFile

SMALLEST_PLAYOUT_ERROR_S = 0.02
"""One frame: no report of the page is finer."""


@dataclass(frozen=True, slots=True)
class Way:
    """The way the sound took from some moment on."""

    by: str
    """`webrtc`, `socket` or `none`."""
    at_s: float
    playout_delays_s: list[float]
    """The page's reports while it lasted."""


@dataclass(slots=True)
class Circumstances:
    """What is known of a call besides its words and sound."""

    channel: Channel = field(default_factory=Channel)
    gaps: list[Gap] = field(default_factory=list)
    ways: list[Way] = field(default_factory=list)
    has_microphone: bool = False
    local: LocalNotes = field(default_factory=LocalNotes)
    _paused_s: float | None = None
    """Since when the rep has been on a break: what is on the track meanwhile is not part of the call."""

    def note(self, kind: str, fields: Mapping[str, Any]) -> None:
        """One entry of the call's journal, while it is written or when it is read again."""
        match kind:
            case "granted":
                self.channel = Channel(**fields)
            case "gap":
                self.gaps.append(Gap(fields["start_s"], fields["end_s"]))
            case "pause":
                self._pause(fields["paused"], fields["at_s"])
            case "way":
                self.ways.append(Way(fields["by"], fields["at_s"], []))
            case "playout":
                self.ways = self.ways or [Way("webrtc", 0.0, [])]
                self.ways[-1].playout_delays_s.append(fields["delay_s"])
            case "microphone":
                self.has_microphone = True
            case "local_audio" | "local_chunk" | "local_end":
                self.local.note(kind, fields)

    def _pause(self, is_paused: bool, at_s: float) -> None:
        if is_paused:
            self._paused_s = at_s if self._paused_s is None else self._paused_s
        elif self._paused_s is not None:
            self.gaps.append(Gap(self._paused_s, at_s))
            self._paused_s = None

    @property
    def playout_error_s(self) -> float | None:
        """± of where the buyer's sound lies on the axis, in the worst of the ways; None without a report."""
        reports = [way.playout_delays_s for way in self.ways if way.playout_delays_s]
        if not reports:
            return None
        return max(SMALLEST_PLAYOUT_ERROR_S, *((max(delays_s) - min(delays_s)) / 2 for delays_s in reports))

    def local_file(self, folder: Path) -> LocalFile | None:
        """What was recorded at the microphone, as far as it came without a hole; None where it cannot be used."""
        breaks_s = tuple(sorted({way.at_s for way in self.ways if way.at_s > 0 and way.by != "none"}))
        return self.local.file(folder, breaks_s)

    def source(self, end_s: float) -> str:
        """How most of the rep's sound came in a call of this length: `webrtc` or `socket`; `none` came."""
        if not self.has_microphone:
            return "none"
        came_s = {"webrtc": 0.0, "socket": 0.0, "none": 0.0}
        for way, following in pairwise([*self.ways, Way("none", end_s, [])]):
            lasted_s = max(0.0, following.at_s - way.at_s)
            came_s[way.by] += lasted_s - self._missing_s(way.at_s, following.at_s)
        return "socket" if came_s["socket"] > came_s["webrtc"] else "webrtc"

    def _missing_s(self, start_s: float, end_s: float) -> float:
        return sum(max(0.0, min(end_s, gap.end_s) - max(start_s, gap.start_s)) for gap in self.gaps)
