"""A rep's own pages in a real browser, used by role and label, against a house with canned answers."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.acceptance import canned_progress
from tests.acceptance.chromium import brief, call_by_typing, kinds_of, needs_chromium, open_sound_check, say
from tests.acceptance.fake_house import FakeHouse, row
from tests.acceptance.tabs import own_tab

pytestmark = [pytest.mark.acceptance, needs_chromium]

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
MOST_SCRIPT_BYTES = 300_000


def debrief(page: Page) -> None:
    call_by_typing(page)
    page.get_by_role("button", name="End the call").click()
    expect(page.get_by_role("heading", name="One thing to work on")).to_be_visible()


def progress(page: Page, house: FakeHouse) -> None:
    house.progress = canned_progress.progress()
    page.goto("/#/progress")
    expect(page.get_by_role("heading", name="What you practise")).to_be_visible()


def test_home_says_what_to_practise_next_and_why_and_leads_there(page: Page, house: FakeHouse) -> None:
    house.next = dict(canned_progress.NEXT)
    page.goto("/")
    suggestion = page.get_by_role("region", name="Practise next")
    expect(suggestion).to_contain_text("Name the impact before the fix: 2 of 7 chances met in your last 3 calls")
    suggestion.get_by_role("link", name="To the briefing").click()
    expect(page).to_have_url(re.compile("practice/outage-escalation.level=usual$"))
    expect(page.get_by_role("radio", name="usual").first).to_be_checked()


def test_a_card_says_who_what_how_hard_and_how_often(page: Page, house: FakeHouse) -> None:
    house.rows = [row(), row("interrupted")]
    page.goto("/")
    card = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="Outage escalation"))
    expect(card).to_contain_text("with the operations director")
    expect(card).to_contain_text("Level: usual")
    expect(card).to_contain_text("6 min")
    expect(card).to_contain_text("practised 2 times")


def test_only_the_last_calls_are_listed_until_older_ones_are_asked_for(page: Page, house: FakeHouse) -> None:
    house.rows = [row() for _ in range(7)]
    page.goto("/")
    expect(page.locator(".call-row")).to_have_count(5)
    page.get_by_role("button", name="Show older calls").click()
    expect(page.locator(".call-row")).to_have_count(7)


def test_the_call_can_be_started_without_scrolling(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    brief(page)
    box = page.get_by_role("button", name="Start the call").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 720


def test_a_break_stops_the_call_until_the_rep_goes_on(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    say(page, "Hello.")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("The call is paused.")).to_be_visible()
    house.tell("floor", floor="break")
    expect(page.get_by_role("img", name="Maren Holt: On hold")).to_be_visible()
    expect(page.get_by_label("Type to the buyer")).to_be_disabled()
    page.get_by_role("button", name="Go on").click()
    house.tell("floor", floor="open")
    expect(page.get_by_role("img", name="Maren Holt: Listening")).to_be_visible()
    assert [message["paused"] for message in house.asked_for("pause")] == [True, False]


def test_the_buyers_last_turn_is_asked_for_again_by_button_and_by_key(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    expect(page.locator(".caption")).to_contain_text("Monday morning")
    page.get_by_role("button", name="Say that again").click()
    page.keyboard.press("r")
    page.get_by_role("button", name="turn keys off").click()
    page.keyboard.press("r")
    say(page, "Done.")
    expect(page.locator(".own")).to_contain_text("Done.")
    assert kinds_of(house.messages).count("again") == 2


def test_nothing_can_be_said_again_while_the_buyer_thinks(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    expect(page.get_by_role("button", name="Say that again")).to_be_enabled()
    house.tell("floor", floor="thinking")
    expect(page.get_by_role("button", name="Say that again")).to_be_disabled()


def test_the_debrief_says_what_changed_against_ones_own_calls(page: Page, house: FakeHouse) -> None:
    house.changes = list(canned_progress.CHANGES)
    debrief(page)
    expect(page.get_by_text("Your share of the talk: 56 %, before 44 %.")).to_be_visible()
    expect(page.get_by_text("the middle of your last 4 calls of this scenario")).to_be_visible()


def test_all_measures_stay_behind_one_line(page: Page) -> None:
    debrief(page)
    expect(page.get_by_role("cell", name="5.6 semitones")).to_be_hidden()
    page.get_by_text("All measures (7)").click()
    expect(page.get_by_role("cell", name="5.6 semitones")).to_be_visible()


def test_progress_shows_rhythm_curves_and_who_listened(page: Page, house: FakeHouse) -> None:
    progress(page, house)
    expect(page.get_by_text("3 calls this week")).to_be_visible()
    expect(page.get_by_text("11 of 19 chances met in 6 calls")).to_be_visible()
    expect(page.get_by_text("Lately 9 of 13: 69 %, between 42 and 87 %.")).to_be_visible()
    expect(page.get_by_role("img", name="Name the impact before the fix, share met over your calls")).to_be_visible()
    expect(page.locator(".plot canvas")).to_have_count(2)
    expect(page.get_by_text("The curve begins at the tenth chance: 6 to go.")).to_be_visible()
    expect(page.get_by_text("Last: −12 % (±4 %), within the target.")).to_be_visible()
    expect(page.get_by_text("Ines listened to")).to_be_visible()


def test_behind_each_curve_is_a_table(page: Page, house: FakeHouse) -> None:
    progress(page, house)
    page.get_by_text("As a table").first.click()
    expect(page.get_by_role("row", name=re.compile("2 of 3 9 of 13 42 – 87 %"))).to_be_visible()


def test_progress_before_the_first_call_says_so_and_leads_to_one(page: Page) -> None:
    page.goto("/#/progress")
    expect(page.get_by_text("There is nothing to add up yet.")).to_be_visible()
    page.get_by_role("link", name="Pick a call to practise").click()
    expect(page.get_by_role("heading", name="Pick a call to practise")).to_be_visible()


def test_progress_that_cannot_be_had_says_so_with_a_way_to_try_again(
    page: Page, house: FakeHouse, complaints: list[str]
) -> None:
    page.route("**/api/progress?**", lambda route: route.abort())
    page.goto("/#/progress")
    expect(page.get_by_role("alert")).to_contain_text("The server does not answer.")
    page.unroute("**/api/progress?**")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("There is nothing to add up yet.")).to_be_visible()
    complaints.clear()


def test_a_whole_practice_goes_by_the_keyboard_alone(page: Page, house: FakeHouse) -> None:
    page.goto("/")
    page.get_by_role("link", name="Outage escalation").focus()
    page.keyboard.press("Enter")
    tab_to(page, "Type instead")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Type to the buyer")).to_be_focused()
    page.keyboard.type("Who rang you?")
    page.keyboard.press("Enter")
    expect(page.locator(".own")).to_contain_text("Who rang you?")
    tab_to(page, "End the call", back=True)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="One thing to work on")).to_be_visible()
    tab_to(page, "Whole call again")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="What counts")).to_be_visible()


def tab_to(page: Page, name: str, *, back: bool = False) -> None:
    """Presses Tab until the button of this name has the focus."""
    button = page.get_by_role("button", name=name)
    expect(button).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if button.evaluate("(element) => element === document.activeElement"):
            return
    raise AssertionError(f"the keyboard does not reach {name!r}")


@own_tab
def test_the_practice_page_loads_little_script(page: Page) -> None:
    sizes: list[int] = []
    page.on("response", lambda got: sizes.append(len(got.body())) if got.url.endswith(".js") else None)
    brief(page)
    page.wait_for_load_state("networkidle")
    assert 0 < sum(sizes) < MOST_SCRIPT_BYTES


def reach_call(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    say(page, "Hello.")
    expect(page.locator(".caption")).to_contain_text("I've had that sentence")


def reach_break(page: Page, house: FakeHouse) -> None:
    reach_call(page, house)
    page.get_by_role("button", name="Pause").click()
    house.tell("floor", floor="break")
    expect(page.get_by_text("The call is paused.")).to_be_visible()


def reach_debrief(page: Page, house: FakeHouse) -> None:
    house.changes = list(canned_progress.CHANGES)
    debrief(page)
    page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")


def reach_sound_check(page: Page, house: FakeHouse) -> None:
    open_sound_check(page)


SCREENS: dict[str, Callable[[Page, FakeHouse], None]] = {  # those that page_states.py has not
    "sound check": reach_sound_check,
    "break": reach_break,
    "debrief": reach_debrief,
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_keeps_wcag_2_2_aa_and_fits_a_small_telephone(
    page: Page, house: FakeHouse, screen: str, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    SCREENS[screen](page, house)
    found = Axe().run(page, options=WCAG)
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found.response["violations"]] == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(SMALL_TARGETS) == []


SMALL_TARGETS = """[...document.querySelectorAll('main :is(button, select, summary, a.button)')]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44 - 0.5)
  .map((element) => `${element.textContent.trim()} ${element.getBoundingClientRect().height}`)"""
