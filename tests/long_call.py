"""A stored call of fifteen minutes: spoken sound on both tracks, a scorecard and copies, as after a real one."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.recording.call_files import CallFiles, call_folder, seal_tracks
from server.recording.opus_copy import opus_copy
from server.recording.peaks import Peaks
from server.store.outcomes import opus_kind
from server.store.principal import local_principal
from server.store.records import NewSession
from server.store.store import Store
from tests.acceptance import canned_call as canned
from tests.spoken import pieces_of
from voice.adapters.espeak import Espeak
from voice.pcm import AXIS_RATE_HZ, join
from voice.scenario import Voice
from voice.transcript import Speaker

ROUNDS = 10
MINUTES = 15
ROUND_S = MINUTES * 60 / ROUNDS
VOICES = {Speaker.REP: Voice("en-us", rate_wpm=165), Speaker.BUYER: Voice("en-us+f3", rate_wpm=170, pitch=60)}
HOP_S = 0.05
Samples = NDArray[np.int16]


async def make(data: Path) -> str:
    """The session's id, in a data folder of its own."""
    me, store = local_principal(), await Store.open(data)
    try:
        made = await store.sessions.create(
            me, NewSession(canned.OUTAGE, "1", "", "Outage escalation", "usual", 0, canned.ENGINES)
        )
        files = CallFiles(call_folder(store.calls, made.id))
        for speaker, voice in VOICES.items():
            files.place(speaker, 0, (await _track(speaker, voice)).tobytes())
        files.close()
        samples = seal_tracks(files.folder)
        words = {"reason": "rep", "samples": samples, "rate_hz": AXIS_RATE_HZ, "transcript": transcript()}
        await store.sessions.finish(me, made.id, **words)  # type: ignore[arg-type]
        await store.sessions.save_scorecard(me, made.id, scorecard(), track=track())
        for speaker in Speaker:
            copy = opus_copy(files.folder / f"{speaker}.wav", speaker)
            key = await store.blobs.put(copy, made.id)
            await store.sessions.attach_blob(me, made.id, opus_kind(speaker), key, len(copy))
        peaks = Peaks()
        await peaks.of(files.folder)
        await peaks.close()
        return made.id
    finally:
        await store.close()


async def _track(speaker: Speaker, voice: Voice) -> Samples:
    """Each turn of the canned call spoken where it lies, ten times over."""
    whole = np.zeros(round(MINUTES * 60 * AXIS_RATE_HZ), np.int16)
    engine = Espeak()
    for turn in canned.transcript()["turns"]:
        if turn["speaker"] != speaker:
            continue
        pieces = await pieces_of(engine, turn["text"], voice)
        sound = join([piece.audio for piece in pieces], pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ).samples
        for number in range(ROUNDS):
            at = round((turn["start_s"] + number * ROUND_S) * AXIS_RATE_HZ)
            end = min(len(whole), at + len(sound))
            whole[at:end] = sound[: end - at]
    return whole


def transcript() -> dict[str, Any]:
    turns = canned.transcript()["turns"]
    return {"scenario": canned.OUTAGE, "turns": [_later(turn, i) for i in range(ROUNDS) for turn in turns]}


def scorecard() -> dict[str, Any]:
    card = canned.scorecard()
    for behaviour in card["behaviours"]:
        behaviour["chances"] = [_again(one, i) for i in range(ROUNDS) for one in behaviour["chances"]]
        met = [one["met"] for one in behaviour["chances"]]
        behaviour |= {
            "observed": met.count(True),
            "opportunities": len(met) - met.count(None),
            "uncertain": met.count(None),
        }
    return card | {"tone": [_again(one, i) for i in range(ROUNDS) for one in card["tone"]]}


def track() -> dict[str, Any]:
    times_s = np.arange(0, MINUTES * 60, HOP_S)
    talks = (times_s % ROUND_S) % 16 > 8
    f0 = np.where(talks, 118 * 2 ** (np.sin(times_s * 3) / 5), 0.0)
    level = np.where(talks, -24 + 5 * np.sin(times_s * 4), -90.0)
    pace = [4.6 + float(np.sin(at)) if talk else None for at, talk in zip(times_s[::10], talks[::10], strict=True)]
    drawn = {"hop_s": HOP_S, "f0_hz": f0.round(1).tolist(), "level_db": level.round(1).tolist()}
    return drawn | {"pace_hop_s": HOP_S * 10, "pace": pace}


def _later(span: dict[str, Any], number: int) -> dict[str, Any]:
    moved = {edge: round(span[edge] + number * ROUND_S, 2) for edge in ("start_s", "end_s")}
    words = [_later(word, number) for word in span.get("words", ())]
    return span | moved | ({"words": words} if words else {})


def _again(span: dict[str, Any], number: int) -> dict[str, Any]:
    """A chance or a reading, in the turns of a later round."""
    beat = {"beat": f"{span['beat']}-{number}"} if span.get("beat") else {}
    return _later(span, number) | {"turn": span["turn"] + number * len(canned.SAID)} | beat
