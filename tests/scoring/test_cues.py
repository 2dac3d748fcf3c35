"""Kinds of questions and acts by the weights of their words."""

import math

import pytest

from scoring.acts import introduction, likely, tagging
from scoring.acts.clauses import said
from scoring.acts.cues import NOTHING, QUESTIONS, STATEMENTS, likeliest_question, likelihoods, table
from scoring.acts.likely import less_unlikely, likely_spans
from scoring.acts.questions import _known_kind, kind_of
from scoring.acts.span import Span
from scoring.acts.tokens import Token
from tests.scoring.gold_table import FOLDER, agreement, forms, plain_talk
from tests.scoring.stage import DISCOVERY, OUTAGE, ids_in
from tools.cues import digest, gold_questions, gold_statements, show


def tokens(text: str) -> tuple[Token, ...]:
    return said(tuple(text.split())).tokens


def test_the_tables_are_learnt_from_the_gold_as_it_stands() -> None:
    """After a change of the gold: `python -m tools.cues`."""
    assert table(QUESTIONS).gold == digest(gold_questions())
    assert table(STATEMENTS).gold == digest(gold_statements())


@pytest.mark.parametrize(
    ("question", "by_pattern", "kind"),
    [
        ("What gets on your foremen's nerves about the forms?", "", "question-problem"),
        ("Does anybody in purchasing have to bless this?", "", "question-qualifying"),
        ("Is it fine that I first put some things to you?", "", "question-permission"),
        ("How happy would your buyers be with a one-day turnaround?", "question-problem", "question-need-payoff"),
        ("What does your head office say when the month closes late?", "question-qualifying", "question-implication"),
    ],
)
def test_weights_decide_where_no_pattern_does_and_where_they_are_sure(
    question: str, by_pattern: str, kind: str
) -> None:
    turn = said(tuple(question.split()))
    clause = turn.questions[0]
    assert _known_kind(turn.tokens, clause, clause.first, None) == by_pattern
    assert kind_of(turn.tokens, clause) == kind


def test_asking_for_the_deal_is_left_to_the_patterns() -> None:
    turn = said(tuple("Would you renew if I gave you a discount?".split()))
    likeliest, share = likeliest_question(turn.tokens, 0.85)
    assert (likeliest, share > 0.7) == ("question-permission", True)
    assert kind_of(turn.tokens, turn.questions[0]) == "question-closing"


@pytest.mark.parametrize(
    "question", ["Can you tell me what you see?", "What did you expect?", "What else?", "How come?"]
)
def test_a_question_whose_words_say_little_is_one_about_the_set_up(question: str) -> None:
    """Never one for the deal, which would be no sign of curiosity."""
    turn = said(tuple(question.split()))
    assert likeliest_question(turn.tokens, 0.85)[1] < 0.5
    assert kind_of(turn.tokens, turn.questions[0]) == "question-situation"


def test_a_question_is_weighed_from_where_it_is_asked() -> None:
    turn = said(tuple("Can I ask what you based that on?".split()))
    assert kind_of(turn.tokens, turn.questions[0]) == "question-situation"


def test_a_question_asks_nothing_only_where_the_weights_are_sure_of_it() -> None:
    small_talk = tokens("How was your weekend?")
    share = likeliest_question(small_talk, 0.0)[1]
    assert likeliest_question(small_talk, share)[0] == NOTHING
    assert likeliest_question(small_talk, math.nextafter(share, 1))[0] != NOTHING


def test_the_shares_of_all_kinds_are_one_together() -> None:
    asked = tokens("Which drawer do the receipts end up in?")
    sums = table(QUESTIONS).sums(asked)
    shares = [math.exp(one) / sum(map(math.exp, sums)) for one in sums]
    assert likeliest_question(asked, 0.0)[1] == pytest.approx(max(shares))
    assert sum(shares) == pytest.approx(1)


def test_an_unknown_word_weighs_nothing() -> None:
    known = table(STATEMENTS)
    assert known.sums(tokens("zxqv wqxz vzqx qwzx")) == known.start.tolist()


def test_a_statement_that_no_pattern_knows_is_the_act_that_it_most_likely_is() -> None:
    turn = said(tuple("If a manager is on holiday it just goes to her deputy.".split()))
    [span] = likely_spans(turn, [])
    assert (span.id, span.first, span.last) == ("capability", 0, len(turn.tokens) - 1)


def test_a_sentence_that_is_something_already_gets_no_likely_act() -> None:
    turn = said(tuple("If a manager is on holiday it just goes to her deputy.".split()))
    assert likely_spans(turn, [Span("reflection", 2, 3)]) == []
    assert len(likely_spans(turn, [Span("filler", 2, 3)])) == 1


def test_a_question_is_no_likely_claim_and_a_short_sentence_says_too_little() -> None:
    assert likely_spans(said(tuple("Does it ping the deputy by itself?".split())), []) == []
    assert likely_spans(said(tuple("It pings deputies.".split())), []) == []


def test_where_a_recogniser_wrote_no_marks_each_clause_is_weighed_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    turn = said(tuple("your drivers waited half the day and we will send you a new router".split()))
    asked: list[str] = []

    def heard(words: tuple[Token, ...]) -> dict[str, float]:
        asked.append(" ".join(token.text for token in words))
        return dict.fromkeys(table(STATEMENTS).kinds, 0.0)

    monkeypatch.setattr(likely, "likelihoods", heard)
    likely_spans(turn, [])
    assert len(turn.clauses) == len(asked) == 2
    assert not asked[0].endswith("router")


def test_a_likely_fix_has_its_owner_and_time() -> None:
    turn = said(tuple("Our man gets the new box on your wall by noon tomorrow.".split()))
    [span] = likely_spans(turn, [])
    assert (span.id, set(span.slots)) == ("fix", {"owner", "time"})


def test_a_claim_whose_words_speak_against_one_is_dropped() -> None:
    turn = said(tuple("Your dispatch desk was flying blind for three hours Monday.".split()))
    assert likelihoods(turn.tokens)["value-claim"] < likely.UNLIKELY
    assert less_unlikely((Span("value-claim", 4, 8), Span("goal", 4, 8)), turn) == (Span("goal", 4, 8),)


def test_a_next_step_with_its_day_is_not_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likely, "UNLIKELY", 0.2)
    turn = said(tuple("I'm gonna circle the word Tuesday on my pad.".split()))
    assert likelihoods(turn.tokens)["next-step"] < likely.UNLIKELY
    dated, vague = Span("next-step", 0, 5, slots=("owner", "day")), Span("next-step", 0, 5, slots=("owner",))
    assert less_unlikely((dated, vague), turn) == (dated,)


def test_every_cue_of_a_sentence_can_be_shown_with_its_weight(capsys: pytest.CaptureFixture[str]) -> None:
    show("What does your head office say when the month closes late?")
    heading, *cues = capsys.readouterr().out.splitlines()
    assert heading.startswith("what does your head office say when the month closes late: question-implication")
    weights = [float(line.split()[0]) for line in cues]
    assert weights == sorted(weights, reverse=True)
    start = table(QUESTIONS).start[table(QUESTIONS).kinds.index("question-implication")]
    assert sum(weights) + start == pytest.approx(float(heading.split()[-1]), abs=0.02)


@pytest.mark.parametrize(
    ("weighed", "act"),
    [
        ({"justification": 0.69}, None),
        ({"justification": 0.71}, "justification"),
        ({"justification": 0.69, "fix": 0.61}, "fix"),
        ({"negation": 0.9, "fix": 0.61}, "fix"),
        ({"next-step": 0.59}, None),
    ],
)
def test_the_likeliest_of_the_acts_that_reach_their_bars_is_added(
    weighed: dict[str, float], act: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An excuse must be likelier than a fix, and a denial needs a word that denies."""
    monkeypatch.setattr(likely, "likelihoods", lambda _: dict.fromkeys(table(STATEMENTS).kinds, 0.1) | weighed)
    turn = said(tuple("There was a storm that night over the hills.".split()))
    assert [span.id for span in likely_spans(turn, [])] == ([act] if act else [])


@pytest.mark.parametrize(
    "question",
    [
        "Could you mail me those three threads by Wednesday?",
        "Any chance of half an hour with your finance lady on Friday?",
    ],
)
def test_a_next_step_that_is_put_as_a_question_is_both(question: str) -> None:
    found = ids_in(question, DISCOVERY)
    assert "next-step" in found
    assert any(act.startswith("question-") for act in found)


def test_who_is_calling_is_told_by_weights_where_no_pattern_knows_the_wording() -> None:
    sentence = "Anita this side, good morning Dana, this is about your line."
    turn = said(tuple(sentence.split()))
    assert not introduction._says(turn, 0, len(turn.tokens))
    assert "introduction" in ids_in(sentence, OUTAGE, is_first=True)
    assert "introduction" not in ids_in(sentence, OUTAGE)


def test_plain_talk_that_was_not_learnt_from_is_seldom_taken_for_a_promise_or_an_appointment() -> None:
    """Without the weights an eighth of it was (docs/benchmarks.md)."""
    texts = [text for sentence in plain_talk("kept") for text in forms(sentence)]
    found = [text for text in texts if not {"fix", "next-step"}.isdisjoint(ids_in(text, OUTAGE))]
    assert len(found) < len(texts) / 12


@pytest.mark.parametrize("act", ["capability", "fix", "value-claim"])
def test_the_weights_find_acts_that_the_patterns_miss_and_are_mostly_right(
    act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = FOLDER / "blind_29" / f"{act}.yaml"
    both = agreement.__wrapped__(act, path)
    monkeypatch.setattr(tagging, "likely_spans", lambda turn, taken: [])
    patterns = agreement.__wrapped__(act, path)
    assert both.hits > patterns.hits
    assert len(both.false) - len(patterns.false) < (both.hits - patterns.hits) / 4
