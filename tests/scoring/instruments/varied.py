"""Calls that differ in everything at once: pitch, level, pace, pauses, colour, turns and words, each by chance.

Pitch and level are made frame by frame, so that no time goes into finding them again.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy.ndimage import uniform_filter1d
from scipy.signal import firwin, oaconvolve

from scoring.frames import HOP, HOP_S
from scoring.recording import Channel, Recording
from scoring.track import Track
from tests.scoring.instruments.made import Floats
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float
from voice.reading import Act
from voice.transcript import Speaker, Transcript, Turn, Word

FEWEST_EXCHANGES = 22
VOCABULARY = (
    "table engine manager you your we our i me sorry thanks but because so two nine ninety um uh the a of and on"
    " dispatch vans drivers monday approval procurement complicated responsibility work wait money floor board"
).split()
KINDS = (
    "question-situation question-problem question-implication question-need-payoff question-qualifying capability"
    " reflection acknowledgement impact fix protocol-phrase goal what-changed value-claim justification negation"
    " next-step filler hedge"
).split()


@dataclass
class Speech:
    """One speaker's frames so far."""

    hz: list[Floats] = field(default_factory=list)
    level: list[Floats] = field(default_factory=list)
    colour: list[Floats] = field(default_factory=list)
    frames: int = 0

    def add(self, hz: Floats, level: Floats, colour: float) -> None:
        self.hz.append(hz)
        self.level.append(level)
        self.colour.append(np.full(len(hz), colour))
        self.frames += len(hz)

    def quiet_until(self, frame: int, floor: Floats) -> None:
        count = max(0, frame - self.frames)
        self.add(np.zeros(count), np.resize(floor, count), 0.0)


@dataclass(frozen=True, slots=True)
class Made:
    recording: Recording
    acts: tuple[Act, ...]
    tracks: dict[int, Track]
    """By the identity of the samples."""


class Talker:
    """Speaks phrases in a manner drawn by chance."""

    def __init__(self, rng: np.random.Generator, hz: float) -> None:
        self.rng, self.hz = rng, hz
        self.word_s, self.spread = rng.uniform(0.16, 0.26), rng.uniform(0.05, 0.4)
        self.level, self.wide = rng.uniform(-32, -18), rng.uniform(1, 6)
        self.slope, self.swing, self.period = rng.uniform(-3, 1), rng.uniform(0.5, 5), rng.uniform(0.2, 0.9)
        self.drift, self.quickening, self.loudening = rng.uniform(-3, 3), rng.uniform(-0.2, 0.2), rng.uniform(-4, 4)
        self.colour, self.browning = rng.uniform(0.2, 0.9), rng.uniform(-0.3, 0.3)
        self.marks, self.pause_s = rng.uniform(0.3, 1), rng.uniform(0.25, 0.7)
        self.held, self.peak, self.rough = rng.uniform(0, 0.4), rng.uniform(0.5, 0.9), rng.uniform(0.01, 0.3)
        self.unsteady = rng.uniform(0.5, 5)
        self.hiss, self.coupling = rng.uniform(0.1, 0.35), rng.uniform(-1, 1)
        self.weights = rng.dirichlet(np.full(len(VOCABULARY), 0.6))

    def words(self, count: int) -> list[str]:
        rng = self.rng
        texts: list[str] = []
        for _ in range(count):
            again = texts and rng.random() < 0.05 * self.marks
            texts.append(texts[-1] if again else VOCABULARY[int(rng.choice(len(VOCABULARY), p=self.weights))])
        if rng.random() < self.marks:
            texts[-1] += str(rng.choice([".", ",", "?"]))
        return texts

    def phrase(self, into: Speech, start_s: float, place: float, count: int) -> list[Word]:
        """`place` is how far the call has gone, 0..1."""
        rng = self.rng
        lasts = self.word_s * np.exp(rng.normal(0, self.spread, count) + self.quickening * place)
        lasts[-1] *= rng.uniform(0.8, 1.6)
        ends = start_s + np.cumsum(lasts)
        starts = np.concatenate([[start_s], ends[:-1]])
        frames = round(ends[-1] / HOP_S) - into.frames
        at_s = np.arange(max(frames, 1)) * HOP_S
        self._sound(into, at_s, place)
        words = zip(self.words(count), starts, ends, strict=True)
        return [Word(text, float(a), float(b), float(rng.uniform(0.3, 1))) for text, a, b in words]

    def _sound(self, into: Speech, at_s: Floats, place: float) -> None:
        rng = self.rng
        wave = np.interp((at_s / self.period + rng.uniform(0, 1)) % 1, [0, self.held, self.peak, 1], [-1, -1, 1, -1])
        st = (
            rng.normal(0, 1.5)
            + self.drift * place
            + self.slope * at_s
            + self.swing * wave
            + rng.normal(0, self.rough, len(at_s))
        )
        syllables = np.abs(np.sin(np.pi * at_s / self.word_s + rng.normal(0, 1)))
        level = (
            self.level
            + rng.normal(0, self.unsteady)
            + self.loudening * place
            + self.wide * syllables
            + self.coupling * wave
        )
        voiced = (at_s + rng.uniform(0, 1)) % rng.uniform(0.3, 0.8) > self.hiss * rng.uniform(0.3, 1)
        into.add(
            np.where(voiced, self.hz * 2 ** (st / 12), 0.0),
            np.where(voiced, level, level - rng.uniform(3, 9)),
            float(np.clip(self.colour + self.browning * place + rng.normal(0, 0.05), 0.05, 0.95)),
        )


@dataclass
class Conversation:
    """Turns in the order in which they are spoken, in a manner drawn by chance."""

    rng: np.random.Generator
    talkers: dict[Speaker, Talker]
    speech: dict[Speaker, Speech]
    floors: dict[Speaker, Floats]
    turns: list[Turn] = field(default_factory=list)
    now_s: float = 0.5

    def speak(self, speaker: Speaker, start_s: float, place: float, counts: list[int]) -> None:
        """One turn of phrases with so many words."""
        talker, own = self.talkers[speaker], self.speech[speaker]
        words: list[Word] = []
        for count in counts:
            at_s = max(start_s, own.frames * HOP_S)
            own.quiet_until(round(at_s / HOP_S), self.floors[speaker])
            words += talker.phrase(own, at_s, place, count)
            start_s = words[-1].end_s + talker.pause_s * self.rng.uniform(0.5, 2)
        text = "uh-huh" if counts == [1] else " ".join(word.text for word in words)
        self.turns.append(Turn(speaker, words[0].start_s, words[-1].end_s, text, tuple(words)))

    def listen(self, place: float) -> None:
        """A sound of listening in the buyer's turn, where there is room."""
        last, rep = self.turns[-1], self.speech[Speaker.REP]
        at_s = last.start_s + 0.4
        if last.end_s - last.start_s > 1.5 and rep.frames * HOP_S < at_s - 0.3:
            self.speak(Speaker.REP, at_s, place, [1])


def varied_call(seed: int) -> Made:
    rng = np.random.default_rng(seed)
    floors = {speaker: rng.uniform(-80, -62) + rng.normal(0, rng.uniform(0.2, 3), 400) for speaker in Speaker}
    talkers = {speaker: Talker(rng, rng.uniform(85, 220)) for speaker in Speaker}
    talk = Conversation(rng, talkers, {speaker: Speech() for speaker in Speaker}, floors, now_s=rng.uniform(0.3, 3))
    wait_s, cutting, longest = rng.uniform(0.1, 0.8), rng.uniform(0.1, 0.35), rng.uniform(0.03, 0.12)
    more_words = {speaker: rng.uniform(0, 5) for speaker in Speaker}
    exchanges = int(rng.integers(FEWEST_EXCHANGES, FEWEST_EXCHANGES + 8))
    for number in range(exchanges):
        for speaker in Speaker.BUYER, Speaker.REP:
            cuts_in = talk.turns and rng.random() < cutting
            after_s = -rng.uniform(0.35, 1.6) if cuts_in else wait_s * rng.exponential()
            start_s = max(talk.now_s + after_s, talk.turns[-1].start_s + 0.2 if talk.turns else 0.0)
            more = (22 if rng.random() < longest else rng.poisson(0.9)) if speaker is Speaker.REP else 0
            talk.speak(
                speaker,
                start_s,
                number / exchanges,
                [7 + rng.poisson(more_words[speaker]), *(2 + rng.poisson(2, more))],
            )
            talk.now_s = talk.turns[-1].end_s
            if speaker is Speaker.BUYER and rng.random() < 0.3 * talkers[Speaker.REP].marks:
                talk.listen(number / exchanges)
    return _made(rng, talk)


def _made(rng: np.random.Generator, talk: Conversation) -> Made:
    frames = round(talk.now_s / HOP_S) + round(rng.uniform(50, 200))
    for speaker in Speaker:
        talk.speech[speaker].quiet_until(frames, talk.floors[speaker])
    _drop(rng, talk.speech[Speaker.REP])
    rep, buyer = _sound(rng, talk.speech[Speaker.REP]), Pcm(np.zeros(frames * HOP, np.int16), AXIS_RATE_HZ)
    tracks = {id(rep): _track(talk.speech[Speaker.REP]), id(buyer): _track(talk.speech[Speaker.BUYER])}
    transcript = Transcript("a-call", tuple(sorted(talk.turns, key=lambda turn: turn.start_s)))
    gain_off = Channel(auto_gain=False)
    recording = Recording(transcript, "file", rep, buyer, channel=gain_off, playout_error_s=0.05)
    return Made(recording, _acts(rng, transcript), tracks)


def _drop(rng: np.random.Generator, speech: Speech) -> None:
    """Some of the background is digital silence."""
    for level in speech.level:
        if len(level) and level[0] < -55 and rng.random() < 0.2:
            level[: len(level) // 3] = -100.0


def _track(speech: Speech) -> Track:
    level = np.concatenate(speech.level)
    hz = np.concatenate(speech.hz)
    return Track(hz, level, np.where(hz > 0, 0.9, 0.0), level - 2.0)


def _sound(rng: np.random.Generator, speech: Speech) -> Pcm:
    """Noise with this level, and more or less of its low part by colour."""
    level, colour = (np.repeat(np.concatenate(part), HOP) for part in (speech.level, speech.colour))
    noise = rng.normal(size=len(level))
    voiced = np.repeat(np.concatenate(speech.hz) > 0, HOP)
    low = uniform_filter1d(noise, int(rng.integers(8, 30))) * 4
    mixed = np.where(voiced, colour * low + (1 - colour) * 0.3 * noise, noise)
    sound = _below(mixed * 10 ** (level / 20), rng.uniform(0.66, 1))
    sound[: int(rng.integers(0, 400))] = 1.5
    return from_float(sound, AXIS_RATE_HZ)


def _below(sound: Floats, share: float) -> Floats:
    """Only what lies below this share of 8 kHz."""
    return np.asarray(oaconvolve(sound, firwin(129, min(share, 0.98), window=("kaiser", 8.0)), "same"), float)


def _acts(rng: np.random.Generator, transcript: Transcript) -> tuple[Act, ...]:
    turns = [
        index for index, turn in enumerate(transcript.turns) if turn.speaker is Speaker.REP and len(turn.words) > 3
    ]
    found: list[Act] = []
    for kind in KINDS:
        for _ in range(rng.poisson(rng.uniform(0.5, 9))):
            turn = int(rng.choice(turns))
            last = len(transcript.turns[turn].words) - 1
            first = int(rng.integers(0, last))
            quote = " ".join(word.text for word in transcript.turns[turn].words[first : last + 1])
            form = bool(rng.random() < 0.5) if kind.startswith("question") else None
            found.append(Act(kind, turn, first, last, quote, is_open=form))
    return tuple(sorted(found, key=lambda act: (act.turn, act.first_word)))
