"""Sound as our own Opus packets."""

import numpy as np

from server.media.opus import FRAME_SAMPLES, OpusEncoder
from voice.pcm import Pcm


def packets_of(sound: Pcm, encoder: OpusEncoder | None = None) -> list[bytes]:
    encoder = encoder or OpusEncoder()
    starts = range(0, len(sound), FRAME_SAMPLES)
    return [bytes(encoder.packet(Pcm(sound.samples[at : at + FRAME_SAMPLES], 48_000), at)) for at in starts]


def voice_like(duration_s: float) -> Pcm:
    """Pulses of 120 Hz through two resonances, louder and softer three times a second."""
    at_s = np.arange(round(duration_s * 48_000)) / 48_000
    pulses = (np.diff(np.floor(120 * at_s), prepend=0) > 0).astype(np.float64)
    ring_s = np.arange(960) / 48_000
    ring = np.exp(-ring_s * 300) * (np.sin(2 * np.pi * 600 * ring_s) + 0.5 * np.sin(2 * np.pi * 1_700 * ring_s))
    sound = np.convolve(pulses, ring)[: len(at_s)] * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * at_s))
    return Pcm((8_000 * sound).astype(np.int16), 48_000)
