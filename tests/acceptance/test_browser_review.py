"""A coach at the replay, mostly by keyboard; the coach's lists; ratings: against a house with canned answers."""

import re
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.acceptance.chromium import needs_chromium
from tests.acceptance.fake_house import FakeHouse, row
from tests.acceptance.fake_reviews import SAMPLED, FakeReviews, waiting
from tests.acceptance.tabs import own_tab

pytestmark = [pytest.mark.acceptance, needs_chromium]


@pytest.fixture
def reviews(house: FakeHouse) -> FakeReviews:
    return house.reviews


def replay(page: Page, at: str = "") -> None:
    page.goto(f"/#/session/c1{at}")
    expect(page.locator(".wave canvas").first).to_be_attached()


def keys(page: Page, *pressed: str) -> None:
    for key in pressed:
        page.keyboard.press(key)


def now_s(page: Page) -> int:
    minutes, seconds = page.locator(".now").inner_text().split(":")
    return int(minutes) * 60 + int(seconds)


def test_a_whole_review_goes_by_keyboard_alone(page: Page, reviews: FakeReviews) -> None:
    replay(page)
    keys(page, "n")
    open_chance = page.locator(".review-chance.selected")
    expect(open_chance).to_contain_text("The pattern: missed (the escalation came before what was hit)")
    keys(page, "y")
    expect(page.get_by_label("Why “met”? The rep reads it.")).to_be_focused()
    page.keyboard.type("names the floor first")
    keys(page, "Enter")
    expect(open_chance).to_contain_text("You: met “names the floor first”")
    expect(page.locator(".review-behaviour").first).to_contain_text("3 of 3 the pattern: 2 of 3")
    keys(page, "Escape", "n", "y")
    expect(page.get_by_text("Saved: 00:34 met.")).to_be_visible()
    keys(page, "c", "4", "Tab")
    page.keyboard.type("wait one breath here")
    keys(page, "Enter")
    expect(page.locator(".thread")).to_contain_text("silence")
    keys(page, "Escape", "/")
    page.keyboard.type("emergencies")
    expect(page.get_by_role("search").get_by_role("status")).to_have_text("1 of 2")
    keys(page, "Enter", "Escape", "m")
    expect(page.get_by_text(re.compile("The link to|Copy this address"))).to_be_visible()
    assert [(one["beat"], one["met"], one["reason"]) for one in reviews.decisions] == [
        ("harm-1", True, "names the floor first"), ("harm-2", True, ""),
    ]  # fmt: skip
    (comment,) = reviews.comments
    assert (comment["tags"], comment["start_s"], comment["text"]) == (["silence"], 34.2, "wait one breath here")


def test_chances_only_plays_from_before_the_first_chance_and_leaves_out_what_lies_between(page: Page) -> None:
    replay(page, "?t=14.5")
    page.get_by_label("Speed").select_option("2")
    keys(page, "e")
    expect(page.get_by_role("button", name="Chances only")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".now")).to_have_text(
        re.compile("00:(29|3[0-9])")
    )  # 15.2 s ends the first, 29.2 s begins the next
    keys(page, "k")
    assert now_s(page) < 46


def test_a_stretch_is_selected_by_keys_and_looped(page: Page) -> None:
    replay(page, "?t=20")
    keys(page, "i")
    keys(page, "l", "o")
    expect(page.get_by_text("Selected: 00:20–00:30")).to_be_visible()
    keys(page, "r")
    expect(page.get_by_text("Looping 00:20–00:30")).to_be_visible()
    expect(page.locator(".turn.selected")).to_have_count(2)
    keys(page, "Escape")
    expect(page.get_by_text("Looping")).to_have_count(0)
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_a_drag_over_the_waveforms_selects_what_a_comment_is_about(page: Page, reviews: FakeReviews) -> None:
    replay(page)
    box = page.locator(".wave.rep").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20)
    page.mouse.up()
    page.get_by_label(re.compile("Comment on 00:2[12]–00:4[34]")).fill("this whole stretch")
    page.get_by_label("Only for me").check()
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".thread")).to_contain_text("only for you")
    assert reviews.comments[0]["end_s"] == pytest.approx(44, abs=0.5)


def test_a_word_that_names_a_state_of_a_person_raises_a_hint_and_can_be_kept(page: Page) -> None:
    replay(page, "?t=20")
    page.get_by_label("Comment at 00:20").fill("You sounded nervous.")
    expect(page.get_by_text("“nervous” names a state or trait of a person")).to_be_visible()
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".thread")).to_contain_text("You sounded nervous.")
    expect(page.get_by_text("names a state or trait")).to_have_count(0)


def test_a_comment_is_answered_and_taken_away_and_a_saved_one_used_again(page: Page, reviews: FakeReviews) -> None:
    reviews.saved.append({"id": "s0", "text": "count to two first", "tags": ["pause"]})
    replay(page, "?t=20")
    page.get_by_text("Saved comments (1)").click()
    page.get_by_role("button", name="count to two first", exact=True).click()
    page.get_by_role("button", name="Add").click()
    page.get_by_role("button", name="Answer").click()
    page.get_by_label("Answer to you").fill("I will")
    page.keyboard.press("Enter")
    expect(page.locator(".answers")).to_contain_text("I will")
    assert [(one["text"], one["tags"], one["answers"]) for one in reviews.comments] == [
        ("count to two first", ["pause"], None), ("I will", [], "k0"),
    ]  # fmt: skip
    page.get_by_role("button", name="Remove", exact=True).last.click()
    expect(page.locator(".answers")).to_have_count(0)


def test_whoever_may_not_decide_sees_the_decisions_and_no_button(page: Page, reviews: FakeReviews) -> None:
    reviews.may_decide = False
    made = {"by": "Ana", "is_own": False, "pattern_met": False, "made_at": "2026-11-20T10:00:00Z"}
    key = {"behaviour": "impact-before-fix", "beat": "harm-1", "turn": 1}
    reviews.decisions.append(made | key | {"met": True, "reason": "named it"})
    replay(page)
    page.get_by_role("button", name="00:08 Name the impact before the fix: met, decided by a coach").click()
    expect(page.locator(".review-chance.selected")).to_contain_text("Ana: met “named it”")
    expect(page.get_by_role("group", name="Decide on the chance at 00:08")).to_have_count(0)
    page.keyboard.press("y")
    expect(page.get_by_label("Why “met”? The rep reads it.")).to_have_count(0)


def test_the_sheet_of_keys_opens_closes_and_switches_them_off(page: Page) -> None:
    replay(page)
    keys(page, "?")
    sheet = page.get_by_role("dialog", name="Keys")
    expect(sheet).to_contain_text("Cannot be judged")
    sheet.get_by_label("Single keys are on").uncheck()
    keys(page, "Escape")
    expect(sheet).to_have_count(0)
    keys(page, "n")
    expect(page.locator(".review-chance.selected")).to_have_count(0)
    page.get_by_role("button", name="Keys").click()
    sheet.get_by_label("Single keys are on").check()
    sheet.get_by_role("button", name="Close").click()
    keys(page, "n")
    expect(page.locator(".review-chance.selected")).to_have_count(1)


def test_the_queue_shows_what_waits_what_is_answered_and_how_long_the_sound_stays(
    page: Page, reviews: FakeReviews
) -> None:
    page.goto("/#/reviews")
    expect(page.get_by_text("Nothing is shared with you.")).to_be_visible()
    reviews.queue += [waiting("c1", "waiting"), waiting("c2", "seen", audio_until=None)]
    page.reload()
    expect(page.get_by_role("heading", name="Waiting for you 1")).to_be_visible()
    expect(page.get_by_role("link", name="Outage escalation").first).to_contain_text("days left")
    expect(page.get_by_role("link", name="Outage escalation").last).to_contain_text("deleted")
    expect(page.get_by_text("No answer is unread.")).to_be_visible()
    page.get_by_role("link", name="Outage escalation").first.click()
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()


def test_what_differs_from_the_pattern_is_a_list_that_leads_to_the_moment(page: Page, reviews: FakeReviews) -> None:
    page.goto("/#/disagreements")
    expect(page.get_by_text("No decision differs from the pattern.")).to_be_visible()
    key: dict[str, Any] = {"behaviour": "impact-before-fix", "beat": "harm-1", "turn": 1}
    decision = key | {"met": True, "pattern_met": False, "reason": "named it", "by": "Ana", "is_own": False}
    found = {"session_id": "c1", "title": "Outage escalation", "rep": "Rep 4711", "behaviour_title": "Name the impact"}
    more = {"pattern_reason": "after the fix", "quote": "Your floor was blind.", "start_s": 8.0}
    reviews.disagreements.append(found | more | {"decision": decision | {"made_at": "2026-11-20T10:00:00Z"}})
    page.reload()
    expect(page.get_by_text("met; the pattern: missed (after the fix)")).to_be_visible()
    page.get_by_role("link", name="Hear it at 00:08").click()
    expect(page.locator(".now")).to_have_text("00:08")


def test_a_chance_is_rated_without_a_word_of_the_pattern_and_then_all_three_are_shown(
    page: Page, reviews: FakeReviews
) -> None:
    page.goto("/#/ratings")
    expect(page.get_by_text("Nothing is to be rated.")).to_be_visible()
    page.get_by_role("button", name="Draw chances").click()
    expect(page.get_by_role("heading", name="Name the impact before the fix")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("the escalation came before")
    page.keyboard.press("x")
    expect(page.get_by_role("row", name="Name the impact before the fix, 00:08 missed met missed")).to_be_visible()
    assert reviews.rated == [("r1", False)]


def test_how_far_coaches_agree_is_told_with_what_it_means(page: Page, reviews: FakeReviews) -> None:
    low = {"cases": 50, "observed": 0.7, "kappa": 0.4, "interval": [0.146, 0.654]}
    none = {"cases": 0, "observed": None, "kappa": None, "interval": None}
    reviews.standings.append(
        {"behaviour": SAMPLED["behaviour"], "raters": low, "pattern": none, "is_experimental": True}
    )
    page.goto("/#/ratings")
    expect(page.get_by_role("row", name="Impact before fix 50 70 % 0.40 (0.15 to 0.65) – experimental")).to_be_visible()


@pytest.mark.parametrize("address", ["/#/reviews", "/#/disagreements", "/#/ratings"])
def test_a_house_that_does_not_answer_is_said_on_each_list(page: Page, address: str, complaints: list[str]) -> None:
    page.route("**/api/*", lambda route: route.abort())
    page.goto(address)
    expect(page.get_by_role("alert")).to_contain_text("The server does not answer.")
    page.unroute("**/api/*")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("alert")).to_have_count(0)
    complaints.clear()  # an aborted request is written to the console


@pytest.mark.parametrize("address", ["/#/reviews", "/#/disagreements", "/#/ratings", "/#/session/c1"])
def test_no_list_is_wider_than_a_small_telephone(page: Page, reviews: FakeReviews, address: str) -> None:
    reviews.queue += [waiting("c1", "waiting"), waiting("c2", "answered")]
    reviews.to_rate.append(SAMPLED)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_rep_sees_at_home_that_a_coach_answered(page: Page, house: FakeHouse) -> None:
    house.rows = [row() | {"has_answer": True}, row()]
    page.goto("/")
    expect(page.get_by_text("A coach answered")).to_have_count(1)


AXE = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  const told = ({ target }) => target.join(' ');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 5).map(told).join('; ')}`);
}"""


@own_tab
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_screen_of_a_coach_keeps_wcag_as_far_as_axe_can_tell(
    page: Page, reviews: FakeReviews, theme: Literal["light", "dark"], complaints: list[str]
) -> None:
    reviews.queue.append(waiting("c1", "waiting"))
    reviews.to_rate.append(SAMPLED)
    page.emulate_media(color_scheme=theme)
    page.add_init_script(AXE_SCRIPT)
    for address in ("/#/reviews", "/#/disagreements", "/#/ratings"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert page.evaluate(AXE) == [], address
    replay(page)
    keys(page, "n", "y", "Escape", "c", "4", "Escape")
    assert page.evaluate(AXE) == []
    keys(page, "?")
    assert page.evaluate(AXE) == []
    complaints.clear()  # what axe itself does offends the policy
