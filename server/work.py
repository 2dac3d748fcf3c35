"""The work that goes to other processes: what a job is, what comes back, and how it is done there.

What measures sound is imported where it is used: a process that only hands jobs on never loads it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scoring.kept import KeptBaseline
from scoring.recording import Channel, Gap, Recording
from server.local_file import LocalFile
from server.recording import wav
from server.recording.call_files import LOCAL_TRACK_NAME
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript

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


def read_words(scenario: Scenario, transcript: Transcript) -> Reading:
    from scoring.read import read

    return read(scenario, transcript)


def tone_so_far(job: ScoringJob) -> Tone:
    from scoring.hearing import hearing_of
    from scoring.score import tone_json

    return Tone(tone_json(hearing_of(job.recording()), job.scenario))


def copy_as_opus(track: Path, speaker: Speaker) -> bytes:
    from server.recording.opus_copy import opus_copy

    return opus_copy(track, speaker)


def score_call(job: ScoringJob) -> Scored:
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


def score_again(job: ScoringJob, card: Mapping[str, Any]) -> dict[str, object]:
    from server.kept_sound import score_kept

    return score_kept(job, card)


def usual_of(job: UsualJob) -> KeptBaseline | None:
    from scoring.baseline import call_baseline, worth_keeping
    from scoring.hearing import hearing_of

    rep = Pcm(wav.read(job.rep), AXIS_RATE_HZ)
    hearing = hearing_of(Recording(job.transcript, "webrtc", rep, channel=job.channel))
    return worth_keeping(call_baseline(hearing, frozenset()), "warmup")
