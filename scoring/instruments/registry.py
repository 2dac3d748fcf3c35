"""Every instrument card, once, in the order in which measures are printed."""

from collections.abc import Iterable

from scoring.instruments import (
    acts,
    entrainment,
    level,
    level_phrases,
    overlap,
    pace,
    pauses,
    pitch,
    pitch_movement,
    pitch_phrases,
    rhythm,
    spectrum,
    turns,
    words,
)
from scoring.instruments.card import Card

CARDS: tuple[Card, ...] = (
    *pitch.CARDS,
    *pitch_movement.CARDS,
    *pitch_phrases.CARDS,
    *level.CARDS,
    *level_phrases.CARDS,
    *pace.CARDS,
    *rhythm.CARDS,
    *pauses.CARDS,
    *spectrum.CARDS,
    *turns.CARDS,
    *overlap.CARDS,
    *entrainment.CARDS,
    *words.CARDS,
    *acts.CARDS,
)
OF_WORDS = "words"
"""The family that needs the words alone, and what they do."""
LEFT_OUT_WITH = {
    "pace": ("pace", "pauses", "response", "quick_response", "slow_response"),
    "pitch": ("pitch",),
    "loudness": ("level",),
}
"""What a rep may leave out: the families, and the beginnings of other families' ids, that go with it."""
BY_ID = {card.id: card for card in CARDS}


def has_one_track(card: Card) -> bool:
    """Whether one recorded voice is enough for it."""
    return not {"two tracks", "turns", "scenario"} & set(card.kind.needs)


def left_out_of(dimensions: Iterable[str]) -> frozenset[str]:
    """The measures that are neither taken nor shown where a rep leaves these dimensions out."""
    names = tuple(name for dimension in dimensions for name in LEFT_OUT_WITH.get(dimension, ()))
    starts = tuple(f"{name}_" for name in names)
    return frozenset(card.id for card in CARDS if card.kind.family in names or card.id.startswith(starts))
