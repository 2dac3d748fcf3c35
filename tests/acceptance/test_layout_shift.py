"""What is on a page stays where it is while the rest arrives: by the browser's own measure, to the last answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.chromium import call_by_typing, chromium, needs_chromium
from tests.acceptance.fake_house import FakeHouse
from tests.acceptance.peopled_house import (
    PeopledHouse,
    ask_to_practise,
    five_reps_share,
    peopled_house,
    record_call,
    said,
)
from tests.acceptance.street import open_house
from tests.people import World

pytestmark = [pytest.mark.acceptance, needs_chromium]

MOST = 0.02
"""Of the score that browsers call good under 0.1."""

WATCHES = """
window.shifts = [];
const nameOf = ({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : `${node?.textContent}`);
const moved = (each) => `${nameOf(each)} ${each.previousRect.y} > ${each.currentRect.y}`;
new PerformanceObserver((seen) => {
  for (const { value, hadRecentInput, sources } of seen.getEntries()) {
    window.shifts.push({ value, hadRecentInput, moved: sources.map(moved) });
  }
}).observe({ type: 'layout-shift', buffered: true });
const frame = () => new Promise(requestAnimationFrame);
const real = window.fetch;
let open = 0, before = Promise.resolve();
window.fetch = async (...asked) => {
  open += 1;
  try {
    const answer = await real(...asked);
    const turn = before.then(frame).then(frame);
    before = turn;
    await turn;
    return answer;
  } finally {
    open -= 1;
  }
};
window.settled = async () => {
  for (let quiet = 0; quiet < 30; quiet += 1) {
    if (open > 0) quiet = 0;
    await frame();
  }
};
"""
"""Every answer is drawn in a frame of its own, as over a network, and none hides behind another."""

PAGES = [
    ("home", "rep", "/", "Your last calls"),
    ("home without calls", "colleague", "/", "No calls yet."),
    ("briefing", "rep", "/#/practice/outage-escalation", "What counts"),
    ("replay", "rep", "/#/session/{call}", "What was said"),
    ("replay in the middle", "rep", "/#/session/{call}?t=20", "What was said"),
    ("replay of a shared call", "coach", "/#/session/{call}", "What was said"),
    ("progress", "rep", "/#/progress", "Outage escalation"),
    ("progress without calls", "colleague", "/#/progress", "progress"),
    ("queue", "coach", "/#/reviews", "Outage escalation"),
    ("team", "coach", "/#/team", "20 of 30 chances"),
]


async def fill(world: World) -> None:
    await five_reps_share(world)
    await ask_to_practise(world)
    world.ids["call"] = await record_call(world)
    shared, path = {"person": world.ids["coach"]}, f"/api/sessions/{world.ids['call']}"
    await said(world, "rep", "POST", f"{path}/shares", shared)
    await said(world, "coach", "POST", f"{path}/comments", {"text": "wait here", "start_s": 20, "end_s": 22})


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PeopledHouse]:
    with peopled_house(tmp_path_factory.mktemp("data") / "data", fill) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


def watching(browser: Browser, url: str) -> Page:
    context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 900}, permissions=["microphone"])
    page = context.new_page()
    page.add_init_script(WATCHES)
    return page


def shifts(page: Page) -> list[object]:
    """The moves of the settled page, each with what moved; they are shown where there were too many."""
    page.evaluate("settled()")
    found: list[object] = page.evaluate("shifts.filter(({ hadRecentInput }) => !hadRecentInput)")
    return found


def score(moves: list[object]) -> float:
    return sum(float(move["value"]) for move in moves if isinstance(move, dict))


@pytest.mark.parametrize(("who", "address", "shows"), [one[1:] for one in PAGES], ids=[one[0] for one in PAGES])
def test_nothing_moves_while_a_page_arrives(
    browser: Browser, house: PeopledHouse, who: str, address: str, shows: str
) -> None:
    page = watching(browser, house.url)
    house.enter(page.context, who)
    page.goto(address.format(**house.world.ids))
    expect(page.get_by_text(shows).first).to_be_visible()
    moves = shifts(page)
    page.context.close()
    assert score(moves) < MOST, moves


def test_nothing_moves_while_the_debrief_arrives(browser: Browser, tmp_path: Path) -> None:
    opened: tuple[FakeHouse, str]
    with open_house(tmp_path) as opened:
        page = watching(browser, opened[1])
        call_by_typing(page)
        page.get_by_role("button", name="End the call").click()
        expect(page.locator(".focus")).to_be_visible()
        moves = shifts(page)
        page.context.close()
    assert score(moves) < MOST, moves
