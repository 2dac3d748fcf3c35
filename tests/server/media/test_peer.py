"""One media connection, as far as it goes without a network."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from server.media.peer import IceServer, Peer, no_public_servers, with_speech_format
from server.media.uplink import UplinkCounts
from tests.offers import candidate, offer
from voice.errors import BadInput


@pytest.fixture
async def peer() -> AsyncIterator[Peer]:
    peer = Peer(on_loopback=True, on_state=lambda state: None)
    yield peer
    await peer.close()


def test_no_public_server_is_ever_asked() -> None:
    assert no_public_servers().iceServers == []


async def test_a_peer_knows_no_stun_or_turn_server(peer: Peer) -> None:
    transceiver = peer._connection.getTransceivers()[0]
    ice = transceiver.receiver.transport.transport.iceGatherer._connection
    assert (ice.stun_server, ice.turn_server) == (None, None)


async def test_a_peer_asks_the_servers_it_is_given_and_no_other() -> None:
    server = IceServer(("turn:127.0.0.1:3478",), "1700000000:a", "secret")
    peer = Peer(on_loopback=True, on_state=lambda state: None, ice_servers=[server])
    ice = peer._connection.getTransceivers()[0].receiver.transport.transport.iceGatherer._connection
    assert (ice.stun_server, ice.turn_server, ice.turn_username) == (None, ("127.0.0.1", 3478), "1700000000:a")
    assert "secret" not in repr(server)
    await peer.close()


async def test_before_any_sound_the_counts_are_nought(peer: Peer) -> None:
    assert peer.uplink == UplinkCounts()


async def test_the_answer_has_its_candidates_and_asks_for_speech(peer: Peer) -> None:
    answer = await peer.answer(offer())
    assert " 127.0.0.1 " in answer
    assert "typ srflx" not in answer
    assert "a=fmtp:111 maxaveragebitrate=32000;stereo=0;useinbandfec=1" in answer
    assert [line for line in answer.splitlines() if line.startswith("a=rtpmap")] == ["a=rtpmap:111 opus/48000/2"]


async def test_the_answer_comes_before_any_timer_runs(peer: Peer) -> None:
    """Gathering waits for nobody: what would answer within five seconds, as a STUN server, is not waited for."""
    loop = asyncio.get_running_loop()
    due = loop.create_future()
    timer = loop.call_later(4.0, due.set_result, None)
    await peer.answer(offer())
    assert not due.done()
    timer.cancel()


async def test_a_second_offer_is_refused(peer: Peer) -> None:
    await peer.answer(offer())
    with pytest.raises(BadInput, match="has its offer already"):
        await peer.answer(offer())


async def test_an_offer_without_a_usable_opus_is_refused(peer: Peer) -> None:
    with pytest.raises(BadInput):
        await peer.answer(offer(without="a=rtpmap:111", swap={"a=fmtp:111 minptime=10;useinbandfec=1": "a=x"}))


async def test_a_candidate_before_the_offer_is_refused(peer: Peer) -> None:
    with pytest.raises(BadInput, match="send the offer first"):
        await peer.add_candidate({"candidate": candidate("10.0.0.1")})


async def test_candidates_beyond_twenty_are_left_out(peer: Peer) -> None:
    await peer.answer(offer())
    for port in range(1_001, 1_031):
        await peer.add_candidate({"candidate": candidate("127.0.0.1", port=port), "sdpMid": "0", "sdpMLineIndex": 0})
    transceiver = peer._connection.getTransceivers()[0]
    assert len(transceiver.receiver.transport.transport.getRemoteCandidates()) == 20


async def test_a_reported_playout_delay_is_the_lines(peer: Peer) -> None:
    assert peer.line.playout_delay_s is None
    peer.report_playout(0.12)
    assert peer.line.playout_delay_s == 0.12


@pytest.mark.parametrize("delay_s", [-0.1, 6.0, float("nan"), float("inf")])
async def test_an_impossible_playout_delay_is_refused(peer: Peer, delay_s: float) -> None:
    with pytest.raises(BadInput):
        peer.report_playout(delay_s)


async def test_closing_twice_is_closing_once(peer: Peer) -> None:
    await peer.answer(offer())
    await peer.close()
    await peer.close()
    assert peer.state == "closed"


async def test_a_connection_that_will_not_close_does_not_hold_the_caller(
    peer: Peer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def never() -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr("server.media.peer.CLOSE_LIMIT_S", 0.0)
    with monkeypatch.context() as stuck:
        stuck.setattr(peer._connection, "close", never)
        await peer.close()
    assert "did not close" in caplog.text


async def test_a_rep_that_never_connects_is_reported_as_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.media.peer.CONNECT_LIMIT_S", 0.0)
    failed = asyncio.Event()
    peer = Peer(on_loopback=True, on_state=lambda state: failed.set() if state == "failed" else None)
    await peer.answer(offer())
    await failed.wait()
    await peer.close()
    assert [block async for block in peer.line.microphone()] == []


def test_the_speech_format_names_the_negotiated_payload_type() -> None:
    assert with_speech_format("a=rtpmap:96 opus/48000/2\r\na=x\r\n") == (
        "a=rtpmap:96 opus/48000/2\r\na=fmtp:96 maxaveragebitrate=32000;stereo=0;useinbandfec=1\r\na=x\r\n"
    )
