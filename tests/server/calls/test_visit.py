"""One page's time on a call, with a socket and a call that only remember."""

import asyncio
import json
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from server.calls.audience import Audience
from server.calls.live_call import LiveCall
from server.calls.message_budget import BY_TYPE
from server.calls.messages import Candidate, ClientMessage, Offer, SocketAudio
from server.calls.socket_line import SocketLine
from server.calls.visit import MANY_FAULTS, MOST_SIGNALS, TAKEN_OVER, TOO_LARGE, TOO_MANY_FAULTS, Visit
from tests.virtual_time import pass_time, run
from voice.pcm import silence

ANSWERING_S = 3.0
CHUNK = bytes(4 + 640)


class FakeSocket:
    """What the page sends comes from the test; sending takes `sending_s`."""

    def __init__(self) -> None:
        self.inbox: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.sent: list[Any] = []
        self.code: int | None = None
        self.sending_s = 0.0

    def say(self, kind: str, **fields: object) -> None:
        self.inbox.put_nowait({"type": "websocket.receive", "text": json.dumps({"v": 1, "type": kind, **fields})})

    def sound(self, data: bytes) -> None:
        self.inbox.put_nowait({"type": "websocket.receive", "bytes": data})

    def leave(self) -> None:
        self.inbox.put_nowait({"type": "websocket.disconnect"})

    async def receive(self) -> dict[str, Any]:
        return await self.inbox.get()

    async def send_json(self, data: dict[str, Any]) -> None:
        await pass_time(self.sending_s)
        self.sent.append(data["type"])

    async def send_bytes(self, data: bytes) -> None:
        await pass_time(self.sending_s)
        self.sent.append(data)

    async def close(self, code: int) -> None:
        self.code = code


class KeepingLine(SocketLine):
    """Keeps what it hears."""

    def __init__(self, rate_hz: int, heard: list[bytes]) -> None:
        super().__init__(rate_hz)
        self._heard = heard

    def hear(self, data: bytes) -> None:
        self._heard.append(data)


@dataclass
class FakeRecording:
    """What the page records at the microphone."""

    chunks: list[bytes] = field(default_factory=list)

    def take(self, data: bytes) -> None:
        self.chunks.append(data)


@dataclass
class FakeCall:
    """Takes three seconds to answer an offer."""

    audience: Audience = field(default_factory=Audience)
    obeyed: list[str] = field(default_factory=list)
    heard: list[bytes] = field(default_factory=list)
    lines: list[SocketLine] = field(default_factory=list)
    left: list[SocketLine] = field(default_factory=list)
    local: FakeRecording = field(default_factory=FakeRecording)

    async def receive(self, message: ClientMessage) -> None:
        if isinstance(message, Offer):
            await pass_time(ANSWERING_S)
        self.obeyed.append(message.candidate if isinstance(message, Candidate) else message.type)

    def open_socket(self, asked: SocketAudio) -> SocketLine:
        line = KeepingLine(asked.rate_hz, self.heard)
        self.lines.append(line)
        return line

    def leave_socket(self, line: SocketLine) -> None:
        line.close()
        self.left.append(line)


class Scene:
    def __init__(self) -> None:
        self.socket, self.call = FakeSocket(), FakeCall()
        visit = Visit(cast("Any", self.socket), cast("LiveCall", self.call), None)
        self.visiting = asyncio.create_task(visit.run())

    async def over(self) -> int | None:
        self.socket.leave()
        await self.visiting
        return self.socket.code


def test_sound_is_heard_while_an_offer_is_answered() -> None:
    async def scene() -> tuple[list[str], int]:
        one = Scene()
        one.socket.say("socket_audio", rate_hz=16_000)
        one.socket.say("offer", sdp="v=0")
        for _ in range(5):
            one.socket.sound(CHUNK)
        await pass_time(0.1)
        before = list(one.call.obeyed)
        await one.over()
        return before, len(one.call.heard)

    assert run(scene()) == ([], 5)


def test_chunks_of_the_recording_are_told_from_sound_of_the_call_and_may_be_larger() -> None:
    async def scene() -> tuple[list[int], int, int | None]:
        one = Scene()
        one.socket.say("socket_audio", rate_hz=16_000)
        for data in (CHUNK, bytes(96_037), CHUNK):
            one.socket.sound(data)
        await pass_time(0.1)
        code = await one.over()
        return [len(data) for data in one.call.local.chunks], len(one.call.heard), code

    assert run(scene()) == ([96_037], 2, 1000)


@pytest.mark.parametrize("message", [{"text": "x" * 65_537}, {"bytes": bytes(65_538)}])
def test_anything_else_over_64_kb_ends_the_socket(message: dict[str, Any]) -> None:
    async def scene() -> int | None:
        one = Scene()
        one.socket.inbox.put_nowait({"type": "websocket.receive", **message})
        return await one.over()

    assert run(scene()) == TOO_LARGE


def test_offers_and_candidates_are_obeyed_in_order_and_other_messages_at_once() -> None:
    async def scene() -> list[str]:
        one = Scene()
        one.socket.say("offer", sdp="v=0")
        one.socket.say("candidate", candidate="first")
        one.socket.say("mute", muted=True)
        one.socket.say("candidate", candidate="second")
        await pass_time(ANSWERING_S + 0.1)
        await one.over()
        return one.call.obeyed

    assert run(scene()) == ["mute", "offer", "first", "second"]


def test_more_candidates_than_can_wait_are_faults() -> None:
    async def scene() -> tuple[int | None, int]:
        one = Scene()
        one.socket.say("offer", sdp="v=0")
        await pass_time(0.1)
        for _ in range(MOST_SIGNALS + MANY_FAULTS):
            one.socket.say("candidate", candidate="c")
        await one.visiting
        return one.socket.code, len(one.call.obeyed)

    assert run(scene()) == (TOO_MANY_FAULTS, 0)


def test_the_answer_to_the_wish_for_sound_comes_before_the_sound() -> None:
    async def scene() -> list[Any]:
        one = Scene()
        one.socket.sending_s = 0.05
        one.socket.say("socket_audio", rate_hz=16_000)
        for _ in range(4):
            await pass_time(0.02)
            one.call.lines[0].play(silence(0.02, 48_000))
        await pass_time(1.0)
        await one.over()
        return one.socket.sent

    first, *frames = run(scene())
    assert first == "socket_audio"
    assert len(frames) == 4


def test_a_message_does_not_wait_for_the_sound_before_it() -> None:
    async def scene() -> int:
        one = Scene()
        one.socket.say("socket_audio", rate_hz=16_000)
        await pass_time(0.1)
        one.socket.sending_s = 0.02
        for _ in range(15):
            one.call.lines[0].play(silence(0.02, 48_000))
        one.call.audience.tell("held", {})
        await pass_time(1.0)
        await one.over()
        return one.socket.sent.index("held")

    assert run(scene()) <= 2


@pytest.mark.parametrize("times", [1, 2])
def test_the_sound_is_left_with_the_socket_and_when_it_is_asked_for_anew(times: int) -> None:
    async def scene() -> FakeCall:
        one = Scene()
        for _ in range(times):
            one.socket.say("socket_audio", rate_hz=16_000)
        await pass_time(0.1)
        await one.over()
        return one.call

    call = run(scene())
    assert call.left == call.lines
    assert len(call.lines) == times


def test_another_page_takes_over() -> None:
    async def scene() -> int | None:
        one = Scene()
        await pass_time(0.1)
        other = asyncio.create_task(one.call.audience.serve(cast("Any", FakeSocket())))
        await one.visiting
        other.cancel()
        return one.socket.code

    assert run(scene()) == TAKEN_OVER


def test_a_page_that_comes_back_has_no_more_messages_than_one_that_stayed() -> None:
    async def trial() -> list[str]:
        scene = Scene()
        for _ in range(2):
            for _ in range(15):
                scene.socket.say("typed", text="Hello.")
            await scene.over()
            scene.visiting = asyncio.create_task(
                Visit(cast("Any", scene.socket), cast("LiveCall", scene.call), None).run()
            )
        await scene.over()
        return scene.call.obeyed

    assert len(run(trial())) == BY_TYPE["typed"][1]


def test_a_fault_of_the_server_is_not_hidden() -> None:
    async def scene() -> None:
        one = Scene()

        async def faulty(message: ClientMessage) -> None:
            raise ValueError("a fault")

        one.call.receive = faulty  # type: ignore[method-assign]
        one.socket.say("end")
        await one.visiting

    with pytest.raises(BaseExceptionGroup) as caught:
        run(scene())
    assert caught.group_contains(ValueError, match="a fault")
