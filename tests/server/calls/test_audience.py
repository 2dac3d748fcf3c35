import asyncio
from typing import Any

from server.calls.audience import KEPT, SLOW_AT, Audience
from server.store.errors import StoreFailed
from tests.virtual_time import pass_time, run


class FakeSocket:
    def __init__(self, *, breaks_after: int | None = None) -> None:
        self.sent: list[Any] = []
        self._breaks_after = breaks_after

    async def send_json(self, data: object) -> None:
        if len(self.sent) == self._breaks_after:
            raise RuntimeError("the page is gone")
        self.sent.append(data)
        await asyncio.sleep(0)

    @property
    def kinds(self) -> list[str]:
        return [message["type"] for message in self.sent]


def caption(text: str, *, final: bool) -> dict[str, object]:
    return {"speaker": "rep", "turn": 0, "text": text, "final": final}


async def served(audience: Audience, since_seq: int | None = None) -> FakeSocket:
    """A page that gets all there is until the call's last word."""
    socket = FakeSocket()
    serving = asyncio.create_task(audience.serve(socket, since_seq=since_seq))
    await asyncio.sleep(0)
    audience.leave()
    await serving
    return socket


def test_only_finals_and_state_are_numbered() -> None:
    async def scene() -> FakeSocket:
        audience, socket = Audience(), FakeSocket()
        serving = asyncio.create_task(audience.serve(socket))
        await asyncio.sleep(0)
        audience.tell("floor", {"floor": "rep"})
        audience.tell("clock", {"now_s": 1.0})
        audience.tell("caption", caption("Hel", final=False))
        audience.tell("caption", caption("Hello.", final=True))
        audience.leave()
        await serving
        return socket

    socket = run(scene())
    assert socket.kinds == ["floor", "clock", "caption", "caption"]
    assert [message.get("seq") for message in socket.sent] == [1, None, None, 2]
    assert all(message["v"] == 1 for message in socket.sent)


def test_a_page_is_never_told_what_a_database_driver_said() -> None:
    async def scene() -> FakeSocket:
        audience = Audience()
        socket = FakeSocket()
        serving = asyncio.create_task(audience.serve(socket))
        await asyncio.sleep(0)
        audience.fault("failed", StoreFailed("near 'secret': syntax error", "The database could not be used."))
        audience.leave()
        await serving
        return socket

    assert [message["message"] for message in run(scene()).sent] == ["The database could not be used."]


def test_a_turn_is_shown_as_said_once_it_is_in_the_journal() -> None:
    async def scene() -> tuple[list[str], list[str]]:
        audience, socket, written = Audience(), FakeSocket(), asyncio.Event()
        audience.follow(written.wait)
        serving = asyncio.create_task(audience.serve(socket))
        await asyncio.sleep(0)
        audience.tell("caption", caption("Hel", final=False))
        audience.tell("caption", caption("Hello.", final=True))
        await pass_time(0.5)
        before = [message["text"] for message in socket.sent]
        written.set()
        audience.leave()
        await serving
        return before, [message["text"] for message in socket.sent]

    assert run(scene()) == (["Hel"], ["Hel", "Hello."])


def test_a_disk_that_is_behind_does_not_silence_the_page() -> None:
    async def scene() -> list[str]:
        audience, socket = Audience(), FakeSocket()
        audience.follow(asyncio.Event().wait)
        serving = asyncio.create_task(audience.serve(socket))
        await asyncio.sleep(0)
        audience.tell("caption", caption("Hello.", final=True))
        await pass_time(1.1)
        audience.leave()
        await serving
        return socket.kinds

    assert run(scene()) == ["caption"]


def test_a_page_that_comes_back_gets_what_came_after_its_number() -> None:
    async def scene() -> list[int]:
        audience = Audience()
        for floor in ("open", "rep", "buyer"):
            audience.tell("floor", {"floor": floor})
        return [message["seq"] for message in (await served(audience, since_seq=1)).sent]

    assert run(scene()) == [2, 3]


def test_a_new_page_gets_nothing_of_before() -> None:
    async def scene() -> list[Any]:
        audience = Audience()
        audience.tell("floor", {"floor": "open"})
        return (await served(audience)).sent

    assert run(scene()) == []


def test_of_a_very_long_call_the_newest_messages_are_kept() -> None:
    async def scene() -> list[int]:
        audience = Audience()
        for _ in range(KEPT + 10):
            audience.tell("held", {})
        return [message["seq"] for message in (await served(audience, since_seq=0)).sent]

    assert run(scene()) == list(range(11, KEPT + 11))


def test_a_slow_page_misses_partial_captions_and_nothing_else() -> None:
    async def scene() -> list[str]:
        audience, socket = Audience(), FakeSocket()
        serving = asyncio.create_task(audience.serve(socket))
        await asyncio.sleep(0)
        for _ in range(SLOW_AT + 5):
            audience.tell("held", {})
        audience.tell("caption", caption("Hel", final=False))
        audience.tell("caption", caption("Hello.", final=True))
        audience.leave()
        await serving
        return socket.kinds

    assert run(scene()) == ["held"] * (SLOW_AT + 5) + ["caption"]


def test_a_second_page_takes_over_and_the_first_ones_end_does_not_send_it_away() -> None:
    async def scene() -> tuple[list[str], list[str], bool]:
        audience, first, second = Audience(), FakeSocket(), FakeSocket()
        serving_first = asyncio.create_task(audience.serve(first))
        await asyncio.sleep(0)
        serving_second = asyncio.create_task(audience.serve(second))
        await serving_first
        has_page = audience.has_page
        audience.tell("held", {})
        audience.leave()
        await serving_second
        return first.kinds, second.kinds, has_page

    assert run(scene()) == ([], ["held"], True)


def test_when_the_page_went_is_known_and_forgotten_when_one_comes() -> None:
    async def scene() -> tuple[float | None, float | None, float | None]:
        audience = Audience()
        before = audience.left_at_s
        serving = asyncio.create_task(audience.serve(FakeSocket(breaks_after=0)))
        await pass_time(7.0)
        during = audience.left_at_s
        audience.tell("held", {})
        await asyncio.gather(serving, return_exceptions=True)
        return before, during, audience.left_at_s

    assert run(scene()) == (None, None, 7.0)


def test_a_page_whose_task_is_cancelled_is_gone() -> None:
    async def scene() -> bool:
        audience = Audience()
        serving = asyncio.create_task(audience.serve(FakeSocket()))
        await pass_time(1.0)
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)
        return audience.has_page

    assert run(scene()) is False


def test_a_damaged_recording_is_a_notice_for_the_rep() -> None:
    async def scene() -> Any:
        audience = Audience()
        audience.tell_damage("the disk is full")
        return (await served(audience, since_seq=0)).sent[0]

    notice = run(scene())
    assert (notice["type"], notice["code"]) == ("notice", "recording")
    assert "the disk is full" in notice["message"]
    assert "goes on" in notice["message"]


def test_what_rests_on_a_busy_server_is_not_told_and_everything_else_is() -> None:
    async def scene() -> list[str]:
        resting = {"live_views", "partial_captions"}
        audience, socket = Audience(resting.__contains__), FakeSocket()
        serving = asyncio.create_task(audience.serve(socket))
        await asyncio.sleep(0)
        for _ in range(2):
            audience.tell("reading", {"lanes": {}})
            audience.tell("caption", caption("we lo", final=False))
            audience.tell("caption", caption("we lost", final=True))
            audience.tell("floor", {"floor": "rep"})
            resting.clear()
        audience.leave()
        await serving
        return socket.kinds

    assert run(scene()) == ["caption", "floor", "reading", "caption", "caption", "floor"]
