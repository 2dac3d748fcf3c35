from tests.cast import FakeWitness
from tests.stage import Stage, opened
from voice.commands import Hold, Hush, Reply, Resume
from voice.events import PhrasePlayed, PlaybackDrained
from voice.plan import Plan
from voice.reporter import Reporter


def reported(stage: Stage) -> tuple[Reporter, FakeWitness]:
    witness = FakeWitness()
    return Reporter(stage.talk, witness), witness


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
    reporter.saw(PhrasePlayed(()))
    assert witness.of("turn") == []
    reporter.saw(PlaybackDrained())
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


def test_an_answers_stages_run_from_the_end_of_the_reps_speech() -> None:
    stage = opened()
    reporter, witness = reported(stage)
    stage.rep("where does it hurt", at=3.0, until=4.0)
    reporter.did(Reply("answer"), 4.7)
    reporter.planned(Plan("Everywhere."), 4.8)
    reporter.played(5.0)
    (latency,) = witness.of("latency")
    assert latency["stages"] == {
        "end_of_speech_to_turn_end_s": 0.7,
        "end_of_speech_to_plan_s": 0.8,
        "end_of_speech_to_first_audio_s": 1.0,
    }


def test_sound_that_answers_nothing_has_no_latency() -> None:
    reporter, witness = reported(opened())
    reporter.did(Reply("silence"), 4.7)
    reporter.planned(Plan("Are you still there?"), 4.8)
    reporter.played(5.0)
    assert witness.of("latency") == []
    assert [told["line"] for told in witness.of("plan")] == ["Are you still there?"]
