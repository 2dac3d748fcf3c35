"""Everything a running server holds, opened and closed in order."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Self

from starlette.requests import HTTPConnection

from server.calls.audience import Audience
from server.calls.live_call import Limits, LiveCall, Setting
from server.calls.switchboard import Switchboard
from server.media.peer import Peer
from server.recording.peaks import Peaks
from server.recording.recorder import RecordingThread
from server.rescoring import rescore
from server.scenarios import library
from server.security.local_mode import access_key
from server.settings import Settings
from server.store.comments import Comments
from server.store.principal import Principal, local_principal
from server.store.records import NewSession
from server.store.sessions import Sessions
from server.store.store import Store
from server.versions import versions
from server.wiring import EngineRoom
from server.workers import Workers
from voice.errors import BadInput, RolecallError
from voice.scenario import Level
from voice.variation import varied

log = logging.getLogger(__name__)

LARGEST_SEED = 2**31 - 1


class House:
    """Open with `House.open`; the routes find it at `app.state.house`."""

    def __init__(self, settings: Settings, store: Store, key: str) -> None:
        self.settings, self.store, self.key = settings, store, key
        self.workers = Workers()
        self.engines = EngineRoom(settings)
        self.switchboard = Switchboard(settings.max_calls)
        self.peaks = Peaks()
        self.recording = RecordingThread()
        self.is_ready = False
        """False until the workers are warm: calls work before, the first debrief would wait."""
        self._chores: list[asyncio.Task[None]] = []

    @classmethod
    async def open(cls, settings: Settings) -> Self:
        """Raises RolecallError: the folder is in use, the store cannot be opened, a named engine is missing."""
        store = await _store_in(settings.data)
        try:
            house = cls(settings, store, access_key(settings.data))
        except BaseException:
            await store.close()
            raise
        try:
            await house.engines.load_named()
            for path in library.built_in().values():
                library.load(path)  # kept: reading one during a call would be heard
        except BaseException:
            await house.close()
            raise
        house._chores = [asyncio.create_task(house._warm()), asyncio.create_task(house._catch_up())]
        return house

    @property
    def sessions(self) -> Sessions:
        return self.store.sessions

    @property
    def comments(self) -> Comments:
        return self.store.comments

    @property
    def calls(self) -> Path:
        return self.store.calls

    def principal(self, request: HTTPConnection) -> Principal:
        """Whom a request that was let in acts for: in local mode always the one person."""
        return local_principal()

    async def new_call(self, owner: Principal, scenario_id: str, level: str | None, seed: int | None) -> LiveCall:
        """A session with its line taken, waiting for its page. Raises BadInput, AtCapacity, EngineUnavailable."""
        path = library.built_in().get(scenario_id)
        if path is None:
            known = ", ".join(library.built_in())
            raise BadInput(f"There is no scenario '{scenario_id}'; there are {known}.")
        written = library.load(path)
        chosen_seed = secrets.randbelow(LARGEST_SEED) + 1 if seed is None else seed
        chosen_level = Level(level) if level else written.level
        chosen = await self.engines.for_call(self.workers)

        async def make() -> LiveCall:
            new = NewSession(
                scenario_id,
                str(written.version),
                path.read_text("utf-8"),
                written.title,
                str(chosen_level),
                chosen_seed,
                chosen.names,
            )
            record = await self.sessions.create(owner, new)
            setting = Setting(
                record.id,
                owner,
                varied(written, chosen_seed),
                chosen_level,
                chosen_seed,
                chosen.engines,
                dict(chosen.names),
                versions(chosen.names),
            )
            try:
                return await self._live(setting)
            except BaseException:
                await self.sessions.discard(owner, record.id)
                raise

        return await self.switchboard.open(make)

    async def _live(self, setting: Setting) -> LiveCall:
        audience = Audience()
        recorder = await self.recording.record(self.calls / setting.session_id, audience.tell_damage)
        limits = Limits(self.settings.max_call_minutes * 60, self.settings.reconnect_s)
        return LiveCall(setting, limits, audience, recorder, self.sessions, self.workers, _new_peer)

    async def _warm(self) -> None:
        """The workers import what is slow (librosa: 10 s warm, 55 s on an empty numba cache) before they are needed."""
        try:
            await self.workers.warm()
        except RolecallError as error:
            log.error("%s", error)
        self.is_ready = True

    async def _catch_up(self) -> None:
        """Calls that a crash cut off are mended, and scored once the workers are there."""
        await rescore(self.store, self.workers)

    async def close(self) -> None:
        """Every call is kept and scored, then everything is put away."""
        await self.switchboard.hang_up_all()
        for chore in self._chores:
            chore.cancel()
        await asyncio.gather(*self._chores, return_exceptions=True)
        self.workers.close()
        await self.engines.close()
        await self.recording.stop()
        await self.peaks.close()
        await self.store.close()


async def _store_in(folder: Path) -> Store:
    """Raises RolecallError."""
    try:
        return await Store.open(folder)
    except OSError as error:
        raise RolecallError(
            f"The data folder {folder} cannot be used: {error.strerror}; choose another one with --data."
        ) from error


def _new_peer(on_state: Callable[[str], None]) -> Peer:
    """Local mode listens on loopback only, so the browser is on this machine."""
    return Peer(on_loopback=True, on_state=on_state)
