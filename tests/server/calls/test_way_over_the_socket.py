"""Sound over the socket, beside and after connections."""

from tests.server.calls.ways_scene import FRAME, Scene, played
from tests.virtual_time import pass_time


def test_the_socket_takes_the_sound_over_and_the_dead_connection_is_put_away() -> None:
    async def script(scene: Scene) -> None:
        first = await scene.connected()
        socket = scene.ways.open_socket(16_000)
        scene.line.play(FRAME)
        assert await anext(socket.frames())
        await pass_time(0.01)
        assert (len(first.line.played), first.is_closed) == (0, True)

    assert played(script).told == ["connected", "by webrtc", "by socket"]


def test_a_connection_that_comes_up_late_takes_the_sound_back_from_the_socket() -> None:
    async def script(scene: Scene) -> None:
        await scene.ways.offer("good")
        socket = scene.ways.open_socket(16_000)
        scene.peers[0].on_state("connected")
        assert [frame async for frame in socket.frames()] == []
        scene.ways.leave_socket(socket)
        assert scene.ways.is_open

    assert played(script).told == ["by socket", "connected", "by webrtc"]


def test_a_connection_that_fails_beside_the_socket_is_no_news() -> None:
    async def script(scene: Scene) -> None:
        await scene.ways.offer("good")
        scene.ways.open_socket(16_000)
        scene.peers[0].on_state("failed")

    assert played(script).told == ["by socket", "failed"]


def test_the_way_ends_with_its_socket() -> None:
    async def script(scene: Scene) -> None:
        scene.ways.leave_socket(scene.ways.open_socket(16_000))
        assert not scene.ways.is_open

    assert played(script).told == ["by socket", "by none"]


def test_a_socket_that_was_replaced_by_another_leaves_without_a_trace() -> None:
    async def script(scene: Scene) -> None:
        first = scene.ways.open_socket(16_000)
        scene.ways.open_socket(48_000)
        scene.ways.leave_socket(first)
        assert scene.ways.is_open

    scene = played(script)
    assert scene.told == ["by socket", "by socket"]
    assert scene.line.stream == 2


def test_the_page_reports_the_delay_of_the_way_in_use() -> None:
    async def script(scene: Scene) -> None:
        await scene.connected()
        assert scene.ways.report_playout(0.2)
        assert scene.line.playout_delay_s == 0.2
        scene.ways.open_socket(16_000)
        assert scene.line.playout_delay_s is None
        assert scene.ways.report_playout(0.3)
        assert scene.line.playout_delay_s == 0.3

    played(script)


def test_a_report_between_two_ways_is_passed_over() -> None:
    async def script(scene: Scene) -> None:
        await scene.ways.offer("good")
        assert not scene.ways.report_playout(0.2)
        (await scene.connected()).on_state("closed")
        assert not scene.ways.report_playout(0.2)
        await scene.ways.candidate({})

    played(script)
