"""pocketsphinx with searches of our own over one language model, and words to expect in it.

The model in the wheel knows 72,547 words; its dictionary pronounces 126,052. A phrase to expect enters both as one
word of its own ("halden_field_services~"), as likely as a word that makes up `EXPECTED_WEIGHT` / 72,547 of all talk;
so does each of its words that the model does not know. Words it knows keep their place in it besides.
"""

from collections.abc import Iterable, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Any

import pocketsphinx

FRAMES_PER_S = 100
MODEL = Path(pocketsphinx.get_model_path("en-us"))
"""The wheel's folder with dictionary, acoustic and language model."""
EXPECTED_MARK = "~"
EXPECTED_WEIGHT = 100.0
"""Times the evenly spread probability: 0.14 % of the words said."""
NEVER = -500_000
"""Logarithm to base 1.0001, e^-50: the language model gives an unknown word e^-53,684."""

Phrase = Iterable[tuple[str, str]]
"""Words that follow each other, each with its sounds in ARPAbet."""
SpokenPiece = tuple[str, float, float, float | None]
"""Word, start and end in seconds, how sure."""


class SphinxDecoder:
    """A decoder and its searches: one that was added is used until another is."""

    def __init__(self, settings: Mapping[str, object], expected: Iterable[Phrase] = ()) -> None:
        """`settings` are pocketsphinx's own; the language weight and the acoustic ones cannot change later."""
        self.engine: Any = pocketsphinx.Decoder(loglevel="FATAL", lm=False, **settings)
        self._model: Any = None
        self.expect(expected)

    def expect(self, phrases: Iterable[Phrase]) -> None:
        """The words to expect from here on, in searches added after this; 0.04 s."""
        engine = self.engine
        path = str(MODEL / "en-us.lm.bin")
        self._model = pocketsphinx.NGramModel(engine.config, engine.logmath, path)
        for phrase in phrases:
            self._expect(tuple(phrase))

    def _expect(self, phrase: tuple[tuple[str, str], ...]) -> None:
        sounds = []
        for word, said in phrase:
            known = self.engine.lookup_word(word)
            sounds.append(known or said)
            if not self._is_likely(word):
                self._add(word, known or said)
        joined = "_".join(word for word, _ in phrase) + EXPECTED_MARK
        self._add(joined, " ".join(sounds))
        if len(phrase) == 1 and phrase[0][1] != sounds[0]:
            self._pronounce(f"{joined}(2)", phrase[0][1])

    def _is_likely(self, word: str) -> bool:
        """Whether the language model knows the word."""
        return bool(self._model.prob([word]) > NEVER)

    def _add(self, word: str, sounds: str) -> None:
        self._pronounce(word, sounds)
        if not self._is_likely(word):
            self._model.add_word(word, EXPECTED_WEIGHT)

    def _pronounce(self, word: str, sounds: str) -> None:
        if self.engine.lookup_word(word) is None:
            self.engine.add_word(word, sounds, False)

    def add_search(self, name: str, limits: Mapping[str, object]) -> None:
        """A search over the words expected now, with these of pocketsphinx's limits; 0.25 s."""
        for setting, value in limits.items():
            self.engine.config[setting] = value
        self.engine.add_lm(name, self._model)

    def use(self, name: str) -> None:
        """Which search hears from here on. Only between utterances."""
        self.engine.activate_search(name)

    def drop(self, name: str) -> None:
        """Takes a search away; another must be added before anything is heard."""
        self.engine.remove_search(name)

    def segments(self) -> list[Any]:
        """What was heard in the utterance, fillers and silence among it: `word`, `start_frame`, `end_frame`, `prob`."""
        return list(self.engine.seg()) if self.engine.hyp() is not None else []


def said(segment: Any, offset_s: float = 0.0) -> list[SpokenPiece]:
    """The words of a dictionary entry: `began(2)` is "began", `halden_field~` two words, `<sil>` and `[NOISE]` none.

    Words of one entry share its time by their letters.
    """
    entry = segment.word
    if entry.startswith(("<", "[", "+")):
        return []
    words = entry.partition("(")[0].removesuffix(EXPECTED_MARK).split("_")
    start_s = offset_s + segment.start_frame / FRAMES_PER_S
    step_s = (segment.end_frame + 1 - segment.start_frame) / FRAMES_PER_S / sum(map(len, words))
    ends_s = [start_s + step_s * letters for letters in accumulate(map(len, words))]
    return [
        (word, to_ms(begin_s), to_ms(end_s), min(1.0, segment.prob))
        for word, begin_s, end_s in zip(words, [start_s, *ends_s], ends_s, strict=False)
    ]


def to_ms(time_s: float) -> float:
    """Rounded, so that a word's end and the start of the next are one number: 0.48 + 0.66 is 1.1400000000000001."""
    return round(time_s, 3)
