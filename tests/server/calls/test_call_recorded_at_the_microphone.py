"""A call whose sound is also recorded at the microphone, on a clock that jumps."""

from typing import Any

import pytest

from server.calls.live_call import LiveCall
from server.calls.local_sound import packed
from server.calls.messages import (
    LocalAudio,
    LocalEnd,
)
from tests.server.calls.scene import END, Scene, offer
from voice.errors import BadInput

BEGINS = LocalAudio(v=1, type="local_audio", rate_hz=8_000)
ENDS = LocalEnd(v=1, type="local_end", chunks=4)


async def begins_twice(call: LiveCall) -> None:
    await call.receive(BEGINS)
    await call.receive(BEGINS)


RATE_HZ = 8_000


def chunks(*numbers: int) -> Any:
    """The page sends these seconds of its recording."""

    async def send(call: LiveCall) -> None:
        for number in numbers:
            call.local.take(packed(number, bytes(2 * RATE_HZ)))

    return send


def test_a_recording_at_the_microphone_that_is_whole_is_what_is_scored() -> None:
    scene = Scene().play(offer(), BEGINS, 4.0, chunks(0, 1, 2), chunks(3), ENDS, END)
    (job,) = scene.workers.jobs
    assert job.local is not None
    assert (job.local.rate_hz, job.local.samples, job.why_not_local) == (RATE_HZ, 4 * RATE_HZ, None)
    assert scene.recorder.local_bytes == 8 * RATE_HZ
    assert [message["next"] for message in scene.of("recorded")] == [1, 2, 3, 4]
    assert scene.recorder.kinds.count("local_chunk") == 4


def test_what_still_comes_within_two_seconds_of_the_end_counts() -> None:
    scene = Scene().play(offer(), BEGINS, 4.0, chunks(0, 1, 2), END, 1.9, chunks(3), ENDS)
    assert scene.workers.jobs[0].local is not None


def test_a_second_that_is_missing_two_seconds_after_the_end_leaves_the_call_to_its_own_sound() -> None:
    scene = Scene().play(offer(), BEGINS, 4.0, chunks(0, 1, 3), ENDS, END)
    (job,) = scene.workers.jobs
    assert (job.local, job.source) == (None, "webrtc")
    assert job.why_not_local == "2 of 4 s recorded at the microphone had not come 2 s after the end"
    assert scene.reason == "rep"


def test_a_recording_whose_end_is_not_told_is_not_used() -> None:
    job = Scene().play(offer(), BEGINS, 4.0, chunks(0, 1, 2, 3), END).workers.jobs[0]
    assert job.local is None
    assert job.why_not_local == "the page did not say that its recording at the microphone was complete"


def test_a_call_without_such_a_recording_has_nothing_to_state() -> None:
    job = Scene().play(offer(), 4.0, END).workers.jobs[0]
    assert (job.local, job.why_not_local) == (None, None)


@pytest.mark.parametrize("step", [begins_twice, chunks(0)], ids=["begun twice", "never begun"])
def test_a_recording_out_of_order_is_refused(step: Any) -> None:
    with pytest.raises(BaseExceptionGroup) as caught:
        Scene().play(offer(), step, END)
    assert caught.group_contains(BadInput, match="recording at the microphone")
