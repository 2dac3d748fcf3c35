"""Whether the rep's and the buyer's speech go together from turn to turn.

Display only: with a buyer that speaks by a script it shows how the rep reacts to the script, and whether it means
anything to a listener did not replicate (Gaume et al. 2019).
"""

from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from scoring.frames import Floats, frames_within
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, exchange, of_level, of_turns, of_voice, too_few
from scoring.pace import FEWEST_WORDS
from scoring.syllables import syllables_of
from scoring.track import Track
from scoring.validity import Unread
from voice.transcript import with_word_times

SOURCE = "Levitan & Hirschberg 2011"
CHANNEL = "needs both tracks and their turns; a change of engine for the buyer's voice changes it"
FEWEST_PAIRS = 20
LEAST_VOICED = 30
"""Frames (0.3 s)."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """A feature of the rep's replies and of the buyer's turns before them; each of shape (pairs,)."""

    rep: Floats
    buyer: Floats

    def distance(self) -> Floats:
        return np.abs(self.rep - self.buyer)


Feature = Callable[[Evidence, int, Track], float | None]
"""Of one turn, on its speaker's track; None where the turn is too short for it."""


def pitch(evidence: Evidence, turn: int, track: Track) -> float | None:
    """Median, in semitones over 1 Hz: `pairs_of` takes each speaker's own median away."""
    hz = track.f0_hz[_voiced(evidence, turn, track)]
    return float(12 * np.log2(np.median(hz))) if len(hz) >= LEAST_VOICED else None


def pitch_range(evidence: Evidence, turn: int, track: Track) -> float | None:
    hz = track.f0_hz[_voiced(evidence, turn, track)]
    return statistics.between(12 * np.log2(hz), 10, 90) if len(hz) >= LEAST_VOICED else None


def level(evidence: Evidence, turn: int, track: Track) -> float | None:
    db = track.level_db[_voiced(evidence, turn, track)]
    return float(np.median(db)) if len(db) >= LEAST_VOICED else None


def _voiced(evidence: Evidence, turn: int, track: Track) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    return frames_within(exchange(evidence).speech[turn], len(track)) & (track.f0_hz > 0)


def pace(evidence: Evidence, turn: int, track: Track) -> float | None:
    """Natural logarithm of syllables per second of speech."""
    of = exchange(evidence)
    words = with_word_times(of.transcript.turns[turn])
    seconds = sum(span.duration_s for span in of.speech[turn])
    syllables = sum(syllables_of(word.text) for word in words)
    return float(np.log(syllables / seconds)) if len(words) >= FEWEST_WORDS and seconds else None


def length(evidence: Evidence, turn: int, track: Track) -> float | None:
    """Natural logarithm of the seconds from first to last sound."""
    speech = exchange(evidence).speech[turn]
    return float(np.log(speech[-1].end_s - speech[0].start_s))


def pairs_of(evidence: Evidence, feature: Feature) -> Pairs:
    """Each speaker's values less the speaker's own median, over the speaker's own spread.

    Three measures ask for each feature's: kept as long as the evidence is.
    """
    known = _pairs.setdefault(evidence, {})
    if feature not in known:
        known[feature] = _pairs_of(evidence, feature)
    return known[feature]


_pairs: WeakKeyDictionary[Evidence, dict[Feature, Pairs]] = WeakKeyDictionary()


def _pairs_of(evidence: Evidence, feature: Feature) -> Pairs:
    tracks = evidence.buyer_track, evidence.track
    found = [
        tuple(feature(evidence, turn, track) for turn, track in zip(pair, tracks, strict=True))
        for pair in evidence.adjacent
    ]
    known = np.array([pair for pair in found if None not in pair], float).reshape(-1, 2)
    return Pairs(_normal(known[:, 1]), _normal(known[:, 0]))


def _normal(values: Floats) -> Floats:
    wide = statistics.spread(values) or 0.0
    return (values - np.median(values)) / wide if wide > 0 else np.zeros(0)


def proximity(pairs: Pairs) -> float:
    """How much closer a reply lies to the turn before it than to all other turns, in spreads."""
    every = np.abs(pairs.rep[:, None] - pairs.buyer[None])
    others = (every.sum() - np.trace(every)) / (len(every) * (len(every) - 1))
    return float(others - np.mean(pairs.distance()))


def convergence(pairs: Pairs) -> float | None:
    """Positive where the distance shrinks as the call goes on."""
    found = statistics.coupling(np.arange(len(pairs.rep)), pairs.distance())
    return None if found is None else -found


def synchrony(pairs: Pairs) -> float | None:
    return statistics.coupling(pairs.rep, pairs.buyer)


def _kind(of_track: Callable[[Evidence], Unread | None], *needs: str) -> Kind:
    def limit(evidence: Evidence) -> Unread | None:
        alone = of_turns(evidence)
        if alone is not None:
            return alone
        pairs = len(evidence.adjacent)
        return too_few(pairs, FEWEST_PAIRS, "replies to the buyer") if pairs < FEWEST_PAIRS else of_track(evidence)

    needed = ("two tracks", "20 replies", *needs)
    return Kind(
        "entrainment", needed, CHANNEL, after(limit, "too few turns long enough to compare"), is_display_only=True
    )


VOICE = _kind(
    lambda e: of_voice(e) or (None if e.buyer is not None else Unread("not_measured", "no track of the buyer")), "audio"
)
LEVEL = _kind(
    lambda e: of_level(e) or (None if e.buyer is not None else Unread("not_measured", "no track of the buyer")),
    "audio",
    "gain control off",
)
WORDS = _kind(lambda e: None, "words")
FEATURES: tuple[tuple[str, str, Kind, Feature], ...] = (
    ("pitch", "median pitch", VOICE, pitch),
    ("pitch_range", "pitch range", VOICE, pitch_range),
    ("level", "median level", LEVEL, level),
    ("pace", "pace", WORDS, pace),
    ("length", "length", WORDS, length),
)
RELATIONS: tuple[tuple[str, str, str, Callable[[Pairs], float | None]], ...] = (
    (
        "proximity",
        "SD",
        "mean distance of the {} of non-adjacent turns less that of adjacent ones, own median 0, own spread 1",
        proximity,
    ),
    ("convergence", "1", "-1 × rank correlation of time and the distance of the {} of adjacent turns", convergence),
    (
        "synchrony",
        "1",
        "rank correlation of the {} of the rep's replies and of the buyer's turns before them",
        synchrony,
    ),
)


def _taken(feature: Feature, relation: Callable[[Pairs], float | None]) -> Callable[[Evidence], float | None]:
    def taken(evidence: Evidence) -> float | None:
        pairs = pairs_of(evidence, feature)
        return relation(pairs) if min(len(pairs.rep), len(pairs.buyer)) >= FEWEST_PAIRS else None

    return taken


CARDS: tuple[Card, ...] = tuple(
    kind.card(f"{name}_{relation}", unit, 2, formula.format(said), _taken(feature, take), SOURCE)
    for name, said, kind, feature in FEATURES
    for relation, unit, formula, take in RELATIONS
)
