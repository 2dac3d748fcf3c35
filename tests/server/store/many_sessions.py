"""A store with as many sessions as a busy house has after a year, written in bulk."""

import random
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert
from sqlalchemy.orm import Session

from server.store.ids import uuid7
from server.store.models import PersonRow, SessionRow, ShareRow, TeamRow
from tests.calls import SCORECARD

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = {"turns": [{"speaker": "rep", "start_s": 0.0, "end_s": 1.0, "text": "word " * 400}]}
TRACK = {"hop_s": 0.05, "f0_hz": [120.5] * 2_000, "level_db": [-30.5] * 2_000}
"""About what a call of a few minutes has: the list must not read it."""
BLOCK = 500


def person_id(number: int) -> str:
    return f"0190bbbb-0000-7000-8000-{number:012d}"


def team_id(number: int) -> str:
    return f"team-{number}"


def write(session: Session, count: int, people: int, seed: int = 0) -> None:
    """`count` sessions of `people` persons in ten teams; a tenth is shared with a person, a tenth with a team."""
    chance = random.Random(seed)
    session.execute(insert(TeamRow), [{"id": team_id(n), "name": f"Team {n}", "made_at": FIRST} for n in range(10)])
    persons = [{"id": person_id(n), "name": f"Person {n}", "made_at": FIRST} for n in range(people)]
    session.execute(insert(PersonRow), persons)
    made = [_session(number, chance, people) for number in range(count)]
    for first in range(0, count, BLOCK):
        session.execute(insert(SessionRow), made[first : first + BLOCK])
    shares = [_share(number, row["id"], chance, people) for number, row in enumerate(made) if number % 5 == 0]
    session.execute(insert(ShareRow), shares)


def _session(number: int, chance: random.Random, people: int) -> dict[str, object]:
    started_at = FIRST + timedelta(minutes=5 * number)
    return {
        "id": uuid7(int(started_at.timestamp() * 1e9), chance.getrandbits(62)),
        "owner_id": person_id(chance.randrange(people)),
        "scenario_id": "outage-escalation",
        "scenario_version": "1",
        "scenario_text": "id: outage-escalation\n" + "line of a scenario\n" * 600,
        "title": "Outage escalation",
        "level": "usual",
        "seed": 7,
        "status": "scored" if number % 50 else "failed",
        "engines": {"stt": "pocketsphinx"},
        "started_at": started_at,
        "duration_s": 300.0,
        "behaviours": SCORECARD["behaviours"],
        "transcript": WORDS,
        "scorecard": SCORECARD,
        "track": TRACK,
    }


def _share(number: int, session_id: object, chance: random.Random, people: int) -> dict[str, object]:
    is_team = number % 10 == 0
    return {
        "id": f"share-{number}",
        "session_id": session_id,
        "person_id": None if is_team else person_id(chance.randrange(people)),
        "team_id": team_id(chance.randrange(10)) if is_team else None,
        "made_at": FIRST,
    }
