"""Orders of a call that cannot be met, refused in one sentence."""

import pytest

from tests.open_house import OpenHouse


@pytest.mark.parametrize(
    "order",
    [
        {"scenario": "none"},
        {"scenario": "outage-escalation", "level": "brutal"},
        {"scenario": "outage-escalation", "seed": -1},
        {"scenario": "outage-escalation", "seed": 2**31},
        {"scenario": "outage-escalation", "colour": "red"},
        {"scenario": "../settings"},
        {},
        [],
    ],
)
async def test_an_order_that_cannot_be_used_is_refused_in_one_sentence(server: OpenHouse, order: object) -> None:
    answer = await server.http.post("/api/sessions", json=order, headers=server.bearer)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"].endswith(".")
    assert len(server.house.switchboard) == 0
