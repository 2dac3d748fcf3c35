"""TextToSpeech on Piper: a phrase's sentences one after another, each in pieces with the words that end in them."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voice.adapters.piper_model import PiperModel
from voice.adapters.piper_words import Reading
from voice.adapters.reading_aloud import ReadAloud, read_aloud
from voice.adapters.sound_edges import LEAD_S, TAIL_S, SoundEdges
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import Pcm, from_float
from voice.ports import Speech, SpokenWord
from voice.punctuation import pause_after_s
from voice.scenario import Voice

WARM_UP = "Yes."
GAIN = 1.0
"""The same for every phrase: Piper's own scaling to full range makes a short clause as loud as a long one."""


ENOUGH = 0.8
"""Of the first piece, for the second to be ready in time; silence at its beginning is trimmed."""


class Piper:
    """The installed voices, each loaded when first asked for, all on one thread: pieces of several calls take turns."""

    def __init__(self, voices: Mapping[str, Path], *, threads: int = 2, gain: float = GAIN) -> None:
        """`voices`: file stem → its `.onnx`; the first one speaks where a scenario names none."""
        if not voices:
            raise EngineUnavailable("No Piper voice is installed: run `rolecall fetch`.")
        self.name = f"piper {next(iter(voices))}"
        self._voices = dict(voices)
        self._threads = threads
        self._gain = gain
        self._models: dict[str, PiperModel] = {}
        self._thread = ThreadPoolExecutor(1, "piper")

    async def warm_up(self, voice: Voice) -> None:
        """Loads the voice and speaks once, for nobody: the first run of a network is its slowest."""
        async for _ in self.speak(WARM_UP, voice):
            pass

    async def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
        text = read_aloud(phrase)
        if not text.tokens:
            return
        run = asyncio.get_running_loop().run_in_executor
        pieces = self._pieces(text, voice)
        try:
            while (piece := await run(self._thread, next, pieces, None)) is not None:
                yield piece
        except EngineFailed:
            raise
        except Exception as error:  # onnxruntime's own have no common root
            raise EngineFailed(f"Piper could not speak a phrase: {error}.") from error

    def _pieces(self, text: ReadAloud, voice: Voice) -> Iterator[Speech]:
        """The phrase's sound; runs on the thread, piece by piece."""
        model = self._model(voice)
        reading = Reading.of(text, model)
        begun_s = 0.0
        for index, phonemes in enumerate(reading.sentences):
            spoken = model.begin(phonemes, voice.rate_wpm, voice.speaker)
            words, edges = reading.words(index, spoken, model.rate_hz), SoundEdges(model.rate_hz)
            edges.least_s = ENOUGH * spoken.first / model.rate_hz
            sentence = SentenceSound(words, begun_s, edges)
            if index:
                yield sentence.pause(pause_after_s("".join(reading.sentences[index - 1])) - LEAD_S - TAIL_S)
            for samples in spoken.pieces:
                if piece := sentence.add(from_float(samples * self._gain, model.rate_hz)):
                    yield piece
            yield sentence.rest()
            begun_s = sentence.ends_s

    def _model(self, voice: Voice) -> PiperModel:
        """The voice's model. Raises EngineFailed."""
        name = voice.piper or next(iter(self._voices))
        if name not in self._voices:
            known = ", ".join(self._voices)
            raise EngineFailed(f'The Piper voice "{name}" is not installed: fetch it, or use one of {known}.')
        if name not in self._models:
            try:
                self._models[name] = PiperModel(self._voices[name], self._threads)
            except EngineUnavailable as error:
                raise EngineFailed(str(error)) from error
        model = self._models[name]
        if voice.speaker is not None and not 0 <= voice.speaker < max(1, model.speakers):
            raise EngineFailed(f'The Piper voice "{name}" has no speaker {voice.speaker}.')
        return model

    async def aclose(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


class SentenceSound:
    """One sentence on its way out: trimmed, each piece with the words that end in it."""

    def __init__(self, words: Sequence[SpokenWord], begins_s: float, edges: SoundEdges) -> None:
        """`words`: in the network's own time of the sentence; `begins_s`: where in the phrase the sentence begins."""
        self._words = list(words)
        self._edges = edges
        self._rate_hz = edges.rate_hz
        self._begins_s = begins_s
        self.ends_s = begins_s
        """Where in the phrase the sound given out so far ends."""

    def pause(self, duration_s: float) -> Speech:
        """Silence before the sentence."""
        speech = self._speech(np.zeros(max(0, round(duration_s * self._rate_hz)), np.int16), ())
        self._begins_s = self.ends_s
        return speech

    def add(self, sound: Pcm) -> Speech | None:
        samples = self._edges.add(sound.samples)
        return self._speech(samples, self._ending(len(samples))) if len(samples) else None

    def rest(self) -> Speech:
        """The end of the sentence, with all words that are left."""
        samples = self._edges.rest()
        ends_s = self.ends_s + len(samples) / self._rate_hz
        words = [self._placed(word, ends_s) for word in self._words]
        self._words.clear()
        return self._speech(samples, words)

    def _ending(self, count: int) -> list[SpokenWord]:
        """The words that end within the next `count` samples."""
        ends_s = self.ends_s + count / self._rate_hz
        ending = []
        while self._words and self._placed(self._words[0], np.inf).end_s <= ends_s:
            ending.append(self._placed(self._words.pop(0), ends_s))
        return ending

    def _placed(self, word: SpokenWord, latest_s: float) -> SpokenWord:
        """A word in the phrase's time, none of it in what was trimmed."""
        moved_s = self._begins_s - self._edges.skipped_s
        start_s, end_s = (min(max(self._begins_s, at_s + moved_s), latest_s) for at_s in (word.start_s, word.end_s))
        return replace(word, start_s=start_s, end_s=end_s)

    def _speech(self, samples: NDArray[np.int16], words: Sequence[SpokenWord]) -> Speech:
        self.ends_s += len(samples) / self._rate_hz
        return Speech(Pcm(samples, self._rate_hz), tuple(words))
