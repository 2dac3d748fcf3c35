"""A call spoken in Chromium is scored from what was recorded at the microphone, or says why not."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.chromium import needs_chromium
from tests.acceptance.spoken_call import call_page, end_to_debrief, speaking_browser
from tests.running import Running, running_server

pytestmark = [pytest.mark.acceptance, needs_chromium]

LOSES_THE_SECOND_CHUNK = """
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (data) {
  const isChunk = data instanceof ArrayBuffer && data.byteLength % 2 === 1;
  if (isChunk && new DataView(data).getUint32(1, true) === 1) return;
  send.call(this, data);
};
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running_server(tmp_path_factory.mktemp("local") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with speaking_browser(tmp_path_factory.mktemp("microphone"), before_s=4.0) as browser:
        yield browser


def scorecard_after_the_call(page: Page) -> dict[str, Any]:
    """Speaks once, hangs up, and gives what the debrief is made of."""
    expect(page.locator(".own")).to_contain_text("you:", ignore_case=True)
    end_to_debrief(page)
    address = page.get_by_role("link", name="Replay the call").get_attribute("href")
    assert address is not None
    session_id = address.split("/")[-1].split("?")[0]
    session: dict[str, Any] = page.evaluate(f"() => fetch('/api/sessions/{session_id}').then((a) => a.json())")
    found: dict[str, Any] = session["scorecard"]
    return found


def test_a_call_is_scored_from_the_recording_at_the_microphone(browser: Browser, server: Running) -> None:
    with call_page(browser, server) as page:
        card = scorecard_after_the_call(page)
    assert (card["source"], card["source_reason"]) == ("local", None)
    assert card["alignment"]["stretches"] >= 1
    assert card["alignment"]["residual_ms"] <= 10


def test_a_call_whose_recording_did_not_arrive_whole_is_scored_from_its_own_sound_and_says_so(
    browser: Browser, server: Running
) -> None:
    with call_page(browser, server, LOSES_THE_SECOND_CHUNK) as page:
        card = scorecard_after_the_call(page)
    assert card["source"] == "webrtc"
    assert "recorded at the microphone had not come 2 s after the end" in card["source_reason"]
