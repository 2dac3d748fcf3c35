from tests.cast import FakeBuyer, FakeMind, FakeReader, FakeVoice, FakeWitness, scenario
from tests.stage import Stage, opened
from voice.answer import Answer, Wits
from voice.commands import Discard, Hold, Hush, Reply, Resume
from voice.events import PhrasePlayed, PlaybackDrained, WordsHeard
from voice.plan import Plan
from voice.reporter import Reporter
from voice.transcript import Transcript


class Unprepared:
    outcome = "none"


def reported(stage: Stage) -> tuple[Reporter, FakeWitness]:
    witness = FakeWitness()
    return Reporter(stage.talk, witness, Unprepared()), witness


def test_the_floor_is_told_when_it_changes_hands_and_only_then() -> None:
    stage = opened()
    reporter, witness = reported(stage)
    for _ in range(2):
        reporter.tell_floor()
    stage.rep("where does it hurt", at=3.0, until=4.0)
    reporter.tell_floor()
    assert [told["floor"] for told in witness.of("floor")] == ["open", "pause"]


def test_what_the_buyer_was_heard_to_say_is_a_caption_and_a_turn_once_it_is_over() -> None:
    reporter, witness = reported(opened())
    reporter.saw(PhrasePlayed(()), 2.0)
    assert witness.of("turn") == []
    reporter.saw(PlaybackDrained(), 2.0)
    assert [(told["text"], told["final"]) for told in witness.of("caption")] == [
        ("Good morning.", False),
        ("Good morning.", True),
    ]
    assert [told["text"] for told in witness.of("turn")] == ["Good morning."]


def test_held_resumed_and_hushed_are_told_by_name() -> None:
    reporter, witness = reported(opened())
    for command in (Hold(), Resume(), Hush()):
        reporter.did(command, 3.0)
    assert [kind for kind, _ in witness.told if kind not in ("caption", "turn")] == ["held", "resumed", "hushed"]


def answered(*stages: tuple[str, float]) -> Answer:
    answer = Answer(
        "answer",
        Transcript("test"),
        scenario(),
        Wits(FakeReader(), FakeMind([]), FakeBuyer(), FakeVoice()),
        lambda: 0.0,
    )
    answer.reached.update(stages)
    return answer


def test_an_answers_stages_run_from_the_end_of_the_reps_speech() -> None:
    stage = opened()
    reporter, witness = reported(stage)
    stage.rep("where does it hurt", at=3.0, until=4.0)
    reporter.saw(WordsHeard(3.0, (), is_final=True), 4.3)
    reporter.did(Reply("answer"), 4.7)
    reporter.answering(answered(("plan", 4.4), ("first_token", 4.5), ("first_clause", 4.6)))
    reporter.played(5.0, 5.1)
    (latency,) = witness.of("latency")
    assert latency["stages"] == {
        "end_of_speech_to_final_text_s": 0.3,
        "end_of_speech_to_turn_end_s": 0.7,
        "end_of_speech_to_plan_s": 0.4,
        "end_of_speech_to_first_token_s": 0.5,
        "end_of_speech_to_first_clause_s": 0.6,
        "end_of_speech_to_first_audio_s": 1.0,
        "end_of_speech_to_heard_s": 1.1,
    }
    assert latency["speculation"] == "none"


def test_only_the_first_sound_of_an_answer_is_timed() -> None:
    stage = opened()
    reporter, witness = reported(stage)
    stage.rep("where does it hurt", at=3.0, until=4.0)
    reporter.did(Reply("answer"), 4.7)
    reporter.played(5.0, None)
    reporter.played(5.02, None)
    assert len(witness.of("latency")) == 1


def test_without_a_report_of_the_page_nobody_knows_when_it_was_heard() -> None:
    stage = opened()
    reporter, witness = reported(stage)
    stage.rep("where does it hurt", at=3.0, until=4.0)
    reporter.did(Reply("answer"), 4.7)
    reporter.played(5.0, None)
    assert "end_of_speech_to_heard_s" not in witness.of("latency")[0]["stages"]  # type: ignore[operator]


def test_an_answer_that_was_thrown_away_is_counted() -> None:
    reporter, witness = reported(opened())
    reporter.did(Discard(), 4.0)
    assert witness.of("speculation") == [{"outcome": "discarded"}]


def test_sound_that_answers_nothing_has_no_latency() -> None:
    reporter, witness = reported(opened())
    reporter.did(Reply("silence"), 4.7)
    reporter.planned(Plan("Are you still there?"))
    reporter.played(5.0, 5.0)
    assert witness.of("latency") == []
    assert [told["line"] for told in witness.of("plan")] == ["Are you still there?"]
