"""An answer is prepared while the rep's pause lasts, and seen by nobody until the turn is over."""

import asyncio

import pytest

from tests.cast import Cast, FakeBuyer, Script, scenario
from tests.stage import opened
from tests.virtual_time import run
from voice.answer import Answer, Wits
from voice.commands import Discard, Prepare
from voice.mouth import Mouth
from voice.playout import Playout
from voice.replies import Replies
from voice.transcript import Speaker, Transcript, Turn


def test_the_answer_is_prepared_as_soon_as_the_final_words_are_there() -> None:
    stage = opened()
    stage.rep("our records show a fault", at=3.0, until=5.0, words_after=0.1)
    assert stage.commands(Prepare) == [pytest.approx(5.292)]


def test_nothing_is_prepared_for_a_cough() -> None:
    stage = opened()
    stage.rep("", at=3.0, until=3.3)
    stage.until(6.0)
    assert stage.commands(Prepare) == []


def test_a_rep_who_goes_on_has_the_prepared_answer_thrown_away() -> None:
    stage = opened()
    stage.rep("we looked at", at=3.0, until=4.0, words_after=0.0)
    stage.rep("the switch", at=4.5, until=5.0)
    assert stage.commands(Discard) == [pytest.approx(4.564)]
    assert len(stage.commands(Prepare)) == 2


def test_an_answer_that_is_given_is_not_thrown_away() -> None:
    stage = opened()
    stage.rep("our records show a fault", at=3.0, until=5.0)
    stage.until(6.0)
    assert stage.commands(Discard) == []
    assert stage.occasions == ["opening", "answer"]


def test_typing_throws_the_prepared_answer_away() -> None:
    stage = opened()
    stage.rep("our records show", at=3.0, until=5.0, words_after=0.0)
    stage.write("forget that", at=5.3)
    assert stage.commands(Discard) == [5.3]
    assert stage.occasions[-1] == "answer"


def first_sound_s(cast: Cast) -> float:
    return float(min(at for at in cast.witness.tracks["buyer"] if at > 4 * 16_000)) / 16_000  # type: ignore[index]


def answered(thinks_s: float) -> Cast:
    """A rep who asks from 3 to 4 s of a buyer whose model takes a while."""
    cast = Cast(Script([(3.0, 4.0)], 9.0), ["where does it hurt"], ["Morning.", "Everywhere."])
    cast.buyer = FakeBuyer(thinks_s=thinks_s)
    run(cast.run())
    return cast


def test_a_model_that_is_quicker_than_the_pause_costs_no_time() -> None:
    assert first_sound_s(answered(0.2)) == pytest.approx(first_sound_s(answered(0.0)), abs=0.021)


def test_the_prepared_answer_is_used() -> None:
    (latency,) = answered(0.1).witness.of("latency")
    assert latency["speculation"] == "used"
    stages = latency["stages"]
    assert isinstance(stages, dict)
    assert stages["end_of_speech_to_first_token_s"] < stages["end_of_speech_to_turn_end_s"]


def test_a_prepared_answer_leaves_no_trace_when_the_rep_goes_on() -> None:
    cast = Cast(Script([(3.0, 4.0), (4.45, 5.0)], 6.0), ["we looked at", "the switch"], ["Morning.", "And?"])
    call = run(cast.run(hang_up_at_s=5.3))
    assert [told["line"] for told in cast.witness.of("plan")] == ["Morning."]
    assert cast.witness.of("notice") == []
    assert [turn.text for turn in call.transcript().turns] == ["Morning.", "we looked at the switch"]


def test_trouble_while_preparing_is_told_only_when_the_answer_is_given() -> None:
    cast = Cast(Script([(3.0, 4.0), (4.45, 5.0)], 6.0), ["we looked at", "the switch"], ["Morning.", "And?"])
    cast.buyer = FakeBuyer(breaks_after=None)

    async def scene() -> list[str]:
        call = cast.call()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(call.run())
            await asyncio.sleep(3.0)
            cast.buyer.breaks_after = 0
            await asyncio.sleep(1.45)
            quiet = [str(told["message"]) for told in cast.witness.of("notice")]
            await asyncio.sleep(3.0)
            call.hang_up()
        return quiet

    assert run(scene()) == []
    assert len(cast.witness.of("notice")) == 1


def said(text: str, beat: str | None = None) -> Transcript:
    return Transcript("test", (Turn(Speaker.REP, 1.0, 2.0, text, beat=beat),))


@pytest.mark.parametrize(
    ("later", "outcome"),
    [("where does it hurt", "used"), ("Where does it hurt?", "used"), ("where does he hurt", "discarded")],
)
def test_a_prepared_answer_is_used_for_the_same_words_only(later: str, outcome: str) -> None:
    async def scene() -> tuple[str, Answer | None]:
        cast = Cast(Script([], 1.0), [], ["Everywhere."])
        playout = Playout()
        mouth = Mouth(scenario(), cast.voice, playout, *[lambda *_: None] * 4)
        wits = Wits(cast.reader, cast.mind, cast.buyer, cast.voice)
        replies = Replies(scenario(), wits, mouth, lambda: 0.0)
        async with asyncio.TaskGroup() as tasks:
            replies.open(tasks)
            replies.prepare(said("where does it hurt"))
            await asyncio.sleep(0.5)
            answer = replies.start("answer", said(later), 2.0)
        return replies.outcome, answer

    found, answer = run(scene())
    assert found == outcome
    assert answer is not None
    assert answer.transcript.turns[0].text == (later if outcome == "discarded" else "where does it hurt")
