"""Opus, 20 ms at a time."""

import asyncio
import time
from collections.abc import Iterator

from bench.figure import Figure, Setup, percentile
from bench.material import speech
from server.media.opus import FRAME_SAMPLES, WIRE_RATE_HZ, OpusEncoder
from voice.pcm import Pcm

SOUND_S = 20.0


def run(setup: Setup) -> Iterator[Figure]:
    samples = asyncio.run(speech(SOUND_S)).at_rate(WIRE_RATE_HZ).samples
    encoder, took = OpusEncoder(), []
    for at in range(0, len(samples) - FRAME_SAMPLES + 1, FRAME_SAMPLES):
        frame = Pcm(samples[at : at + FRAME_SAMPLES], WIRE_RATE_HZ)
        began_s = time.perf_counter()
        encoder.packet(frame, at)
        took.append(1000 * (time.perf_counter() - began_s))
    note = f"p99 {percentile(took, 99):.2f} ms; {len(took)} frames"
    yield Figure("codec", "encode 20 ms at 32 kb/s mono", "ms", tuple(took), note)
