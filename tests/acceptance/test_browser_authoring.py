"""An author writes, rehearses and publishes a scenario in a real browser; a rep finds it beside the built-in ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.chromium import needs_chromium
from tests.acceptance.peopled_house import PeopledHouse, ask_to_practise, five_reps_share, peopled_house
from tests.people import World

pytestmark = [pytest.mark.acceptance, needs_chromium]


async def fill(world: World) -> None:
    await five_reps_share(world)
    await ask_to_practise(world)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PeopledHouse]:
    with peopled_house(tmp_path_factory.mktemp("data") / "data", fill) as found:
        yield found


@pytest.fixture(scope="module")
def house_url(house: PeopledHouse) -> str:
    return house.url


def test_a_scenario_is_started_mended_rehearsed_and_published(page: Page, house: PeopledHouse) -> None:
    house.enter(page.context, "author")
    page.goto("/#/authoring")
    expect(page.get_by_text("You have not written a scenario yet.")).to_be_visible()
    page.get_by_label("Its id").fill("late-parts")
    page.get_by_role("button", name="Start").click()
    text = page.get_by_role("textbox", name="Scenario text")
    expect(page.get_by_text("No faults.")).to_be_visible()
    expect(page.get_by_role("tabpanel")).to_contain_text("You look after customers of a parts supplier.")

    sound = text.input_value()
    text.fill(sound.replace("minutes: 4", "minuts: 4"))
    expect(page.locator("#fault-count")).to_have_text("2 faults")
    expect(page.locator(".faults")).to_contain_text("the file has no key 'minuts'; did you mean 'minutes'")
    expect(page.get_by_role("button", name="Publish")).to_be_disabled()
    page.locator(".faults").get_by_role("button", name="Line 4").click()
    assert text.evaluate("(box) => box.value.slice(box.selectionStart, box.selectionEnd)") == "minuts: 4"

    text.fill(sound.replace("title: Late parts", "title: Parts that came late"))
    expect(page.get_by_text("No faults.")).to_be_visible()
    page.get_by_role("tab", name="Rehearse").click()
    page.get_by_role("button", name="Rehearse", exact=True).click()
    expect(page.get_by_text("beat harm-1")).to_be_visible()
    page.get_by_role("button", name="All eleven reps").click()
    expect(page.get_by_role("row", name="monologuer")).to_contain_text("✓ yes")

    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("Version 1 can now be practised.")).to_be_visible()
    text.fill(text.input_value().replace("minutes: 4", "minutes: 6"))
    page.keyboard.press("Control+s")
    expect(page.get_by_text("Saved.", exact=True)).to_be_visible()
    page.get_by_role("tab", name="Versions").click()
    page.get_by_role("button", name="Compare with the draft").click()
    expect(page.locator(".changes .new")).to_contain_text("minutes: 6")

    page.goto("/#/")
    expect(page.get_by_role("heading", name="Pick a call to practise")).to_be_visible()  # the editor asks no more
    house.enter(page.context, "colleague")
    page.reload()
    page.get_by_role("link", name="Parts that came late").click()
    expect(page.get_by_text("You look after customers of a parts supplier.")).to_be_visible()


def test_a_save_that_comes_too_late_keeps_the_text_on_the_page(
    page: Page, house: PeopledHouse, complaints: list[str]
) -> None:
    house.enter(page.context, "author")
    page.goto("/#/authoring")
    page.get_by_label("Its id").fill("shared-parts")
    page.get_by_role("button", name="Start").click()
    text = page.get_by_role("textbox", name="Scenario text")
    expect(page.get_by_text("No faults.")).to_be_visible()
    body = {"text": "id: theirs", "revision": 1}
    assert house.do(house.world.ask("author", "PUT", "/api/authored/shared-parts", json=body)).is_success
    text.press_sequentially("# mine")
    page.keyboard.press("Control+s")
    expect(page.get_by_role("alert")).to_contain_text("Somebody saved this scenario after you opened it.")
    assert "# mine" in text.input_value()
    page.get_by_role("button", name="Load what is saved").click()
    expect(text).to_have_value("id: theirs")
    complaints.clear()  # an answer of 409 is written to the console


def test_a_coach_sees_the_team_together_and_asks_people_to_practise(page: Page, house: PeopledHouse) -> None:
    house.enter(page.context, "coach")
    page.goto("/#/")
    page.reload()
    page.get_by_role("link", name="Team", exact=True).click()
    expect(page.get_by_text("20 of 30 chances")).to_be_visible()
    page.get_by_text("As a table").first.click()
    expect(page.get_by_role("row", name="10 of 15 chances").first).to_be_visible()
    main = page.get_by_role("main")
    expect(main).to_contain_text("Outage escalation: what went wrong is told")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as CSV").click()
    assert Path(download.value.path()).read_text().startswith("part,behaviour,")
    page.get_by_label("Scenario").select_option(label="Quiet renewal")
    page.get_by_label("Rep", exact=True).check()
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(main.get_by_role("listitem").filter(has_text="Quiet renewal")).to_contain_text("nothing shared with you yet")
    assert "rep0" not in main.locator("section section").first.inner_text().lower()


def test_a_team_of_which_too_little_was_shared_shows_nothing_and_says_so(page: Page, house: PeopledHouse) -> None:
    house.enter(page.context, "foreign_coach")
    page.goto("/#/team")
    expect(page.get_by_text("A behaviour is shown when 5 people have shared a call")).to_be_visible()
    expect(page.locator(".trend")).to_have_count(0)
