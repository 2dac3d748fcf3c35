"""Worker processes for everything that would hold the server's interpreter: reading acts, and scoring.

Two of them, so that reading a turn in the middle of a call (milliseconds) never waits for scoring another (seconds).
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

from scoring.kept import KeptBaseline
from scoring.recording import Channel, Gap, Recording
from server.garbage import leave_out_what_is_loaded
from server.local_file import LocalFile
from server.recording import wav
from server.recording.call_files import LOCAL_TRACK_NAME
from server.worker import Worker
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript

Given = TypeVarTuple("Given")
T = TypeVar("T")


SCORING_LIMIT_S = 300.0
DRAFTING_LIMIT_S = 30.0
"""For one text of an author: the largest that is taken is read in a second."""
TRACK_HOP_S = 0.05
"""Pitch and level as the replay draws them: 20 points a second."""


@dataclass(frozen=True, slots=True)
class ScoringJob:
    """A call as files and words, finished or growing; small enough to hand to another process."""

    scenario: Scenario
    transcript: Transcript
    versions: dict[str, str]
    rep: Path | None = None
    """WAV at 16 kHz; None: words only."""
    buyer: Path | None = None
    source: str = "none"
    channel: Channel = field(default_factory=Channel)
    gaps: tuple[Gap, ...] = ()
    playout_error_s: float | None = None
    local: LocalFile | None = None
    """What was recorded at the microphone; None: there is nothing, or it cannot be used."""
    why_not_local: str | None = None
    """Why a recording that was begun there cannot be used."""
    length_s: float = 0.0
    kept: KeptBaseline | None = None
    """The rep's usual from before this call, on this device."""
    leaves_out: frozenset[str] = frozenset()

    def recording(self) -> Recording:
        """With the rep's track from the microphone where that can be laid on the axis."""
        rep, buyer = (Pcm(wav.read(path), AXIS_RATE_HZ) if path else None for path in (self.rep, self.buyer))
        recording = Recording(
            self.transcript,
            self.source,
            rep,
            buyer,
            self.channel,
            self.gaps,
            self.playout_error_s,
            why_not_local=self.why_not_local,
            length_s=self.length_s,
            kept=self.kept,
            leaves_out=self.leaves_out,
        )
        return recording if self.local is None else self.local.put_into(recording)


@dataclass(frozen=True, slots=True)
class UsualJob:
    """A finished session whose rep's talk becomes their usual."""

    transcript: Transcript
    rep: Path
    channel: Channel


@dataclass(frozen=True, slots=True)
class Scored:
    scorecard: dict[str, object]
    track: dict[str, object] | None
    """The rep's pitch, level and pace for drawing; None without audio."""
    usual: KeptBaseline | None = None
    """What this call tells of the rep's usual, to be kept for the next; None where too little was said."""


@dataclass(frozen=True, slots=True)
class Tone:
    """The tone part of a debrief, before the words are judged."""

    readings: list[dict[str, object]]
    """As the scorecard's `tone`."""


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

    async def warm(self) -> None:
        """Starts both, so that the first call and the first debrief need not wait for imports."""
        await asyncio.gather(self._reading.run(warm_reading), self._scoring.run(warm_scoring))

    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
        return await self._twice(self._reading, _read, scenario, transcript)

    async def score(self, job: ScoringJob) -> Scored:
        """Raises EngineFailed, also where it takes too long: a process may hang, or be stopped."""
        try:
            async with asyncio.timeout(SCORING_LIMIT_S):
                return await self._twice(self._scoring, _score, job)
        except TimeoutError:
            self._scoring.abandon()
            raise EngineFailed(f"Scoring took longer than {SCORING_LIMIT_S:.0f} s.", retryable=True) from None

    async def score_again(self, job: ScoringJob, card: Mapping[str, Any]) -> dict[str, object]:
        """The scorecard from the words, and from what an earlier `card` took from the sound."""
        return await self._twice(self._scoring, _score_again, job, card)

    async def tone(self, job: ScoringJob) -> Tone:
        """The tone of a call so far. What was worked out once is remembered, so asking after each turn of a call makes
        the last time quick.
        """
        return await self._twice(self._scoring, _tone, job)

    async def opus_copy(self, track: Path, speaker: Speaker) -> bytes:
        """Raises EngineFailed, OSError."""
        return await self._twice(self._copying, _opus_copy, track, speaker)

    async def draft(self, work: Callable[[*Given], T], *args: *Given) -> T:
        """Reads or rehearses a text that somebody writes. Raises what the work raises, and EngineFailed."""
        try:
            async with asyncio.timeout(DRAFTING_LIMIT_S):
                return await self._drafting.run(work, *args)
        except TimeoutError:
            self._drafting.abandon()
            raise EngineFailed(f"This text took longer than {DRAFTING_LIMIT_S:.0f} s; shorten it.") from None

    async def _twice(self, worker: Worker, work: Callable[[*Given], T], *args: *Given) -> T:
        """A worker that was killed once may have been unlucky; twice in a row it is the work."""
        try:
            return await worker.run(work, *args)
        except EngineFailed:
            return await worker.run(work, *args)

    async def usual(self, job: UsualJob) -> KeptBaseline | None:
        """What the rep's talk tells of their usual; None where too little was said."""
        return await self._twice(self._scoring, _usual, job)

    def close(self) -> None:
        self._reading.close()
        self._scoring.close()
        self._copying.close()
        self._drafting.close()


def warm_reading() -> None:
    """What the reading process does first: it imports what reads words."""
    import scoring.read  # noqa: F401

    leave_out_what_is_loaded()


def warm_scoring() -> None:
    """What the scoring process does first: it imports and compiles what measures voices."""
    from scoring.warm import warm

    warm()
    leave_out_what_is_loaded()


def _read(scenario: Scenario, transcript: Transcript) -> Reading:
    from scoring.read import read

    return read(scenario, transcript)


def _tone(job: ScoringJob) -> Tone:
    from scoring.hearing import hearing_of
    from scoring.score import tone_json

    return Tone(tone_json(hearing_of(job.recording()), job.scenario))


def _opus_copy(track: Path, speaker: Speaker) -> bytes:
    from server.recording.opus_copy import opus_copy

    return opus_copy(track, speaker)


def _score(job: ScoringJob) -> Scored:
    from scoring.drawing import pace_points, thinned
    from scoring.hearing import hearing_of
    from scoring.score import score_heard
    from scoring.tone import own_usual

    recording = job.recording()
    hearing = hearing_of(recording)  # pitch is most of the work: the replay's lanes have it from here too
    card = score_heard(hearing, recording, job.scenario, versions=job.versions)
    if recording.source == "local" and recording.rep is not None and job.rep is not None:
        wav.write(job.rep.with_name(LOCAL_TRACK_NAME), recording.rep.samples)
    track = hearing.track
    usual = own_usual(hearing, job.scenario)
    if track is None or not len(track):
        return Scored(card, None, usual)
    pace = pace_points(hearing.talks, len(track) * track.hop_s)
    return Scored(card, thinned(track, TRACK_HOP_S) | pace, usual)


def _score_again(job: ScoringJob, card: Mapping[str, Any]) -> dict[str, object]:
    from server.kept_sound import score_kept

    return score_kept(job, card)


def _usual(job: UsualJob) -> KeptBaseline | None:
    from scoring.baseline import call_baseline, worth_keeping
    from scoring.hearing import hearing_of

    rep = Pcm(wav.read(job.rep), AXIS_RATE_HZ)
    hearing = hearing_of(Recording(job.transcript, "webrtc", rep, channel=job.channel))
    return worth_keeping(call_baseline(hearing, frozenset()), "warmup")
