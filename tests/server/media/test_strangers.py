"""What reaches DTLS, and the names inside aioice that the guard needs."""

import inspect

import pytest
from aioice import Candidate, Connection
from aioice.ice import CandidatePair, StunProtocol
from aiortc import RTCPeerConnection

from server.media.peer import no_public_servers
from server.media.strangers import ignore_strangers

REP = ("192.168.1.7", 50_000)
STRANGER = ("192.168.1.66", 50_000)
DTLS = bytes([22]) + bytes(20)
SRTP = bytes([128]) + bytes(20)


def test_aioice_still_has_the_names_the_guard_uses() -> None:
    assert list(inspect.signature(StunProtocol.datagram_received).parameters) == ["self", "data", "addr"]
    assert {"_protocols", "_check_list"} <= set(vars(Connection(ice_controlling=False)))
    assert isinstance(inspect.getattr_static(CandidatePair, "remote_addr"), property)
    assert "self.receiver.data_received(data," in inspect.getsource(StunProtocol.datagram_received)


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
