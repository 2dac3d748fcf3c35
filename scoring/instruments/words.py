"""What kinds of words the rep uses, counted by list or by form."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np

from scoring.acts import clauses
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.disfluency import bare, repeats_in
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, exchange, of_any_words, of_turns, of_words
from scoring.instruments.small_words import SMALL
from scoring.syllables import syllables_of
from voice.transcript import Speaker, Turn

CHANNEL = "as exact as the recogniser's words"
WORDS = Kind("words", ("words", "30 words"), CHANNEL, after(of_words, "too few words"))
COUNTS = Kind("words", ("words",), CHANNEL, after(of_any_words, "the recogniser does not say"))
TURNS = Kind("words", ("words", "turns"), CHANNEL, after(lambda e: of_turns(e) or of_words(e), "too few replies"))
WINDOW = 50
"""Words over which variety is taken: whole calls of other lengths cannot be compared."""
LONG = 3
"""Syllables."""
SENTENCE_ENDS = (".", "?", "!", "…")
SURE = 0.5
"""Probability of a word below which it may well be another (as for chances)."""

I = frozenset("i i'm i'll i've i'd me my mine myself".split())  # noqa: E741
WE = frozenset("we we're we'll we've we'd us our ours ourselves".split())
YOU = frozenset("you you're you'll you've you'd your yours yourself yourselves".split())
BUT = frozenset("but however although though".split())
BECAUSE = frozenset("because since therefore so hence".split())
SORRY = frozenset("sorry apologise apologize apologies apology".split())
THANKS = frozenset("thanks thank".split())


def texts(evidence: Evidence) -> Sequence[str]:
    """The rep's words without case and punctuation."""
    return evidence.texts


def _count(evidence: Evidence, is_one: Callable[[str], bool]) -> int:
    """How many of the rep's words are such; each different one is asked once."""
    return sum(times for text, times in evidence.counts.items() if is_one(text))


def per_100(words: Collection[str]) -> Callable[[Evidence], float]:
    def taken(evidence: Evidence) -> float:
        return 100 * _count(evidence, lambda text: text.replace("’", "'") in words) / len(texts(evidence))

    return taken


def variety(evidence: Evidence) -> float | None:
    """Different words / words, over every 50 words in a row."""
    said = texts(evidence)
    if len(said) < WINDOW:
        return None
    return float(np.mean([count / WINDOW for count in _kinds(said)]))


def _kinds(said: Sequence[str]) -> Iterator[int]:
    """Different words in each window, moved on one word at a time."""
    held = dict(Counter(said[:WINDOW]))
    yield len(held)
    for out, new in zip(said, said[WINDOW:], strict=False):
        held[new] = held.get(new, 0) + 1
        held[out] -= 1
        if not held[out]:
            del held[out]
        yield len(held)


def letters(evidence: Evidence) -> float:
    count = sum(times * sum(mark.isalnum() for mark in text) for text, times in evidence.counts.items())
    return count / len(texts(evidence))


def long_share(evidence: Evidence) -> float:
    return _count(evidence, lambda text: syllables_of(text) >= LONG) / len(texts(evidence))


def sentence_lengths(evidence: Evidence) -> list[int]:
    """In words; none where the words carry no punctuation."""
    found: list[int] = []
    for talk in evidence.hearing.talks:
        count = 0
        for word in talk.words:
            count += 1
            if word.text.endswith(SENTENCE_ENDS):
                found.append(count)
                count = 0
    return found


def numbers_per_100(evidence: Evidence) -> float:
    turns = (clauses.said(tuple(word.text for word in talk.words)) for talk in evidence.hearing.talks)
    return 100 * sum(token.number is not None for turn in turns for token in turn.tokens) / len(evidence.words)


def repeats_per_100(evidence: Evidence) -> float:
    count = sum(len(repeats_in(talk.words)) for talk in evidence.hearing.talks)
    return 100 * count / len(texts(evidence))


def content_share(evidence: Evidence) -> float:
    return _count(evidence, lambda text: text.replace("’", "'") not in SMALL) / len(texts(evidence))


def probabilities(evidence: Evidence) -> list[float]:
    return [word.probability for word in evidence.words if word.probability is not None]


def unsure_share(evidence: Evidence) -> float | None:
    found = probabilities(evidence)
    return float(np.mean(np.array(found) < SURE)) if found else None


@lru_cache(maxsize=1024)
def content_of(words: tuple[str, ...]) -> frozenset[str]:
    """The different words of content; kept, for three measures ask for those of each turn."""
    return frozenset(text for text in map(bare, dict.fromkeys(words)) if text and text.replace("’", "'") not in SMALL)


def replies(evidence: Evidence) -> list[tuple[Turn, Turn]]:
    """Each buyer turn and the rep turn right after it."""
    turns = exchange(evidence).transcript.turns
    pairs = pairwise(turns)
    return [(one, other) for one, other in pairs if (one.speaker, other.speaker) == (Speaker.BUYER, Speaker.REP)]


def taken_up_share(evidence: Evidence) -> float | None:
    """Replies with a content word of the buyer's turn before."""
    pairs = [content_of(buyer.tokens) & content_of(rep.tokens) for buyer, rep in replies(evidence)]
    return float(np.mean([bool(shared) for shared in pairs])) if len(pairs) >= 3 else None


def taken_up_words(evidence: Evidence) -> float | None:
    """Content words of the buyer's turn that the reply uses again / content words of the reply."""
    pairs = [(content_of(buyer.tokens), content_of(rep.tokens)) for buyer, rep in replies(evidence)]
    own = sum(len(rep) for _, rep in pairs)
    return sum(len(buyer & rep) for buyer, rep in pairs) / own if own and len(pairs) >= 3 else None


CARDS: tuple[Card, ...] = (
    COUNTS.card("rep_word_count", "1", 0, "the rep's words", lambda e: len(e.words)),
    WORDS.card(
        "word_variety",
        "1",
        3,
        "mean of different words / words over every 50 words in a row (MATTR)",
        variety,
        "Covington & McFall 2010",
    ),
    WORDS.card("letters_per_word", "1", 2, "mean letters and digits of a word", letters),
    WORDS.card("long_word_share", "1", 3, "words of 3 syllables and more / words", long_share, "Gunning 1952"),
    WORDS.card(
        "sentence_length",
        "1",
        1,
        "median words of a sentence that ends in a mark",
        lambda e: statistics.median(sentence_lengths(e), statistics.FEWEST),
    ),
    WORDS.card(
        "sentence_length_spread",
        "1",
        1,
        "1.4826 × median distance of these lengths from their median",
        lambda e: statistics.spread(sentence_lengths(e)),
    ),
    WORDS.card(
        "content_word_share",
        "1",
        3,
        "words outside a list of small words (articles, pronouns, prepositions, …) / words",
        content_share,
        "Ure 1971 (lexical density)",
    ),
    WORDS.card(
        "numbers_per_100_words", "1/100 words", 2, "numbers, in words or digits / hundreds of words", numbers_per_100
    ),
    WORDS.card(
        "i_per_100_words",
        "1/100 words",
        2,
        "I, me, my, mine, myself / hundreds of words",
        per_100(I),
        "Packard, Moore & McFerran 2018",
    ),
    WORDS.card(
        "we_per_100_words",
        "1/100 words",
        2,
        "we, us, our, ours, ourselves / hundreds of words",
        per_100(WE),
        "Packard, Moore & McFerran 2018",
    ),
    WORDS.card(
        "you_per_100_words",
        "1/100 words",
        2,
        "you, your, yours, yourself / hundreds of words",
        per_100(YOU),
        "Packard, Moore & McFerran 2018",
    ),
    WORDS.card(
        "but_per_100_words", "1/100 words", 2, "but, however, although, though / hundreds of words", per_100(BUT)
    ),
    WORDS.card(
        "because_per_100_words",
        "1/100 words",
        2,
        "because, since, therefore, so, hence / hundreds of words",
        per_100(BECAUSE),
    ),
    WORDS.card(
        "sorry_per_100_words", "1/100 words", 2, "sorry, apologise, apology / hundreds of words", per_100(SORRY)
    ),
    WORDS.card("thanks_per_100_words", "1/100 words", 2, "thanks, thank / hundreds of words", per_100(THANKS)),
    WORDS.card(
        "repeats_per_100_words", "1/100 words", 2, "words said twice in a row / hundreds of words", repeats_per_100
    ),
    COUNTS.card(
        "word_probability",
        "1",
        3,
        "median probability of the rep's words, where the recogniser says",
        lambda e: statistics.median(probabilities(e)),
    ),
    COUNTS.card(
        "unsure_word_share", "1", 3, "words with a probability below 0.5 / words with a probability", unsure_share
    ),
    TURNS.card(
        "taken_up_share",
        "1",
        3,
        "replies with a content word of the buyer's turn before / replies",
        taken_up_share,
        "Demszky et al. 2021 (uptake)",
    ),
    TURNS.card(
        "taken_up_word_share",
        "1",
        3,
        "content words of the buyer's turn used again / content words of the replies",
        taken_up_words,
        "Demszky et al. 2021 (uptake)",
    ),
)
