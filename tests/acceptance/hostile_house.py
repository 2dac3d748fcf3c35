"""What people write as they listen together, of two hundred hostile strings: calls, remarks, corrected lines."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from server.store.corrections import State
from server.store.ids import new_id
from server.store.models import CorrectionRow
from server.store.principal import Principal, Role
from server.store.records import Status
from tests.acceptance.canned_call import scorecard
from tests.acceptance.peopled_house import record_sound, said
from tests.calls import NEW
from tests.people import World

MOST_SAVED = 100
"""Remarks that one person may keep."""
SAVING = ("coach", "unshared_coach", "rep")


async def share_calls(world: World, titles: Sequence[str]) -> None:
    """Each of the reps whose name is a string shares a call with their team; every title is used."""
    team = world.teams["north"].id
    people = (await world.ask("admin", "GET", "/api/people")).json()["people"]
    named = [one["id"] for one in people if (one["email"] or "").endswith("@example.org")]
    for number, title in enumerate(titles):
        rep = Principal(named[number % len(named)], frozenset({Role.REP}), frozenset({team}))
        made = await world.house.sessions.create(rep, replace(NEW, title=title))
        await world.house.sessions.set_status(rep, made.id, Status.SCORED)
        await world.house.shares.add(rep, made.id, team_id=team)


async def save_remarks(world: World, texts: Sequence[str]) -> None:
    """As many as a person may keep, then the next person's."""
    for number, text in enumerate(texts):
        await said(world, SAVING[number // MOST_SAVED], "POST", "/api/saved-comments", {"text": text})


async def mishear(world: World, texts: Sequence[str]) -> str:
    """A call in which every line of the rep is one of the strings and disputed with it; gives its id.

    Written as the store keeps it: through the route each dispute waits until the call is scored again.
    """
    sessions, rep = world.house.sessions, world.people["rep"]
    made = await sessions.create(rep, NEW)
    turns = [
        {"speaker": "rep", "start_s": at, "end_s": at + 0.9, "text": text, "disputed": True}
        for at, text in enumerate(texts)
    ]
    words = {"scenario": "x", "turns": turns}
    samples = record_sound(world, made.id)
    await sessions.finish(rep, made.id, reason="rep", samples=samples, rate_hz=16_000, transcript=words)
    await sessions.save_scorecard(rep, made.id, scorecard())

    def dispute(session: Session) -> None:
        session.add_all(
            CorrectionRow(
                id=new_id(),
                session_id=made.id,
                turn=number,
                author_id=rep.person_id,
                said=turn["text"],
                state=State.OPEN,
                made_at=datetime.now(UTC),
                turn_before=turn,
            )
            for number, turn in enumerate(turns)
        )

    await world.house.store.database.write(dispute)
    await world.house.shares.add(rep, made.id, team_id=world.teams["north"].id)
    return made.id
