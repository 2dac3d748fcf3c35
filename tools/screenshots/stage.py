"""A data folder with a team in it: people, calls that scripted reps practised, shares, a scenario they wrote."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import update
from sqlalchemy.orm import Session

from server.accounts.front_desk import DOOR
from server.authoring.rehearsed import Wish, rehearsed
from server.authoring.writing import FIRST
from server.scenarios import library
from server.store.account_records import Held
from server.store.assignments import NewAssignment
from server.store.authored import Save
from server.store.models import SessionRow, ShareRow
from server.store.people import principal_of
from server.store.principal import Principal, Role
from server.store.records import NewSession
from server.store.store import Store
from voice.pcm import AXIS_RATE_HZ

ENGINES = {"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"}
REPS = ("Ada", "Ben", "Cleo", "Dan", "Eve", "Finn")
WAYS = ("strong", "average", "weak")
WEEKS = 5


@dataclass
class Stage:
    store: Store
    team: str = ""
    people: dict[str, Principal] = field(default_factory=dict)

    async def join(self, name: str, *roles: Role) -> None:
        everywhere = Role.ADMIN in roles
        _, secret = await self.store.invites.make(DOOR, roles[0], None if everywhere else self.team)
        address = f"{name.lower()}@example.org"
        person_id = await self.store.invites.accept(DOOR, secret, name=name, email=address, password=None)
        if len(roles) > 1:
            await self.store.people.set_roles(DOOR, person_id, [Held(role, self.team) for role in roles])
        found = await self.store.database.read(lambda session: principal_of(session, person_id))
        assert found is not None
        self.people[name] = found

    async def practise(self, name: str, scenario_id: str, rep: str, seed: int, ago: timedelta) -> str:
        """A rehearsed call as this person's, and as of then."""
        text = library.built_in()[scenario_id].read_text("utf-8")
        told = rehearsed(Wish(text, seed=seed), rep)
        owner, card = self.people[name], told.pop("scorecard")
        new = NewSession(scenario_id, "1", text, library.from_text(text).title, "usual", seed, ENGINES)
        made = await self.store.sessions.create(owner, new)
        samples = round(told["turns"][-1]["end_s"] * AXIS_RATE_HZ)
        await self.store.sessions.finish(
            owner, made.id, reason="buyer", samples=samples, rate_hz=AXIS_RATE_HZ, transcript=told
        )
        await self.store.sessions.save_scorecard(owner, made.id, card)
        await self._as_of(made.id, ago)
        return made.id

    async def _as_of(self, session_id: str, ago: timedelta) -> None:
        when = datetime.now(UTC) - ago

        def work(session: Session) -> None:
            session.execute(update(SessionRow).where(SessionRow.id == session_id).values(started_at=when))

        await self.store.database.write(work)

    async def share(self, name: str, session_id: str, ago: timedelta) -> None:
        made = await self.store.shares.add(self.people[name], session_id, team_id=self.team)
        when = datetime.now(UTC) - ago

        def work(session: Session) -> None:
            session.execute(update(ShareRow).where(ShareRow.id == made.id).values(made_at=when))

        await self.store.database.write(work)


async def set_up(data: Path) -> dict[str, str]:
    """Writes the folder; gives each person's sign-in by name."""
    store = await Store.open(data)
    try:
        stage = Stage(store)
        await _people(stage)
        await _calls(stage)
        await _asked(stage)
        await _written(stage)
        now = datetime.now(UTC)
        return {name: await store.sign_ins.open(DOOR, one.person_id, now) for name, one in stage.people.items()}
    finally:
        await store.close()


async def _people(stage: Stage) -> None:
    await stage.join("Amira", Role.ADMIN)
    stage.team = (await stage.store.teams.add(DOOR, "Field sales")).id
    await stage.join("Noor", Role.COACH, Role.AUTHOR)
    for name in REPS:
        await stage.join(name, Role.REP)


async def _calls(stage: Stage) -> None:
    """Each rep once a week, a little further every time."""
    for week in range(WEEKS):
        for number, name in enumerate(REPS):
            rep = WAYS[max(0, 2 - (week + number) // 3)]
            scenario_id = ("outage-escalation", "procurement-stall", "quiet-renewal")[(week + number % 2) % 3]
            ago = timedelta(days=7 * (WEEKS - week), hours=number)
            made = await stage.practise(name, scenario_id, rep, week * 10 + number, ago)
            await stage.share(name, made, ago)


async def _asked(stage: Stage) -> None:
    today = datetime.now(UTC).date()
    people = [stage.people[name].person_id for name in REPS]
    for scenario_id, title, days in (
        ("stressed-cfo", "CFO at quarter close", 3),
        ("price-objection", "Price objection", 5),
    ):
        new = NewAssignment(scenario_id, title, None, today + timedelta(days=days), people)
        await stage.store.assignments.make(stage.people["Noor"], stage.team, new, today)


async def _written(stage: Stage) -> None:
    author, text = stage.people["Noor"], FIRST.read_text("utf-8")
    draft = await stage.store.authored.add(author, "late-parts", stage.team, text, "Late parts")
    draft = await stage.store.authored.publish(author, draft.id, Save(text, "Late parts", draft.revision), 1)
    changed = text.replace("minutes: 4", "minutes: 5").replace("People were waiting", "Three people were waiting")
    await stage.store.authored.save(author, draft.id, Save(changed, "Late parts", draft.revision))
