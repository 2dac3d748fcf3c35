"""Opus, 20 ms at a time."""

import asyncio
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from bench.figure import Figure, Setup, percentile
from bench.material import speech
from server.media.opus import FRAME_SAMPLES, WIRE_RATE_HZ, OpusDecoder, OpusEncoder
from server.media.opus_packet import recoverable
from voice.pcm import AXIS_RATE_HZ, Pcm, silence

SOUND_S = 20.0
AXIS_FRAME = AXIS_RATE_HZ // 50

T = TypeVar("T")


def run(setup: Setup) -> Iterator[Figure]:
    samples = asyncio.run(speech(SOUND_S)).at_rate(WIRE_RATE_HZ).samples
    starts = range(0, len(samples) - FRAME_SAMPLES + 1, FRAME_SAMPLES)
    frames = [Pcm(samples[at : at + FRAME_SAMPLES], WIRE_RATE_HZ) for at in starts]
    encoder, decoder = OpusEncoder(), OpusDecoder(AXIS_RATE_HZ)
    packets: list[bytes] = []
    yield _timed("encode 20 ms at 32 kb/s mono", lambda frame: packets.append(bytes(encoder.packet(frame, 0))), frames)
    quiet = [silence(0.02, WIRE_RATE_HZ)] * len(frames)
    yield _timed("encode 20 ms of a long silence", lambda frame: encoder.packet(frame, 0), quiet)
    yield _timed("decode 20 ms to 16 kHz", decoder.decode, packets)
    copies = [packet for packet in packets if recoverable(packet) == FRAME_SAMPLES]
    yield _timed("recover 20 ms from the next packet", lambda packet: decoder.recover(packet, AXIS_FRAME), copies)
    yield _timed("conceal 20 ms", lambda packet: decoder.conceal(AXIS_FRAME), packets)


def _timed(what: str, do: Callable[[T], object], each: Sequence[T]) -> Figure:
    took = []
    for one in each:
        began_s = time.perf_counter()
        do(one)
        took.append(1000 * (time.perf_counter() - began_s))
    return Figure("codec", what, "ms", tuple(took), f"p99 {percentile(took, 99):.3f} ms; {len(took)} frames")
