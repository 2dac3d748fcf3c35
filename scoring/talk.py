"""One turn's talk: its words, where in it there is speech, and where a pause."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from scoring.spans import Span, between, common, merged, total_s, without
from scoring.speech import PAUSE_S
from scoring.syllables import syllables_of, words_in
from voice.transcript import Turn, Word, with_word_times

BACKED_SHARE = 0.3
"""Words whose time holds less sound than this share were not heard on this track: their own times count."""


@dataclass(frozen=True)
class Talk:
    """One stretch of talk, without the sound that never arrived.

    What some thirty measures ask of it is worked out once.
    """

    turn: int
    """Index into the transcript's turns; 0 for a track without a transcript."""
    words: tuple[Word, ...]
    speech: tuple[Span, ...]
    """In order, at least a pause apart."""
    missing: tuple[Span, ...] = ()
    """Gaps in the recording: neither speech nor pause."""

    @cached_property
    def pauses(self) -> tuple[Span, ...]:
        """Silences of 0.2 s and more inside the talk."""
        if len(self.speech) < 2:
            return ()
        silent = without(between(self.speech), self.missing)
        return tuple(span for span in silent if span.duration_s >= PAUSE_S - 1e-9)

    @cached_property
    def speech_s(self) -> float:
        return total_s(self.speech)

    @property
    def pause_s(self) -> float:
        return total_s(self.pauses)

    @cached_property
    def syllables(self) -> int:
        return sum(syllables_of(word.text) for word in self.words)

    @cached_property
    def word_count(self) -> int:
        """Its words, less the tokens that hold none."""
        return sum(words_in(word.text) for word in self.words)

    @property
    def start_s(self) -> float:
        return self.speech[0].start_s

    @property
    def end_s(self) -> float:
        return self.speech[-1].end_s

    def first(self, speech_s: float) -> "Talk":
        """The talk up to its first `speech_s` seconds of speech."""
        if self.speech_s <= speech_s:
            return self
        kept: list[Span] = []
        for span in self.speech:
            left_s = speech_s - total_s(kept)
            if left_s <= 0:
                break
            kept.append(Span(span.start_s, min(span.end_s, span.start_s + left_s)))
        said = tuple(word for word in self.words if word.start_s < kept[-1].end_s)
        return Talk(self.turn, said, tuple(kept), self.missing)


def talk_of(
    index: int, turn: Turn, heard: Sequence[Span] | None, missing: Sequence[Span], has_word_times: bool
) -> Talk:
    """The talk of one turn; `heard` is the speech on its track, None where there is no track.

    Pauses inside a word's time are taken from the sound, since recognisers stretch words over them. Words
    without times of their own count as spoken within the turn where sound is heard; typed words are not heard.
    """
    if has_word_times and turn.words:
        return talk_of_words(turn.words, heard, index, missing)
    spoken = without((Span(turn.start_s, turn.end_s),), missing) if turn.end_s > turn.start_s else ()
    speech = spoken if heard is None else common(heard, spoken)
    return Talk(index, with_word_times(turn), speech, tuple(missing))


def talk_of_words(
    words: Sequence[Word], heard: Sequence[Span] | None, index: int = 0, missing: Sequence[Span] = ()
) -> Talk:
    """The talk of words whose times are known."""
    timed = merged((Span(word.start_s, word.end_s) for word in words if word.end_s > word.start_s), PAUSE_S)
    spoken = without(timed, missing)
    backed = spoken if heard is None else merged(common(heard, spoken), PAUSE_S)
    is_backed = total_s(backed) >= BACKED_SHARE * total_s(spoken)
    return Talk(index, tuple(words), backed if is_backed else spoken, tuple(missing))
