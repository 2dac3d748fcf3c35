"""One live call on the server: the page's messages in, the call's events out, the recording beside it."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from scoring.recording import Channel, Gap
from server.calls import debrief
from server.calls.audience import Audience
from server.calls.debrief import Circumstances, FinishedCall
from server.calls.messages import Candidate, ClientMessage, End, Granted, Mute, Offer, Stats, TypedText
from server.calls.quiet_line import QuietLine
from server.media.peer import Peer
from server.recording.recorder import Recorder
from server.store.principal import Principal
from server.store.sessions import Sessions
from server.workers import Workers
from voice.buyer.mind import Mind
from voice.buyer.state import MANNERS
from voice.call import Call, Engines
from voice.conversation import Conversation, Manners
from voice.errors import BadInput, RolecallError
from voice.pcm import Pcm
from voice.ports import Line
from voice.scenario import Level, Scenario
from voice.transcript import Speaker
from voice.turns import Turns

log = logging.getLogger(__name__)

TOLD_TO_THE_PAGE = frozenset({"caption", "floor", "held", "resumed", "hushed", "latency", "notice"})
"""The rest (plans, whole turns, gaps) is for the journal: it would tell the rep what the buyer is about to say."""
NOT_JOURNALLED = frozenset({"caption"})
"""Whole turns are journalled as `turn`."""
BROKEN_OFF = "The call broke off because of a fault in the server. What was recorded is kept, and scored now."
CONNECT_PATIENCE_S = 30.0
"""A session without sound or a typed word for this long is not a call."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a call is made of, fixed when the session is created."""

    session_id: str
    owner: Principal
    scenario: Scenario
    """Already varied by the seed."""
    level: Level
    seed: int
    engines: Engines
    names: dict[str, str]
    """Port to engine name, as in `GET /api/health`."""
    versions: dict[str, str]


@dataclass(frozen=True, slots=True)
class Limits:
    max_call_s: float
    reconnect_s: float


class LiveCall:
    """Witness of its own call. `run` once; the page's messages come to `receive`."""

    def __init__(
        self,
        setting: Setting,
        limits: Limits,
        audience: Audience,
        recorder: Recorder,
        sessions: Sessions,
        workers: Workers,
        new_peer: Callable[[Callable[[str], None]], Peer],
    ) -> None:
        self.setting = setting
        self.audience = audience
        self._limits, self._recorder, self._sessions, self._workers = limits, recorder, sessions, workers
        self._new_peer = new_peer
        self._peer: Peer | None = None
        self._call: Call | None = None
        self._begun = asyncio.Event()
        self._circumstances = Circumstances()
        self._is_typed = True
        """No microphone is known of."""

    # the witness

    def audio(self, speaker: Speaker, at_sample: int, audio: Pcm) -> None:
        if speaker is Speaker.REP:
            self._circumstances.has_microphone = True
        self._recorder.audio(speaker, at_sample, audio)

    def tell(self, kind: str, **fields: object) -> None:
        if kind not in NOT_JOURNALLED:
            self._recorder.note(kind, **fields)
        if kind in TOLD_TO_THE_PAGE:
            self.audience.tell(kind, fields)
        if kind == "gap":
            self._circumstances.gaps.append(Gap(float(str(fields["start_s"])), float(str(fields["end_s"]))))

    # the page

    async def receive(self, message: ClientMessage) -> None:
        """One message of the page. Raises BadInput."""
        match message:
            case Offer():
                await self._answer(message.sdp)
            case Candidate():
                await self._open_peer().add_candidate(message.model_dump())
            case TypedText():
                self._begin()
                if self._call:
                    self._call.type(message.text)
            case Stats():
                self._open_peer().report_playout(message.playout_delay_s)
                self._circumstances.playout_delays_s.append(message.playout_delay_s)
                self._recorder.note("playout", delay_s=message.playout_delay_s)
            case Granted():
                await self._note_granted(message)
            case Mute():
                self._recorder.note("mute", muted=message.muted)
            case End():
                self.hang_up("rep")

    def hang_up(self, reason: str) -> None:
        if self._call:
            self._call.hang_up(reason)
        else:
            self._begun.set()

    async def _answer(self, sdp: str) -> None:
        if self._peer is not None:
            raise BadInput("This call has its connection already; reload the page to call again.")
        if self._call is not None:
            raise BadInput("This call began without sound; go on typing, or end it and call again.")
        self._peer = self._new_peer(self._peer_state)
        try:
            answer = await self._peer.answer(sdp)
        except BadInput:
            peer, self._peer = self._peer, None
            await peer.close()
            raise
        self._is_typed = "a=recvonly" in sdp
        self.audience.tell("answer", {"sdp": answer})

    def _open_peer(self) -> Peer:
        if self._peer is None:
            raise BadInput("There is no connection yet; send an offer first.")
        return self._peer

    def _peer_state(self, state: str) -> None:
        self._recorder.note("connection", state=state)
        if state == "connected":
            self._begin()
        elif state == "failed":
            message = "No sound connection could be made. Type instead, or reload the page to try again."
            self.audience.tell("notice", {"code": "no-sound", "message": message})
            self._is_typed = True
            self._begin()

    async def _note_granted(self, granted: Granted) -> None:
        fields = granted.model_dump(exclude={"v", "type"})
        self._circumstances.channel = Channel(**fields)
        self._recorder.note("granted", **fields)
        await self._sessions.save_granted(self.setting.owner, self.setting.session_id, fields)

    # the call

    def _begin(self) -> None:
        """The first sound or the first typed word begins the call; so does the news that there will be no sound."""
        if self._call is not None:
            return
        setting = self.setting
        line: Line = self._peer.line if self._peer else QuietLine()
        timing = setting.scenario.buyer.timing
        manners = Manners(timing.pause_s, timing.silence_s, timing.gives_up_s, MANNERS[setting.level].longest_run_s)
        cues = {beat.id: beat.cues for beat in setting.scenario.beats}
        talk = Conversation(Turns(setting.scenario.id, cues), manners, self._is_typed)
        mind = Mind(setting.scenario, setting.level, setting.seed)
        self._call = Call(setting.scenario, setting.engines, mind, line, self, talk)
        self._begun.set()

    async def run(self) -> None:
        """From the first connection to the debrief."""
        self._recorder.note("session", id=self.setting.session_id, engines=self.setting.names)
        try:
            async with asyncio.timeout(CONNECT_PATIENCE_S):
                await self._begun.wait()
        except TimeoutError:
            log.info("session %s never connected", self.setting.session_id)
        try:
            reason = await self._talk() if self._call else "never-connected"
        finally:
            if self._peer:
                await self._peer.close()
        await self._debrief(reason)

    async def _talk(self) -> str:
        if self._call is None:
            raise RuntimeError("the call has not begun")
        try:
            async with asyncio.TaskGroup() as tasks:
                watch = tasks.create_task(self._watch(self._call))
                reason = await self._call.run()
                watch.cancel()
        except Exception:  # the boundary of a call: what was recorded until here is kept and scored
            log.exception("session %s broke off", self.setting.session_id)
            self.audience.tell("notice", {"code": "fault", "message": BROKEN_OFF})
            return "fault"
        return reason

    async def _watch(self, call: Call) -> None:
        """Once a second: the clock for the page, and an end for calls that nobody ends."""
        loop = asyncio.get_running_loop()
        ends_at = loop.time() + self._limits.max_call_s
        while True:
            await asyncio.sleep(1.0)
            self.audience.tell("clock", {"now_s": round(call.now_s, 2)})
            left_at = self.audience.left_at_s
            if loop.time() > ends_at:
                call.hang_up("time-limit")
            elif left_at is not None and loop.time() > left_at + self._limits.reconnect_s:
                call.hang_up("page-gone")

    async def _debrief(self, reason: str) -> None:
        self.audience.tell("ended", {"reason": reason})
        if self._call is None:
            await self._sessions.discard(self.setting.owner, self.setting.session_id)
            await self._recorder.discard()
            self.audience.leave()
            return
        recorded = await self._recorder.close()
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
            await debrief.keep(self._sessions, finished)
            scorecard = await debrief.score(self._sessions, self._workers, finished)
            self.audience.tell("debrief", {"session": self.setting.session_id, "scorecard": scorecard})
        except RolecallError as error:
            self.audience.tell("error", {"code": "scoring", "message": str(error)})
        self.audience.leave()
