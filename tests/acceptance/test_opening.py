"""What a page asks for while it opens, and in which order it shows what comes: against a house with canned answers."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.acceptance.chromium import needs_chromium
from tests.acceptance.fake_house import FakeHouse, row
from tests.acceptance.tabs import own_tab

pytestmark = [pytest.mark.acceptance, needs_chromium, own_tab]

NOTHING = {"status": 200, "content_type": "text/javascript", "body": ""}


def asked_of(page: Page, ending: str = "") -> list[str]:
    """Fills with the paths that the page asks for from now on."""
    paths: list[str] = []

    def note(request: Request) -> None:
        path = urlsplit(request.url).path
        if path.endswith(ending):
            paths.append(path)

    page.on("request", note)
    return paths


def test_a_replay_is_asked_for_before_the_page_itself_runs(page: Page) -> None:
    page.route("**/main.js", lambda route: route.fulfill(**NOTHING))
    with page.expect_response("**/api/sessions/c1"), page.expect_response("**/api/sessions/c1/peaks"):
        page.goto("/#/session/c1")


def test_what_was_asked_for_ahead_is_not_asked_for_again(page: Page) -> None:
    paths = asked_of(page)
    page.goto("/#/session/c1")
    expect(page.locator(".wave canvas").first).to_be_attached()
    page.wait_for_load_state("networkidle")
    times = Counter(paths)
    assert {part: times[f"/api/sessions/c1{part}"] for part in ("", "/peaks", "/comments")} == {
        "": 1,
        "/peaks": 1,
        "/comments": 1,
    }


@pytest.mark.parametrize("address", ["/", "/#/reviews"])
def test_a_call_in_a_list_opens_without_a_module_being_fetched(page: Page, house: FakeHouse, address: str) -> None:
    house.rows = [row()]
    page.goto(address)
    page.wait_for_load_state("networkidle")
    modules = asked_of(page, ".js")
    page.evaluate("location.hash = '#/session/c1'")
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    assert modules == []


def test_home_shows_its_cards_while_the_last_calls_are_still_to_come(page: Page, house: FakeHouse) -> None:
    house.rows = [row()]
    held: list[Route] = []
    page.route("**/api/sessions?*", lambda route: held.append(route))
    page.goto("/")
    expect(page.get_by_role("link", name="Outage escalation")).to_be_visible()
    expect(page.get_by_role("heading", name="Your last calls")).to_have_count(0)
    held[0].continue_()
    expect(page.get_by_role("heading", name="Your last calls")).to_be_visible()
    expect(page.locator(".call-row")).to_have_count(1)


@pytest.mark.parametrize("address", ["/", "/#/session/c1", "/#/practice/outage-escalation", "/#/reviews"])
def test_every_module_of_a_page_was_told_to_the_browser_before_an_import_named_it(page: Page, address: str) -> None:
    page.add_init_script("window.requestIdleCallback = () => 0;")  # what is brought for later is not of this page
    paths = asked_of(page, ".js")
    page.goto(address)
    page.wait_for_load_state("networkidle")
    told = page.locator("link[rel=modulepreload]").evaluate_all(
        "(all) => all.map(({ href }) => new URL(href).pathname)"
    )
    assert sorted(told) == sorted(set(paths))
