"""A line with other words: those that were heard keep their times, the others lie between them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from voice.transcript import Turn, Word, with_word_times


def reworded(turn: Turn, said: str) -> Turn:
    """The turn as it was really said. Words that somebody listened to and wrote down are sure: they have no
    probability.
    """
    heard, texts = with_word_times(turn), said.split()
    matcher = SequenceMatcher(None, [_plain(word.text) for word in heard], [_plain(text) for text in texts], False)
    words = tuple(
        word
        for tag, i, j, k, m in matcher.get_opcodes()
        for word in (_kept(heard[i:j], texts[k:m]) if tag == "equal" else _spread(texts[k:m], turn, heard, i, j))
    )
    return replace(turn, text=said, words=words, is_disputed=False)


def _plain(text: str) -> str:
    return text.strip(".,;:?!…\"'“”").casefold()


def _kept(heard: Sequence[Word], texts: Sequence[str]) -> Iterator[Word]:
    for word, text in zip(heard, texts, strict=True):
        yield Word(text, word.start_s, word.end_s)


def _spread(texts: Sequence[str], turn: Turn, heard: Sequence[Word], first: int, end: int) -> Iterator[Word]:
    """In place of the heard words from `first` to before `end`; where there were none, in the gap between them."""
    start_s = heard[first].start_s if first < end else heard[first - 1].end_s if first else turn.start_s
    end_s = heard[end - 1].end_s if first < end else heard[end].start_s if end < len(heard) else turn.end_s
    step_s = max(0.0, end_s - start_s) / max(1, len(texts))
    for place, text in enumerate(texts):
        yield Word(text, start_s + place * step_s, start_s + (place + 1) * step_s)
