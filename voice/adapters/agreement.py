"""Words that two guesses in a row agree on (LocalAgreement-2, Macháček et al. 2023): captions that do not flicker."""

from collections.abc import Sequence

from voice.transcript import Word


class Agreement:
    """The guesses of one island."""

    def __init__(self) -> None:
        self.agreed: tuple[Word, ...] = ()
        """What stays, whatever is guessed next."""
        self._guess: tuple[Word, ...] = ()

    def hear(self, guess: Sequence[Word]) -> None:
        """Another guess of the whole island so far."""
        count = _alike(self._guess, guess)
        if count > len(self.agreed):
            self.agreed = tuple(guess[:count])
        self._guess = tuple(guess)


def _alike(one: Sequence[Word], other: Sequence[Word]) -> int:
    """How many words both begin with, whatever the case and punctuation."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if letters(a.text) != letters(b.text):
            break
        count += 1
    return count


def letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def spread(text: str, start_s: float, end_s: float, probability: float | None = None) -> tuple[Word, ...]:
    """The words of `text` over a stretch of time, each as long as its share of the letters."""
    texts = text.split()
    signs = sum(map(len, texts))
    words, before = [], 0
    for word in texts:
        first = start_s + (end_s - start_s) * before / signs
        before += len(word)
        words.append(Word(word, first, start_s + (end_s - start_s) * before / signs, probability))
    return tuple(words)
