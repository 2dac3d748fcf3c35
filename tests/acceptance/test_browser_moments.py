"""One moment again, a drill, two takes side by side, and a misheard line: by typing, against the real server.

Its buyer talks faster than a page can be looked at: that they spoke and wait is heard on the call's socket.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, WebSocket, expect

from tests.acceptance.chromium import needs_chromium, page_at, say, until
from tests.practising import FIXED, NAMED
from tests.quick_calls import NO_LIMITS
from tests.running import Running, light_server

pytestmark = [pytest.mark.acceptance, needs_chromium]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with light_server(tmp_path_factory.mktemp("moments") / "data", *NO_LIMITS, is_quick=True) as running:
        yield running


@pytest.fixture
def page(browser: Browser, server: Running) -> Iterator[Page]:
    complaints: list[str] = []
    with page_at(browser, server.url, complaints) as page:
        page.goto(server.address)
        yield page


@dataclass
class Buyer:
    """As the page's sockets tell it."""

    page: Page
    turns: int = 0
    """Said to their end, in all calls."""
    floor: str = ""
    known: int = 0

    def listen(self) -> None:
        self.page.on("websocket", self._attend)

    def _attend(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._hear)

    def _hear(self, data: str | bytes) -> None:
        message = json.loads(data) if isinstance(data, str) else {"type": "sound"}
        if message["type"] == "floor":
            self.floor = message["floor"]
        elif message["type"] == "caption":
            self.turns += int(message["speaker"] == "buyer" and message["final"])

    def answered(self) -> None:
        """They have said something more, and wait."""
        until(self.page, lambda: self.turns > self.known and self.floor == "open")
        self.known = self.turns


@pytest.fixture
def buyer(page: Page) -> Buyer:
    heard = Buyer(page)
    heard.listen()
    return heard


def debriefed(page: Page) -> None:
    page.get_by_role("button", name="End the call").click()
    expect(page.get_by_role("heading", name="Debrief")).to_be_visible()


def missed_call(page: Page, buyer: Buyer) -> None:
    """A typed call whose one chance was missed, to its debrief."""
    page.goto("/#/practice/outage-escalation")
    page.get_by_role("button", name="Type instead").click()
    buyer.answered()
    say(page, FIXED)
    buyer.answered()
    debriefed(page)


def test_a_moment_is_tried_again_and_both_takes_lie_side_by_side(page: Page, buyer: Buyer) -> None:
    missed_call(page, buyer)
    page.locator(".focus").get_by_role("link", name="That moment again").click()
    expect(page.locator(".moment blockquote")).to_contain_text("blind")
    page.get_by_role("button", name="Type instead").click()
    buyer.answered()
    say(page, NAMED)
    expect(page.locator(".tries .told")).to_contain_text("Counted: ")
    buyer.answered()
    debriefed(page)
    page.get_by_role("link", name="Both takes side by side").click()
    expect(page.get_by_role("heading", name="First take")).to_be_visible()
    expect(page.locator(".take .counts")).to_have_count(2)
    expect(page.locator(".take").first).to_contain_text(FIXED)
    expect(page.locator(".take").last).to_contain_text(NAMED)


def test_a_drill_shows_how_many_in_a_row_until_it_is_solved(page: Page, buyer: Buyer) -> None:
    missed_call(page, buyer)
    page.locator(".focus").get_by_role("link", name="Drill it").click()
    page.get_by_role("button", name="Type instead").click()
    buyer.answered()
    for line, row in ((FIXED, "0 of 3"), (NAMED, "1 of 3"), (NAMED, "2 of 3"), (NAMED, "3 of 3")):
        say(page, line)
        expect(page.locator(".tries .marks, .practised")).to_contain_text(f"{row} in a row")
        if row != "3 of 3":
            buyer.answered()
    expect(page.locator(".practised")).to_contain_text("Solved: 3 in a row.")


def test_a_line_that_was_not_said_is_put_right_and_counted_again(page: Page, buyer: Buyer) -> None:
    missed_call(page, buyer)
    impact = page.locator(".behaviour").first
    impact.locator("summary").click()
    impact.get_by_role("button", name="I didn’t say that").click()
    impact.get_by_label("The words that were said").fill(NAMED)
    impact.get_by_role("button", name="Send").click()
    expect(impact).to_contain_text("1 disputed, left out")
    impact.get_by_role("button", name="Accept").click()
    expect(impact).to_contain_text("1 of 1 chance")
    expect(impact.locator(".doubt")).to_contain_text(f"Heard before: {FIXED}")
