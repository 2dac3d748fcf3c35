"""What reaches DTLS."""

import pytest
from aioice import Candidate, Connection
from aioice.ice import CandidatePair
from aiortc import RTCPeerConnection

from server.media.peer import no_public_servers
from server.media.strangers import ignore_strangers

REP = ("192.168.1.7", 50_000)
STRANGER = ("192.168.1.66", 50_000)
DTLS = bytes([22]) + bytes(20)
SRTP = bytes([128]) + bytes(20)


async def passed(data: bytes, sender: tuple[str, int]) -> list[bytes]:
    """What reaches the call when `data` comes from `sender` while the rep at REP is known."""
    connection = RTCPeerConnection(no_public_servers())
    connection.addTransceiver("audio")
    ignore_strangers(connection)
    ice: Connection = connection.getTransceivers()[0].receiver.transport.transport.iceGatherer._connection
    await ice.gather_candidates()
    candidates = await ice.get_component_candidates(1, ["127.0.0.1"])
    assert len(candidates) == 1
    protocol = ice._protocols[-1]
    rep = Candidate("1", 1, "udp", 1, REP[0], REP[1], "host")
    ice._check_list.append(CandidatePair(protocol, rep))
    protocol.datagram_received(data, sender)
    waiting = [ice._queue.get_nowait() for _ in range(ice._queue.qsize())]
    await connection.close()
    return [each[0] for each in waiting if each is not None]


@pytest.mark.parametrize("data", [DTLS, SRTP])
async def test_the_reps_datagrams_pass(data: bytes) -> None:
    assert await passed(data, REP) == [data]


@pytest.mark.parametrize("data", [DTLS, SRTP, b"\xff"])
async def test_a_strangers_do_not(data: bytes) -> None:
    assert await passed(data, STRANGER) == []


@pytest.mark.parametrize("sender", [REP, STRANGER])
async def test_an_empty_datagram_passes_from_nobody(sender: tuple[str, int]) -> None:
    assert await passed(b"", sender) == []


async def test_a_flood_is_cut_before_any_queue_and_leaves_the_rep_their_budget() -> None:
    connection = RTCPeerConnection(no_public_servers())
    connection.addTransceiver("audio")
    ignore_strangers(connection)
    ice: Connection = connection.getTransceivers()[0].receiver.transport.transport.iceGatherer._connection
    await ice.get_component_candidates(1, ["127.0.0.1"])
    protocol = ice._protocols[-1]
    for number in range(5_000):
        protocol.datagram_received((DTLS, SRTP, bytes(20), b"\x01" * 40)[number % 4], (STRANGER[0], 1024 + number))
    assert ice._queue.empty()
    ice._check_list.append(CandidatePair(protocol, Candidate("1", 1, "udp", 1, REP[0], REP[1], "host")))
    for _ in range(5_000):
        protocol.datagram_received(SRTP, REP)
    assert 390 <= ice._queue.qsize() <= 600
    await connection.close()
