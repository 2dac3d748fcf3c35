"""The sound check, and the own usual, before a call."""

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.chromium import brief, needs_chromium, open_sound_check
from tests.acceptance.fake_house import FakeHouse

pytestmark = [pytest.mark.acceptance, needs_chromium]


def test_the_sound_check_shows_devices_what_was_granted_and_plays_two_seconds(page: Page) -> None:
    open_sound_check(page)
    expect(page.get_by_role("meter", name="Microphone")).to_be_visible()
    expect(page.get_by_text("Granted by your browser: echo cancellation")).to_be_visible()
    expect(page.get_by_text("Use headphones")).to_be_visible()
    page.get_by_role("button", name="Record 2 s and play them").click()
    expect(page.get_by_text("Recording: say something.")).to_be_visible()
    expect(page.get_by_text("Heard yourself?")).to_be_visible()


def test_another_microphone_is_taken_and_kept(page: Page) -> None:
    open_sound_check(page)
    chosen = page.get_by_role("combobox", name="Microphone")
    expect(chosen.locator("option").nth(1)).to_be_attached()
    names = chosen.locator("option").all_inner_texts()
    chosen.select_option(label=names[-1])
    expect(page.get_by_role("meter", name="Microphone")).to_be_visible()
    page.reload()
    page.get_by_text("Sound check").click()
    expect(page.get_by_role("combobox", name="Microphone").locator("option:checked")).to_have_text(names[-1])


def test_the_own_usual_is_read_and_talked_before_the_call_and_can_be_skipped(page: Page, house: FakeHouse) -> None:
    house.has_sound = True
    open_sound_check(page)
    expect(page.get_by_text("Your usual tone at this microphone is not known yet.")).to_be_visible()
    page.get_by_role("button", name="Read and talk for a minute").click()
    expect(page.get_by_role("heading", name="Your usual tone")).to_be_focused()
    page.get_by_role("button", name="Skip it").click()
    page.get_by_role("button", name="Read and talk for a minute").click()
    page.get_by_role("button", name="That is enough").click()
    expect(page.get_by_text("Kept. The next calls at this microphone use it")).to_be_visible()
    page.get_by_role("button", name="Back to the briefing").click()
    expect(page.get_by_role("button", name="Start the call")).to_be_enabled()


def test_a_way_that_does_not_open_is_said_before_the_call(page: Page) -> None:
    brief(page)
    expect(page.get_by_text("UDP blocked: using the socket")).to_be_visible()
