"""Measures that need only words: their kinds, and what they do."""

from collections.abc import Sequence

from scoring.hearing import hearing_of
from scoring.instruments.card import Measure
from scoring.instruments.evidence import Evidence
from scoring.instruments.registry import CARDS, OF_WORDS
from scoring.recording import Recording
from voice.reading import Act
from voice.transcript import Transcript


def word_measures(transcript: Transcript, acts: Sequence[Act] | None) -> tuple[Measure, ...]:
    """Every measure of the rep's words; `acts` None where no scenario read them."""
    evidence = Evidence(hearing_of(Recording(transcript)), acts)
    return tuple(card.read(evidence) for card in CARDS if card.kind.family == OF_WORDS)
