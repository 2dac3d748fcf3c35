"""The connection test in a real browser, against a real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.chromium import NO_DIRECT_SOUND, chromium, needs_chromium, page_at
from tests.running import Running, light_server

pytestmark = [pytest.mark.acceptance, needs_chromium]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with light_server(tmp_path_factory.mktemp("check") / "data") as running:
        yield running


def see_it_tested(page: Page, server: Running) -> None:
    page.goto(server.address)
    page.goto("/check")
    expect(page.get_by_role("heading", name="Connection test")).to_be_visible()
    expect(page.get_by_role("button", name="Test again")).to_be_visible()


def states(page: Page) -> dict[str, str]:
    lines = page.locator("[data-line]").all()
    return {str(line.get_attribute("data-line")): str(line.get_attribute("class")) for line in lines}


def test_where_all_is_well_each_line_says_so(server: Running) -> None:
    with chromium() as browser, page_at(browser, server.url, []) as page:
        see_it_tested(page, server)
        expect(page.locator(".conclusion")).to_have_text("Calls work here, with direct sound.")
        fine = {"secure", "microphone", "direct", "socket", "clock"}
        assert states(page) == dict.fromkeys(fine, "fine") | {"relay": "unset"}
        assert page.get_by_text("Ask IT:").count() == 0


def test_where_no_udp_gets_through_it_says_what_to_ask_it_for(server: Running) -> None:
    with chromium(NO_DIRECT_SOUND) as browser, page_at(browser, server.url, []) as page:
        see_it_tested(page, server)
        expect(page.locator(".conclusion")).to_contain_text("sound goes over the page’s own connection")
        assert states(page)["direct"] == "missing"
        expect(page.locator("[data-line=direct] .ask")).to_contain_text("Let UDP out to this server")
        expect(page.locator("[data-line=relay] .ask")).to_contain_text("set up a TURN server")
