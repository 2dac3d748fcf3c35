"""The rep's pace and level while they talk, against the target of the moment: a look, not the reading that counts.

Reads no clock, and takes little: the level of each block is one number, syllables are counted by letters, so that the
loop of live calls is not held up by a dictionary. Both sides of a comparison are counted alike, so what letters
miscount cancels. The debrief measures anew, from better sound and better words.
"""

import math
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from scoring.beats import kind_of
from scoring.recording import Channel
from scoring.syllables import by_letters
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.scenario import ToneTarget
from voice.transcript import Speaker

PACES = ("articulation_rate", "speech_rate", "words_per_minute")
BLOCK_S = 0.02
KEPT_BLOCKS = 6_000
"""Two minutes: longer than any run of talk that a buyer lets pass."""
BELOW_LOUD_DB = 25.0
"""Speech is at most this far below the loud blocks (P95)."""
BRIDGED_S = 0.2
"""A shorter silence is part of speaking."""
FAINTEST_DB = -70.0
FEWEST_WORDS, LEAST_SPEECH_S = 7, 3.0
"""Of a turn, before anything is shown: a pace over fewer words is ruled by their number."""
LEAST_USUAL_S = 10.0
"""Of speech in earlier turns, before there is a usual to compare with."""
UNKNOWN = "your usual is known after a few turns"
TOO_LITTLE = "not enough speech yet"
GAIN_ON = "automatic gain is on"
GAIN_UNKNOWN = "the browser does not say whether automatic gain is off"


@dataclass(frozen=True, slots=True)
class LiveReading:
    """One lane; the keys of the message."""

    unit: str
    """`%` or `dB`, against the own usual."""
    reading: float | None
    asked: tuple[float, float] | None
    """The target of the moment; None where there is none."""
    reason: str | None = None
    """Why there is no reading."""


@dataclass(frozen=True, slots=True)
class _Said:
    """One of the rep's turns."""

    turn: int
    text: str
    start_s: float
    end_s: float

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def syllables(self) -> int:
        words = ("".join(filter(str.isalpha, word)).lower() for word in self.text.split())
        return sum(by_letters(word) for word in words if word)


@dataclass(slots=True)
class LiveTone:
    """Fed with what the call's witness sees; `news` is asked for at most twice a second."""

    targets: Sequence[ToneTarget]
    _blocks: deque[tuple[float, float]] = field(default_factory=lambda: deque(maxlen=KEPT_BLOCKS))
    """Time and level of each."""
    _said: _Said | None = None
    """The present turn, or the last one."""
    _before: list[tuple[int, float, np.ndarray]] = field(default_factory=list)
    """Syllables, seconds of speech and levels of each turn before it."""
    _moment: str | None = None
    """The kind of the beat that the buyer delivered last."""
    _told: Mapping[str, LiveReading] = field(default_factory=dict)

    def hear(self, at_sample: int, audio: Pcm) -> None:
        """A block of the rep's sound."""
        samples = audio.as_float()
        power = float(np.dot(samples, samples)) / len(samples) if len(samples) else 0.0
        self._blocks.append(((at_sample + len(samples) / 2) / AXIS_RATE_HZ, 10 * math.log10(max(power, 1e-10))))

    def saw(self, kind: str, fields: Mapping[str, Any]) -> None:
        """What the call tells."""
        if kind == "caption" and fields["speaker"] == Speaker.REP:
            self._saw_rep(_Said(fields["turn"], fields["text"], fields["start_s"], fields["end_s"]))
        elif kind == "turn" and fields["speaker"] == Speaker.BUYER:
            self._moment = kind_of(fields["beat"]) if fields.get("beat") else None

    def _saw_rep(self, said: _Said) -> None:
        last, self._said = self._said, said
        if last is not None and said.turn > last.turn and last.words >= FEWEST_WORDS:
            times_s, levels_db = self._spoken(last)
            self._before.append((last.syllables, _speech_s(times_s), levels_db))

    def news(self, channel: Channel) -> dict[str, LiveReading] | None:
        """Pace and level of the rep's present turn; None where nothing changed since the last time."""
        lanes = {"pace": self._pace(), "level": self._level(channel)}
        if lanes == self._told:
            return None
        self._told = lanes
        return lanes

    def _pace(self) -> LiveReading:
        asked = self._asked(PACES, "%")
        usual_s = sum(speech_s for _, speech_s, _ in self._before)
        if usual_s < LEAST_USUAL_S:
            return LiveReading("%", None, asked, UNKNOWN)
        usual = sum(syllables for syllables, _, _ in self._before) / usual_s
        said = self._said
        speech_s = _speech_s(self._spoken(said)[0]) if said else 0.0
        if said is None or said.words < FEWEST_WORDS or speech_s < LEAST_SPEECH_S:
            return LiveReading("%", None, asked, TOO_LITTLE)
        return LiveReading("%", float(round(100 * (said.syllables / speech_s / usual - 1))), asked)

    def _level(self, channel: Channel) -> LiveReading:
        asked = self._asked(("level",), "dB")
        if channel.auto_gain is not False:
            return LiveReading("dB", None, asked, GAIN_ON if channel.auto_gain else GAIN_UNKNOWN)
        before = np.concatenate([np.zeros(0), *(levels_db for _, _, levels_db in self._before)])
        if len(before) * BLOCK_S < LEAST_USUAL_S:
            return LiveReading("dB", None, asked, UNKNOWN)
        now = self._spoken(self._said)[1] if self._said else np.zeros(0)
        if len(now) * BLOCK_S < LEAST_SPEECH_S:
            return LiveReading("dB", None, asked, TOO_LITTLE)
        return LiveReading("dB", round(float(np.median(now) - np.median(before)), 1), asked)

    def _asked(self, measures: Sequence[str], unit: str) -> tuple[float, float] | None:
        """The target of the moment, before one that holds always."""
        mine = [each for each in self.targets if each.measure in measures and each.relative == unit]
        fits = [each for each in mine if self._moment in each.beats] or [each for each in mine if not each.beats]
        return (fits[0].low, fits[0].high) if fits else None

    def _spoken(self, said: _Said) -> tuple[np.ndarray, np.ndarray]:
        """Times and levels of the turn's blocks that hold speech."""
        if not self._blocks:
            return np.zeros(0), np.zeros(0)
        times_s, levels_db = np.array(self._blocks).T
        least_db = max(FAINTEST_DB, float(np.percentile(levels_db, 95)) - BELOW_LOUD_DB)
        within = (times_s >= said.start_s) & (times_s <= said.end_s) & (levels_db >= least_db)
        return times_s[within], levels_db[within]


def _speech_s(times_s: np.ndarray) -> float:
    """Seconds of speech in its blocks, short silences included."""
    steps = np.diff(times_s)
    return float(steps[steps < BRIDGED_S].sum()) + BLOCK_S * bool(len(times_s))
