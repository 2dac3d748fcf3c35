"""The bad network that the promises about networks rely on."""

import asyncio

import pytest

from tests.relay import Fate, Network, Relay


def fates(network: Network, seed: int = 1, count: int = 4_000) -> list[list[float]]:
    fate = Fate(seed)
    return [fate.delays_s(network) for _ in range(count)]


def test_in_a_good_network_everything_arrives_once_and_at_once() -> None:
    assert fates(Network()) == [[0.0]] * 4_000


@pytest.mark.parametrize("share", [0.05, 0.3])
def test_the_share_that_is_lost_is_the_one_asked_for(share: float) -> None:
    lost = sum(not each for each in fates(Network(loss=share)))
    assert lost / 4_000 == pytest.approx(share, rel=0.2)


def test_bursts_lose_several_in_a_row() -> None:
    arrived = "".join("x" if each else "." for each in fates(Network(burst_begins=0.01, burst_ends=0.2)))
    bursts = [run for run in arrived.split("x") if run]
    assert sum(map(len, bursts)) / len(bursts) == pytest.approx(5.0, rel=0.3)


def test_jitter_lets_packets_overtake_and_copies_come_twice() -> None:
    found = fates(Network(jitter_s=0.1, copied=0.1))
    assert max(each[0] for each in found) <= 0.1
    assert sum(len(each) == 2 for each in found) / 4_000 == pytest.approx(0.1, rel=0.2)


def test_the_same_seed_has_the_same_fate_and_another_seed_another() -> None:
    storm = Network(loss=0.1, jitter_s=0.05)
    assert fates(storm) == fates(storm)
    assert fates(storm) != fates(storm, seed=2)


def test_nothing_passes_a_blackout() -> None:
    assert not any(fates(Network(is_black=True)))


async def test_datagrams_go_there_and_back_and_from_another_address_after_a_change() -> None:
    seen: list[tuple[str, int]] = []

    class Echo(asyncio.DatagramProtocol):
        def connection_made(self, transport: asyncio.DatagramTransport) -> None:  # type: ignore[override]
            self.transport = transport

        def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
            seen.append(addr)
            self.transport.sendto(data[::-1], addr)

    class Client(asyncio.DatagramProtocol):
        def __init__(self) -> None:
            self.heard: asyncio.Queue[bytes] = asyncio.Queue()

        def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
            self.heard.put_nowait(data)

    loop = asyncio.get_running_loop()
    server, _ = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    relay = Relay(server.get_extra_info("sockname"), seed=1)
    await relay.open()
    client, ears = await loop.create_datagram_endpoint(Client, remote_addr=("127.0.0.1", relay.port))
    async with asyncio.timeout(10):
        client.sendto(b"abc")
        assert await ears.heard.get() == b"cba"
        await relay.change_address()
        client.sendto(b"def")
        assert await ears.heard.get() == b"fed"
    assert len(set(seen)) == 2
    for each in (client, server):
        each.close()
    relay.close()
