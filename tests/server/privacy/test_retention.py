"""Sound goes first, words later, counts stay; what was shared waits for its date; a preview says what is next."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.recording.call_files import call_folder
from server.store.account_records import Team
from server.store.errors import NotAllowed
from server.store.principal import server_principal
from tests.people import World, peopled
from tests.server.privacy.marked import SPOKEN, WRITTEN, holding, record

NOW = datetime.now(UTC)
SERVER = server_principal()


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_url: str) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, database_url=store_url) as made:
        await record(made)
        yield made


async def sweep(world: World, days: float) -> list[str]:
    found = await world.house.privacy.retention.sweep(SERVER, NOW + timedelta(days=days))
    return [one.what for one in found]


async def detail(world: World, who: str = "rep") -> dict[str, object]:
    answer: dict[str, object] = (await world.ask(who, "GET", f"/api/sessions/{world.ids['session']}")).json()
    return answer


async def test_sound_goes_after_30_days_words_after_180_and_the_counts_stay(world: World) -> None:
    assert await sweep(world, 29) == []
    assert await sweep(world, 31) == ["audio"]
    assert holding(world.house.store.folder, SPOKEN) == []
    found = await detail(world)
    assert isinstance(found["audio"], dict)
    assert (set(found["audio"].values()), found["audio_gone_at"] is None) == ({None}, False)
    assert found["transcript"] is not None
    assert await sweep(world, 181) == ["words"]
    assert holding(world.house.store.folder, WRITTEN.encode()) == []
    (line,) = (await world.ask("rep", "GET", "/api/sessions")).json()["sessions"]
    assert line["behaviours"][0]["observed"] == 2
    assert not call_folder(world.house.calls, world.ids["session"]).exists()
    assert await sweep(world, 999) == []


async def test_the_shortest_of_a_reps_teams_decides(world: World) -> None:
    for name, days in (("north", 10), ("east", 20)):
        team = world.teams[name]
        await world.house.store.teams.change(world.people["admin"], Team(team.id, name, days, None, False))
    assert await sweep(world, 11) == ["audio"]


async def test_shared_sound_is_kept_for_the_coach_until_the_date_and_no_longer(world: World) -> None:
    until = (NOW + timedelta(days=50)).isoformat()
    path = f"/api/sessions/{world.ids['session']}/shares"
    made = await world.ask("rep", "POST", path, json={"person": world.ids["coach"], "audio_until": until})
    assert await sweep(world, 49) == []
    assert await sweep(world, 51) == ["audio"]
    assert made.json()["audio_until"].startswith(until[:10])


async def test_withdrawing_the_share_brings_the_teams_days_back(world: World) -> None:
    path = f"/api/sessions/{world.ids['session']}/shares"
    until = (NOW + timedelta(days=50)).isoformat()
    made = await world.ask("rep", "POST", path, json={"person": world.ids["coach"], "audio_until": until})
    await world.ask("rep", "DELETE", f"{path}/{made.json()['id']}")
    assert await sweep(world, 31) == ["audio"]


async def test_the_preview_names_ones_own_and_nobody_elses(world: World) -> None:
    due = (await world.ask("rep", "GET", "/api/retention")).json()["due"]
    assert [(each["session_id"], each["what"]) for each in due] == [
        (world.ids["session"], "audio"),
        (world.ids["session"], "words"),
    ]
    assert (await world.ask("rep", "GET", "/api/retention?days=29")).json() == {"due": []}
    for who in ("admin", "coach", "colleague"):
        assert (await world.ask(who, "GET", "/api/retention")).json() == {"due": []}


async def test_an_admin_changes_the_house_rules_and_the_log_says_so(world: World) -> None:
    assert (await world.ask("admin", "PUT", "/api/rules", json={"audio_days": 7})).json()["audio_days"] == 7
    assert await sweep(world, 8) == ["audio"]
    entries = (await world.ask("admin", "GET", "/api/audit")).json()["entries"]
    assert ("rule", '{"value":7}') in [(each["action"], each["details"]) for each in entries]
    page = (await world.ask("nobody", "GET", "/what-is-measured")).text
    assert "7 days, or the date shown when it was shared" in page


async def test_a_locked_rule_is_the_operators_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with peopled(tmp_path / "data", monkeypatch, audio_days=3, locked="audio_days") as world:
        assert (await world.ask("admin", "PUT", "/api/rules", json={"audio_days": 90})).status_code == 403
        team = world.teams["north"]
        await world.house.store.teams.change(world.people["admin"], Team(team.id, "north", 90, None, False))
        assert (await world.house.store.rules.own(world.people["rep"])).audio == 3
        assert (
            "Locked by the operator: how long recordings are kept."
            in (await world.ask("nobody", "GET", "/what-is-measured")).text
        )


async def test_nobody_but_the_server_sweeps(world: World) -> None:
    with pytest.raises(NotAllowed):
        await world.house.privacy.retention.sweep(world.people["admin"], NOW)
