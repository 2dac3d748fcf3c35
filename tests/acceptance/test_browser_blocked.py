"""A call from a network that lets no direct sound through, in Debian's Chromium against the real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.chromium import NO_DIRECT_SOUND, needs_chromium
from tests.acceptance.spoken_call import HEARD_BY_SOCKET, call_page, end_to_debrief, speaking_browser
from tests.running import Running, light_server

pytestmark = [pytest.mark.acceptance, needs_chromium]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with light_server(tmp_path_factory.mktemp("blocked") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with speaking_browser(tmp_path_factory.mktemp("microphone"), NO_DIRECT_SOUND) as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, server: Running) -> Iterator[Page]:
    with call_page(browser, server) as page:
        yield page


def test_both_sides_are_heard_over_the_socket(page: Page) -> None:
    expect(page.get_by_text("Your network blocks direct sound")).to_be_visible()
    page.wait_for_function(HEARD_BY_SOCKET)
    expect(page.locator(".own")).to_contain_text("you:", ignore_case=True)
    end_to_debrief(page)
    page.get_by_role("link", name="Replay the call").click()
    expect(page.locator(".turn.rep").first).to_be_visible()


def test_sound_over_the_socket_comes_back_after_a_reload(page: Page) -> None:
    page.reload()
    expect(page.get_by_text("Your network blocks direct sound")).to_be_visible()
    expect(page.get_by_text("connected", exact=True)).to_be_visible()
    page.wait_for_function(HEARD_BY_SOCKET)
    end_to_debrief(page)
