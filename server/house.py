"""Everything a running server holds, opened and closed in order."""

import asyncio
import logging
import secrets
from functools import partial
from pathlib import Path
from typing import Self

from starlette.requests import HTTPConnection

from server.accounts.front_desk import FrontDesk
from server.accounts.tickets import Tickets
from server.admission.capacity import Capacity
from server.authoring.shelf import Shelf
from server.bundle.packing import Packing
from server.calls.audience import Audience
from server.calls.live_call import LiveCall
from server.calls.moments import Moments
from server.calls.passing_sessions import PassingSessions
from server.calls.peers import Peers
from server.calls.play import Play
from server.calls.read_and_talk import keeping
from server.calls.relay import Relay
from server.calls.setting import Limits, Setting
from server.calls.sparing import spared
from server.calls.switchboard import Switchboard
from server.connection_test import ConnectionTests
from server.jobs.queue import keep_running
from server.media.private_names import check_media, log_media_faults
from server.metrics import Metrics
from server.model_tagging import Tagging
from server.privacy.counter import Counter
from server.privacy.memory import Memory, forget_leftovers
from server.privacy.office import PrivacyOffice
from server.problems import NotSignedIn
from server.recording.peaks import Peaks
from server.recording.recorder import RecordingThread
from server.recording.recovery import LeftOver, left_over, recover
from server.recording.replaced import Journals
from server.rescoring import Rescoring
from server.scenarios import library
from server.security.local_mode import access_key
from server.settings import Settings
from server.store.agreements import Agreements
from server.store.blobs import Blobs
from server.store.comments import Comments
from server.store.outcomes import SCORE, TAG, TRANSCODE, tagging_job
from server.store.principal import Principal, local_principal
from server.store.records import NewSession, Status
from server.store.review_queue import ReviewQueue
from server.store.rules import Days, Rules
from server.store.sessions import Sessions
from server.store.shares import Shares
from server.store.sign_ins import SignIns
from server.store.store import Store
from server.store.tokens import Tokens
from server.transcoding import Transcoding
from server.versions import versions
from server.wiring import EngineRoom, queue_of, single_sign_on_of, store_of
from server.workers import Workers
from voice.errors import RolecallError

log = logging.getLogger(__name__)

RESTARTS = "The server restarts when this call is over. Go on; it is kept and scored as always."
TOKEN_BYTES = 32
"""Of the word with which a page comes back to its call."""


class House:
    """Open with `House.open`; the routes find it at `app.state.house`."""

    def __init__(self, settings: Settings, store: Store, key: str) -> None:
        self.settings, self.store, self.key = settings, store, key
        self.workers = Workers()
        self.shelf = Shelf(store.authored, self.workers.draft)
        self.engines = EngineRoom(settings)
        self.metrics = Metrics(lambda: len(self.switchboard))
        self.capacity = Capacity(settings, store.folder, self.engines.crowded, self.metrics.refused)
        self.metrics.watch(self.capacity.meters.load, self.capacity.shedding.sheds)
        most_each = settings.max_calls_each if settings.accounts else None
        self.switchboard = Switchboard(self.capacity.admission.check, most_each)
        self.relay = Relay(settings.turn_urls, settings.turn_secret.get_secret_value(), settings.turn_hours)
        self.peers = Peers(settings, self.relay)
        self.connection_tests = ConnectionTests(self.peers)
        self.peaks = Peaks()
        self.journals = Journals()
        self.packing = Packing()
        self.recording = RecordingThread()
        self.desk = FrontDesk(store) if settings.accounts else None
        """None in local mode: nobody signs in."""
        self.single_sign_on = single_sign_on_of(settings, store)
        self.tickets = Tickets()
        self.rescoring = Rescoring(store, self.workers)
        self.moments = Moments(store.calls, self.workers)
        has_tagger = settings.tagger != "off"
        self.tagging = Tagging(store, self.engines.tagger if has_tagger else None)
        store.jobs.after_scoring = (tagging_job,) if has_tagger else ()
        self.queue = queue_of(settings, store)
        self.passing = PassingSessions()
        """Calls that are not stored."""
        self.unstored, self.memory = Counter(store.folder), Memory()
        days = Days(settings.audio_days, settings.words_days)
        store.rules = Rules(store.database, days, settings.locked)
        self.decisions, self.ratings = store.decisions, store.ratings
        self.reviews = ReviewQueue(store.database, store.rules)
        self.agreements = Agreements(store.database, settings.kappa_bar, settings.kappa_least)
        self.privacy = PrivacyOffice(store, self.queue.wake)
        self.is_ready = False
        """False until the workers are warm: calls work before, the first debrief would wait."""
        self._chores: list[asyncio.Task[None]] = []

    @classmethod
    async def open(cls, settings: Settings) -> Self:
        """Raises RolecallError: the folder is in use, the store cannot be opened, a named engine is missing."""
        store = await store_of(settings)
        try:
            house = cls(settings, store, access_key(settings.data))
        except BaseException:
            await store.close()
            raise
        try:
            await house.privacy.open()
            forget_leftovers()
            await house.engines.load_named()
            for path in library.built_in().values():
                library.load(path)  # kept: reading one during a call would be heard
            versions(house.engines.names())  # kept likewise: the papers of packages, and 19 ms for the patterns' digest
            await store.jobs.release_all()
            left = await left_over(store.sessions, store.calls)
        except BaseException:
            await house.close()
            raise
        log_media_faults()
        chores = (house._warm(), house._catch_up(left), house.privacy.keep_time())
        watching = house.capacity.watch(house.switchboard.tell_all)
        house._chores = [asyncio.create_task(chore) for chore in (*chores, watching)]
        return house

    @property
    def state(self) -> str:
        """`starting`, `ready`, or `stopping`: no new calls."""
        if self.capacity.admission.is_stopping:
            return "stopping"
        return "ready" if self.is_ready else "starting"

    @property
    def sessions(self) -> Sessions:
        return self.store.sessions

    @property
    def comments(self) -> Comments:
        return self.store.comments

    @property
    def blobs(self) -> Blobs:
        return self.store.blobs

    @property
    def calls(self) -> Path:
        return self.store.calls

    @property
    def shares(self) -> Shares:
        return self.store.shares

    @property
    def sign_ins(self) -> SignIns:
        return self.store.sign_ins

    @property
    def tokens(self) -> Tokens:
        return self.store.tokens

    def principal(self, request: HTTPConnection) -> Principal:
        """Whom a request that was let in acts for: in local mode always the one person. Raises NotSignedIn."""
        person = self.principal_or_none(request)
        if person is None:
            raise NotSignedIn("You are not signed in; sign in, then try again.")
        return person

    def principal_or_none(self, request: HTTPConnection) -> Principal | None:
        """None where nobody is signed in; the door of accounts names who is."""
        if self.desk is None:
            return local_principal()
        person: Principal | None = request.scope.get("state", {}).get("principal")
        return person

    async def new_call(
        self, owner: Principal, play: Play, device: str = "", *, is_stored: bool = True, reads: bool = False
    ) -> LiveCall:
        """A session with its line taken, waiting for its page; without storage nothing of it is ever written.

        `reads`: nobody answers, and all that is kept is the rep's usual on this device.

        Raises AtCapacity, TooOften, EngineUnavailable.
        """
        scenario = play.scenario

        async def make() -> LiveCall:
            check_media()
            chosen = await self.engines.for_call(self.workers)
            new = NewSession(
                scenario_id=scenario.id,
                scenario_version=str(scenario.version),
                scenario_text=play.text,
                title=scenario.title,
                level=str(play.level),
                seed=play.seed,
                engines=chosen.names,
                device_id=await self.store.usuals.device(owner, device) if is_stored else None,
                transcript=play.words,
                practice=play.of,
            )
            keeper = self.sessions if is_stored else self.passing
            keeps = partial(self.store.usuals.keep_for, owner, device)
            record = await keeper.create(owner, new)
            setting = Setting(
                record.id,
                owner,
                scenario,
                play.level,
                play.seed,
                spared(chosen.engines, self.capacity.shedding.sheds, chosen.small),
                dict(chosen.names),
                versions(chosen.names),
                secrets.token_urlsafe(TOKEN_BYTES),
                await keeper.usuals.of_session(owner, record.id),
                play.practice,
                is_stored,
                keeping(self.workers.usual, keeps) if reads else None,
            )
            try:
                return await self._live(setting)
            except BaseException:
                await keeper.discard(owner, record.id)
                raise

        return await self.switchboard.open(make, owner.person_id)

    async def _live(self, setting: Setting) -> LiveCall:
        audience = Audience(self.capacity.shedding.sheds)
        if not setting.is_stored and setting.keeps_usual is None:
            self.unstored.add_one()
        name = setting.session_id
        folder = self.calls / name if setting.is_stored else self.memory.folder(name)
        recorder = await self.recording.record(folder, audience.tell_damage)
        keeper = self.sessions if setting.is_stored else self.passing
        limits = Limits(self.settings.max_call_minutes * 60, self.settings.reconnect_s)

        new_peer = partial(self.peers.new, name)
        return LiveCall(setting, limits, audience, recorder, keeper, self.workers, self.metrics, new_peer)

    async def _warm(self) -> None:
        """The workers import what is slow (librosa: 10 s warm, 55 s on an empty numba cache) before they are needed."""
        try:
            await self.workers.warm()
        except RolecallError as error:
            log.error("%s", error)
        self.is_ready = True

    async def _catch_up(self, left: LeftOver) -> None:
        """Calls that a crash cut off are mended; then jobs are done, theirs first, for as long as the server runs."""
        await recover(self.sessions, self.calls, left)
        if cut_off := sum(one.status == Status.LIVE for one in left.sessions):
            log.info("calls that were cut off when the last server ended, and are mended now: %d", cut_off)
        copying = Transcoding(self.store, self.workers, self.peaks).work
        works = {SCORE: self.rescoring.work, TRANSCODE: copying, TAG: self.tagging.work}
        await keep_running(self.queue, {**works, **self.privacy.handlers})

    async def drain(self, limit_s: float) -> None:
        """The server is about to stop: no new call; returns when those that are on are over, or after so long."""
        self.capacity.admission.stop()
        if limit_s:
            self.switchboard.tell_all("restart", RESTARTS)
        await self.switchboard.emptied(limit_s)

    async def close(self) -> None:
        """Every call is kept and scored, then everything is put away."""
        await self.switchboard.hang_up_all()
        await self.connection_tests.close()
        for chore in self._chores:
            chore.cancel()
        await asyncio.gather(*self._chores, return_exceptions=True)
        self.workers.close()
        self.rescoring.close()
        self.moments.close()
        self.tagging.close()
        await self.engines.close()
        await self.recording.stop()
        await self.peaks.close()
        await self.journals.close()
        await self.privacy.close()
        self.memory.close()
        if self.desk is not None:
            await self.desk.close()
        await self.packing.close()
        await self.store.close()
