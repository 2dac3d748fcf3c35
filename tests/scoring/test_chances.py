"""When a chance opens and closes, and how chances are counted."""

from dataclasses import replace

import pytest

from scoring.heard import heard_turns
from scoring.read import read, read_to_the_end
from scoring.scorecard import BehaviourScore, act_json, has_passed
from tests.scoring.stage import BUYER, OUTAGE, RENEWAL, REP, acts_in, call
from tests.scoring.windows import act, reply, words
from voice.reading import Act, Chance
from voice.scenario import TargetBehaviour
from voice.transcript import Transcript, Turn

HARM = "Monday morning my dispatch floor was blind for three hours."
PATIENCE_S = OUTAGE.buyer.timing.silence_s


def of(turns: list[Turn], ended_s: float | None = None) -> list[Chance]:
    transcript = Transcript("outage", tuple(turns))
    found = read(OUTAGE, transcript) if ended_s is None else read_to_the_end(OUTAGE, transcript, ended_s)
    return [chance for chance in found.chances if chance.behaviour == "impact-before-fix"]


def harm(start_s: float = 0.0, beat: str = "harm-1") -> Turn:
    return Turn(BUYER, start_s, start_s + 4.0, HARM, beat=beat)


@pytest.mark.parametrize(("waited_s", "is_missed"), [(PATIENCE_S, True), (PATIENCE_S - 0.5, False)])
def test_the_buyer_asking_after_their_patience_misses_the_chance(waited_s: float, is_missed: bool) -> None:
    (chance,) = of([harm(), Turn(BUYER, 4.0 + waited_s, 14.0, "Are you still there?")])
    assert (chance.met is False, chance.is_open) == (is_missed, not is_missed)


@pytest.mark.parametrize(("after_s", "count"), [(2.0, 1), (1.5, 0)])
def test_a_call_ended_two_seconds_after_a_beat_gave_its_chance(after_s: float, count: int) -> None:
    assert len(of([harm()], ended_s=4.0 + after_s)) == count


@pytest.mark.parametrize(("waited_s", "beats"), [(PATIENCE_S, ["harm-1", "harm-2"]), (PATIENCE_S - 0.5, ["harm-2"])])
def test_a_beat_that_the_next_follows_after_the_buyers_patience_was_missed(waited_s: float, beats: list[str]) -> None:
    chances = of([harm(), harm(4.0 + waited_s, "harm-2")])
    assert [chance.beat for chance in chances] == beats


def test_after_the_goal_and_two_replies_the_change_was_not_asked() -> None:
    lines = [(BUYER, "Frankly, I don't see us renewing.", "opening"), (REP, "You wanted onboarding in ten days.")]
    for reply_text in ("Okay.", "I see."):
        lines += [(BUYER, "Hm."), (REP, reply_text)]
    whole = call(RENEWAL, *lines)  # type: ignore[arg-type]
    shorter = replace(whole, turns=whole.turns[:-1])
    for transcript, is_open in ((whole, False), (shorter, True)):
        (chance,) = [one for one in read(RENEWAL, transcript).chances if one.beat == "what-changed"]
        assert (chance.is_open, chance.met) == (is_open, None if is_open else False)


def test_without_labels_the_change_comes_after_the_opening_that_the_goal_met() -> None:
    said = call(RENEWAL, (BUYER, "Frankly, I don't see us renewing."), (REP, "You wanted onboarding in ten days."))
    assert [chance.beat for chance in read(RENEWAL, said).chances] == ["opening", "what-changed"]


def test_the_replies_to_a_beat_lie_between_it_and_the_next() -> None:
    turns = [reply("Yes.", index=index) for index in (1, 2, 3)]
    assert [turn.index for turn in heard_turns(turns, 1, 3)] == [2]


@pytest.mark.parametrize(("first", "last", "count"), [(0, 0, 1), (0, 3, 4), (0, -1, 0), (2, 1, 0)])
def test_words_are_counted_from_token_to_token(first: int, last: int, count: int) -> None:
    assert reply(words(6), act("fix", 0)).word_count(first, last) == count


def score(*met: bool | None, bar: float = 2 / 3) -> BehaviourScore:
    chances = tuple(Chance("b", f"harm-{i}", i, one, False, "") for i, one in enumerate(met))
    return BehaviourScore(TargetBehaviour("impact-before-fix", bar), chances, ())


@pytest.mark.parametrize(
    ("met", "status", "passed"),
    [
        ((True, True, False), "scored", True),
        ((True, False, False), "scored", False),
        ((True, True), "too_few_chances", False),
        ((True, True, None), "too_few_chances", False),
        ((), "not_assessed", None),
        ((None, None, None), "not_assessed", None),
    ],
)
def test_a_behaviour_is_passed_by_three_chances_at_its_bar(
    met: tuple[bool | None, ...], status: str, passed: bool | None
) -> None:
    assert (score(*met).status, score(*met).passed) == (status, passed)


def test_what_was_uncertain_is_counted_apart() -> None:
    one = score(True, None, False, None)
    assert (one.met, one.opportunities, one.uncertain) == (1, 2, 2)
    assert "too uncertainly" in (score(None).reason or "")
    assert score(True, True).reason == "2 of the 3 chances a score needs"


def test_a_call_is_passed_by_all_its_behaviours() -> None:
    fine, failed, nothing = score(True, True, True), score(False, False, False), score()
    assert has_passed([fine, fine]) is True
    assert has_passed([fine, failed]) is False
    assert has_passed([fine, nothing]) is False
    assert has_passed([nothing, nothing]) is None


def test_only_a_question_is_open_or_closed() -> None:
    assert act_json(Act("question-problem", 1, 0, 3, "where does it hurt", is_open=False))["open"] is False
    assert "open" not in act_json(Act("fix", 1, 0, 3, "we fix it now"))
    assert {"facts", "slots"}.isdisjoint(act_json(acts_in("What goes wrong?")[0]))
