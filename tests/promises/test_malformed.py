"""Whatever comes in malformed is refused in one sentence: no server error, no death, memory stays flat.

Offers, candidates, socket messages, sound of both kinds, datagrams, packet headers, request bodies: a seeded sample
here, 100,000 cases in `make promises`.
"""

import json
import tracemalloc
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from aioice import Candidate, Connection
from aioice.ice import CandidatePair
from aiortc import RTCPeerConnection
from aiortc.rtp import RtpPacket
from hypothesis import given, settings
from hypothesis import strategies as st

from server.calls.local_sound import LocalSound, packed
from server.calls.messages import parse
from server.calls.mic_chunks import MicChunks
from server.media.microphone import Microphone
from server.media.peer import Peer, no_public_servers
from server.media.sdp import usable_candidate, usable_offer
from server.media.strangers import ignore_strangers
from server.media.sturdy import drop_unreadable
from server.media.uplink import Uplink
from tests.full_counts import counted, tell
from tests.offers import OFFER_LINES, candidate, sdp_of
from tests.open_house import OpenHouse, open_house
from tests.promises.malformed import FAST, SLOW, json_values, offers, scraps, socket_texts
from voice.errors import BadInput


def refused_or_taken(take: Callable[..., object], *given: object) -> None:
    """Nothing but BadInput may come of it."""
    try:
        take(*given)
    except BadInput as error:
        sentence = str(error)
    else:
        sentence = "Taken."
    assert sentence.endswith((".", "?"))


@FAST
@given(st.one_of(offers(), st.text(max_size=300), st.binary(max_size=200)), st.booleans())
def test_offers(offer: object, on_loopback: bool) -> None:
    refused_or_taken(lambda: usable_offer(offer, on_loopback=on_loopback))


@FAST
@given(
    st.one_of(
        st.builds(
            lambda host, port, scrap: candidate(host, port=port) + scrap, scraps, st.integers(-5, 70_000), scraps
        ),
        st.text(max_size=100),
        json_values,
    )
)
def test_candidates(text: object) -> None:
    refused_or_taken(lambda: usable_candidate({"candidate": text}, on_loopback=False))


@FAST
@given(socket_texts)
def test_socket_messages(text: str) -> None:
    refused_or_taken(parse, text)


@FAST
@given(st.binary(max_size=400), st.sampled_from([8_000, 16_000, 48_000]), st.floats(0, 5))
def test_sound_over_the_socket(data: bytes, rate_hz: int, now_s: float) -> None:
    refused_or_taken(lambda: [*MicChunks(rate_hz).blocks(data, now_s)])


@FAST
@given(
    st.one_of(
        st.binary(max_size=300),
        st.builds(packed, st.integers(0, 2**32 - 1), st.binary(max_size=64)),
        st.builds(
            lambda data, at: data[:at], st.builds(packed, st.integers(0, 9), st.binary(max_size=64)), st.integers(0, 90)
        ),
    ),
    st.floats(0, 10),
)
def test_chunks_of_the_microphone(data: bytes, elapsed_s: float) -> None:
    refused_or_taken(LocalSound(48_000).take, data, elapsed_s)


@SLOW
@given(offers())
async def test_offers_that_are_answered_by_a_connection(offer: str) -> None:
    peer = Peer(on_loopback=True, on_state=lambda state: None)
    try:
        await peer.answer(offer)
    except BadInput:
        pass
    finally:
        await peer.close()


# packets


@pytest.fixture
async def connection() -> AsyncIterator[RTCPeerConnection]:
    made = RTCPeerConnection(no_public_servers())
    made.addTransceiver("audio")
    ignore_strangers(made)
    drop_unreadable(made)
    yield made
    await made.close()


first_bytes = st.sampled_from(
    [bytes([0x80]), bytes([0x90]), bytes([0xBF]), bytes([0xA0]), bytes([22]), b"\x00\x01", b""]
)
datagrams = st.builds(lambda head, rest: head + rest, first_bytes, st.binary(max_size=120))


@FAST
@given(data=st.lists(datagrams, max_size=8))
async def test_datagrams_of_the_rep_and_of_strangers(connection: RTCPeerConnection, data: list[bytes]) -> None:
    ice: Connection = connection.getTransceivers()[0].receiver.transport.transport.iceGatherer._connection
    if not ice._protocols:
        await ice.get_component_candidates(1, ["127.0.0.1"])
        ice._check_list.append(CandidatePair(ice._protocols[0], Candidate("1", 1, "udp", 1, "127.0.0.1", 9, "host")))
    for number, each in enumerate(data):
        ice._protocols[0].datagram_received(each, ("127.0.0.1", 9) if number % 2 else ("192.0.2.1", number))
    while not ice._queue.empty():
        ice._queue.get_nowait()


@FAST
@given(data=st.lists(datagrams, max_size=8))
async def test_headers_that_come_decrypted(connection: RTCPeerConnection, data: list[bytes]) -> None:
    transport = connection.getTransceivers()[0].receiver.transport
    for each in data:
        await transport._handle_rtp_data(each, arrival_time_ms=0)
        await transport._handle_rtcp_data(each)


async def test_an_extension_of_the_wrong_length_costs_its_packet_and_not_the_call(
    connection: RTCPeerConnection, caplog: pytest.LogCaptureFixture
) -> None:
    transport = connection.getTransceivers()[0].receiver.transport
    parameters: Any = type("Parameters", (), {})()
    parameters.headerExtensions = [type("E", (), {"uri": "urn:ietf:params:rtp-hdrext:ssrc-audio-level", "id": 1})]
    transport._rtp_header_extensions_map.configure(parameters)
    wrong = bytes.fromhex("90600001000000010000000abede0001") + bytes([0x11, 0, 0, 0])
    for _ in range(3):
        await transport._handle_rtp_data(wrong, arrival_time_ms=0)
    assert [record.message for record in caplog.records if "cannot be read" in record.message] == [
        "a rep's end sends packets that cannot be read (error); they are dropped"
    ]


@FAST
@given(st.lists(st.tuples(st.integers(0, 2**16 - 1), st.integers(0, 2**32 - 1), st.binary(max_size=60)), max_size=8))
async def test_packets_of_any_number_time_and_content(packets: list[tuple[int, int, bytes]]) -> None:
    uplink = Uplink(Microphone())
    for sequence, timestamp, payload in packets:
        packet = RtpPacket(96, 0, sequence, timestamp, 7, payload)
        await uplink._take(packet, 0)
    uplink.close()


# the whole application


@pytest.fixture
async def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OpenHouse]:
    async with open_house(tmp_path / "data", monkeypatch) as opened:
        yield opened


BODIES = (
    ("POST", "/api/sessions"),
    ("POST", "/api/sessions/0190aaaa-0000-7000-8000-00000000beef/comments"),
    ("PUT", "/api/usual/left-out"),
    ("POST", "/api/usual/warmup"),
)
bodies = st.one_of(
    st.dictionaries(
        st.sampled_from("scenario level length seed device store text start_s dimensions session".split()), json_values
    ).map(json.dumps),
    json_values.map(json.dumps),
    st.binary(max_size=300),
    st.integers(1, 60_000).map(lambda depth: "[" * depth),
    st.integers(1, 2_000).map(lambda digits: "9" * digits),
)


@settings(FAST, max_examples=counted(60, 6_000))
@given(place=st.sampled_from(BODIES), body=bodies)
async def test_bodies(server: OpenHouse, place: tuple[str, str], body: str | bytes) -> None:
    content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    headers = {**server.bearer, "Content-Type": "application/json"}
    answer = await server.http.request(*place, content=content, headers=headers)
    assert answer.status_code < 500 or answer.json()["error"]["code"] == "at-capacity", answer.text
    if answer.is_error:
        assert answer.json()["error"]["message"]


PATHS = st.text(max_size=60).map(lambda text: "/" + text)


@settings(FAST, max_examples=counted(60, 4_000))
@given(path=PATHS, query=st.text(max_size=40))
async def test_addresses(server: OpenHouse, path: str, query: str) -> None:
    try:
        url = httpx.URL(str(server.http.base_url), path=path, query=query.encode("utf-8", "replace"))
    except (httpx.InvalidURL, UnicodeError):
        return
    answer = await server.http.get(url, headers=server.bearer)
    assert answer.status_code < 500, answer.text


def test_memory_stays_flat_however_much_is_refused() -> None:
    refuse(200)
    tracemalloc.start()
    refuse(200)
    before, _ = tracemalloc.get_traced_memory()
    rounds = counted(1_000, 20_000)
    refuse(rounds)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    tell("malformed", memory_growth_bytes=after - before, refused=4 * rounds)
    assert after - before < 100_000


def refuse(rounds: int) -> None:
    for number in range(rounds):
        refused_or_taken(parse, json.dumps({"v": number, "type": "offer", "sdp": "x" * 500}))
        refused_or_taken(parse, "[" * (number % 500))
        refused_or_taken(
            lambda number=number: usable_offer(sdp_of([*OFFER_LINES, f"a=candidate:{number}"]), on_loopback=False)
        )
        refused_or_taken(
            lambda number=number: usable_candidate({"candidate": f"candidate:{number}"}, on_loopback=False)
        )
