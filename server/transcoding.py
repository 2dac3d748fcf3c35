"""After scoring: each track's Ogg/Opus copy is made and kept as a blob, and its waveform is drawn, as a job."""

from contextlib import suppress

from server.crash_points import reach
from server.jobs.queue import Work
from server.recording.call_files import call_folder, track_path
from server.recording.peaks import Peaks
from server.store.blobs import key_of
from server.store.errors import NotFound
from server.store.job_records import Job
from server.store.jobs import Effect
from server.store.outcomes import opus_kind
from server.store.principal import server_principal
from server.store.store import Store
from server.workers import Workers
from voice.transcript import Speaker


class Transcoding:
    """Does the jobs of the kind `transcode`."""

    def __init__(self, store: Store, workers: Workers, peaks: Peaks) -> None:
        self._store, self._workers, self._peaks = store, workers, peaks

    @property
    def work(self) -> Work:
        return Work(self._perform)

    async def _perform(self, job: Job) -> Effect:
        """Raises RolecallError."""
        session_id = job.session_id or ""
        folder = call_folder(self._store.calls, session_id)
        kept = {}
        for speaker in Speaker:
            track = track_path(folder, speaker)
            copy = await self._workers.opus_copy(track, speaker) if track.is_file() else b""
            if copy:
                kept[opus_kind(speaker)] = (await self._keep(copy, session_id), len(copy))
        reach("copies-made")
        with suppress(NotFound):  # a typed call has no sound to draw
            await self._peaks.of(folder)
        return self._store.outcomes.copied(session_id, kept)

    async def _keep(self, copy: bytes, session_id: str) -> str:
        """Its row comes before its file: whatever stops this job, erasing knows of the file."""
        key = key_of(copy, session_id)
        await self._store.sessions.attach_blob(server_principal(), session_id, f"expected {key}", key, len(copy))
        return await self._store.blobs.put(copy, session_id)
