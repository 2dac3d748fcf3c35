"""The real application with accounts, people of every kind and calls of theirs, for a browser; in its own thread."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
import uvicorn
from playwright.sync_api import BrowserContext
from sqlalchemy import update
from sqlalchemy.orm import Session

from server.recording.call_files import CallFiles, call_folder, seal_tracks
from server.security.local_mode import UVICORN_OPTIONS
from server.store.models import ShareRow
from server.store.principal import Role
from tests.acceptance import canned_call as canned
from tests.acceptance.fake_house import sound_of, track_of
from tests.calls import NEW
from tests.people import COOKIE, World, peopled
from voice.transcript import Speaker

T = TypeVar("T")


@dataclass
class PeopledHouse:
    world: World
    url: str
    loop: asyncio.AbstractEventLoop

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Done in the house's own loop, from the thread of a test."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(60)

    def enter(self, context: BrowserContext, who: str) -> None:
        """The browser is signed in as this person; "" signs out."""
        context.clear_cookies()
        if who:
            context.add_cookies([{"name": COOKIE, "value": self.world.cookies[who], "url": self.url}])


@contextmanager
def peopled_house(data: Path, fill: Callable[[World], Coroutine[Any, Any, None]]) -> Iterator[PeopledHouse]:
    started: list[tuple[PeopledHouse, uvicorn.Server]] = []
    is_there = threading.Event()
    errors: list[BaseException] = []

    async def live() -> None:
        with pytest.MonkeyPatch.context() as patch:
            listener = uvicorn.Config("", host="127.0.0.1", port=0).bind_socket()
            origin = f"http://localhost:{listener.getsockname()[1]}"
            async with peopled(data, patch, origin=origin) as world:
                await fill(world)
                server = uvicorn.Server(uvicorn.Config(world.door, log_config=None, lifespan="off", **UVICORN_OPTIONS))
                started.append((PeopledHouse(world, origin, asyncio.get_running_loop()), server))
                is_there.set()
                await server.serve([listener])

    def run() -> None:
        try:
            asyncio.run(live())
        except BaseException as error:
            errors.append(error)
        finally:
            is_there.set()

    thread = threading.Thread(target=run)
    thread.start()
    is_there.wait()
    try:
        if errors:
            raise errors[0]
        yield started[0][0]
    finally:
        for _, server in started:
            server.should_exit = True
        thread.join()


async def record_call(world: World, who: str = "rep", **changes: Any) -> str:
    """The canned call as one of this person's, with sound, words, counts and tone."""
    sessions, rep = world.house.sessions, world.people[who]
    made = await sessions.create(rep, replace(NEW, **changes))
    samples = record_sound(world, made.id)
    words = canned.transcript() | dict(made.transcript or {})
    await sessions.finish(rep, made.id, reason="rep", samples=samples, rate_hz=16_000, transcript=words, damaged=None)
    await sessions.save_scorecard(rep, made.id, canned.scorecard(), track=track_of())
    return made.id


def record_sound(world: World, session_id: str) -> int:
    """The canned call's, both sides of it; gives how many samples."""
    folder = call_folder(world.house.calls, session_id)
    files = CallFiles(folder)
    for speaker in Speaker:
        files.place(speaker, 0, sound_of(speaker.value).tobytes())
    files.close()
    return seal_tracks(folder)


async def five_reps_share(world: World) -> None:
    """Twice each, over two weeks that are over, with their team."""
    for number in range(5):
        who = f"rep{number}"
        await world.join(who, Role.REP, "north")
        for weeks_ago in (2, 1):
            await share_earlier(world, who, weeks_ago)


async def share_earlier(world: World, who: str, weeks_ago: int) -> None:
    sessions, rep = world.house.sessions, world.people[who]
    made = await sessions.create(rep, NEW)
    await sessions.finish(rep, made.id, reason="rep", samples=16_000, rate_hz=16_000)
    await sessions.save_scorecard(rep, made.id, canned.scorecard())
    share = await world.house.shares.add(rep, made.id, team_id=world.teams["north"].id)

    def earlier(session: Session) -> None:
        when = datetime.now(UTC) - timedelta(weeks=weeks_ago)
        session.execute(update(ShareRow).where(ShareRow.id == share.id).values(made_at=when))

    await world.house.store.database.write(earlier)


async def publish(world: World, scenario_id: str = "late-parts", **changes: str) -> None:
    """One version of the small scenario, and a draft after it."""
    team = world.teams["north"].id
    made = await said(world, "author", "POST", "/api/authored", {"id": scenario_id, "team": team})
    await said(world, "author", "POST", f"/api/authored/{scenario_id}/published", {"revision": 1})
    text = str(made["text"]).replace("minutes: 4", "minutes: 5")
    for old, new in changes.items():
        text = text.replace(old, new)
    await said(world, "author", "PUT", f"/api/authored/{scenario_id}", {"text": text, "revision": 2})


async def ask_to_practise(world: World) -> None:
    due = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()
    body = {"scenario": "outage-escalation", "due_on": due, "people": [world.ids["rep"], world.ids["colleague"]]}
    await said(world, "coach", "POST", f"/api/teams/{world.teams['north'].id}/assignments", body)


async def said(world: World, who: str, method: str, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
    answer = await world.ask(who, method, path, json=body)
    assert answer.is_success, answer.text
    found: dict[str, Any] = answer.json()
    return found
