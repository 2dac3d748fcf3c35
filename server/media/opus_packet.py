"""What an Opus packet tells before it is decoded (RFC 6716, sections 3 and 4.2). Lengths are in units of 48 kHz."""

import ctypes

from server.media.libopus import libopus
from server.media.piece import UNITS_PER_S

LONGEST_PACKET = UNITS_PER_S * 120 // 1000
MOST_FRAMES = 48
"""In one packet."""
SILK_FRAME = 960
"""20 ms: one flag each at a packet's beginning."""
CELT_ONLY = 16
"""Configurations from here on carry no error correction."""

_frame_sizes = (ctypes.c_int16 * MOST_FRAMES)()
"""Written by every parse and read right after."""


def length_of(payload: bytes) -> int:
    """How many samples at 48 kHz `payload` stands for; 0 for one that is not Opus."""
    frames = libopus().opus_packet_parse(payload, len(payload), None, None, _frame_sizes, None)
    if frames <= 0:
        return 0
    length = int(frames * libopus().opus_packet_get_samples_per_frame(payload, UNITS_PER_S))
    return length if length <= LONGEST_PACKET else 0


def recoverable(payload: bytes) -> int:
    """How many samples at 48 kHz before `payload` can be recovered from it; 0 without error correction."""
    if not payload or payload[0] >> 3 >= CELT_ONLY:
        return 0
    starts = (ctypes.c_void_p * MOST_FRAMES)()
    frames = libopus().opus_packet_parse(payload, len(payload), None, starts, _frame_sizes, None)
    if frames <= 0 or not _frame_sizes[0] or starts[0] is None:
        return 0
    length = int(libopus().opus_packet_get_samples_per_frame(payload, UNITS_PER_S))
    flags = ctypes.string_at(starts[0], 1)[0]
    voices = max(1, length // SILK_FRAME)
    has_copy = flags >> (7 - voices) & 1 or (payload[0] & 0b100 and flags >> (6 - 2 * voices) & 1)
    return length if has_copy else 0
