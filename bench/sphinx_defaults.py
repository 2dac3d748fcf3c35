"""pocketsphinx as its own documentation uses it: every setting at its default, in this process."""

from collections.abc import Sequence
from typing import Any

import pocketsphinx

from voice.adapters.sphinx_decoder import said
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.transcript import Word


class SphinxDefaults:
    """A whole recording at once, all passes."""

    name = "pocketsphinx, its defaults"

    def __init__(self) -> None:
        self._decoder: Any = pocketsphinx.Decoder(loglevel="FATAL")

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        self._decoder.reinit_feat()  # so that no recording knows of the one before
        self._decoder.start_utt()
        self._decoder.process_raw(audio.at_rate(AXIS_RATE_HZ).samples.tobytes(), full_utt=True)
        self._decoder.end_utt()
        return tuple(Word(*piece) for segment in self._decoder.seg() for piece in said(segment))
