"""The recording at the microphone on the disk, and what a worker makes of it."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from scoring.recording import Recording
from server.calls.local_notes import LocalNotes
from server.local_file import LocalFile
from server.recording import wav
from server.recording.call_files import LOCAL_NAME, LOCAL_TRACK_NAME, scored_track_path, track_path
from server.work import ScoringJob, score_call, tone_so_far
from tests.cast import scenario
from tests.two_clocks import at_the_microphone, said
from voice.pcm import AXIS_RATE_HZ, Pcm, silence
from voice.transcript import Speaker, Transcript

RATE_HZ = 48_000
CALL = said(20.0)


@pytest.fixture
def local(tmp_path: Path) -> LocalFile:
    sound = at_the_microphone(CALL, RATE_HZ, 0.4)
    path = tmp_path / LOCAL_NAME
    path.write_bytes(sound.samples.astype("<i2").tobytes())
    return LocalFile(path, RATE_HZ, len(sound), 0.0)


def recording(rep: Pcm | None = CALL) -> Recording:
    return Recording(Transcript("a-call"), "webrtc", rep)


def test_what_was_recorded_at_the_microphone_becomes_the_reps_track(local: LocalFile) -> None:
    found = local.put_into(recording())
    assert (found.source, found.why_not_local) == ("local", None)
    assert found.rep is not None
    assert len(found.rep) == len(CALL)
    assert found.alignment is not None
    assert found.alignment.residual_ms < 1


def test_what_cannot_be_laid_on_the_axis_leaves_the_call_to_its_own_sound(local: LocalFile) -> None:
    found = local.put_into(recording(silence(20)))
    assert found.source == "webrtc"
    assert found.why_not_local is not None
    assert "could not be laid over" in found.why_not_local


def test_a_file_that_is_not_what_came_is_not_used(local: LocalFile) -> None:
    sound = np.fromfile(local.path, "<i2")
    seconds = [sound[at : at + RATE_HZ].tobytes() for at in range(0, len(sound), RATE_HZ)]
    checked = replace(local, checksums=tuple(sha256(second).hexdigest() for second in seconds))
    assert checked.put_into(recording()).source == "local"
    sound[100] += 1
    sound.tofile(local.path)
    assert checked.put_into(recording()).why_not_local == "what was recorded at the microphone is damaged on the disk"


@pytest.mark.parametrize("samples", [10**9, 0])
def test_a_file_that_is_too_short_or_empty_is_not_used(local: LocalFile, samples: int) -> None:
    assert replace(local, samples=samples).put_into(recording()).source == "webrtc"


def test_the_scored_track_is_kept_and_is_what_the_replay_plays(local: LocalFile, tmp_path: Path) -> None:
    rep = track_path(tmp_path, Speaker.REP)
    wav.write(rep, CALL.samples)
    job = ScoringJob(scenario(), Transcript(scenario().id), {}, rep, None, "webrtc", local=local)
    assert scored_track_path(tmp_path, Speaker.REP) == rep
    card = score_call(job).scorecard
    assert card["source"] == "local"
    assert scored_track_path(tmp_path, Speaker.REP) == tmp_path / LOCAL_TRACK_NAME
    assert wav.samples_in(tmp_path / LOCAL_TRACK_NAME) == len(CALL)
    assert tone_so_far(job).readings == card["tone"]


def test_why_it_was_not_used_is_on_the_scorecard(tmp_path: Path) -> None:
    rep = track_path(tmp_path, Speaker.REP)
    wav.write(rep, CALL.samples)
    why = "1 of 9 s recorded at the microphone had not come 2 s after the end"
    job = ScoringJob(scenario(), Transcript(scenario().id), {}, rep, None, "webrtc", why_not_local=why)
    card = score_call(job).scorecard
    assert (card["source"], card["source_reason"], card["alignment"]) == ("webrtc", why, None)


def notes(*numbers: int, chunks: int | None = None) -> LocalNotes:
    found = LocalNotes()
    found.note("local_audio", {"rate_hz": RATE_HZ, "at_s": 0.2})
    for number in numbers:
        found.note("local_chunk", {"number": number, "samples": RATE_HZ // (1 + number % 2), "sha256": f"{number}"})
    if chunks is not None:
        found.note("local_end", {"chunks": chunks})
    return found


def test_while_the_call_runs_what_came_without_a_hole_is_used(tmp_path: Path) -> None:
    found = notes(0, 1, 3).file(tmp_path, (12.0,))
    assert found == LocalFile(tmp_path / LOCAL_NAME, RATE_HZ, RATE_HZ + RATE_HZ // 2, 0.2, (12.0,))


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (LocalNotes(), None),
        (notes(0, 1, 2, chunks=3), None),
        (notes(0, 2, chunks=3), "2 of 3 s recorded at the microphone had not come 2 s after the end"),
        (notes(0, 1), "the page did not say that its recording at the microphone was complete"),
        (notes(chunks=0), "nothing was recorded at the microphone"),
    ],
)
def test_after_the_call_it_is_used_whole_or_not_at_all(found: LocalNotes, why: str | None, tmp_path: Path) -> None:
    found.is_over = True
    assert found.why_not == why
    assert (found.file(tmp_path, ()) is not None) == (why is None and found.rate_hz is not None)


def test_what_another_process_took_in_is_checked(tmp_path: Path) -> None:
    found = notes(0, 1, chunks=2)
    found.is_over = found.was_read = True
    file = found.file(tmp_path, ())
    assert file is not None
    assert file.checksums == ("0", "1")
    assert file.rate_hz > AXIS_RATE_HZ
