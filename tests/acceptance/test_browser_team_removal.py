"""An admin removes a team in the browser: what goes with it is said before, and the log names it after."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.chromium import needs_chromium
from tests.acceptance.peopled_house import PeopledHouse, ask_to_practise, peopled_house, publish
from tests.acceptance.tabs import own_tab
from tests.people import World

pytestmark = [pytest.mark.acceptance, needs_chromium, own_tab]


async def fill(world: World) -> None:
    await publish(world)
    await ask_to_practise(world)


@pytest.fixture
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PeopledHouse]:
    with peopled_house(tmp_path_factory.mktemp("data") / "data", fill) as found:
        yield found


@pytest.fixture
def house_url(house: PeopledHouse) -> str:
    return house.url


def test_a_team_goes_only_after_the_page_said_what_goes_with_it(page: Page, house: PeopledHouse) -> None:
    house.enter(page.context, "admin")
    page.goto(house.url + "/#/people")
    page.get_by_role("button", name="Remove team north").click()
    said = page.get_by_role("alert")
    expect(said).to_contain_text("Removing north cannot be undone.")
    expect(said.get_by_role("listitem")).to_have_text(
        [
            "1 scenario of its authors, with every version: “Late parts”",
            "5 roles in it",
            "1 thing its people were asked to practise",
        ]
    )
    said.get_by_role("button", name="Remove north").click()
    expect(page.get_by_role("button", name="Remove team north")).to_have_count(0)
    page.get_by_role("link", name="The log: who did what").click()
    expect(page.locator(".entries tbody tr").first).to_contain_text("scenarios: late-parts")


def test_a_team_can_be_kept_after_all(page: Page, house: PeopledHouse) -> None:
    house.enter(page.context, "admin")
    page.goto(house.url + "/#/people")
    page.get_by_role("button", name="Remove team east").click()
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.get_by_role("button", name="Remove team east")).to_be_visible()
