"""Repeated calls of one made voice: the same speaker and manner, other words, pauses and waits each time."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
import yaml
from numpy.typing import NDArray

from scoring.measures import Measure, measures_of
from scoring.read import read_to_the_end
from scoring.recording import Channel, Recording
from scoring.score import ended_s
from server.scenarios.library import built_in, load
from tests.scoring.gold_table import FOLDER
from tests.scoring.stage import OUTAGE
from voice.adapters.espeak import Espeak
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence
from voice.scenario import Voice
from voice.transcript import Speaker, Transcript, Turn, Word, shifted

TAKES = 6
REPLIES = 24
CALL_S = 240.0
"""About."""
SENTENCES = (2, 5)
"""In a turn of the rep."""
SHORTEST_TURN = 8
"""Words of a turn, so that each has a pace."""
NOISE_DBFS = (-72.0, -62.0)
PLAYOUT_ERROR_S = 0.05
BUYER_CUTS_IN = 0.1
EARLY_S = (0.4, 1.5)
"""Before the other's end."""
LISTENING = "Uh-huh."
SURE = (6.0, 1.0)
"""Of the beta distribution of the words' probabilities: nine in ten above 0.68, one in seventy below 0.5."""

Said = tuple[Pcm, tuple[Word, ...]]
"""Sound at 16 kHz, and its words from its start."""


@dataclass(frozen=True, slots=True)
class Rep:
    """A made speaker."""

    voice: Voice
    level_db: float
    pause_s: float
    wait_s: float
    um: float
    """Chance of a filler before a sentence."""
    cuts_in: float
    """Chance of starting before the buyer's end."""
    listens: float
    """Chance of a sound of listening in a buyer's turn."""


VOICES = (
    Rep(Voice("en-us", rate_wpm=150, pitch=30), -4, 0.45, 0.5, 0.05, 0.05, 0.1),
    Rep(Voice("en-us", rate_wpm=180, pitch=55), -8, 0.35, 0.3, 0.15, 0.2, 0.0),
    Rep(Voice("en-gb-x-rp", rate_wpm=165, pitch=40), -6, 0.6, 0.8, 0.02, 0.03, 0.3),
    Rep(Voice("en-us-nyc", rate_wpm=140, pitch=70), -10, 0.8, 1.0, 0.1, 0.1, 0.2),
    Rep(Voice("en-gb-scotland", rate_wpm=170, pitch=60), -2, 0.5, 0.6, 0.08, 0.1, 0.1),
    Rep(Voice("en-us+f3", rate_wpm=160, pitch=50), -5, 0.4, 0.4, 0.03, 0.15, 0.05),
)
BUYER = Voice("en-gb-x-rp", rate_wpm=165, pitch=35)


@cache
def rep_sentences() -> tuple[str, ...]:
    """What the gold sentences let a rep say."""
    gold = [yaml.safe_load(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.yaml"))]
    said = [sentence for each in gold for group in each.values() if isinstance(group, list) for sentence in group]
    return tuple(sentence if isinstance(sentence, str) else sentence["say"] for sentence in said)


@cache
def buyer_sentences() -> tuple[str, ...]:
    return tuple(line for path in built_in().values() for fact in load(path).facts for line in fact.says)


@cache
def spoken(text: str, voice: Voice) -> Said:
    """At 16 kHz, with its words from its start."""

    async def speak() -> Said:
        pieces = [piece async for piece in Espeak().speak(text, voice)]
        sound = join((piece.audio for piece in pieces), pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)
        words = (word for piece in pieces for word in piece.words)
        return sound, tuple(Word(text[w.first_char : w.last_char], w.start_s, w.end_s, 0.95) for w in words)

    return asyncio.run(speak())


def measures_of_take(rep: Rep, number: int) -> tuple[Measure, ...]:
    """Every measure of this voice's call number `number`."""
    recording = take(rep, number)
    return measures_of(recording, read_to_the_end(OUTAGE, recording.transcript, ended_s(recording)).acts)


def take(rep: Rep, number: int, replies: int = REPLIES) -> Recording:
    """This voice's call number `number`."""
    talk = Talk(np.random.default_rng([VOICES.index(rep), number]), rep)
    for _ in range(replies):
        talk.speak(Speaker.BUYER, _turn(talk.rng, rep, Speaker.BUYER))
        talk.listen()
        talk.speak(Speaker.REP, _turn(talk.rng, rep, Speaker.REP))
    return talk.recorded()


class Talk:
    """One call as it grows: each side's sound by its start, and the turns."""

    def __init__(self, rng: np.random.Generator, rep: Rep) -> None:
        self.rng, self.rep = rng, rep
        self.turns: list[Turn] = []
        self.sounds: dict[Speaker, list[tuple[float, Pcm]]] = {speaker: [] for speaker in Speaker}
        self.end_s = 0.4

    def speak(self, speaker: Speaker, said: Said) -> None:
        """After the other's end, or before it."""
        is_rep = speaker is Speaker.REP
        if self.turns and self.rng.random() < (self.rep.cuts_in if is_rep else BUYER_CUTS_IN):
            start_s = self.end_s - self.rng.uniform(*EARLY_S)
        else:
            start_s = self.end_s + self.rng.gamma(4, (self.rep.wait_s if is_rep else 0.6) / 4)
        own = self.sounds[speaker]
        start_s = max(start_s, own[-1][0] + own[-1][1].duration_s + 0.1) if own else start_s
        self._add(speaker, float(start_s), said)
        self.end_s = self.turns[-1].end_s

    def listen(self) -> None:
        """Into the buyer's turn, where it has room."""
        last = self.turns[-1]
        if last.end_s - last.start_s > 3 and self.rng.random() < self.rep.listens:
            self._add(Speaker.REP, last.start_s + 1.5, spoken(LISTENING, self.rep.voice))

    def _add(self, speaker: Speaker, start_s: float, said: Said) -> None:
        sound, words = said
        own = tuple(replace(word, probability=float(self.rng.beta(*SURE))) for word in shifted(words, start_s))
        self.sounds[speaker].append((start_s, sound))
        self.turns.append(Turn(speaker, own[0].start_s, own[-1].end_s, " ".join(word.text for word in own), own))

    def recorded(self) -> Recording:
        voice = self._track(Speaker.REP) * 10 ** (self.rep.level_db / 20)
        noise = self.rng.normal(size=len(voice)) * 10 ** (self.rng.uniform(*NOISE_DBFS) / 20)
        return Recording(
            Transcript("a-call", tuple(sorted(self.turns, key=lambda turn: turn.start_s))),
            source="file",
            rep=from_float(voice + noise, AXIS_RATE_HZ),
            buyer=from_float(self._track(Speaker.BUYER), AXIS_RATE_HZ),
            channel=Channel(auto_gain=False),
            playout_error_s=PLAYOUT_ERROR_S,
        )

    def _track(self, speaker: Speaker) -> NDArray[np.float64]:
        track = np.zeros(round((self.end_s + 1.0) * AXIS_RATE_HZ))
        for start_s, sound in self.sounds[speaker]:
            first = round(start_s * AXIS_RATE_HZ)
            track[first : first + len(sound)] += sound.as_float()[: len(track) - first]
        return track


def _turn(rng: np.random.Generator, rep: Rep, speaker: Speaker) -> Said:
    """Sentences with pauses between them."""
    is_rep = speaker is Speaker.REP
    pool: Sequence[str] = rep_sentences() if is_rep else buyer_sentences()
    sounds: list[Pcm] = []
    words: list[Word] = []
    least = int(rng.integers(*SENTENCES)) if is_rep else 1
    while len(sounds) < 2 * least or len(words) < SHORTEST_TURN:
        text = str(rng.choice(pool))
        text = f"Um, {text}" if is_rep and rng.random() < rep.um else text
        sound, said = spoken(text, rep.voice if is_rep else BUYER)
        at_s = sum(len(part) for part in sounds) / AXIS_RATE_HZ
        words += shifted(said, at_s)
        sounds += [sound, silence(float(rng.gamma(3, rep.pause_s / 3)) if is_rep else 0.3)]
    return join(sounds[:-1]), tuple(words)
