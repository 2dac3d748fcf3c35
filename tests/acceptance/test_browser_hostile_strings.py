"""Two hundred hostile strings as names, transcript, comments and scenario text, through the real routes and on every
page that shows them: no script runs, the policy is never violated, nothing becomes markup.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from server.accounts.front_desk import DOOR
from server.authoring.examined import examine
from server.authoring.writing import FIRST
from server.store.principal import Role
from tests.acceptance.canned_call import scorecard
from tests.acceptance.chromium import needs_chromium
from tests.acceptance.hostile_house import SAVING, mishear, save_remarks, share_calls
from tests.acceptance.peopled_house import PeopledHouse, peopled_house, record_sound, said, share_earlier
from tests.calls import NEW
from tests.hostile_strings import HITS, hostile_strings
from tests.people import PASSWORD, World

pytestmark = [pytest.mark.acceptance, needs_chromium]

STRINGS = hostile_strings()
LISTENS = f"window.hits = []; window.{HITS} = (number) => window.hits.push(number);"
MARKUP = """() => [...document.querySelectorAll(
    `main script, main img, main iframe, main object, main embed, main base, main link, main meta, main style,
     main marquee, main math, main video, main form[action], a[href^="javascript" i]`)]
  .map((each) => each.outerHTML.slice(0, 200))"""
HITS_SO_FAR = "() => window.hits"


async def fill(world: World) -> None:
    await names(world)
    await call(world)
    await scenarios(world)
    await share_earlier(world, "rep", 1)
    await share_calls(world, STRINGS)
    await save_remarks(world, STRINGS)
    world.ids["misheard"] = await mishear(world, STRINGS)


async def names(world: World) -> None:
    """As many as a name may be long join as reps; some are names of teams, too."""
    team = world.teams["north"].id
    for number, text in enumerate(STRINGS):
        _, secret = await world.house.store.invites.make(DOOR, Role.REP, team)
        body = {"invite": secret, "name": text, "email": f"r{number}@example.org", "password": PASSWORD}
        answer = await world.ask("nobody", "POST", "/api/join/accept", json=body)
        assert answer.status_code == (204 if len(text.strip()) <= 100 else 400), (text, answer.text)
    for text in STRINGS[::20]:
        await said(world, "admin", "POST", "/api/teams", {"name": text[:100]})


async def call(world: World) -> None:
    """One call of which every word is hostile, with a comment for each string."""
    sessions, rep = world.house.sessions, world.people["rep"]
    made = await sessions.create(rep, replace(NEW, title=STRINGS[0]))
    turns = [turn(number, text) for number, text in enumerate(STRINGS)]
    await sessions.finish(
        rep,
        made.id,
        reason=STRINGS[3],
        samples=record_sound(world, made.id),
        rate_hz=16_000,
        transcript={"scenario": "x", "turns": turns},
    )
    await sessions.save_scorecard(rep, made.id, hostile(scorecard(), iter(STRINGS * 3)))
    for number, text in enumerate(STRINGS):
        body = {"text": text, "start_s": number, "end_s": number}
        await said(world, "rep", "POST", f"/api/sessions/{made.id}/comments", body)
    world.ids["call"] = made.id


def turn(number: int, text: str) -> dict[str, Any]:
    words = [{"text": each, "start_s": number, "end_s": number + 0.5, "probability": 0.4} for each in text.split()[:20]]
    speaker = "rep" if number % 2 else "buyer"
    return {"speaker": speaker, "start_s": number, "end_s": number + 0.9, "text": text, "words": words}


def hostile(value: Any, strings: Iterator[str], key: str = "") -> Any:
    """A scorecard whose every text for people is one of the strings."""
    if isinstance(value, dict):
        return {name: hostile(each, strings, name) for name, each in value.items()}
    if isinstance(value, list):
        return [hostile(each, strings, key) for each in value]
    return next(strings) if key in ("title", "reason", "quote", "text", "try") and isinstance(value, str) else value


async def scenarios(world: World) -> None:
    """One whose faults quote the strings, and one whose briefing shows those that a scenario may hold."""
    team = world.teams["north"].id
    for scenario_id in ("hostile-faults", "hostile-notes"):
        await said(world, "author", "POST", "/api/authored", {"id": scenario_id, "team": team})
    faulty = FIRST.read_text("utf-8") + "".join(f"{quoted(text[:60])}: {quoted(text)}\n" for text in STRINGS[:40])
    await said(world, "author", "PUT", "/api/authored/hostile-faults", {"text": faulty, "revision": 1})
    sound = {"text": sound_text(), "revision": 1}
    await said(world, "author", "PUT", "/api/authored/hostile-notes", sound)
    await said(world, "author", "POST", "/api/authored/hostile-notes/published", {"revision": 2})


def sound_text() -> str:
    """With every string among the account notes that has no fault there."""
    notes = [quoted(text) for text in STRINGS if "{" not in text and text.isprintable()]
    while True:
        text = with_notes(notes)
        faults = {fault.line for fault in examine(text).faults}
        if not faults:
            return text
        first = text.splitlines().index("  notes:") + 2
        notes = [note for number, note in enumerate(notes) if first + number not in faults]


def with_notes(notes: Sequence[str]) -> str:
    small = FIRST.read_text("utf-8").replace("id: late-parts", "id: hostile-notes")
    title = quoted(next(text for text in STRINGS if "<img" in text))
    small = small.replace("title: Late parts", f"title: {title}")
    return small.replace("  notes:\n", "  notes:\n" + "".join(f"    - {note}\n" for note in notes))


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


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


def look(page: Page, house: PeopledHouse, who: str, address: str, shows: str) -> None:
    """Nothing ran and nothing became markup, on this page."""
    house.enter(page.context, who)
    page.goto("about:blank")
    page.goto(house.url + address.format(**house.world.ids))
    expect(page.get_by_role("main")).to_contain_text(shows)
    assert page.evaluate(HITS_SO_FAR) == []
    assert page.evaluate(MARKUP) == []


SCRIPT = "<script>broken(0)</script>"


def test_hostile_strings_are_shown_as_text_on_every_page(page: Page, house: PeopledHouse) -> None:
    look(page, house, "rep", "/", SCRIPT)
    look(page, house, "rep", "/#/session/{call}", "java\tscript:broken(302)".replace("\t", " "))
    expect(page.locator(".turn")).to_have_count(len(STRINGS))
    expect(page.locator("li[data-comment]")).to_have_count(len(STRINGS))
    look(page, house, "admin", "/#/people", SCRIPT)
    look(page, house, "author", "/#/authoring", "<img src=x")
    look(page, house, "author", "/#/authoring/hostile-faults", f"the file has no key '{SCRIPT}'")
    look(page, house, "author", "/#/authoring/hostile-notes", "No faults.")
    expect(page.get_by_role("tabpanel")).to_contain_text("<svg onload=broken(20)>")
    look(page, house, "colleague", "/#/practice/hostile-notes", "<svg onload=broken(20)>")
    look(page, house, "coach", "/#/team", SCRIPT)
    look(page, house, "rep", "/#/me", "Your data")


def test_the_coachs_list_shows_titles_and_names_as_text(page: Page, house: PeopledHouse) -> None:
    look(page, house, "coach", "/#/reviews", SCRIPT)
    expect(page.locator("main a[href^='#/session/']")).to_have_count(len(STRINGS) + 2)


@pytest.mark.parametrize("who", SAVING)
def test_saved_comments_are_offered_and_used_as_text(page: Page, house: PeopledHouse, who: str) -> None:
    look(page, house, who, "/#/session/{misheard}", "Saved comments (")
    page.get_by_text("Saved comments (").click()
    saved = page.locator("details.saved")
    for use in saved.get_by_role("listitem").get_by_role("button").all()[::20]:
        use.focus()
    saved.get_by_role("listitem").get_by_role("button").first.click()
    expect(page.get_by_label("Comment at")).not_to_have_value("")
    assert page.evaluate(HITS_SO_FAR) == []
    assert page.evaluate(MARKUP) == []


@pytest.mark.parametrize("who", ["rep", "coach"])
def test_what_somebody_says_they_said_is_shown_as_text(page: Page, house: PeopledHouse, who: str) -> None:
    look(page, house, who, "/#/session/{misheard}", SCRIPT)
    expect(page.locator(".doubt")).to_have_count(len(STRINGS))


def test_the_log_names_people_as_text(page: Page, house: PeopledHouse) -> None:
    look(page, house, "admin", "/#/log", "The log")
    while page.get_by_role("button", name="Older entries").is_visible():
        before = page.locator(".entries tbody tr").count()
        page.get_by_role("button", name="Older entries").click()
        expect(page.locator(".entries tbody tr").nth(before)).to_be_attached()
    expect(page.locator(".entries")).to_contain_text(SCRIPT)
    assert page.evaluate(HITS_SO_FAR) == []
    assert page.evaluate(MARKUP) == []
