"""WCAG 2.2 AA, as far as axe can tell, on every page and state in the light and the dark colours; and what every page
must have besides: names, targets of 44 px, no sideways scrolling on a small telephone.

One server, one browser, one page. The states are listed in page_states.py; a screen of the router that has none fails.
"""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from tests.acceptance.busy_house import fill
from tests.acceptance.chromium import chromium, needs_chromium
from tests.acceptance.page_states import STATES, State
from tests.acceptance.peopled_house import PeopledHouse, peopled_house

pytestmark = [pytest.mark.acceptance, needs_chromium]

RUN = """async (tags) => {
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) =>
    `${target.join(' ')} (${failureSummary})`).slice(0, 5).join('; ')}`);
}"""
ROUTED = """async (hashes) => {
  const [{ screens }, { readRoute }] = [await import('/static/screens.js'), await import('/static/route.js')];
  return [Object.keys(screens), hashes.map((hash) => readRoute(hash).screen)];
}"""
"""The router's screens, and those that addresses lead to."""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SMALL = """() => [...document.querySelectorAll('button, select, textarea, input, a.button, summary')]
  .filter((each) => each.checkVisibility() && !each.closest('.outline, .lanes, label'))
  .map((each) => [each.outerHTML.slice(0, 120), each.getBoundingClientRect().height])
  .filter(([, height]) => height < 43.5)"""
"""Labels carry the target of what they hold. Left out: the outline, a list of sixty places, and the marks on a time
line, which are as long as what they mark; axe sees that both have the 24 px that WCAG asks for."""


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


def test_every_screen_of_the_router_is_in_the_list(page: Page, house: PeopledHouse) -> None:
    page.goto(house.url)
    hashes = [
        state.address.partition("#")[2] for state in STATES if state.address.startswith("/#") or state.address == "/"
    ]
    routed, listed = page.evaluate(ROUTED, hashes)
    assert set(routed) - set(listed) == set()


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
    hang_up(page)
    house.enter(page.context, state.who)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("about:blank")
    page.goto(house.url + state.address.format(**house.world.ids))
    expect(page.get_by_text(state.shows).first).to_be_visible()
    if state.act:
        state.act(page)


def hang_up(page: Page) -> None:
    """A call that the state before left on would come back in this one."""
    button = page.get_by_role("button", name="End the call")
    if button.is_visible():
        button.click()
        expect(button).to_have_count(0)
