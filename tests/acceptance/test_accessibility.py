"""WCAG 2.2 AA, as far as axe can tell, on every page and state in the light and the dark colours; and what every page
must have besides: names, targets of 44 px, no sideways scrolling on a small telephone.

One server, one browser, one page: a state that is not listed here is not looked at.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from server.store.principal import Role
from tests.acceptance.chromium import chromium, needs_chromium
from tests.acceptance.peopled_house import (
    PeopledHouse,
    ask_to_practise,
    five_reps_share,
    peopled_house,
    publish,
    record_call,
)
from tests.people import World

pytestmark = [pytest.mark.acceptance, needs_chromium]

RUN = """async (tags) => {
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) =>
    `${target.join(' ')} (${failureSummary})`).slice(0, 5).join('; ')}`);
}"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SMALL = """() => [...document.querySelectorAll('button, select, textarea, input, a.button, summary')]
  .filter((each) => each.checkVisibility() && !each.closest('.outline, .lanes, label'))
  .map((each) => [each.outerHTML.slice(0, 120), each.getBoundingClientRect().height])
  .filter(([, height]) => height < 43.5)"""
"""Labels carry the target of what they hold. Left out: the outline, a list of sixty places, and the marks on a time
line, which are as long as what they mark; axe sees that both have the 24 px that WCAG asks for."""


@dataclass(frozen=True, slots=True)
class State:
    name: str
    who: str
    """Signed in; "" nobody."""
    address: str
    shows: str
    """What is there when it is ready."""
    act: Callable[[Page], None] | None = None
    """What is done there before it is looked at."""


def tab(name: str, then: Callable[[Page], None] | None = None) -> Callable[[Page], None]:
    def act(page: Page) -> None:
        page.get_by_role("tab", name=name).click()
        if then:
            then(page)

    return act


def rehearse(page: Page) -> None:
    page.get_by_role("button", name="Rehearse", exact=True).click()
    expect(page.locator(".played li").first).to_be_visible()


def rehearse_all(page: Page) -> None:
    page.get_by_role("button", name="All seven reps").click()
    expect(page.get_by_role("row", name="silent")).to_be_visible()


def compare(page: Page) -> None:
    page.get_by_role("button", name="Compare with the draft").click()
    expect(page.locator(".changes")).to_be_visible()


def fault(page: Page) -> None:
    text = page.get_by_role("textbox", name="Scenario text")
    text.fill(text.input_value().replace("minutes:", "minuts:").replace("beats:", "beats: x\nbeat:"))
    expect(page.locator(".faults li").first).to_be_visible()


def call(page: Page) -> None:
    page.get_by_role("button", name="Type instead").click()
    expect(page.get_by_role("button", name="End the call")).to_be_visible()


def open_details(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('main details').forEach((each) => { each.open = true; })")


STATES = (
    State("sign in", "", "/", "Sign in"),
    State("join, an invite that is none", "", "/#/join/none", "invite"),
    State("home with calls", "rep", "/", "Your last calls"),
    State("home without calls", "colleague", "/", "No calls yet."),
    State("briefing", "rep", "/#/practice/outage-escalation", "What counts"),
    State("call", "consenting", "/#/practice/outage-escalation", "What counts", call),
    State("replay of one's own call", "rep", "/#/session/{call}", "What was said", open_details),
    State("replay of a shared call", "coach", "/#/session/{call}", "What was said", open_details),
    State("a call that is not there", "rep", "/#/session/none", "That did not work"),
    State("you and your data", "rep", "/#/me", "Your data"),
    State("people and teams", "admin", "/#/people", "Open invites"),
    State("people, for whoever may not", "rep", "/#/people", "That did not work"),
    State("scenarios one writes", "author", "/#/authoring", "Late parts"),
    State("scenarios one writes: none yet", "new_author", "/#/authoring", "You have not written a scenario yet."),
    State("scenarios one writes, for whoever may not", "rep", "/#/authoring", "Only an author may do that"),
    State("scenario editor", "author", "/#/authoring/late-parts", "No faults."),
    State("scenario editor with faults", "author", "/#/authoring/other-parts", "No faults.", fault),
    State("scenario editor: rehearsal", "author", "/#/authoring/late-parts", "No faults.", tab("Rehearse", rehearse)),
    State(
        "scenario editor: all reps", "author", "/#/authoring/late-parts", "No faults.", tab("Rehearse", rehearse_all)
    ),
    State("scenario editor: versions", "author", "/#/authoring/late-parts", "No faults.", tab("Versions", compare)),
    State("scenario editor: no version", "author", "/#/authoring/other-parts", "No faults.", tab("Versions")),
    State("a scenario that is not there", "author", "/#/authoring/none", "That did not work"),
    State("team", "coach", "/#/team", "20 of 30 chances", open_details),
    State("team: too few shared", "foreign_coach", "/#/team", "Nothing can be shown yet.", open_details),
    State("team: one coaches none", "rep", "/#/team", "You coach no team yet."),
    State("no such page", "rep", "/#/elsewhere/x", "There is no page at this address."),
    State("what is measured", "", "/what-is-measured", "measured"),
)


async def fill(world: World) -> None:
    await five_reps_share(world)
    await world.join("new_author", Role.AUTHOR, "south")
    await world.join("consenting", Role.REP, "north")
    consent = (await world.ask("consenting", "GET", "/api/consent")).json()
    await world.ask("consenting", "POST", "/api/consent", json={"version": consent["version"], "is_given": True})
    await ask_to_practise(world)
    await publish(world)
    made = await world.ask(
        "author", "POST", "/api/authored", json={"id": "other-parts", "team": world.teams["north"].id}
    )
    assert made.is_success, made.text
    world.ids["call"] = await record_call(world)
    whom = {"person": world.ids["coach"]}
    assert (await world.ask("rep", "POST", f"/api/sessions/{world.ids['call']}/shares", json=whom)).is_success
    said = {"text": "wait here", "start_s": 20, "end_s": 22}
    assert (await world.ask("coach", "POST", f"/api/sessions/{world.ids['call']}/comments", json=said)).is_success


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PeopledHouse]:
    with peopled_house(tmp_path_factory.mktemp("data") / "data", fill) as found:
        yield found


@pytest.fixture(scope="module")
def page(house: PeopledHouse) -> Iterator[Page]:
    with chromium() as browser:
        yield opened(browser, house.url)


def opened(browser: Browser, url: str) -> Page:
    context = browser.new_context(base_url=url, reduced_motion="reduce", permissions=["microphone"])
    return context.new_page()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_a_page_has_no_fault_that_axe_can_tell(page: Page, house: PeopledHouse, state: State) -> None:
    show(page, house, state)
    assert page.evaluate(SMALL) == [], "targets under 44 px"
    page.evaluate(AXE_SCRIPT)
    found: dict[str, Any] = {}
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        found[theme] = page.evaluate(RUN, TAGS)
    assert found == {theme: [] for theme in THEMES}
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def show(page: Page, house: PeopledHouse, state: State) -> None:
    house.enter(page.context, state.who)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("about:blank")
    page.goto(house.url + state.address.format(**house.world.ids))
    expect(page.get_by_text(state.shows).first).to_be_visible()
    if state.act:
        state.act(page)
