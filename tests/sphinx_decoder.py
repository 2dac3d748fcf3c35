"""A decoder that hears what a test says, and notes what was done with it."""

from collections.abc import Mapping, Sequence
from typing import Any

from voice.adapters.sphinx_decoder import SphinxDecoder


class Segment:
    def __init__(self, word: str, start_frame: int, end_frame: int, prob: float = 0.5) -> None:
        self.word, self.start_frame, self.end_frame, self.prob = word, start_frame, end_frame, prob


class FakeEngine:
    """What is used of pocketsphinx's `Decoder` to hear."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.heard_bytes: list[int] = []
        """Of each utterance that was searched."""

    def __getattr__(self, name: str) -> Any:
        def note(*args: object, **settings: object) -> str:
            self.done.append(name)
            return "40,3,-1"

        return note

    def start_utt(self) -> None:
        self.done.append("start_utt")
        self.heard_bytes.append(0)

    def process_raw(self, samples: bytes, **settings: object) -> None:
        self.done.append("process_raw")
        self.heard_bytes[-1] += len(samples)


class FakeDecoder(SphinxDecoder):
    """Hears the same segments in everything, or what `hears` says of one utterance after another."""

    def __init__(self, *hears: Sequence[Segment]) -> None:
        self.engine = FakeEngine()
        self.hears = hears
        self.searches: list[str] = []
        """As they were put to use."""

    def add_search(self, name: str, limits: Mapping[str, object]) -> None:
        self.engine.done.append(f"add_search {name}")

    def use(self, name: str) -> None:
        self.searches.append(name)

    def segments(self) -> list[Segment]:
        return list(self.hears[min(len(self.engine.heard_bytes), len(self.hears)) - 1])
