import asyncio
import random
from collections.abc import Callable, Coroutine
from types import SimpleNamespace
from typing import Any, cast

import pytest

from server.admission.admission import Admission
from server.admission.decision import Ceilings
from server.admission.load import Load
from server.calls.audience import Audience
from server.calls.live_call import LiveCall
from server.calls.switchboard import HANG_UP_PATIENCE_S, Switchboard
from server.problems import AtCapacity, TooOften
from server.store.errors import NotFound
from tests.virtual_time import pass_time, run


class FakeCall:
    def __init__(self, session_id: str, *, breaks: bool = False, is_deaf: bool = False) -> None:
        self.setting = SimpleNamespace(session_id=session_id)
        self.audience = Audience()
        self.reasons: list[str] = []
        self._breaks, self._is_deaf = breaks, is_deaf
        self._over = asyncio.Event()

    def tell(self, kind: str, **fields: object) -> None:
        self.audience.tell(kind, fields)

    def hang_up(self, reason: str) -> None:
        self.reasons.append(reason)
        if not self._is_deaf:
            self._over.set()

    async def run(self) -> None:
        if self._breaks:
            raise ValueError("a fault")
        await self._over.wait()


class Idle:
    def load(self) -> Load:
        return Load()


def room_for(count: int) -> Callable[[int], None]:
    return Admission(Ceilings(count), Idle()).check


def made(call: FakeCall) -> Callable[[], Coroutine[None, None, LiveCall]]:
    async def make() -> LiveCall:
        return cast(LiveCall, call)

    return make


async def unmade() -> LiveCall:
    raise ValueError("it cannot be made")


def test_there_are_never_more_calls_than_allowed() -> None:
    async def scene() -> None:
        board = Switchboard(room_for(1))
        await board.open(made(FakeCall("a")))
        with pytest.raises(AtCapacity, match="All 1 lines are in use"):
            await board.open(made(FakeCall("b")))
        await board.hang_up_all()

    run(scene())


def test_a_line_is_taken_while_its_call_is_still_being_made() -> None:
    async def scene() -> None:
        board, may_go_on = Switchboard(room_for(1)), asyncio.Event()

        async def slowly() -> LiveCall:
            await may_go_on.wait()
            return cast(LiveCall, FakeCall("a"))

        first = asyncio.create_task(board.open(slowly))
        await pass_time(1.0)
        with pytest.raises(AtCapacity):
            await board.open(made(FakeCall("b")))
        may_go_on.set()
        await first
        await board.hang_up_all()

    run(scene())


def test_a_call_that_cannot_be_made_gives_its_line_back() -> None:
    async def scene() -> int:
        board = Switchboard(room_for(1))
        with pytest.raises(ValueError, match="cannot be made"):
            await board.open(unmade)
        return len(board)

    assert run(scene()) == 0


def test_a_call_is_found_while_it_lives() -> None:
    async def scene() -> None:
        board, call = Switchboard(room_for(1)), FakeCall("a")
        await board.open(made(call))
        assert cast(Any, board.find("a")) is call
        await board.hang_up_all()
        with pytest.raises(NotFound):
            board.find("a")
        assert len(board) == 0

    run(scene())


def test_a_call_that_breaks_off_is_told_to_its_page_and_gives_its_line_back() -> None:
    async def scene() -> tuple[list[dict[str, Any]], int]:
        board, call, heard = Switchboard(room_for(1)), FakeCall("a", breaks=True), list[Any]()

        class Socket:
            async def send_json(self, data: object) -> None:
                heard.append(data)

        serving = asyncio.create_task(call.audience.serve(Socket()))
        await asyncio.sleep(0)
        await board.open(made(call))
        await serving
        return heard, len(board)

    heard, lines = run(scene())
    assert (heard[0]["type"], heard[0]["code"]) == ("error", "fault")
    assert "kept" in heard[0]["message"]
    assert lines == 0


def test_every_call_is_hung_up_when_the_server_stops() -> None:
    async def scene() -> list[list[str]]:
        board, calls = Switchboard(room_for(3)), [FakeCall(name) for name in "abc"]
        for call in calls:
            await board.open(made(call))
        await board.hang_up_all()
        return [call.reasons for call in calls]

    assert run(scene()) == [["server-stopped"]] * 3


def test_a_call_that_does_not_end_is_waited_for_only_so_long() -> None:
    async def scene() -> float:
        board = Switchboard(room_for(1))
        await board.open(made(FakeCall("a", is_deaf=True)))
        await board.hang_up_all()
        return asyncio.get_running_loop().time()

    assert run(scene()) == HANG_UP_PATIENCE_S


def test_a_call_that_is_waited_for_no_longer_gives_its_line_back() -> None:
    async def scene() -> int:
        board = Switchboard(room_for(1))
        await board.open(made(FakeCall("a", is_deaf=True)))
        await board.hang_up_all(1.0)
        return len(board)

    assert run(scene()) == 0


def test_one_person_takes_no_more_lines_than_allowed() -> None:
    async def scene() -> None:
        board, first = Switchboard(room_for(9), most_each=1), FakeCall("a")
        await board.open(made(first), "anna")
        with pytest.raises(TooOften, match="You have 1 calls on"):
            await board.open(made(FakeCall("b")), "anna")
        await board.open(made(FakeCall("c")), "ben")
        first.hang_up("rep")
        await pass_time(1.0)
        await board.open(made(FakeCall("d")), "anna")
        await board.hang_up_all()

    run(scene())


def test_a_server_that_drains_waits_for_the_last_call_and_no_longer_than_told() -> None:
    async def scene() -> tuple[float, float]:
        board, call, clock = Switchboard(room_for(2)), FakeCall("a"), asyncio.get_running_loop()
        await board.open(made(call))
        await board.emptied(60.0)
        gave_up_s = clock.time()
        clock.call_later(7.0, call.hang_up, "rep")
        await board.emptied(60.0)
        return gave_up_s, clock.time()

    assert run(scene()) == (60.0, 67.0)


def test_every_page_gets_the_notice() -> None:
    async def scene() -> list[object]:
        board, calls = Switchboard(room_for(2)), [FakeCall(name) for name in "ab"]
        for call in calls:
            await board.open(made(call))
        board.tell_all("restart", "Soon.")
        await board.hang_up_all()
        return [call.audience._kept[0]["message"] for call in calls]

    assert run(scene()) == ["Soon.", "Soon."]


def test_a_thousand_joins_at_once_with_aborts_never_exceed_the_lines_and_leak_none() -> None:
    async def scene() -> tuple[int, int, int]:
        board, chance = Switchboard(room_for(8)), random.Random(1)
        most = admitted = 0

        async def join(number: int) -> None:
            nonlocal most, admitted
            call = FakeCall(str(number))

            async def make() -> LiveCall:
                nonlocal most
                most = max(most, len(board))
                await asyncio.sleep(chance.random())
                if chance.random() < 0.2:
                    raise ValueError("it cannot be made")
                return cast(LiveCall, call)

            await asyncio.sleep(10 * chance.random())
            await board.open(make)
            admitted += 1
            await asyncio.sleep(chance.random())
            call.hang_up("rep")

        joins = [asyncio.create_task(join(number)) for number in range(1000)]
        for each in joins:
            if chance.random() < 0.4:
                asyncio.get_running_loop().call_later(11 * chance.random(), each.cancel)
        await asyncio.gather(*joins, return_exceptions=True)
        await board.hang_up_all()
        return most, admitted, len(board)

    most, admitted, left = run(scene())
    assert (most, left) == (8, 0)
    assert admitted > 20
