"""Calls that lose their sound, their page or both, in Debian's Chromium against the real server."""

import signal
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.chromium import needs_chromium
from tests.acceptance.spoken_call import HEARD, call_page, end_to_debrief, speaking_browser
from tests.running import Running, light_server

pytestmark = [pytest.mark.acceptance, needs_chromium]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with light_server(tmp_path_factory.mktemp("losses") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with speaking_browser(tmp_path_factory.mktemp("microphone"), before_s=60.0) as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, server: Running) -> Iterator[Page]:
    with call_page(browser, server) as page:
        yield page


def test_a_reload_in_mid_call_goes_on_with_it(page: Page) -> None:
    first_words = page.locator(".caption").inner_text().split()[0]
    page.reload()
    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    expect(page.locator(".caption")).to_contain_text(first_words)
    expect(page.get_by_text("00:00 / ")).to_have_count(0)
    page.wait_for_function(HEARD)
    end_to_debrief(page)


def test_lost_sound_comes_back_by_itself(page: Page) -> None:
    page.evaluate("window.connections.at(-1).close()")
    expect(page.get_by_text("Reconnecting… What was said is kept")).to_be_visible()
    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    expect(page.get_by_text("Reconnecting…")).to_have_count(0)
    assert page.evaluate("window.connections.length") == 2
    page.wait_for_function(HEARD)
    end_to_debrief(page)


def test_a_lost_page_connection_leaves_the_talk_alone(page: Page) -> None:
    page.evaluate("() => { window.isShut = true; window.sockets.at(-1).close(); }")
    expect(page.get_by_text("Talk on, you are heard.")).to_be_visible()
    page.evaluate("() => { window.isShut = false; }")
    expect(page.get_by_text("Talk on, you are heard.")).to_have_count(0)
    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    assert page.evaluate("window.connections.map((each) => each.connectionState)") == ["connected"]
    end_to_debrief(page)


def test_with_both_lost_both_come_back(page: Page) -> None:
    page.evaluate("() => { window.isShut = true; window.sockets.at(-1).close(); window.connections.at(-1).close(); }")
    expect(page.get_by_text("Reconnecting… The call is kept for a minute")).to_be_visible()
    page.evaluate("() => { window.isShut = false; }")
    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    page.wait_for_function(HEARD)
    end_to_debrief(page)


def test_a_server_that_stands_still_is_said_and_the_call_comes_back(page: Page, server: Running) -> None:
    server.process.send_signal(signal.SIGSTOP)
    try:
        expect(page.get_by_text("Reconnecting… What was said is kept")).to_be_visible()
    finally:
        server.process.send_signal(signal.SIGCONT)
    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    expect(page.get_by_text("Reconnecting…")).to_have_count(0)
    page.wait_for_function(HEARD)
    end_to_debrief(page)
