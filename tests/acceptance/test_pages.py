"""The pages in a real browser, against a house with canned answers."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.acceptance.canned_call import HOSTILE
from tests.acceptance.chromium import brief, call_by_typing, kinds_of, needs_chromium, say
from tests.acceptance.fake_house import FakeHouse, row
from tests.acceptance.tabs import own_tab

pytestmark = [pytest.mark.acceptance, needs_chromium]

REFUSES_THE_MICROPHONE = """navigator.mediaDevices.getUserMedia = async () => {
  throw new DOMException('', 'NotAllowedError');
};
navigator.permissions.query = async () => ({ state: 'denied' });"""
NO_MICROPHONE_HERE = "Object.defineProperty(navigator, 'mediaDevices', { value: undefined });"


def replay(page: Page, at: str = "") -> None:
    page.goto(f"/#/session/c1{at}")
    expect(page.get_by_role("heading", name="What was said")).to_be_visible()


def test_a_rep_gets_from_home_through_a_typed_call_to_the_replay(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Outage escalation").click()
    expect(page.get_by_text("Outage Monday 07:10–10:20.")).to_be_visible()
    expect(page.get_by_text("Pace after a harm: 5 to 20 % below your usual")).to_be_visible()
    expect(page.get_by_text("You will talk to a machine.")).to_be_visible()
    page.get_by_role("button", name="Type instead").click()
    expect(page.locator(".caption")).to_contain_text("Monday morning my dispatch floor was blind")
    say(page, "Who rang you?")
    expect(page.locator(".own")).to_contain_text("Who rang you?")
    expect(page.locator(".caption")).to_contain_text("I've had that sentence twice today.")
    page.get_by_role("button", name="End the call").click()
    expect(page.locator(".focus")).to_contain_text("You offered the escalation before naming what was hit.")
    page.get_by_role("link", name="Replay the call").click()
    expect(page.locator(".turn")).to_have_count(15)
    expect(page.locator(".wave canvas").first).to_be_attached()


def test_a_talked_call_offers_its_sound_and_tells_what_was_granted(page: Page, house: FakeHouse) -> None:
    brief(page)
    page.get_by_role("button", name="Start the call").click()
    expect(page.locator(".caption")).to_contain_text("Monday morning")
    page.get_by_role("button", name="Mute").click()
    expect(page.get_by_text("You are muted")).to_be_visible()
    page.get_by_role("button", name="Unmute").click()
    say(page, "Hello.")
    expect(page.locator(".own")).to_contain_text("Hello.")
    first = {message["type"]: message for message in reversed(house.messages)}
    assert "m=audio" in first["offer"]["sdp"]
    assert set(first["granted"]) == {"v", "type", "auto_gain", "noise_suppression", "echo_cancellation"}
    assert [message["muted"] for message in house.messages if message["type"] == "mute"] == [True, False]
    assert "candidate" in first


def test_typing_still_asks_for_the_buyers_sound(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    say(page, "Hello.")
    expect(page.locator(".own")).to_contain_text("Hello.")
    offer = next(message for message in house.messages if message["type"] == "offer")
    assert "a=recvonly" in offer["sdp"]
    assert "granted" not in kinds_of(house.messages)


@own_tab
def test_a_refused_microphone_is_said_and_typing_is_offered(page: Page) -> None:
    page.add_init_script(REFUSES_THE_MICROPHONE)
    brief(page)
    page.get_by_role("button", name="Start the call").click()
    expect(page.get_by_text("The microphone was refused.")).to_be_visible()
    page.get_by_role("button", name="Type instead").click()
    expect(page.locator(".caption")).to_contain_text("Monday morning")


@own_tab
def test_a_page_without_a_secure_address_offers_typing_only(page: Page) -> None:
    page.add_init_script(NO_MICROPHONE_HERE)
    brief(page)
    expect(page.get_by_text("Browsers only give the microphone to a page on https")).to_be_visible()
    expect(page.get_by_role("button", name="Start the call")).to_be_disabled()
    expect(page.get_by_role("button", name="Type instead")).to_be_enabled()


def test_a_dropped_socket_comes_back_and_the_call_goes_on(page: Page, house: FakeHouse) -> None:
    house.drops = 2
    call_by_typing(page)
    expect(page.locator(".caption")).to_contain_text("Monday morning")
    say(page, "Still here.")
    expect(page.locator(".own")).to_contain_text("Still here.")


def test_a_refused_call_says_why(page: Page, house: FakeHouse, complaints: list[str]) -> None:
    house.refuses = "This server takes one call at a time; end the other one first."
    brief(page)
    page.get_by_role("button", name="Type instead").click()
    expect(page.get_by_role("alert")).to_contain_text("This server takes one call at a time")
    expect(page.get_by_role("button", name="Type instead")).to_be_enabled()
    complaints.clear()  # an answer of 409 is written to the console


def test_timing_is_shown_only_on_a_key(page: Page) -> None:
    call_by_typing(page)
    say(page, "Hello.")
    expect(page.locator(".caption")).to_contain_text("I've had that sentence")
    timing = page.get_by_role("region", name="Timing: ms since the end of your speech")
    expect(timing).to_have_count(0)
    page.get_by_label("Type to the buyer").blur()
    page.keyboard.press("l")
    expect(timing.get_by_role("row", name="2 414 324 416 444 494 609 used")).to_be_visible()
    page.get_by_role("button", name="Close (l)").click()
    expect(timing).to_have_count(0)


def test_leaving_the_page_ends_the_call(page: Page, house: FakeHouse) -> None:
    call_by_typing(page)
    page.get_by_role("link", name="rolecall").click()
    expect(page.get_by_role("heading", name="Pick a call to practise")).to_be_visible()
    expect(page.get_by_text("No calls yet.")).to_be_visible()
    page.wait_for_function("fetch('/api/health').then(() => true)")
    assert kinds_of(house.messages)[-1] == "end"


def test_the_debrief_opens_a_behaviour_to_its_quotes(page: Page) -> None:
    call_by_typing(page)
    page.get_by_role("button", name="End the call").click()
    page.get_by_text("2 of 3 chances").click()
    expect(page.get_by_text("missed: the escalation came before what was hit")).to_be_visible()
    expect(page.get_by_text("not enough speech to measure: 2.1 s voiced")).to_be_visible()
    page.get_by_role("button", name="Whole call again").click()
    expect(page.get_by_role("heading", name="What counts")).to_be_visible()


def test_a_quote_of_the_debrief_can_be_heard(page: Page) -> None:
    call_by_typing(page)
    page.get_by_role("button", name="End the call").click()
    page.get_by_role("button", name="Play from 00:08").first.click()
    expect(page.get_by_role("button", name="Stop").first).to_be_visible()
    page.get_by_role("button", name="Stop").first.click()
    expect(page.get_by_role("button", name="Play from 00:08").first).to_be_visible()


def test_the_replay_opens_at_the_second_in_its_address(page: Page) -> None:
    replay(page, "?t=46.5")
    expect(page.locator(".now")).to_have_text("00:46")
    expect(page.locator(".turn[aria-current]")).to_contain_text("You promised us a second line")


def test_a_press_on_a_word_moves_cursor_transcript_and_address(page: Page) -> None:
    replay(page)
    page.get_by_text("board", exact=True).first.click()
    expect(page.locator(".turn[aria-current]")).to_contain_text("I sit before my board")
    expect(page).to_have_url(re.compile(r"#/session/c1\?t=6[0-4]\.\d$"))


def test_both_sides_play_together_and_the_keys_move_through_the_call(page: Page) -> None:
    replay(page, "?t=34")
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    expect(page.locator(".now")).to_have_text("00:35")
    page.keyboard.press("k")
    expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
    page.keyboard.press("l")
    expect(page.locator(".now")).to_have_text(re.compile("00:4[56]"))
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("j")
    page.keyboard.press("n")
    expect(page.locator(".now")).to_have_text("00:34")


def test_a_comment_is_kept_at_its_second(page: Page, house: FakeHouse) -> None:
    replay(page, "?t=20")
    page.get_by_label("Comment at 00:20").fill(f"wait here {HOSTILE}")
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".comments li")).to_contain_text("wait here <img")
    (comment,) = house.reviews.comments
    assert (comment["start_s"], comment["end_s"], comment["turn"]) == (20, 20, 3)
    expect(page).not_to_have_title("broken in")


def test_the_lanes_show_what_was_asked_for_and_what_left_it(page: Page) -> None:
    replay(page)
    expect(page.locator(".contour")).to_have_count(3)
    expect(page.locator(".contour.pace .asked")).to_have_count(3)
    expect(page.locator(".contour.level .asked")).to_have_count(1)
    expect(page.locator(".contour.pitch .asked")).to_have_count(0)
    expect(page.locator(".contour.pace .outside").nth(1)).to_have_attribute("d", re.compile("^M"))


def test_a_reading_is_told_when_it_is_pointed_at_or_focused(page: Page) -> None:
    replay(page)
    line = page.locator("p.pointed")
    expect(line).to_contain_text("The middle of each lane is your usual")
    page.locator(".contour.pace .hit").nth(1).hover()
    expect(line).to_contain_text("10 % slower than your usual; asked for 5–20 % slower; ±4 %; 3.4 s voiced; SNR 31 dB")
    page.mouse.move(0, 0)
    page.get_by_role("button", name="1.5 dB quieter than your usual").focus()
    expect(line).to_contain_text("00:34 1.5 dB quieter than your usual; asked for 0–6 dB quieter; ±1.2 dB")


def test_a_reading_that_is_pressed_is_heard_and_stands_out_in_every_lane_and_line(page: Page) -> None:
    replay(page)
    page.locator(".contour.level .hit").click()
    expect(page.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    expect(page.locator(".now")).to_have_text("00:34")
    expect(page.locator(".lanes .selected")).to_be_visible()
    expect(page.locator(".turn.selected")).to_contain_text("Forty-two customers left waiting")


def test_behind_the_picture_is_a_table(page: Page) -> None:
    replay(page)
    page.get_by_text("Tone readings as a table").click()
    row = page.locator(".reading-table tbody tr").nth(3)
    expect(row).to_contain_text("−10 %")
    expect(row).to_contain_text("−20 … −5 %")
    expect(row).to_contain_text("± 4 %")
    expect(row).to_contain_text("within the target")


def test_uncertain_words_are_marked(page: Page) -> None:
    replay(page)
    first = page.locator(".transcript .uncertain").first
    expect(first).to_have_attribute("title", "uncertain: heard with probability 0.31")


def test_markup_in_titles_and_words_is_shown_and_never_run(page: Page, house: FakeHouse) -> None:
    house.rows = [row() | {"title": HOSTILE}]
    page.goto("/")
    expect(page.get_by_text("Quiet renewal <img")).to_be_visible()
    expect(page.locator(".call-row")).to_contain_text("<img")
    call_by_typing(page)
    say(page, f"{HOSTILE}<script>document.title='broken in'</script>")
    expect(page.locator(".own")).to_contain_text("<script>")
    replay(page)
    expect(page.locator(".turns")).to_contain_text("<img src=x")
    assert page.locator("main img, main script").count() == 0
    expect(page).not_to_have_title("broken in")


def test_a_call_that_was_cut_short_says_so_and_keeps_its_words(page: Page, house: FakeHouse) -> None:
    house.status = "interrupted"
    replay(page)
    expect(page.get_by_text("This call was cut short.")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(15)


def test_a_call_that_is_not_there_says_so(page: Page, complaints: list[str]) -> None:
    page.goto("/#/session/gone")
    expect(page.get_by_role("alert")).to_contain_text("There is no such call here.")
    complaints.clear()


def test_a_house_that_does_not_answer_is_said_with_a_way_to_try_again(page: Page, complaints: list[str]) -> None:
    page.route("**/api/scenarios", lambda route: route.abort())
    page.goto("/")
    expect(page.get_by_role("alert")).to_contain_text("The server does not answer.")
    page.unroute("**/api/scenarios")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("link", name="Outage escalation")).to_be_visible()
    complaints.clear()


@pytest.mark.parametrize("address", ["/", "/#/practice/outage-escalation", "/#/session/c1", "/#/elsewhere/x"])
def test_no_screen_is_wider_than_a_small_telephone(page: Page, house: FakeHouse, address: str) -> None:
    house.rows = [row(), row("interrupted")]
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
