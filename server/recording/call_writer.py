"""Writes one call's files on the recording thread, and keeps the call's head above what a disk can do."""

import errno
import logging
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from server.crash_points import reach
from server.recording import journal
from server.recording.call_files import (
    JOURNAL_NAME,
    CallFiles,
    Recorded,
    part_path,
    seal_tracks,
    track_path,
)
from voice.transcript import Speaker

log = logging.getLogger(__name__)

FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class CallWriter:
    """No method raises: what cannot be kept is told once, noted in the journal when that can be written, and
    given back by `finish`. A full disk is tried again with every block; any other error ends the writing, since
    after a failed write or sync a file's earlier pages cannot be trusted to reach the disk."""

    def __init__(self, files: CallFiles, tell: Callable[[str], None]) -> None:
        self.damaged: str | None = None
        """The first reason why something is missing."""
        self.synced_samples = 0
        """Sound before this place on the axis is on the disk."""
        self.is_open = True
        self._files = files
        self._tell = tell
        self._is_broken = False
        self._reasons: set[str] = set()
        self._to_note: list[str] = []

    def place(self, speaker: Speaker, at_sample: int, sound: bytes) -> None:
        def work() -> None:
            refused = self._files.place(speaker, at_sample, sound)
            if refused is not None:
                self.damage(refused)

        self._try(work)

    def place_local(self, at_sample: int, sound: bytes) -> None:
        self._try(lambda: self._files.place_local(at_sample, sound))

    @property
    def folder(self) -> Path:
        return self._files.folder

    def note(self, numberless: bytes) -> None:
        self._try(lambda: self._files.note(numberless))

    def sync(self) -> None:
        """Called for all calls together, once a second."""
        samples = self._files.samples
        self._try(self._note_damage)
        self._try(self._files.sync, is_sync=True)
        if not self._is_broken:
            self.synced_samples = samples

    def finish(self) -> Recorded:
        """Seals the tracks; where even that fails they keep their unfinished names and what they hold."""
        self.sync()
        reach("call-closing")
        samples, folder = self._files.samples, self._files.folder
        self._files.close()
        self.is_open = False
        try:
            samples = seal_tracks(folder)
        except OSError as error:
            self.damage(f"the recording could not be finished: {reason_of(error)}")
        rep, buyer = (_path_of(folder, speaker) for speaker in Speaker)
        return Recorded(folder, rep, buyer, folder / JOURNAL_NAME, samples, self.damaged)

    def damage(self, why: str) -> None:
        """Something could not be kept. Each reason is noted once, the first is told."""
        if why in self._reasons:
            return
        self._reasons.add(why)
        self._to_note.append(why)
        if self.damaged is None:
            self.damaged = why
            log.error("recording %s is damaged: %s", self._files.folder.name, why)
            self._tell(why)

    def _note_damage(self) -> None:
        while self._to_note:
            self._files.note(journal.body("damaged", {"why": self._to_note[0]}))
            del self._to_note[0]

    def _try(self, work: Callable[[], None], *, is_sync: bool = False) -> None:
        if self._is_broken or not self.is_open:
            return
        try:
            work()
        except OSError as error:
            self._is_broken = is_sync or error.errno not in FULL
            self.damage(reason_of(error))


def reason_of(error: OSError) -> str:
    """The system's own words."""
    if error.errno in FULL:
        return "the disk is full"
    return f"the disk reported: {os.strerror(error.errno) if error.errno else error}"


def _path_of(folder: Path, speaker: Speaker) -> Path:
    sealed = track_path(folder, speaker)
    with suppress(OSError):
        return sealed if sealed.exists() else part_path(folder, speaker)
    return sealed
