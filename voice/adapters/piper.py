"""TextToSpeech on Piper: a phrase's sentences one after another, each with the words that end in it.

espeak's phonemes merge words ("of the") and split others ("24/7"), so groups of phonemes are matched with the words'
phonemes when spoken alone:

    words    row   until  the  end   of  the  thing
    alone    ɹoʊ   ʌntɪl  ðə   ɛnd   ʌv  ðə   θɪŋ
    groups   ɹoʊ   ʌntɪl  ðɪ   ɛnd   ʌvðə     θɪŋ      "of" and "the" are both heard at the end of `ʌvðə`
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from voice.adapters.piper_model import PiperModel, SpokenSentence
from voice.adapters.reading_aloud import ReadAloud, Token, read_aloud
from voice.errors import EngineFailed, EngineUnavailable
from voice.pcm import from_float
from voice.ports import Speech, SpokenWord
from voice.scenario import Voice

WARM_UP = "Yes."
GAIN = 1.0
"""The same for every phrase: Piper's own scaling to full range makes a short clause as loud as a long one."""
MARKS = frozenset("ˈˌːˑʲ")
"""Stress, length and glides: Unicode counts them among the letters."""


class Piper:
    """The installed voices, each loaded when first asked for, all on one thread."""

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
        try:
            model = await run(self._thread, self._model, voice)
            reading = await run(self._thread, Reading.of, text, model)
            begun_s = 0.0
            for index, phonemes in enumerate(reading.sentences):
                spoken = await run(self._thread, model.speak, phonemes, voice.rate_wpm, voice.speaker)
                audio = from_float(spoken.samples * self._gain, model.rate_hz)
                yield Speech(audio, reading.words(index, spoken, begun_s, audio.duration_s))
                begun_s += audio.duration_s
        except (RuntimeError, ValueError) as error:  # onnxruntime's own
            raise EngineFailed(f"Piper could not speak a phrase: {error}.") from error

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


@dataclass(frozen=True, slots=True)
class Group:
    """Phonemes between two spaces: a word, a part of one, or several merged."""

    sentence: int
    first: int
    last: int
    """Phonemes of the sentence, end exclusive."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A phrase's phonemes, and which groups of them each of its words is heard in."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sequence[str], ...]
    heard_in: tuple[tuple[Group, Group], ...]
    """For each token its first and last group."""

    @classmethod
    def of(cls, text: ReadAloud, model: PiperModel) -> "Reading":
        sentences = tuple(model.sentences(text.text))
        groups = [group for index, sentence in enumerate(sentences) for group in groups_of(index, sentence)]
        if not groups:
            return cls((), sentences, ())
        alone = ["".join(map(_sounds, model.sentences(token.spoken))) for token in text.tokens]
        sounds = [_sounds(sentences[group.sentence][group.first : group.last]) for group in groups]
        spans = [(groups[first], groups[last]) for first, last in matched(alone, sounds)]
        return cls(text.tokens, sentences, tuple(spans))

    def words(self, sentence: int, spoken: SpokenSentence, begun_s: float, duration_s: float) -> tuple[SpokenWord, ...]:
        """The words that end in a sentence; a word merged from two sentences begins with the latter."""

        def at(phoneme: int) -> float:
            return begun_s + duration_s * (spoken.phoneme_ends[phoneme - 1] if phoneme else 0.0)

        return tuple(
            SpokenWord(
                *(token.first_char, token.last_char),
                at(first.first) if first.sentence == sentence else begun_s,
                at(last.last),
            )
            for token, (first, last) in zip(self.tokens, self.heard_in, strict=True)
            if last.sentence == sentence
        )


def groups_of(sentence: int, phonemes: Sequence[str]) -> list[Group]:
    """The stretches between spaces, without the punctuation (a pause) around them."""
    groups: list[Group] = []
    for index, phoneme in enumerate(phonemes):
        if not phoneme.isalnum():
            continue
        if groups and " " not in phonemes[groups[-1].last : index]:
            groups[-1] = replace(groups[-1], last=index + 1)
        else:
            groups.append(Group(sentence, index, index + 1))
    return groups


def matched(words: Sequence[str], groups: Sequence[str]) -> list[tuple[int, int]]:
    """For each word the first and the last group that its sounds are found in, both ever growing.

    A word without a sound in common with what is spoken goes with the word before it.
    """
    word_of = [index for index, word in enumerate(words) for _ in word]
    group_of = [index for index, group in enumerate(groups) for _ in group]
    found: dict[int, list[int]] = {}
    for block in SequenceMatcher(None, "".join(words), "".join(groups), autojunk=False).get_matching_blocks():
        for step in range(block.size):
            found.setdefault(word_of[block.a + step], []).append(group_of[block.b + step])
    spans, reached = [], 0
    for index in range(len(words)):
        heard_in = found.get(index, [reached])
        first, reached = max(reached, heard_in[0]), max(reached, heard_in[-1])
        spans.append((first, reached))
    return spans


def _sounds(phonemes: Sequence[str]) -> str:
    return "".join(phoneme for phoneme in phonemes if is_sound(phoneme))


def is_sound(phoneme: str) -> bool:
    """Whether it is a letter or a digit, not stress, length or punctuation."""
    return phoneme.isalnum() and phoneme not in MARKS
