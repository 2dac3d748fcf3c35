"""One tab for test after test: with files and engine warm a page costs a quarter of one in a new context (measured)."""

from typing import NoReturn

import pytest
from playwright.sync_api import Page

from tests.acceptance.chromium import DESK

own_tab = pytest.mark.own_tab
"""What the test does to its tab stays there: a script for every page, a clock, a listener, what is in the cache."""
QUIET_PLACE = "/static/icon.svg"
"""Of the house, so that what its pages kept can be forgotten; and nothing runs there."""


def lend(tab: Page) -> None:
    """Before a test: as a new one is, and what would stay in it is refused."""
    tab.set_viewport_size(DESK)
    tab.emulate_media(color_scheme="light", reduced_motion="reduce")
    tab.mouse.move(0, 0)
    tab.add_init_script = tab.on = stays  # type: ignore[method-assign]


def stays(*_: object, **__: object) -> NoReturn:
    raise RuntimeError("This would stay in the tab for the tests after this one: mark the test with own_tab.")


def clear(tab: Page) -> None:
    """After a test: nothing of it is there any more."""
    tab.unroute_all()
    for each in tab.context.pages:
        if each is not tab:
            each.close()
    tab.goto(QUIET_PLACE)
    tab.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    tab.context.clear_cookies()
