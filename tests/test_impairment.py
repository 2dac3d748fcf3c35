"""The bad network that other tests and benchmarks rely on."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from tests.impairment import Impairment, Weather
from tests.virtual_time import pass_time, run

RTCP = bytes([0x80, 200]) + bytes(10)


class Transport:
    """Notes what goes out, and when."""

    def __init__(self) -> None:
        self.out: list[tuple[float, bytes]] = []

    async def _send_rtp(self, data: bytes) -> None:
        self.out.append((asyncio.get_running_loop().time(), data))


def rtp(sequence: int) -> bytes:
    return bytes([0x80, 96]) + sequence.to_bytes(2, "big") + (960 * sequence).to_bytes(4, "big") + bytes(4)


def sent_through(weather: Weather, count: int = 500, seed: int = 1) -> tuple[Impairment, list[tuple[float, int]]]:
    """A packet every 20 ms; when each arrived, and its number."""

    async def call() -> tuple[Impairment, Transport]:
        transport, network = Transport(), Impairment(weather, seed)
        client: Any = SimpleNamespace(getSenders=lambda: [SimpleNamespace(transport=transport)])
        network.attach(client)
        for sequence in range(count):
            await transport._send_rtp(rtp(sequence))
            await transport._send_rtp(RTCP)
            await pass_time(0.02)
        await pass_time(1.0)
        return network, transport

    network, transport = run(call())
    return network, [(at_s, int.from_bytes(data[2:4], "big")) for at_s, data in transport.out if data[1] == 96]


def test_in_good_weather_everything_arrives_at_once() -> None:
    network, arrived = sent_through(Weather())
    assert arrived == [(pytest.approx(0.02 * number), number) for number in range(500)]
    assert [each.timestamp for each in network.sent] == [960 * number for number in range(500)]


def test_the_share_that_is_lost_is_the_one_asked_for_and_known() -> None:
    network, arrived = sent_through(Weather(loss=0.1))
    assert 30 <= sum(each.is_lost for each in network.sent) <= 70
    assert [number for _, number in arrived] == [each.sequence for each in network.sent if not each.is_lost]


def test_the_same_seed_loses_the_same_packets_whatever_else_the_weather_does() -> None:
    calm, windy = (sent_through(weather)[0] for weather in (Weather(loss=0.1), Weather(loss=0.1, jitter_s=0.05)))
    assert [each.is_lost for each in calm.sent] == [each.is_lost for each in windy.sent]
    assert [each.is_lost for each in calm.sent] != [
        each.is_lost for each in sent_through(Weather(loss=0.1), seed=2)[0].sent
    ]


def test_jitter_delays_and_keeps_the_order() -> None:
    network, arrived = sent_through(Weather(jitter_s=0.1))
    assert [number for _, number in arrived] == [*range(500)]
    delays_s = [at_s - each.at_s for (at_s, _), each in zip(arrived, network.sent, strict=True)]
    assert max(delays_s) <= 0.1
    assert max(delays_s) > 0.08
    assert [at_s for at_s, _ in arrived] == pytest.approx([each.leaves_s for each in network.sent])


def test_what_is_held_back_is_overtaken() -> None:
    _, arrived = sent_through(Weather(reordered=0.1, held_back_s=0.05))
    numbers = [number for _, number in arrived]
    assert numbers != sorted(numbers)
    assert sorted(numbers) == [*range(500)]


def test_copies_arrive_twice() -> None:
    assert 520 < len(sent_through(Weather(copied=0.1))[1]) < 580


def test_in_a_blackout_nothing_arrives() -> None:
    _, arrived = sent_through(Weather(blackouts=((1.0, 2.0),)))
    assert [number for _, number in arrived] == [*range(50), *range(100, 500)]
