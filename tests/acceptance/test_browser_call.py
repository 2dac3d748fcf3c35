"""A whole practice in Debian's Chromium against the real server: speak, be answered, read the debrief, replay it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.chromium import LONG_MS, needs_chromium
from tests.acceptance.spoken_call import speaking_browser
from tests.running import Running, running_server

pytestmark = [pytest.mark.acceptance, needs_chromium]

KEEP_CONNECTIONS = """
const Original = RTCPeerConnection;
window.connections = [];
window.RTCPeerConnection = class extends Original {
  constructor(...given) { super(...given); window.connections.push(this); }
};
"""
HEARD = """async () => {
  let energy = 0;
  for (const connection of window.connections)
    for (const report of (await connection.getStats()).values())
      if (report.type === 'inbound-rtp') energy += report.totalAudioEnergy ?? 0;
  return energy;
}"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running_server(tmp_path_factory.mktemp("browser") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with speaking_browser(tmp_path_factory.mktemp("microphone")) as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(permissions=["microphone"])
    page = context.new_page()
    page.add_init_script(KEEP_CONNECTIONS)
    page.set_default_timeout(LONG_MS)
    yield page
    context.close()


def briefing(page: Page, server: Running, title: str) -> None:
    page.goto(server.address)
    page.get_by_role("link", name=title).click()
    expect(page.get_by_role("heading", name="What counts")).to_be_visible()


def test_a_spoken_call_from_the_home_page_to_the_replay(page: Page, server: Running) -> None:
    complaints: list[str] = []
    page.on("console", lambda line: complaints.append(line.text) if line.type in ("error", "warning") else None)
    briefing(page, server, "Outage escalation")
    page.get_by_role("button", name="Start the call").click()

    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    expect(page.locator(".own")).to_contain_text("you:", ignore_case=True)
    page.wait_for_function(f"async () => (await ({HEARD})()) > 0.001")
    expect(page.locator(".caption")).not_to_contain_text("about to speak")
    page.get_by_text("What was said so far").click()
    expect(page.locator(".log li.buyer").nth(1)).to_be_visible()

    page.get_by_role("button", name="End the call").click()
    expect(page.get_by_role("heading", name="Debrief: Outage escalation")).to_be_visible()
    expect(page.get_by_text("Impact before the fix").first).to_be_visible()
    expect(page.get_by_text("Tone against the targets")).to_be_visible()

    page.get_by_role("link", name="Replay the call").click()
    expect(page.locator(".turn").first).to_be_visible()
    expect(page.locator(".wave canvas").first).to_be_attached()
    assert complaints == []


def test_a_typed_call_goes_all_the_way(page: Page, server: Running) -> None:
    briefing(page, server, "Procurement stall")
    page.get_by_role("button", name="Type instead").click()
    expect(page.locator(".doing")).to_have_text("Speaking")
    expect(page.locator(".doing")).to_have_text("Listening")
    expect(page.locator(".caption")).not_to_contain_text("about to speak")
    page.get_by_label("Type to the buyer").fill("Before I show anything: where do approvals get stuck today?")
    page.keyboard.press("Enter")
    expect(page.locator(".own")).to_contain_text("approvals")
    page.get_by_role("button", name="End the call").click()
    expect(page.get_by_text("Curiosity before capability").first).to_be_visible()
