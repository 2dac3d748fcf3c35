"""Sound over the call's socket, in a real browser against a house with canned answers."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.chromium import (
    NO_DIRECT_SOUND,
    call_by_typing,
    call_from_home,
    chromium,
    needs_chromium,
    until,
)
from tests.acceptance.fake_house import FakeHouse
from tests.acceptance.tabs import own_tab

pytestmark = [pytest.mark.acceptance, needs_chromium]

KEEP_NODES = """
const Original = AudioWorkletNode;
window.nodes = {};
window.AudioWorkletNode = class extends Original {
  constructor(context, name, options) { super(context, name, options); window.nodes[name] = this; }
};
"""
HEARD = """() => {
  const node = window.nodes?.playback;
  if (!node) return 0;
  const meter = (window.meter ??= node.context.createAnalyser());
  node.connect(meter);
  const samples = new Float32Array(meter.fftSize);
  meter.getFloatTimeDomainData(samples);
  return Math.max(...samples);
}"""
KEEP_SERVERS = """
const Direct = RTCPeerConnection;
window.RTCPeerConnection = class extends Direct {
  constructor(settings) { super(settings); window.iceServers = settings.iceServers; }
};
"""
HOLDS_SOUND_BACK = """
const Allowed = AudioContext;
let isPressed = false;
addEventListener('click', () => (isPressed = true), true);
window.AudioContext = class extends Allowed {
  constructor(options) { super(options); if (!isPressed) void super.suspend(); }
  resume() { return isPressed ? super.resume() : new Promise(() => {}); }
};
"""
"""What Chromium does to a page without a press or a microphone; Playwright's own looks at the page count as presses."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium(NO_DIRECT_SOUND) as browser:
        yield browser


@pytest.fixture(scope="module")
def tab(tab: Page) -> Page:
    tab.add_init_script(KEEP_NODES + KEEP_SERVERS)
    return tab


def talk_over_the_socket(page: Page, house: FakeHouse) -> None:
    house.has_sound = True
    call_from_home(page, "Start the call")
    expect(page.get_by_text("Your network blocks direct sound")).to_be_visible()


def test_what_the_server_does_not_hear_is_said_until_it_does(page: Page, house: FakeHouse) -> None:
    talk_over_the_socket(page, house)
    house.tell("floor", floor="away")
    house.tell("reconnecting")
    expect(page.get_by_text("Reconnecting… What was said is kept")).to_be_visible()
    expect(page.locator(".buyer-ring.away")).to_be_visible()
    expect(page.locator(".doing")).to_have_text("Waiting")
    house.tell("reconnected")
    house.tell("floor", floor="rep")
    expect(page.get_by_text("Reconnecting…")).to_have_count(0)
    expect(page.get_by_text("Your network blocks direct sound")).to_be_visible()


def test_blocked_sound_goes_over_the_socket_both_ways(page: Page, house: FakeHouse) -> None:
    talk_over_the_socket(page, house)
    page.wait_for_function(f"() => ({HEARD})() > 0.15")
    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    until(page, lambda: len(house.chunks) > 20 and house.asked_for("stats") != [])
    counts = [int.from_bytes(chunk[:4], "little") for chunk in house.chunks]
    rate_hz = house.asked_for("socket_audio")[0]["rate_hz"]
    assert {later - earlier for earlier, later in pairwise(counts)} == {rate_hz // 50}
    assert all(len(chunk) == 4 + 2 * rate_hz // 50 for chunk in house.chunks)
    assert all(0.02 < each["playout_delay_s"] < 1 for each in house.asked_for("stats"))
    assert any(np.frombuffer(chunk[4:], "<i2").any() for chunk in house.chunks)


def test_muted_sound_over_the_socket_is_silence(page: Page, house: FakeHouse) -> None:
    talk_over_the_socket(page, house)
    page.get_by_role("button", name="Mute").click()
    expect(page.get_by_text("You are muted")).to_be_visible()
    first = len(house.chunks) + 10  # what was on its way
    until(page, lambda: len(house.chunks) >= first + 100)  # two seconds: the browser's own microphone beeps every one
    assert not any(np.frombuffer(chunk[4:], "<i2").any() for chunk in house.chunks[first:])


def test_sound_over_the_socket_comes_back_with_the_socket(page: Page, house: FakeHouse) -> None:
    talk_over_the_socket(page, house)
    house.drop()
    expect(page.get_by_text("Reconnecting… The call is kept")).to_be_visible()
    expect(page.get_by_text("Your network blocks direct sound")).to_be_visible()
    page.wait_for_function(f"() => ({HEARD})() > 0.15")
    assert len(house.asked_for("socket_audio")) == 2


def test_a_typed_call_hears_the_buyer_over_the_socket_and_sends_no_sound(page: Page, house: FakeHouse) -> None:
    house.has_sound = True
    call_by_typing(page)
    page.wait_for_function(f"() => ({HEARD})() > 0.15")
    assert house.chunks == []


@own_tab
def test_after_a_reload_the_browser_may_hold_the_sound_back_until_a_press(page: Page, house: FakeHouse) -> None:
    house.has_sound = True
    page.add_init_script(KEEP_NODES)
    call_by_typing(page)
    page.wait_for_function(f"() => ({HEARD})() > 0.15")
    page.add_init_script(HOLDS_SOUND_BACK)
    page.reload()
    page.get_by_role("button", name="Hear the buyer").click()
    expect(page.get_by_role("button", name="Hear the buyer")).to_have_count(0)
    page.wait_for_function(f"() => ({HEARD})() > 0.15")


def test_direct_sound_uses_the_servers_that_the_welcome_names(page: Page, house: FakeHouse) -> None:
    house.ice_servers = [{"urls": ["turn:127.0.0.1:3478"], "username": "7:c1", "credential": "secret"}]
    call_by_typing(page)
    page.wait_for_function("() => window.iceServers?.[0]?.username === '7:c1'")
