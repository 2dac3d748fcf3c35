"""A finished track as Ogg/Opus, for replay and keeping: about a tenth of the WAV, which stays what is scored.

Its pages carry checksums and places, so a file cut short plays up to its last whole page (RFC 7845).
"""

import io
from pathlib import Path

import soundfile

from server.recording import wav
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Speaker

COMMENTS = {Speaker.REP: "", Speaker.BUYER: wav.SYNTHETIC}
"""The buyer's copy says, readable by machines, that a machine made it."""
BLOCK = 10 * AXIS_RATE_HZ


def opus_copy(track: Path, speaker: Speaker) -> bytes:
    """The copy's bytes; none for a track without sound. Raises OSError."""
    sound = wav.read(track)
    if not len(sound):
        return b""
    copy = io.BytesIO()
    with soundfile.SoundFile(copy, "w", AXIS_RATE_HZ, 1, subtype="OPUS", format="OGG") as file:
        if COMMENTS[speaker]:
            file.comment = COMMENTS[speaker]
        for first in range(0, len(sound), BLOCK):  # libsndfile keeps a whole block of this on its stack
            file.write(sound[first : first + BLOCK])
    return copy.getvalue()
