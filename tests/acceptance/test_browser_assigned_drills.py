"""A coach asks for a drill, from a shared call and from the team's page; the rep starts it from home. In a browser."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from server.accounts.front_desk import DOOR
from server.store.account_records import Held
from server.store.principal import Role
from server.store.records import PracticeOf
from tests.acceptance import canned_call as canned
from tests.acceptance.chromium import needs_chromium
from tests.acceptance.peopled_house import PeopledHouse, peopled_house, record_call, said
from tests.acceptance.tabs import own_tab
from tests.calls import NEW
from tests.people import World

pytestmark = [pytest.mark.acceptance, needs_chromium, own_tab]


async def fill(world: World) -> None:
    world.ids["call"] = await record_call(world)
    await said(world, "rep", "POST", f"/api/sessions/{world.ids['call']}/shares", {"person": world.ids["coach"]})


@pytest.fixture
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PeopledHouse]:
    with peopled_house(tmp_path_factory.mktemp("data") / "data", fill) as found:
        yield found


@pytest.fixture
def house_url(house: PeopledHouse) -> str:
    return house.url


def as_(page: Page, house: PeopledHouse, who: str, address: str) -> None:
    house.enter(page.context, who)
    page.goto("about:blank")
    page.goto(house.url + address.format(**house.world.ids))


def ask_from_call(page: Page, house: PeopledHouse) -> None:
    as_(page, house, "coach", "/#/session/{call}")
    chances = page.get_by_role("region", name="Chances")
    chances.get_by_role("button", name="Impact before the fix: missed").first.click()
    chances.get_by_role("button", name="Ask for a drill of this").click()
    form = chances.get_by_role("form", name="Drill: Impact before the fix")
    form.get_by_label("Met in a row").fill("2")
    form.get_by_role("button", name="Ask", exact=True).click()
    expect(chances.get_by_text("Asked: Drill: Impact before the fix, by")).to_be_visible()


def test_a_coach_asks_for_a_drill_at_a_chance_and_the_rep_starts_it_with_one_press(
    page: Page, house: PeopledHouse
) -> None:
    ask_from_call(page, house)
    as_(page, house, "rep", "/")
    asked = page.get_by_role("region", name="You were asked to practise")
    expect(asked.get_by_role("listitem")).to_contain_text("Drill: Impact before the fix")
    expect(asked.get_by_role("listitem")).to_contain_text("2 in a row")
    expect(asked.get_by_role("listitem")).to_contain_text("from Coach")
    asked.get_by_role("link", name="Start the drill").click()
    expect(page.get_by_text("The drill is over after 2 answers in a row that count.")).to_be_visible()


def test_a_drill_that_was_solved_stands_on_home_as_solved(page: Page, house: PeopledHouse) -> None:
    ask_from_call(page, house)
    house.do(solve(house.world))
    as_(page, house, "rep", "/")
    asked = page.get_by_role("region", name="You were asked to practise")
    expect(asked.get_by_text("✓ solved")).to_be_visible()
    expect(asked.get_by_role("link", name="Start the drill")).to_have_count(0)


async def solve(world: World) -> None:
    """The drill that was asked for."""
    (asked,) = (await world.ask("rep", "GET", "/api/assignments")).json()["assignments"]
    drill = asked["drill"]
    practice = PracticeOf("drill", None, None, drill["beat"], drill["behaviour"], drill["in_a_row"])
    made = await world.house.sessions.create(world.people["rep"], replace(NEW, practice=practice))
    card = canned.scorecard() | {"practice": {"kind": "drill", "is_solved": True}}
    await world.house.sessions.save_scorecard(world.people["rep"], made.id, card)


def test_a_coach_asks_the_team_for_a_drill_by_a_day(page: Page, house: PeopledHouse) -> None:
    as_(page, house, "coach", "/#/team")
    page.get_by_label("Scenario").select_option(label="Outage escalation")
    page.get_by_label("What of it").select_option(label="Drill: Impact before the fix")
    page.get_by_label("Met in a row").fill("4")
    page.get_by_label("Everybody").check()
    page.get_by_role("button", name="Ask", exact=True).click()
    withdraw = page.get_by_role("button", name="Withdraw Drill: Impact before the fix")
    expect(withdraw).to_be_visible()
    expect(page.get_by_text("4 in a row · by")).to_be_visible()
    withdraw.click()
    expect(page.get_by_text("Nobody has been asked yet.")).to_be_visible()


def test_another_scenario_offers_its_own_drills(page: Page, house: PeopledHouse) -> None:
    as_(page, house, "coach", "/#/team")
    page.get_by_label("Scenario").select_option(label="Outage escalation")
    page.get_by_label("What of it").select_option(label="Drill: Impact before the fix")
    page.get_by_label("Scenario").select_option(label="Quiet renewal")
    expect(page.get_by_label("What of it")).to_have_value("")
    expect(page.get_by_label("Met in a row")).to_have_count(0)


def test_a_fourth_thing_in_a_week_is_said_to_be_many(page: Page, house: PeopledHouse) -> None:
    for _ in range(3):
        ask_from_call(page, house)
    as_(page, house, "coach", "/#/session/{call}")
    chances = page.get_by_role("region", name="Chances")
    chances.get_by_role("button", name="Impact before the fix: missed").first.click()
    chances.get_by_role("button", name="Ask for a drill of this").click()
    expect(chances.get_by_text("Three or more are due of them in that week already.")).to_be_visible()


def test_the_rep_of_a_call_is_not_offered_to_ask_themselves(page: Page, house: PeopledHouse) -> None:
    as_(page, house, "rep", "/#/session/{call}")
    chances = page.get_by_role("region", name="Chances")
    chances.get_by_role("button", name="Impact before the fix: missed").first.click()
    expect(chances.get_by_role("link", name="Drill it")).to_be_visible()
    expect(chances.get_by_role("button", name="Ask for a drill of this")).to_have_count(0)


def test_a_drill_is_chosen_anew_for_another_team(page: Page, house: PeopledHouse) -> None:
    house.do(coach_both(house.world))
    as_(page, house, "coach", "/#/team")
    page.get_by_label("Scenario").select_option(label="Outage escalation")
    page.get_by_label("What of it").select_option(label="Drill: Impact before the fix")
    page.get_by_role("combobox", name="Team", exact=True).select_option(index=1)
    expect(page.get_by_label("What of it")).to_have_value("")
    expect(page.get_by_label("Met in a row")).to_have_count(0)


async def coach_both(world: World) -> None:
    """The coach of one team becomes the other's too."""
    both = [Held(Role.COACH, world.teams[name].id) for name in ("north", "east")]
    await world.house.store.people.set_roles(DOOR, world.ids["coach"], both)
    await world.sign_in("coach")  # other roles ended the visit
