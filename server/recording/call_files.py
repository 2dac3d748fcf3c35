"""The files of one call: its journal and one track for each speaker, used by one thread at a time."""

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from server.crash_points import reach
from server.recording import journal, wav
from server.recording.durable import sync_folder
from server.store.errors import NotFound
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Speaker

JOURNAL_NAME = "events.journal"
LOCAL_NAME = "microphone.pcm"
"""What the page recorded at the microphone: 16-bit samples at the rate that the journal tells, no header."""
LOCAL_TRACK_NAME = "rep.local.wav"
"""The same as a track on the axis, once it was scored."""
MAX_LOCAL_BYTES = 4 * 3600 * 96_000 * 2
PART_SUFFIX = ".part"
MAX_SAMPLES = 4 * 3600 * AXIS_RATE_HZ
COMMENTS = {Speaker.REP: "", Speaker.BUYER: wav.SYNTHETIC}


@dataclass(frozen=True, slots=True)
class Recorded:
    """A call's files, complete."""

    folder: Path
    rep_path: Path
    buyer_path: Path
    journal_path: Path
    samples: int
    """Of either track, at 16 kHz."""
    damaged: str | None = None
    """Why something is missing; None: nothing is."""


def call_folder(calls: Path, session_id: str) -> Path:
    """Where a session's recording lies. Raises NotFound for what is not a session's id."""
    try:
        name = str(UUID(session_id))
    except ValueError:
        raise NotFound("session") from None
    return calls / name


def track_path(folder: Path, speaker: Speaker) -> Path:
    """A sealed track."""
    return folder / f"{speaker}.wav"


def local_path(folder: Path) -> Path:
    """What was recorded at the microphone; not there where nothing was."""
    return folder / LOCAL_NAME


def scored_track_path(folder: Path, speaker: Speaker) -> Path:
    """The sealed track that was scored: the rep's from the microphone, where that was used."""
    local = folder / LOCAL_TRACK_NAME
    return local if speaker is Speaker.REP and local.is_file() else track_path(folder, speaker)


def part_path(folder: Path, speaker: Speaker) -> Path:
    """A track that still grows, or was cut off."""
    return folder / f"{speaker}.wav{PART_SUFFIX}"


class CallFiles:
    """Open files of a call that goes on. Every method may raise OSError."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder (readable by its owner only), which must be new, and the files in it."""
        folder.mkdir(mode=0o700, parents=True)
        self.folder = folder
        self.samples = 0
        """Where the sound that was written ends."""
        self._frames = 0
        self._journal_bytes = 0
        self._journal = _create(folder / JOURNAL_NAME)
        self._tracks = {speaker: _create(part_path(folder, speaker)) for speaker in Speaker}
        self._local: int | None = None
        self._unsynced = {self._journal, *self._tracks.values()}
        for file in self._tracks.values():
            wav.write_at(file, 0, wav.open_header())
        sync_folder(folder)
        sync_folder(folder.parent)
        reach("call-files-made")

    def place(self, speaker: Speaker, at_sample: int, sound: bytes) -> str | None:
        """Writes 16-bit samples at their place on the axis; what comes later wins, gaps are silent.

        Sound before the axis' zero is cut off. Gives the reason where sound beyond the limit was left out.
        """
        sound, at_sample = sound[max(0, -at_sample) * wav.SAMPLE_BYTES :], max(0, at_sample)
        room = max(0, MAX_SAMPLES - at_sample) * wav.SAMPLE_BYTES
        if sound[:room]:
            file = self._tracks[speaker]
            wav.write_at(file, wav.HEADER_BYTES + at_sample * wav.SAMPLE_BYTES, sound[:room])
            self._unsynced.add(file)
            self.samples = max(self.samples, at_sample + len(sound[:room]) // wav.SAMPLE_BYTES)
        if len(sound) > room:
            return f"sound of the {speaker} beyond {MAX_SAMPLES // AXIS_RATE_HZ // 3600} hours was left out"
        return None

    def place_local(self, at_sample: int, sound: bytes) -> None:
        """Writes 16-bit samples of the recording at the microphone at their place in it."""
        if self._local is None:
            self._local = _create(local_path(self.folder))
            sync_folder(self.folder)
        at_byte = at_sample * wav.SAMPLE_BYTES
        wav.write_at(self._local, at_byte, sound[: max(0, MAX_LOCAL_BYTES - at_byte)])
        self._unsynced.add(self._local)

    def note(self, numberless: bytes) -> None:
        """Writes one journal frame made by `journal.body`."""
        data = journal.frame(self._frames, numberless)
        wav.write_at(self._journal, self._journal_bytes, data)
        self._unsynced.add(self._journal)
        self._frames += 1
        self._journal_bytes += len(data)

    def sync(self) -> None:
        """What was written is on the disk afterwards. After an error nothing may be trusted to be."""
        while self._unsynced:
            os.fdatasync(self._unsynced.pop())

    def close(self) -> None:
        """Lets the files go as they are."""
        local = () if self._local is None else (self._local,)
        for file in (self._journal, *self._tracks.values(), *local):
            os.close(file)


def seal_tracks(folder: Path) -> int:
    """Pads both tracks to one length, seals and renames them; gives the length in samples.

    Also mends what a crash left, at any point of this function too. Raises OSError.
    """
    lying = {speaker: _lying(folder, speaker) for speaker in Speaker}
    samples = max(wav.samples_in(path) for path in lying.values())
    for speaker, path in lying.items():
        wav.seal(path, samples, COMMENTS[speaker])
        reach("track-sealed")
    for speaker, path in lying.items():
        path.rename(track_path(folder, speaker))
        reach("track-renamed")
    reach("tracks-renamed")
    sync_folder(folder)
    return samples


def _lying(folder: Path, speaker: Speaker) -> Path:
    """The track as it lies there: sealed, growing, or made now where a crash came before the first byte."""
    sealed, part = track_path(folder, speaker), part_path(folder, speaker)
    if sealed.exists():
        return sealed
    part.touch(mode=0o600)
    return part


def _create(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
