"""What most tests in a browser begin with; a file that needs another browser, house or address says so itself."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.acceptance.chromium import chromium, page_at, tab_at
from tests.acceptance.fake_house import FakeHouse
from tests.acceptance.street import Street, open_street
from tests.acceptance.tabs import clear, lend


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Street]:
    with open_street(tmp_path_factory.mktemp("street")) as street:
        yield street


@pytest.fixture
def house(street: Street) -> FakeHouse:
    """With canned answers; each test has its own."""
    return street.new_house()


@pytest.fixture(scope="module")
def house_url(street: Street) -> str:
    return street.url


@pytest.fixture(scope="module")
def heard() -> list[str]:
    """What the browser complained about in the tab."""
    return []


@pytest.fixture
def complaints(heard: list[str]) -> list[str]:
    """What the browser complained about; every test must leave it empty."""
    heard.clear()
    return heard


@pytest.fixture(scope="module")
def tab(browser: Browser, house_url: str, heard: list[str]) -> Iterator[Page]:
    with tab_at(browser, house_url, heard) as tab:
        yield tab


@pytest.fixture
def page(
    request: pytest.FixtureRequest, browser: Browser, house: FakeHouse, house_url: str, complaints: list[str]
) -> Iterator[Page]:
    """For a test marked `own_tab` a new one, without files in its cache; for others the file's one, cleared."""
    if request.node.get_closest_marker("own_tab"):
        with page_at(browser, house_url, complaints) as page:
            yield page
        return
    tab: Page = request.getfixturevalue("tab")
    lend(tab)
    yield tab
    clear(tab)
    assert complaints == []
