"""Which phonemes each word of a phrase is heard in.

espeak's phonemes merge words ("of the") and split others ("24/7"), so groups of phonemes are matched with the words'
phonemes when spoken alone:

    words    row   until  the  end   of  the  thing
    alone    ɹoʊ   ʌntɪl  ðə   ɛnd   ʌv  ðə   θɪŋ
    groups   ɹoʊ   ʌntɪl  ðɪ   ɛnd   ʌvðə     θɪŋ      "of" and "the" are both heard at the end of `ʌvðə`
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from voice.adapters.piper_model import PiperModel, SpokenSentence
from voice.adapters.reading_aloud import ReadAloud, Token
from voice.ports import SpokenWord

MARKS = frozenset("ˈˌːˑʲ")
"""Stress, length and glides: Unicode counts them among the letters."""


@dataclass(frozen=True, slots=True)
class Group:
    """Phonemes between two spaces: a word, a part of one, or several merged."""

    sentence: int
    first: int
    last: int
    """Phonemes of the sentence, end exclusive."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A phrase's phonemes, and which groups of them each of its words is heard in."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sequence[str], ...]
    heard_in: tuple[tuple[Group, Group], ...]
    """For each token its first and last group."""

    @classmethod
    def of(cls, text: ReadAloud, model: PiperModel) -> "Reading":
        sentences = tuple(model.sentences(text.text))
        groups = [group for index, sentence in enumerate(sentences) for group in groups_of(index, sentence)]
        if not groups:
            return cls((), sentences, ())
        alone = [_sounds(phonemes) for phonemes in model.words([token.spoken for token in text.tokens])]
        sounds = [_sounds(sentences[group.sentence][group.first : group.last]) for group in groups]
        spans = [(groups[first], groups[last]) for first, last in matched(alone, sounds)]
        return cls(text.tokens, sentences, tuple(spans))

    def words(self, sentence: int, spoken: SpokenSentence, rate_hz: int) -> tuple[SpokenWord, ...]:
        """The words that end in a sentence, in its time; one merged from two sentences begins with the latter."""

        def at_s(phoneme: int) -> float:
            return spoken.length / rate_hz * (spoken.phoneme_ends[phoneme - 1] if phoneme else 0.0)

        return tuple(
            SpokenWord(
                *(token.first_char, token.last_char),
                at_s(first.first) if first.sentence == sentence else 0.0,
                at_s(last.last),
            )
            for token, (first, last) in zip(self.tokens, self.heard_in, strict=True)
            if last.sentence == sentence
        )


def groups_of(sentence: int, phonemes: Sequence[str]) -> list[Group]:
    """The stretches between spaces, without the punctuation (a pause) around them."""
    groups: list[Group] = []
    for index, phoneme in enumerate(phonemes):
        if not phoneme.isalnum():
            continue
        if groups and " " not in phonemes[groups[-1].last : index]:
            groups[-1] = replace(groups[-1], last=index + 1)
        else:
            groups.append(Group(sentence, index, index + 1))
    return groups


def matched(words: Sequence[str], groups: Sequence[str]) -> list[tuple[int, int]]:
    """For each word the first and the last group that its sounds are found in, both ever growing.

    A word without a sound in common with what is spoken goes with the word before it.
    """
    word_of = [index for index, word in enumerate(words) for _ in word]
    group_of = [index for index, group in enumerate(groups) for _ in group]
    found: dict[int, list[int]] = {}
    for block in SequenceMatcher(None, "".join(words), "".join(groups), autojunk=False).get_matching_blocks():
        for step in range(block.size):
            found.setdefault(word_of[block.a + step], []).append(group_of[block.b + step])
    spans, reached = [], 0
    for index in range(len(words)):
        heard_in = found.get(index, [reached])
        first, reached = max(reached, heard_in[0]), max(reached, heard_in[-1])
        spans.append((first, reached))
    return spans


def _sounds(phonemes: Sequence[str]) -> str:
    return "".join(phoneme for phoneme in phonemes if is_sound(phoneme))


def is_sound(phoneme: str) -> bool:
    """Whether it is a letter or a digit, not stress, length or punctuation."""
    return phoneme.isalnum() and phoneme not in MARKS
