"""Pace and level while the rep talks, and the tone part as soon as they hang up, in a browser against a canned call."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance import canned_call as canned
from tests.acceptance.chromium import call_by_typing, call_from_home, needs_chromium, until
from tests.acceptance.fake_house import FakeHouse

pytestmark = [pytest.mark.acceptance, needs_chromium]


def lanes(pace: float | None, level: float | None) -> dict[str, Any]:
    return {
        "pace": {"unit": "%", "reading": pace, "asked": [-20, -5], "reason": None if pace else "not enough speech yet"},
        "level": {"unit": "dB", "reading": level, "asked": None, "reason": "automatic gain is on"},
    }


def test_a_lane_shows_the_target_and_a_dot_and_no_history(page: Page, house: FakeHouse) -> None:
    call_from_home(page, "Start the call")
    for pace in (12.0, -8.0):
        house.tell("reading", lanes=lanes(pace, None))
    expect(page.locator(".live-lane.pace")).to_contain_text("−8 % against your usual · within")
    expect(page.locator(".live-lane.pace .dot")).to_have_attribute("cx", "40.0%")
    expect(page.locator(".live-lane.pace .dot")).to_have_count(1)
    expect(page.locator(".live-lane.pace .band")).to_have_count(1)
    expect(page.locator(".live-lane.level .dot, .live-lane.level .band")).to_have_count(0)
    expect(page.locator(".live-lane.level")).to_contain_text("automatic gain is on")


def test_the_lanes_can_be_hidden_and_stay_so_in_the_next_call(page: Page, house: FakeHouse) -> None:
    call_from_home(page, "Start the call")
    page.get_by_role("button", name="hide lanes").click()
    expect(page.locator(".live-lane")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("button", name="show lanes")).to_be_visible()
    page.get_by_role("button", name="show lanes").click()
    expect(page.locator(".live-lane")).to_have_count(2)


def test_who_types_has_no_lanes(page: Page) -> None:
    call_by_typing(page)
    expect(page.locator(".live-lanes")).to_have_count(0)


def test_the_tone_part_is_shown_while_the_rest_is_counted(page: Page, house: FakeHouse) -> None:
    call_from_home(page, "Start the call")
    house.status = "scoring"
    house.tell("tone", readings=canned.scorecard()["tone"])
    house.tell("ended", reason="buyer")
    expect(page.get_by_text("Counting the chances")).to_be_visible()
    expect(page.locator(".ahead .reading")).to_have_count(5)
    expect(page.locator(".ahead")).to_contain_text("10 % slower than your usual")


def test_the_microphone_is_recorded_beside_the_call(page: Page, house: FakeHouse) -> None:
    call_from_home(page, "Start the call")
    until(page, lambda: len(house.recorded) >= 2)
    (asked,) = house.asked_for("local_audio")
    assert [chunk[0] for chunk in house.recorded] == [1] * len(house.recorded)
    assert [int.from_bytes(chunk[1:5], "little") for chunk in house.recorded] == list(range(len(house.recorded)))
    assert len(house.recorded[0]) == 37 + 2 * asked["rate_hz"]
    house.tell("floor", floor="ended")
    until(page, lambda: house.asked_for("local_end") != [])
    assert house.asked_for("local_end")[0]["chunks"] == len(house.recorded)


def test_after_the_sockets_loss_what_was_not_confirmed_comes_again(page: Page, house: FakeHouse) -> None:
    call_from_home(page, "Start the call")
    until(page, lambda: len(house.recorded) >= 3)
    house.tell("recorded", next=1)
    house.drop()
    until(page, lambda: [int.from_bytes(chunk[1:5], "little") for chunk in house.recorded].count(1) == 2)
    numbers = [int.from_bytes(chunk[1:5], "little") for chunk in house.recorded]
    assert numbers.count(0) == 1
