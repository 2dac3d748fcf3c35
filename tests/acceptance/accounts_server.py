"""A real house with accounts, served to a browser from a thread of its own, with quick engines and passwords."""

import asyncio
import queue
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import pytest

from server.accounts.front_desk import DOOR
from server.app import build
from server.house import House
from server.recording.call_files import CallFiles, call_folder, seal_tracks
from server.security.accounts_mode import secured
from server.settings import read_settings
from server.store.account_records import Team
from server.store.people import principal_of
from server.store.principal import Principal, Role
from server.wiring import EngineRoom
from tests.acceptance import canned_call as canned
from tests.acceptance.fake_house import sound_of
from tests.calls import NEW
from tests.open_house import WorkersInPlace, quick_choice
from tests.people import PASSWORD, QUICK, quick_passwords
from tests.served import served
from voice.transcript import Speaker

Answer = TypeVar("Answer")
PATIENCE_S = 30.0


@dataclass
class AccountsServer:
    house: House
    loop: asyncio.AbstractEventLoop
    url: str
    people: dict[str, Principal] = field(default_factory=dict)

    def do(self, work: Coroutine[Any, Any, Answer]) -> Answer:
        """On the server's own loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(PATIENCE_S)

    def team(self, name: str) -> Team:
        return self.do(self.house.store.teams.add(DOOR, name))

    def invite(self, role: Role, team: Team | None) -> str:
        """Its secret."""
        return self.do(self.house.store.invites.make(DOOR, role, team.id if team else None))[1]

    def person(self, name: str, role: Role, team: Team | None = None) -> Principal:
        """Signs in as NAME@corp.example with the tests' password."""
        given = {"name": name, "email": f"{name.lower()}@corp.example", "password": QUICK.hash(PASSWORD)}
        person_id = self.do(self.house.store.invites.accept(DOOR, self.invite(role, team), **given))
        found = self.do(self.house.store.database.read(lambda session: principal_of(session, person_id)))
        assert found is not None
        self.people[name] = found
        return found

    def call_of(self, rep: Principal) -> str:
        """A scored call with words and sound; gives its id."""
        return self.do(_call(self.house, rep))

    def first_invite(self) -> str:
        """What the server prints at its first start."""
        return f"{self.url}/#/join/{self.do(self.house.store.invites.anew(DOOR))}"


async def _call(house: House, rep: Principal) -> str:
    made = await house.sessions.create(rep, NEW)
    folder = call_folder(house.calls, made.id)
    files = CallFiles(folder)
    for speaker in Speaker:
        files.place(speaker, 0, sound_of(speaker.value).tobytes())
    files.close()
    samples = seal_tracks(folder)
    await house.sessions.finish(rep, made.id, reason="over", samples=samples, rate_hz=16_000)
    await house.sessions.save_transcript(rep, made.id, canned.transcript())
    await house.sessions.save_scorecard(rep, made.id, canned.scorecard())
    return made.id


@contextmanager
def accounts_server(data: Path, **settings: Any) -> Iterator[AccountsServer]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("server.house.Workers", WorkersInPlace)
        patched.setattr("server.accounts.front_desk.Passwords", quick_passwords)
        patched.setattr(EngineRoom, "for_call", quick_choice)
        began: queue.Queue[tuple[AccountsServer, asyncio.Event]] = queue.Queue()
        thread = threading.Thread(target=lambda: asyncio.run(_serve(data, settings, began)))
        thread.start()
        server, over = began.get(timeout=PATIENCE_S)
        try:
            yield server
        finally:
            server.loop.call_soon_threadsafe(over.set)
            thread.join()


async def _serve(
    data: Path, settings: dict[str, Any], began: "queue.Queue[tuple[AccountsServer, asyncio.Event]]"
) -> None:
    house, over = await House.open(read_settings({"data": data, "accounts": True, **settings}, {})), asyncio.Event()
    try:
        async with served(lambda port: secured(build(house), keeper=house, origin="", port=port)) as port:
            began.put((AccountsServer(house, asyncio.get_running_loop(), f"http://127.0.0.1:{port}"), over))
            await over.wait()
    finally:
        await house.close()
