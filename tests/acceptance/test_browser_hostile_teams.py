"""Two hundred hostile strings as the names of teams, on every page that shows one."""

from collections.abc import Iterator, Sequence

import pytest
from playwright.sync_api import Page, expect

from server.store.account_records import Held
from server.store.principal import Role
from tests.acceptance.chromium import needs_chromium
from tests.acceptance.peopled_house import PeopledHouse, peopled_house, record_call, said
from tests.acceptance.test_browser_hostile_strings import LISTENS, SCRIPT, STRINGS, look
from tests.people import World

pytestmark = [pytest.mark.acceptance, needs_chromium]

NAMES = tuple(dict.fromkeys(name for text in STRINGS if (name := text[:100].strip())))
MOST_ROLES = 100
"""That one person may hold."""


async def fill(world: World) -> None:
    """Half of the teams have one coach, half another; both know the rep."""
    teams = [(await said(world, "admin", "POST", "/api/teams", {"name": name}))["id"] for name in NAMES]
    for who, some in (("team_coach", teams[:MOST_ROLES]), ("foreign_coach", teams[MOST_ROLES:])):
        held = [Held(Role.COACH, team) for team in some]
        await hold(world, who, held)
    for who, some in (("rep", teams[:MOST_ROLES]), ("foreign_rep", teams[MOST_ROLES:])):
        held = [Held(Role.REP, team) for team in some]
        await hold(world, who, held)
        world.ids[f"call of {who}"] = await record_call(world, who)


async def hold(world: World, who: str, held: Sequence[Held]) -> None:
    """Other roles sign a person out."""
    await world.house.store.people.set_roles(world.people["admin"], world.ids[who], held)
    await world.sign_in(who)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PeopledHouse]:
    with peopled_house(tmp_path_factory.mktemp("data") / "data", fill) as found:
        yield found


@pytest.fixture(scope="module")
def house_url(house: PeopledHouse) -> str:
    return house.url


@pytest.fixture(scope="module")
def tab(tab: Page) -> Page:
    tab.add_init_script(LISTENS)
    return tab


def test_an_admin_sees_the_names_of_teams_as_text(page: Page, house: PeopledHouse) -> None:
    look(page, house, "admin", "/#/people", SCRIPT)
    expect(page.locator("form.team")).to_have_count(len(NAMES) + 4)
    look(page, house, "admin", "/#/log", SCRIPT[:20])


@pytest.mark.parametrize("who", ["team_coach", "foreign_coach"])
def test_a_coach_sees_the_names_of_teams_as_text(page: Page, house: PeopledHouse, who: str) -> None:
    look(page, house, who, "/#/team", "broken(")
    expect(page.get_by_label("Team").get_by_role("option")).not_to_have_count(0)


@pytest.mark.parametrize("who", ["rep", "foreign_rep"])
def test_a_rep_sees_the_names_of_teams_as_text(page: Page, house: PeopledHouse, who: str) -> None:
    look(page, house, who, f"/#/session/{{call of {who}}}", "all coaches of")
    look(page, house, who, "/#/me", "Your data")
