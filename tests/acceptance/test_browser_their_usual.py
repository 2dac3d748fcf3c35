"""Whose usual it is: the same call, read by its rep and by the coach whom it was shared with."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.chromium import chromium, needs_chromium, page_at
from tests.acceptance.peopled_house import PeopledHouse, peopled_house, record_call, said
from tests.people import World

pytestmark = [pytest.mark.acceptance, needs_chromium]


async def fill(world: World) -> None:
    world.ids["call"] = await record_call(world)
    await said(world, "rep", "POST", f"/api/sessions/{world.ids['call']}/shares", {"person": world.ids["coach"]})


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PeopledHouse]:
    with peopled_house(tmp_path_factory.mktemp("data") / "data", fill) as found:
        yield found


@pytest.fixture(scope="module")
def page(house: PeopledHouse) -> Iterator[Page]:
    with chromium() as browser, page_at(browser, house.url, []) as page:
        yield page


def read_by(page: Page, house: PeopledHouse, who: str) -> str:
    """All of the replay, also what is folded."""
    house.enter(page.context, who)
    page.goto("about:blank")
    page.goto(f"{house.url}/#/session/{house.world.ids['call']}")
    expect(page.get_by_role("button", name="usual").first).to_be_attached()
    labels = page.locator(".mark").evaluate_all(
        "marks => marks.map((mark) => mark.getAttribute('aria-label')).join('; ')"
    )
    return f"{page.locator('.replay-page').text_content()}; {labels}"


def test_a_coach_reads_of_their_usual(page: Page, house: PeopledHouse) -> None:
    read = read_by(page, house, "coach")
    assert "their usual" in read
    assert "your usual" not in read


def test_the_rep_reads_of_your_usual(page: Page, house: PeopledHouse) -> None:
    read = read_by(page, house, "rep")
    assert "your usual" in read
    assert "their usual" not in read
