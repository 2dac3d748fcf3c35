"""A rep who reads and talks alone before a call, on a clock that jumps."""

from server.calls.read_and_talk import TOO_LITTLE
from server.work import UsualJob
from tests.server.calls.scene import END, Scene, offer
from voice.transcript import Speaker


def reading(is_enough: bool) -> tuple[Scene, list[UsualJob]]:
    """A rep reads and talks alone for half a minute."""
    jobs: list[UsualJob] = []

    async def keeps(job: UsualJob) -> bool:
        jobs.append(job)
        return is_enough

    return Scene(keeps_usual=keeps).play(offer(), 30.0, END), jobs


def test_a_rep_who_reads_alone_is_not_answered_and_nothing_but_their_usual_is_kept() -> None:
    scene, (job,) = reading(is_enough=True)
    assert {turn.speaker for turn in job.transcript.turns} == {Speaker.REP}
    assert scene.of("usual")[0]["is_kept"] is True
    assert (scene.sessions.done, scene.recorder.end) == (["discard"], "discarded")
    assert scene.of("debrief") == []


def test_too_little_of_a_voice_makes_no_usual_and_says_so() -> None:
    scene, _ = reading(is_enough=False)
    assert (scene.of("usual")[0]["is_kept"], scene.of("usual")[0]["message"]) == (False, TOO_LITTLE)
