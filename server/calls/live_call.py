"""One live call on the server: the page's messages in, the call's events out, the recording beside it."""

import asyncio
import logging

from server import logs
from server.calls import debrief
from server.calls.audience import NOT_JOURNALLED, TOLD_TO_THE_PAGE, Audience
from server.calls.circumstances import Circumstances
from server.calls.debrief import FinishedCall, Kept
from server.calls.local_recording import LocalRecording
from server.calls.messages import (
    Again,
    Candidate,
    ClientMessage,
    End,
    Granted,
    LocalAudio,
    LocalEnd,
    Mute,
    Offer,
    Pause,
    SocketAudio,
    Stats,
    TypedText,
)
from server.calls.read_and_talk import Keeps, make_usual
from server.calls.rep_line import RepLine
from server.calls.setting import BROKEN_OFF, LINE_LOST_FIRST_S, NO_SOUND, Limits, Setting, mind_of, talk_of
from server.calls.socket_line import SocketLine
from server.calls.tone_part import TonePart
from server.calls.ways import NewPeer, Ways
from server.metrics import Metrics
from server.recording.call_files import Recorded
from server.recording.recorder import Recorder
from server.workers import Workers
from voice.call import Call
from voice.errors import RolecallError
from voice.pcm import Pcm
from voice.transcript import Speaker, Transcript

log = logging.getLogger(__name__)

CONNECT_PATIENCE_S = 30.0
"""A session without sound or a typed word for this long is not a call."""
SOCKET_PATIENCE_S = 6.0
"""After a connection failed, for a page that asks for its sound over the socket."""


class LiveCall:
    """Witness of its own call. `run` once; the page's messages come to `receive`."""

    def __init__(
        self,
        setting: Setting,
        limits: Limits,
        audience: Audience,
        recorder: Recorder,
        sessions: Kept,
        workers: Workers,
        metrics: Metrics,
        new_peer: NewPeer,
    ) -> None:
        self.setting = setting
        self.audience = audience
        audience.follow(recorder.written)
        self._limits, self._recorder, self._sessions, self._workers = limits, recorder, sessions, workers
        self._metrics = metrics
        self._line = RepLine()
        self._ways = Ways(self._line, new_peer, self)
        self._call: Call | None = None
        self._begun = asyncio.Event()
        self._without_sound: asyncio.TimerHandle | None = None
        self._circumstances = Circumstances()
        self.local = LocalRecording(recorder, audience, self._note)
        """What the page records at the microphone."""
        self._tone = TonePart(self, self._circumstances, recorder, workers)
        self._has_microphone: bool | None = None  # the page has not said

    @property
    def now_s(self) -> float:
        """Seconds on the axis."""
        return self._call.now_s if self._call else 0.0

    # the witness

    def audio(self, speaker: Speaker, at_sample: int, audio: Pcm) -> None:
        if speaker is Speaker.REP and not self._circumstances.has_microphone:
            self._note("microphone")
        self._recorder.audio(speaker, at_sample, audio)
        if speaker is Speaker.REP:
            self._tone.hear(at_sample, audio)

    def tell(self, kind: str, **fields: object) -> None:
        self._metrics.saw(kind, fields)
        if kind not in NOT_JOURNALLED:
            self._note(kind, **fields)
        if kind in TOLD_TO_THE_PAGE:
            self.audience.tell(kind, fields)
        self._tone.saw(kind, fields)

    def _note(self, kind: str, **fields: object) -> None:
        """Into the journal, and into what is known of the call."""
        self._recorder.note(kind, **fields)
        self._circumstances.note(kind, fields)

    def transcript(self) -> Transcript:
        """What was said and heard so far."""
        if self._call is None:
            return Transcript(self.setting.scenario.id, practice=self.setting.practice)
        return self._call.transcript()

    # the page

    async def receive(self, message: ClientMessage) -> None:
        """One message of the page; its wish for sound over the socket goes to `open_socket`. Raises BadInput."""
        match message:
            case Offer():
                await self._answer(message.sdp)
            case Candidate():
                await self._ways.candidate(message.model_dump())
            case TypedText():
                self._begin()
                if self._call:
                    self._call.type(message.text)
            case Stats():
                if self._ways.report_playout(message.playout_delay_s):
                    self._note("playout", delay_s=message.playout_delay_s)
            case Granted():
                await self._note_granted(message)
            case Mute():
                self._note("mute", muted=message.muted)
            case Pause() | Again():
                self._grant(message)
            case LocalAudio():
                self.local.begin(message.rate_hz, self.now_s)
            case LocalEnd():
                self.local.end(message.chunks)
            case End():
                self.hang_up("rep")

    def _grant(self, wish: Pause | Again) -> None:
        self._note(wish.type, at_s=round(self.now_s, 3), **wish.model_dump(include={"paused"}))
        if self._call and isinstance(wish, Pause):
            self._call.take_break(wish.paused)
        elif self._call:
            self._call.say_again()

    def hang_up(self, reason: str) -> None:
        if self._call:
            self._call.hang_up(reason)
        else:
            self._begun.set()

    async def _answer(self, sdp: str) -> None:
        self._has_microphone = "a=recvonly" not in sdp
        answer = await self._ways.offer(sdp)
        if answer is not None:
            self.audience.tell("answer", {"sdp": answer})

    def open_socket(self, asked: SocketAudio) -> SocketLine:
        """The sound goes over the page's socket from here on. Raises BadInput."""
        if self._has_microphone is None:
            self._has_microphone = True
        return self._ways.open_socket(asked.rate_hz)

    def leave_socket(self, line: SocketLine) -> None:
        """The page's socket is gone, or another way has taken over."""
        self._ways.leave_socket(line)

    async def _note_granted(self, granted: Granted) -> None:
        fields = granted.model_dump(exclude={"v", "type"})
        self._note("granted", **fields)
        await self._sessions.save_granted(self.setting.owner, self.setting.session_id, fields)

    # the ways

    def connection_is(self, state: str) -> None:
        self._note("connection", state=state)

    def sound_goes_by(self, kind: str) -> None:
        self._note("way", by=kind, at_s=round(self.now_s, 3))
        if kind != "none":
            self._begin()

    def sound_cannot_come(self) -> None:
        if self._without_sound:
            self._without_sound.cancel()
        loop = asyncio.get_running_loop()
        self._without_sound = loop.call_later(SOCKET_PATIENCE_S, self._go_on_without_sound)

    def _go_on_without_sound(self) -> None:
        if not self._ways.is_open:
            self.audience.tell("notice", {"code": "no-sound", "message": NO_SOUND})
            self._begin()

    # the call

    def _begin(self) -> None:
        """The first sound or the first typed word begins the call; so does the news that there will be no sound."""
        if self._call is not None:
            return
        setting = self.setting
        talk = talk_of(setting, self._limits, is_typed=not (self._ways.is_open and self._has_microphone))
        self._call = Call(setting.scenario, setting.engines, mind_of(setting), self._line, self, talk)
        self._begun.set()

    async def run(self) -> None:
        """From the first connection to the debrief."""
        logs.session.set(self.setting.session_id)
        self._note("session", id=self.setting.session_id, engines=self.setting.names)
        try:
            async with asyncio.timeout(CONNECT_PATIENCE_S):
                await self._begun.wait()
        except TimeoutError:
            log.info("session %s never connected", self.setting.session_id)
        try:
            reason = await self._talk(self._call) if self._call else "never-connected"
        finally:
            if self._without_sound:
                self._without_sound.cancel()
            await self._ways.close()
        await self._debrief(reason)

    async def _talk(self, call: Call) -> str:
        """The page is told at once that it is over: the recogniser's last passes may take half a minute after it."""
        reason = ""
        try:
            async with asyncio.TaskGroup() as tasks:
                beside = [tasks.create_task(each) for each in (self._watch(call), self._tone.tell_readings())]
                tasks.create_task(call.run())
                reason = await call.over()
                self.audience.tell("ended", {"reason": reason})
                for each in beside:
                    each.cancel()
        except Exception:  # the boundary of a call: what was recorded until here is kept and scored
            log.exception("session %s broke off", self.setting.session_id)
            self.audience.tell("notice", {"code": "fault", "message": BROKEN_OFF})
            if not reason:
                self.audience.tell("ended", {"reason": "fault"})
            return "fault"
        return reason

    async def _watch(self, call: Call) -> None:
        """Once a second: the clock for the page, and an end for calls that nobody ends."""
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + self._limits.max_call_s
        while True:
            await asyncio.sleep(1.0)
            self.audience.tell("clock", {"now_s": round(call.now_s, 2)})
            if loop.time() > ends_at:
                call.hang_up("time-limit")
            elif self._is_deserted(call):
                call.hang_up("page-gone")

    def _is_deserted(self, call: Call) -> bool:
        """Neither a page nor sound has been there for as long as a call is kept."""
        left_at, heard_s_ago = self.audience.left_at_s, call.last_heard_s_ago
        kept_s = self._limits.reconnect_s
        has_page = left_at is None or asyncio.get_running_loop().time() <= left_at + kept_s
        return not has_page and (heard_s_ago is None or heard_s_ago > kept_s + LINE_LOST_FIRST_S)

    async def _debrief(self, reason: str) -> None:
        self._metrics.ended(reason)
        if self._call is None:
            self.audience.tell("ended", {"reason": reason})
            await self._recorder.discard()  # first: a crash between leaves a session without sound, not sound of nobody
            await self._sessions.discard(self.setting.owner, self.setting.session_id)
            self.audience.leave()
            return
        await self._tone.told()
        recorded = await self._recorder.close()
        if self.setting.keeps_usual is not None:
            await self._make_usual(self.setting.keeps_usual, self._call.transcript(), recorded)
            return
        finished = FinishedCall(
            self.setting.session_id,
            self.setting.owner,
            self.setting.scenario,
            self._call.transcript(),
            recorded,
            self._circumstances,
            self.setting.versions,
            reason,
        )
        try:
            job = await debrief.keep(self._sessions, finished)
            scorecard = await debrief.score(self._sessions, self._workers, finished, job)
            self.audience.tell("debrief", {"session": self.setting.session_id, "scorecard": scorecard})
        except RolecallError as error:
            self.audience.fault("scoring", error)
        if not self.setting.is_stored:
            await self._recorder.discard()
        self.audience.leave()

    async def _make_usual(self, keeps: Keeps, transcript: Transcript, recorded: Recorded) -> None:
        await make_usual(keeps, self.audience, transcript, recorded.rep_path, self._circumstances.channel)
        await self._sessions.discard(self.setting.owner, self.setting.session_id)
        await self._recorder.discard()
        self.audience.leave()
