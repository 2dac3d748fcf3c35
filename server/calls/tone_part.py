"""The tone of one call: live readings and each turn followed while it runs, complete and told as soon as it is over."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Protocol

from server.calls.audience import Audience
from server.calls.circumstances import Circumstances
from server.calls.debrief import Tracks, job_of
from server.calls.following import Following
from server.calls.live_tone import LiveTone
from server.calls.local_recording import LocalRecording
from server.calls.setting import Setting
from server.recording.call_files import part_path
from server.recording.recorder import Recorder
from server.work import ScoringJob, Tone
from server.workers import Workers
from voice.errors import RolecallError
from voice.pcm import Pcm
from voice.transcript import Speaker, Transcript

log = logging.getLogger(__name__)

READINGS_EVERY_S = 0.5
"""Oftener would draw the eye away from the talk."""


class TonedCall(Protocol):
    """What has to be known of the call."""

    setting: Setting
    audience: Audience
    local: LocalRecording

    @property
    def now_s(self) -> float: ...

    def transcript(self) -> Transcript: ...


class TonePart:
    """`saw` hears what the call tells; `told` returns when the tone part was told, or could not be."""

    def __init__(self, call: TonedCall, around: Circumstances, recorder: Recorder, workers: Workers) -> None:
        self._call, self._around, self._recorder, self._workers = call, around, recorder, workers
        self._following = Following(workers, self._job, _nothing)
        self._live = LiveTone(call.setting.scenario.tone)
        self._telling: asyncio.Task[None] | None = None

    def hear(self, at_sample: int, audio: Pcm) -> None:
        """A block of the rep's sound."""
        self._live.hear(at_sample, audio)

    async def tell_readings(self) -> None:
        """Pace and level while the rep talks, until cancelled."""
        while True:
            await asyncio.sleep(READINGS_EVERY_S)
            lanes = self._live.news(self._around.channel) if self._around.has_microphone else None
            if lanes is not None:
                self._call.audience.tell("reading", {"lanes": {name: asdict(lane) for name, lane in lanes.items()}})

    def saw(self, kind: str, fields: Mapping[str, object]) -> None:
        self._live.saw(kind, fields)
        if kind == "turn" and fields["speaker"] == Speaker.REP and self._around.has_microphone:
            self._following.turn_ended()
        if kind == "floor" and fields["floor"] == "ended" and self._telling is None:
            self._telling = asyncio.create_task(self._tell(), name="telling the tone")

    async def told(self) -> None:
        """The call is over. What was recorded at the microphone is complete by now, or is not used."""
        if self._telling is None:
            self._telling = asyncio.create_task(self._tell(), name="telling the tone")
        await self._telling

    async def _tell(self) -> None:
        await asyncio.gather(self._call.local.complete(), self._following.stop(), self._recorder.written())
        await self._recorder.written()
        self._around.local.is_over = True
        if not self._around.has_microphone:
            return
        try:
            tone = await self._workers.tone(self._job())
        except RolecallError as error:
            log.warning("the tone part could not be told ahead: %s", error)
        except Exception:  # the debrief tries again, and tells
            log.exception("the tone part could not be told ahead")
        else:
            self._call.audience.tell("tone", {"readings": tone.readings})

    def _job(self) -> ScoringJob:
        folder = self._recorder.folder
        rep, buyer = (part_path(folder, speaker) for speaker in Speaker)
        setting = self._call.setting
        tracks = Tracks(folder, rep, buyer, self._call.now_s)
        job = job_of(setting.scenario, self._call.transcript(), setting.versions, self._around, tracks)
        return replace(job, kept=setting.usual.kept, leaves_out=setting.usual.leaves_out)


def _nothing(tone: Tone) -> None:
    """What was worked out is remembered where it was worked out."""
