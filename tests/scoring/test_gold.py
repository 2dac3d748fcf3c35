"""Each tagger against its gold sentences, as typed and as a recogniser writes them."""

import pytest

from tests.scoring.gold_table import ACTS, FOLDER, Agreement, agreement, count, question_agreement

LEAST = 0.9


def explained(act: str, found: Agreement) -> str:
    return (
        f"{act}: precision {found.precision:.2f}, recall {found.recall:.2f}; missed {found.missed}; false {found.false}"
    )


@pytest.mark.parametrize("act", ACTS)
def test_a_tagger_agrees_with_its_gold(act: str) -> None:
    found = agreement(act)
    assert min(found.precision, found.recall) >= LEAST, explained(act, found)


@pytest.mark.parametrize("kind", list(question_agreement()))
def test_the_kinds_of_question_agree_with_the_gold(kind: str) -> None:
    found = question_agreement()[kind]
    assert min(found.precision, found.recall) >= LEAST, explained(kind, found)


def test_there_is_gold_for_every_act() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {*ACTS, "questions"}
    assert len(ACTS) == 15


@pytest.mark.parametrize("answer", ["positives", "negatives"])
@pytest.mark.parametrize("act", ACTS)
def test_every_tagger_has_25_of_each_answer_at_least(act: str, answer: str) -> None:
    assert count(act, answer) >= 25
