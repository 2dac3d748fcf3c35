"""A data folder with a team in it: people, calls that scripted reps practised, shares, a scenario they wrote."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import update
from sqlalchemy.orm import Session

from server.accounts.front_desk import DOOR
from server.authoring.rehearsed import Wish, call_of, played_as, rehearsed
from server.authoring.writing import FIRST
from server.recording.call_files import call_folder
from server.scenarios import library
from server.store.account_records import Held
from server.store.assignment_records import NewAssignment
from server.store.authored import Save
from server.store.models import SessionRow, ShareRow
from server.store.people import principal_of
from server.store.principal import Principal, Role
from server.store.records import NewComment, NewSession
from server.store.store import Store
from server.transcripts import transcript_json
from tools.screenshots.spoken import spoken
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

    async def speak(self, name: str, scenario_id: str, rep: str, seed: int, ago: timedelta) -> str:
        """The same, said aloud: with sound, and tone that was measured in it."""
        text = library.built_in()[scenario_id].read_text("utf-8")
        played = played_as(library.from_text(text), "usual", None, seed)
        said = await spoken(call_of(played, rep, seed)[0], played)
        owner, new = self.people[name], NewSession(scenario_id, "1", text, played.title, "usual", seed, ENGINES)
        made = await self.store.sessions.create(owner, new)
        samples = said.keep(call_folder(self.store.calls, made.id))
        words = transcript_json(said.transcript)
        await self.store.sessions.finish(
            owner, made.id, reason="buyer", samples=samples, rate_hz=AXIS_RATE_HZ, transcript=words
        )
        await self.store.sessions.save_scorecard(owner, made.id, said.card, track=said.track)
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


async def set_up(data: Path) -> tuple[dict[str, str], str]:
    """Writes the folder; gives each person's sign-in by name, and the call that Ada spoke."""
    store = await Store.open(data)
    try:
        stage = Stage(store)
        await _people(stage)
        call = await _calls(stage)
        await _asked(stage)
        await _written(stage)
        now = datetime.now(UTC)
        signed_in = {name: await store.sign_ins.open(DOOR, one.person_id, now) for name, one in stage.people.items()}
        return signed_in, call
    finally:
        await store.close()


async def _people(stage: Stage) -> None:
    await stage.join("Amira", Role.ADMIN)
    stage.team = (await stage.store.teams.add(DOOR, "Field sales")).id
    await stage.join("Noor", Role.COACH, Role.AUTHOR)
    for name in REPS:
        await stage.join(name, Role.REP)


async def _calls(stage: Stage) -> str:
    """Each rep once a week, a little further every time; the newest is spoken, and its id is given."""
    for week in range(WEEKS):
        for number, name in enumerate(REPS):
            rep = WAYS[max(0, 2 - (week + number) // 3)]
            scenario_id = ("outage-escalation", "procurement-stall", "quiet-renewal")[(week + number % 2) % 3]
            ago = timedelta(days=7 * (WEEKS - week), hours=number)
            made = await stage.practise(name, scenario_id, rep, week * 10 + number, ago)
            await stage.share(name, made, ago)
    call = await stage.speak("Ada", "outage-escalation", "strong", 3, timedelta(hours=2))
    await stage.share("Ada", call, timedelta(hours=1))
    said = NewComment("The three hours came first.", start_s=4.5, end_s=8.0, turn=1, tags=("impact", "keep this"))
    await stage.store.comments.add(stage.people["Noor"], call, said)
    return call


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
