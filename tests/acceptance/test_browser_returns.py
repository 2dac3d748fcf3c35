"""Lost connections and ways back into a call, in a real browser against a house with canned answers."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.chromium import (
    NO_DIRECT_SOUND,
    call_by_typing,
    call_from_home,
    chromium,
    kinds_of,
    needs_chromium,
    say,
    until,
)
from tests.acceptance.fake_house import FakeHouse, row
from tests.acceptance.tabs import own_tab

pytestmark = [pytest.mark.acceptance, needs_chromium]

REFUSES_THE_MICROPHONE = """navigator.mediaDevices.getUserMedia = async () => {
  throw new DOMException('', 'NotAllowedError');
};"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium(NO_DIRECT_SOUND) as browser:
        yield browser


# a reload


def test_a_reload_goes_straight_back_into_the_call(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    say(page, "Who rang you?")
    expect(page.locator(".caption")).to_contain_text("I've had that sentence")
    page.reload()
    expect(page.locator(".caption")).to_contain_text("I've had that sentence")
    expect(page.locator(".own")).to_contain_text("Who rang you?")
    expect(page.get_by_text("00:18 / 06:00")).to_be_visible()
    expect(page.locator(".log li")).to_have_count(3)
    assert house.asked == ["token=t", "token=t&since=0"]
    assert "end" not in kinds_of(house.messages)
    say(page, "Still here.")
    expect(page.locator(".own")).to_contain_text("Still here.")


def test_a_reload_of_a_talked_call_offers_its_sound_again_and_stays_muted(page: Page, house: FakeHouse) -> None:
    call_from_home(page, "Start the call")
    page.get_by_role("button", name="Mute").click()
    page.reload()
    expect(page.get_by_text("You are muted")).to_be_visible()
    expect(page.get_by_role("button", name="Unmute")).to_be_visible()
    until(page, lambda: len(house.asked_for("offer")) == 2)
    assert all("a=sendrecv" in offer["sdp"] for offer in house.asked_for("offer"))


@own_tab
def test_a_microphone_refused_after_a_reload_leaves_the_call_to_be_typed(page: Page) -> None:
    call_from_home(page, "Start the call")
    page.add_init_script(REFUSES_THE_MICROPHONE)
    page.reload()
    expect(page.get_by_text("The microphone is not there any more.")).to_be_visible()
    say(page, "I write now.")
    expect(page.locator(".own")).to_contain_text("I write now.")


def test_a_call_that_ended_while_the_page_was_away_leads_to_its_debrief(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    page.goto("about:blank")
    house.end("line-lost")
    page.go_back()
    expect(page.locator(".focus")).to_contain_text("You offered the escalation before naming what was hit.")
    page.reload()
    expect(page.get_by_role("heading", name="What counts")).to_be_visible()


def test_a_way_elsewhere_and_back_finds_the_call(page: Page) -> None:
    call_by_typing(page)
    page.goto("about:blank")
    page.go_back()
    expect(page.locator(".caption")).to_contain_text("Monday morning")


# another tab


def test_a_second_tab_takes_the_call_only_when_asked_to(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    with page.expect_popup() as opening:
        page.evaluate("window.open(location.href)")
    second = opening.value
    expect(second.get_by_role("heading", name="This call is on in another tab")).to_be_visible()
    say(page, "Here I am.")
    expect(page.locator(".own")).to_contain_text("Here I am.")
    assert len(house.asked) == 1
    second.reload()
    second.get_by_role("button", name="Type instead").wait_for()
    with page.expect_popup() as opening:
        page.evaluate("window.open(location.href)")
    third = opening.value
    third.get_by_role("button", name="Go on in this tab").click()
    expect(third.locator(".own")).to_contain_text("Here I am.")
    expect(page.get_by_role("heading", name="This call is on in another tab")).to_be_visible()


# a step back


def test_a_step_back_keeps_the_call_and_a_step_forward_goes_on_with_it(page: Page, house: FakeHouse) -> None:
    call_from_home(page)
    page.go_back()
    expect(page.get_by_role("heading", name="Pick a call to practise")).to_be_visible()
    page.go_forward()
    expect(page.locator(".caption")).to_contain_text("Monday morning")
    assert "end" not in kinds_of(house.messages)


def test_home_leads_back_to_a_call_that_is_still_on(page: Page, house: FakeHouse) -> None:
    house.rows = [row("live")]
    call_from_home(page)
    page.go_back()
    page.get_by_role("link", name="Back to the call").click()
    expect(page.locator(".caption")).to_contain_text("Monday morning")


def test_home_ends_a_call_that_is_still_on(page: Page, house: FakeHouse) -> None:
    house.rows = [row("live")]
    call_from_home(page)
    page.go_back()
    page.get_by_role("button", name="End it").click()
    expect(page.get_by_role("button", name="End it")).to_have_count(0)
    expect(page.get_by_role("heading", name="Pick a call to practise")).to_be_visible()
    page.get_by_role("link", name="Outage escalation").first.click()
    expect(page.get_by_role("heading", name="What counts")).to_be_visible()
    assert kinds_of(house.messages).count("end") == 1


def test_a_new_call_ends_the_one_that_was_left(page: Page, house: FakeHouse) -> None:
    call_from_home(page)
    page.go_back()
    page.get_by_role("link", name="Procurement stall").click()
    page.get_by_role("button", name="Type instead").click()
    expect(page.get_by_text("connected, you type")).to_be_visible()
    assert kinds_of(house.messages).count("end") == 1


# lost connections


def test_a_lost_socket_says_that_the_call_is_kept_and_what_is_typed_meanwhile_is_sent(
    page: Page, house: FakeHouse
) -> None:
    call_by_typing(page)
    house.is_shut = True
    house.drop()
    expect(page.get_by_text("Reconnecting… The call is kept for a minute")).to_be_visible()
    say(page, "Are you there?")
    house.is_shut = False
    expect(page.locator(".own")).to_contain_text("Are you there?")
    expect(page.get_by_text("Reconnecting… The call is kept")).to_have_count(0)
    assert re.fullmatch(r"token=t&since=\d+", house.asked[-1])


@own_tab
def test_a_minute_without_a_socket_ends_in_one_sentence_and_the_debrief(
    page: Page, house: FakeHouse, complaints: list[str]
) -> None:
    page.clock.install()
    call_by_typing(page)
    house.is_shut = True
    house.drop()
    expect(page.get_by_text("Reconnecting… The call is kept for a minute")).to_be_visible()
    page.clock.run_for(75_000)
    expect(page.get_by_role("heading", name="The connection was lost and did not come back")).to_be_visible()
    house.call = None
    page.clock.run_for(5_000)
    expect(page.locator(".focus")).to_contain_text("You offered the escalation before naming what was hit.")
    complaints.clear()  # sockets that did not open in time are written to the console


@own_tab
def test_a_server_that_is_away_after_the_minute_is_asked_until_it_answers(
    page: Page, house: FakeHouse, complaints: list[str]
) -> None:
    page.clock.install()
    call_by_typing(page)
    house.is_shut = True
    house.drop()
    page.route("**/api/sessions/c1", lambda route: route.abort())
    page.clock.run_for(75_000)
    page.clock.run_for(5_000)
    expect(page.get_by_text("What was said is kept on the server.")).to_be_visible()
    page.unroute("**/api/sessions/c1")
    house.call = None
    page.clock.run_for(5_000)
    expect(page.locator(".focus")).to_contain_text("You offered the escalation before naming what was hit.")
    complaints.clear()  # requests that could not be made are written to the console
