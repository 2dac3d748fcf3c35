"""What most tests in a browser begin with; a file that needs another browser, house or address says so itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.acceptance.chromium import chromium, page_at
from tests.acceptance.fake_house import FakeHouse, open_house


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[FakeHouse, str]]:
    """A house with canned answers, and its address."""
    with open_house(tmp_path) as found:
        yield found


@pytest.fixture
def house(opened: tuple[FakeHouse, str]) -> FakeHouse:
    return opened[0]


@pytest.fixture
def house_url(opened: tuple[FakeHouse, str]) -> str:
    return opened[1]


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained about; every test must leave it empty."""
    return []


@pytest.fixture
def page(browser: Browser, house_url: str, complaints: list[str]) -> Iterator[Page]:
    with page_at(browser, house_url, complaints) as page:
        yield page
