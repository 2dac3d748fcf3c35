"""The measures of a recording: every instrument of the registry, read once."""

from collections.abc import Sequence
from dataclasses import replace

from scoring.hearing import Hearing, hearing_of, hearing_of_track
from scoring.instruments.card import Measure
from scoring.instruments.evidence import Evidence
from scoring.instruments.registry import CARDS, OF_WORDS, has_one_track
from scoring.recording import Recording
from scoring.wording import word_measures
from voice.pcm import Pcm
from voice.reading import Act
from voice.transcript import Word

__all__ = ["Measure", "measures_in", "measures_of", "measures_of_track"]


def measures_of(recording: Recording, acts: Sequence[Act] | None = None) -> tuple[Measure, ...]:
    """Every measure of a call, in the order of the cards; `acts` None where no scenario read its words."""
    return (*measures_in(hearing_of(recording)), *word_measures(recording.transcript, acts))


def measures_in(hearing: Hearing) -> tuple[Measure, ...]:
    """Every measure but those of the words alone, of a call that has been listened to already."""
    evidence = Evidence(hearing)
    return tuple(card.read(evidence) for card in CARDS if card.kind.family != OF_WORDS)


def measures_of_track(rep: Pcm, words: Sequence[Word] | None) -> tuple[Measure, ...]:
    """Every measure of one recorded track; without words its pace is counted from loudness peaks."""
    evidence = Evidence(replace(hearing_of_track(rep, words), sound=rep), has_words=words is not None)
    return tuple(card.read(evidence) for card in CARDS if has_one_track(card))
