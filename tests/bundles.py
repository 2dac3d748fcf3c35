"""Sessions that were recorded and scored, and their bundles: whole, and taken apart to be put together otherwise."""

import hashlib
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from server.bundle.members import MANIFEST
from server.bundle.packing import pack
from server.calls import debrief
from server.calls.circumstances import Circumstances
from server.calls.debrief import FinishedCall
from server.recording.call_files import call_folder
from server.recording.recorder import RecordingThread
from server.scenarios import library
from server.store.principal import Principal, local_principal
from server.store.records import NewSession
from server.store.store import Store
from server.versions import versions
from server.workers import Workers
from tests.open_house import WorkersInPlace
from tests.voices import talking
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence
from voice.scenario import Level
from voice.transcript import Speaker, Transcript, Turn
from voice.variation import played

NOTES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("granted", {"auto_gain": False, "noise_suppression": False, "echo_cancellation": True}),
    ("microphone", {}),
    ("way", {"by": "webrtc", "at_s": 0.0}),
    ("playout", {"delay_s": 0.08}),
    ("playout", {"delay_s": 0.1}),
)
WORDS = Transcript(
    "outage-escalation",
    (
        Turn(Speaker.BUYER, 0.0, 2.0, "Monday morning my dispatch floor was blind for three hours.", beat="harm-1"),
        Turn(
            Speaker.REP, 2.40001, 7.2, "Your dispatch floor was blind on Monday for three hours. I have escalated it."
        ),
        Turn(Speaker.BUYER, 8.0, 10.0, "Right. Forty-two jobs were missed.", beat="harm-2", facts=("H2",)),
        Turn(Speaker.REP, 10.4, 15.2, "I understand your frustration, you get a credit on the next invoice."),
    ),
)


async def a_scored_call(
    store: Store, owner: Principal | None = None, *, is_scored: bool = True, words: Transcript = WORDS
) -> str:
    """The id of a session of 16 s in the store, with sound of both sides."""
    owner = owner or local_principal()
    scenario = library.find("outage-escalation")
    text = library.built_in()["outage-escalation"].read_text()
    engines = {"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"}
    new = NewSession("outage-escalation", str(scenario.version), text, scenario.title, "tough", 7, engines)
    record = await store.sessions.create(owner, new)
    thread = RecordingThread()
    recorder = await thread.record(call_folder(store.calls, record.id))
    around = Circumstances()
    for kind, fields in NOTES:
        recorder.note(kind, **fields)
        around.note(kind, fields)
    recorder.audio(Speaker.REP, 0, _rep())
    recorder.audio(Speaker.BUYER, 0, _buyer())
    recorded = await recorder.close()
    await thread.stop()
    call = FinishedCall(
        record.id, owner, played(scenario, Level.TOUGH, 7), words, recorded, around, versions(engines), "rep"
    )
    await debrief.keep(store.sessions, call)
    if is_scored:
        workers = WorkersInPlace()
        assert isinstance(workers, WorkersInPlace)
        await debrief.score(store.sessions, _as_workers(workers), call)
    return record.id


def _as_workers(workers: Any) -> Workers:
    found: Workers = workers
    return found


def _rep() -> Pcm:
    voice = talking(24, 5.0, 120.0, 4.0, -26.0)
    pause = silence(2.4)
    between = silence(10.4 - 2.4 - len(voice.samples) / AXIS_RATE_HZ)
    return join([pause, voice, between, voice, silence(0.5)])


def _buyer() -> Pcm:
    voice = talking(9, 5.0, 180.0, 4.0, -26.0)
    return join([voice, silence(8.0 - len(voice.samples) / AXIS_RATE_HZ), voice])


async def bundle_in(folder: Path, *, with_sound: bool = True) -> Path:
    """A bundle of such a call."""
    store = await Store.open(folder / "data")
    try:
        record = await store.sessions.get(local_principal(), await a_scored_call(store))
        path = folder / f"call-{with_sound}.zip"
        pack(path, record, call_folder(store.calls, record.id), with_sound=with_sound)
        return path
    finally:
        await store.close()


def taken_apart(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def put_together(path: Path, members: Mapping[str, bytes], *, sums: bool = True) -> Path:
    """A zip of these members; with `sums`, the manifest's checksums are those of the members."""
    members = dict(members)
    if sums and MANIFEST in members:
        manifest = json.loads(members[MANIFEST])
        rest = {name: data for name, data in members.items() if name != MANIFEST}
        manifest["sha256"] = {name: hashlib.sha256(data).hexdigest() for name, data in rest.items()}
        members[MANIFEST] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


def changed(bundle: Path, member: str, change: Callable[[Any], None]) -> Path:
    """The bundle with one JSON member changed, its checksums made right."""
    members = taken_apart(bundle)
    value = json.loads(members[member])
    change(value)
    members[member] = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
    return put_together(bundle.with_name("changed.zip"), members)


MISSED, REALLY = 3, "Forty-two jobs were missed on Monday. You get a credit on the next invoice."
"""The rep's second line, which names nothing of what was hit; and what they say that they said."""


def chances(card: dict[str, Any], turn: int = MISSED) -> list[dict[str, Any]]:
    return [one for behaviour in card["behaviours"] for one in behaviour["chances"] if one["turn"] == turn]
