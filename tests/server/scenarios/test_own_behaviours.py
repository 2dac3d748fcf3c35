"""Behaviours that a scenario file states itself: read, checked with the line of every fault, and counted."""

from pathlib import Path

import pytest

from scoring.read import read, read_to_the_end
from scoring.recording import Recording
from scoring.score import score
from server.scenarios.library import built_in, check, from_text
from tests.scoring.stage import BUYER, REP, Line, call
from voice.reading import Chance
from voice.scenario import Scenario

STATED = """\
behaviours:
  - id: ask-before-answering
    at_least: 1
    own:
      title: Ask before answering
      definition: When they push back, acknowledge it and ask before you explain.
      chances: [challenge]
      nothing: nobody pushed back in this call
      met_by:
        - {acts: [question-problem, question-implication], after: [acknowledgement], words_before: 12}
        - {acts: [reflection], reason: gave back what was heard}
      missed_by:
        - {acts: [justification, negation], reason: you explained before you asked}
        - {acts: [capability], times: 2}
      checks:
        - {id: one question at a time, acts: [question-problem, question-implication], at_most: 1}
"""
PUSH: Line = (BUYER, "You promised us a second line in spring.", "challenge-1")
ASK = "Fair enough. What did it cost you that it never came?"


def written(stated: str = STATED) -> str:
    text = built_in()["outage-escalation"].read_text()
    start = text.index("\nbehaviours:") + 1
    end = text.index("\ntone:") + 1
    return text[:start] + stated + "\n" + text[end:]


def scenario(stated: str = STATED) -> Scenario:
    return from_text(written(stated))


def chance(*lines: Line, stated: str = STATED) -> Chance:
    stage = scenario(stated)
    transcript = call(stage, PUSH, *lines)
    (found,) = read_to_the_end(stage, transcript, transcript.turns[-1].end_s + 30).chances
    return found


def faults(tmp_path: Path, old: str, new: str) -> list[str]:
    """What is said of the file with one thing changed; the line is that of the change."""
    assert old in STATED
    file = tmp_path / "mine.yaml"
    text = written(STATED.replace(old, new, 1))
    file.write_text(text)
    line = text[: text.index(new)].count("\n") + 1
    found = check(file)
    assert {fault.line for fault in found} <= {line, line - 1}, found
    return [fault.message for fault in found]


def test_a_stated_behaviour_is_read_without_a_fault() -> None:
    (target,) = scenario().behaviours
    assert target.own is not None
    assert target.own.kinds == ("challenge",)
    assert target.own.formula.met_by[0].words_before == 12


def test_what_it_asks_for_meets_the_chance() -> None:
    found = chance((REP, ASK))
    assert (found.met, found.quote) == (True, "What did it cost you that it never came?")
    assert [(check.id, check.met) for check in found.checks] == [("one question at a time", True)]


def test_an_act_that_must_come_after_another_decides_nothing_alone() -> None:
    found = chance((REP, "What did it cost you that it never came?"))
    assert found.met is False
    assert found.reason.startswith("none of this was said: a question about what goes wrong")


def test_the_other_may_come_in_an_earlier_turn() -> None:
    assert (
        chance((REP, "Fair enough."), (BUYER, "Well?"), (REP, "What did it cost you that it never came?")).met is True
    )


def test_the_first_that_fits_decides() -> None:
    found = chance((REP, "Actually, that wasn't us, that was because sales forgot."), (BUYER, "Hm."), (REP, ASK))
    assert (found.met, found.reason) == (False, "you explained before you asked")


def test_too_many_words_before_it_decide_nothing() -> None:
    long = "Fair enough, I was reading through the whole file on the train this morning with my colleague. "
    assert chance((REP, long + "What did it cost you that it never came?")).met is False


def test_what_may_come_once_misses_the_second_time() -> None:
    product = "Our platform routes every job by itself."
    assert chance((REP, product), (BUYER, "Hm."), (REP, ASK)).met is True
    assert chance((REP, product), (BUYER, "Hm."), (REP, product)).met is False


def test_a_chance_that_nothing_decided_may_be_no_chance() -> None:
    stated = STATED.replace("      met_by:", "      undecided: no chance\n      met_by:", 1)
    stage = scenario(stated)
    transcript = call(stage, PUSH, (REP, "Let me see."), (BUYER, "Hm."), (REP, "Right."))
    assert read_to_the_end(stage, transcript, 60).chances == ()


def test_it_stays_open_for_as_many_turns_as_it_says() -> None:
    quiet: tuple[Line, ...] = ((REP, "Fair enough."), (BUYER, "Well?"), (REP, "Hm, let me see."), (BUYER, "Well?"))
    late = (*quiet, (REP, "What did it cost you that it never came?"))
    assert chance(*late).met is False
    assert chance(*late, stated=STATED.replace("      met_by:", "      turns: 3\n      met_by:", 1)).met is True


def test_while_the_call_goes_on_it_is_open() -> None:
    stage = scenario()
    (found,) = read(stage, call(stage, PUSH, (REP, "Fair enough."))).chances
    assert (found.is_open, found.met) == (True, None)


def test_the_scorecard_names_it_as_its_author_does() -> None:
    stage = scenario()
    card = score(Recording(call(stage, (BUYER, "Good morning."), (REP, "Hello."))), stage, versions={})
    behaviours = card["behaviours"]
    assert isinstance(behaviours, list)
    assert behaviours[0]["title"] == "Ask before answering"
    assert (behaviours[0]["status"], behaviours[0]["reason"]) == ("not_assessed", "nobody pushed back in this call")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[justification, negation]", "[justifcation]", "there is no act 'justifcation'; did you mean 'justification'"),
        ("after: [acknowledgement]", "after: [nodding]", "there is no act 'nodding'"),
        ("words_before: 12", "words_before: many", "must be a number"),
        ("acts: [reflection]", "acts: [justification]", "always misses by missed_by and so never meets"),
        ("acts: [reflection]", "acts: [fix], named: [price]", "there is no slot 'price'"),
        ("acts: [reflection]", "acts: [question-problem], form: closed", "form is 'closed'"),
        ("acts: [reflection], reason", "act: [reflection], reason", "has no key 'act'"),
        ("chances: [challenge]", "chances: [weather]", "add beats of kind weather"),
        ("id: ask-before-answering", "id: stay-curious", "one of rolecall's own behaviours; give yours another id"),
        ("title: Ask before answering", "title: Be confident", "'confident' judges the rep"),
        ("reason: you explained before you asked", "reason: you were nervous", "'nervous' judges the rep"),
        ("at_most: 1", "at_least: 3, at_most: 1", "at_most 1 lies below at_least 3"),
        (", at_most: 1", "", "a check needs at_least or at_most"),
    ],
)
def test_a_fault_is_said_with_its_line(tmp_path: Path, old: str, new: str, says: str) -> None:
    if not new:  # what is gone has no line of its own
        file = tmp_path / "mine.yaml"
        file.write_text(written(STATED.replace(old, new, 1)))
        assert says in check(file)[0].message
    else:
        assert any(says in message for message in faults(tmp_path, old, new))
