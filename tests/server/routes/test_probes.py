"""What a supervisor and Prometheus are told, and whom they must be."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from server.store.errors import StoreFailed
from tests.open_house import OpenHouse, open_house
from tests.people import accounts_house, peopled


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OpenHouse]:
    async with open_house(tmp_path / "data", monkeypatch) as opened:
        yield opened


async def test_a_server_that_works_is_live_and_ready_part_by_part(house: OpenHouse) -> None:
    assert (await house.http.get("/api/health/live")).json() == {"live": True}
    answer = await house.http.get("/api/health/ready")
    assert (answer.status_code, set(answer.json()["parts"].values())) == (200, {"ok"})


async def test_a_database_that_fails_is_named_without_a_reason_and_the_server_stays_live(
    house: OpenHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(work: object) -> None:
        raise StoreFailed("The disk in /secret/place is full.")

    monkeypatch.setattr(house.house.store.database, "read", fails)
    answer = await house.http.get("/api/health/ready")
    assert (answer.status_code, answer.json()["ready"], answer.json()["parts"]["database"]) == (503, False, "failed")
    assert "secret" not in answer.text
    assert (await house.http.get("/api/health/live")).status_code == 200


async def test_metrics_need_the_key_and_count_requests_by_route_and_never_by_address(house: OpenHouse) -> None:
    assert (await house.http.get("/metrics")).status_code == 401
    for path in ("/api/sessions/somebodys-secret", "/no/such/place"):
        await house.http.get(path, headers=house.bearer)
    text = (await house.http.get("/metrics", headers=house.bearer)).text
    found = {family.name for family in text_string_to_metric_families(text)}
    wanted = {
        "rolecall_live_calls",
        "rolecall_requests",
        "rolecall_request_seconds",
        "rolecall_jobs",
        "rolecall_build_info",
    }
    assert wanted | {"process_resident_memory_bytes", "process_open_fds"} <= found
    assert 'route="/api/sessions/{session_id}",status="404"' in text
    assert 'route="other",status="404"' in text
    assert "secret" not in text
    assert "no/such" not in text


async def test_with_accounts_metrics_are_for_admins_and_their_tokens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with peopled(tmp_path / "data", monkeypatch) as world:
        made = await world.ask("admin", "POST", "/api/tokens", json={"label": "prometheus", "scopes": ["read"]})
        bearer = {"Authorization": f"Bearer {made.json()['secret']}"}
        assert (await world.ask("nobody", "GET", "/metrics", headers=bearer)).status_code == 200
        assert (await world.ask("rep", "GET", "/metrics")).status_code == 403


async def test_a_supervisor_may_ask_at_loopback_under_any_name_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with accounts_house(tmp_path / "data", monkeypatch) as world:
        world.house.is_ready = True
        answer = await world.ask("nobody", "GET", "/api/health/ready", headers={"Host": "127.0.0.1:8350"})
        assert answer.status_code == 200


async def test_a_server_that_drains_is_not_ready_and_says_so(house: OpenHouse) -> None:
    await house.house.drain(0.0)
    answer = await house.http.get("/api/health/ready")
    assert (answer.status_code, answer.json()["parts"]["calls"]) == (503, "stopping")
    assert (await house.http.get("/api/health")).json()["state"] == "stopping"
