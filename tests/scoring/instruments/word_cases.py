"""Words: texts whose words are counted by hand."""

from tests.scoring.instruments.made import Case, Found, Voice, buyer, call, rep
from voice.reading import Act

FORTY = (
    "I think we can fix the engine, but you need a new table. Sorry about that. "
    "Because our our drivers wait, your manager called me twice. Thanks for the two numbers: 42 and nine. "
    "Therefore we repair everything on Monday."
)
"""40 words."""


def text(voice: Voice) -> Found:
    return call(rep(0.0, FORTY))


def varied(voice: Voice) -> Found:
    """A hundred words in a cycle of ten."""
    return call(rep(0.0, "one two three four five six seven eight nine ten " * 10))


def sentences(voice: Voice) -> Found:
    """Sentences of 2, 4, 6, 8 and 10 words."""
    said = [" ".join(["table"] * count) + "." for count in (2, 4, 6, 8, 10)]
    return call(rep(0.0, " ".join(said)))


def sure(voice: Voice) -> Found:
    return call(
        rep(0.0, "table " * 6, probability=0.9),
        rep(10.0, "table " * 3, probability=0.8),
        rep(20.0, "table", probability=0.3),
    )


def taken_up(voice: Voice) -> Found:
    """Two of four replies use a word of the buyer again: dispatch; vans, drivers. Ten content words in all."""
    return call(
        buyer(0, "The dispatch floor was blind."), rep(5, "Dispatch stopped working then, right and over and out."),
        buyer(15, "The vans and the drivers waited."), rep(20, "Your vans, your drivers, about ninety people."),
        buyer(30, "It cost us money."), rep(35, "We could look into that tomorrow morning, you and I."),
        buyer(45, "When?"), rep(50, "As soon as it is done on our side, Wednesday."),
    )  # fmt: skip


COUNTED = (
    "question-situation", "question-problem", "question-implication", "question-need-payoff", "question-qualifying",
    "capability", "reflection", "acknowledgement", "impact", "fix", "protocol-phrase", "goal", "what-changed",
    "value-claim", "justification", "negation", "next-step",
)  # fmt: skip


def acts(voice: Voice) -> Found:
    """Five turns of 10 words in 100 s, ten seconds of each twenty; act number k of the list is found k + 1 times."""
    found = [Act(kind, 8, 0, 3, "", is_open=k % 2 == 0) for k, kind in enumerate(COUNTED) for _ in range(k + 1)]
    return call(*_ten_turns(), acts=found)


def _ten_turns() -> list:  # type: ignore[type-arg]
    lines = []
    for k in range(5):
        lines += [buyer(20.0 * k, "vans drivers dispatch", word_s=3.0), rep(20.0 * k + 10, "table " * 10, word_s=1.0)]
    return lines


def asked(voice: Voice) -> Found:
    """Questions at 10, 12 s (one turn), 50 and 90 s; two of them follow up; a claim about the product in turn 7."""
    found = [
        Act("question-problem", 1, 0, 1, "what about vans", is_open=True),
        Act("question-situation", 1, 2, 5, "how many tables", is_open=False),
        Act("question-implication", 5, 0, 7, "and the drivers", is_open=True),
        Act("question-problem", 9, 0, 3, "which engine", is_open=True),
        Act("reflection", 3, 0, 4, ""),
        Act("reflection", 5, 8, 9, ""),
        Act("capability", 7, 4, 9, ""),
        Act("filler", 3, 5, 5, ""),
        Act("hedge", 3, 6, 6, ""),
        Act("hedge", 7, 0, 0, ""),
    ]
    return call(*_ten_turns(), acts=found)


CASES = (
    Case("a text", text, {
        "rep_word_count": (40, 0), "i_per_100_words": (5.0, 0.001), "we_per_100_words": (10.0, 0.001),
        "you_per_100_words": (5.0, 0.001), "but_per_100_words": (2.5, 0), "because_per_100_words": (5.0, 0),
        "sorry_per_100_words": (2.5, 0), "thanks_per_100_words": (2.5, 0), "repeats_per_100_words": (2.5, 0),
        "numbers_per_100_words": (7.5, 0), "long_word_share": (0.075, 0),
    }),
    Case("a cycle of ten words", varied, {
        "word_variety": (0.2, 0), "letters_per_word": (3.9, 0.001), "content_word_share": (0.9, 0),
        "long_word_share": (0.0, 0),
    }),
    Case("sentences", sentences, {"sentence_length": (6.0, 0), "sentence_length_spread": (1.4826 * 2, 0.06)}),
    Case("sure words", sure, {"word_probability": (0.9, 0), "unsure_word_share": (0.1, 0)}),
    Case("taken up", taken_up, {"taken_up_share": (0.5, 0), "taken_up_word_share": (0.25, 0.15)}),
    Case("acts", acts, {f"{kind.replace('-', '_')}_count": (k + 1, 0) for k, kind in enumerate(COUNTED)}),
    Case("questions", asked, {
        "question_count": (4, 0), "questions_per_10_min": (4 / (100 / 600), 0.01), "open_question_share": (0.75, 0),
        "stacked_question_turns": (1, 0), "fillers_per_100_words": (2.0, 0), "hedges_per_100_words": (4.0, 0),
        "reflections_per_question": (0.5, 0), "question_spread": (0.75, 0.001), "question_words": (4.0, 0),
        "question_turn_share": (0.6, 0), "first_question_time": (10.0, 0), "longest_without_question": (40.0, 0.001),
        "words_before_capability": (34, 0), "follow_up_share": (0.5, 0),
    }),
)  # fmt: skip
