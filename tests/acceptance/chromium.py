"""Debian's Chromium on the project's pages: how it is started, and what a rep does there first."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, expect, sync_playwright

CHROMIUM = "/usr/bin/chromium"
needs_chromium = pytest.mark.skipif(
    shutil.which(CHROMIUM) is None, reason="needs a browser: install the package chromium"
)

FLAGS = [
    "--no-sandbox",
    "--use-fake-ui-for-media-stream",
    "--use-fake-device-for-media-stream",
    "--disable-gpu",
    "--disable-background-networking",
]
DESK = ViewportSize(width=1280, height=900)
LONG_MS = 60_000
"""What a page may take on a loaded machine; nothing waits this long when all is well."""
expect.set_options(timeout=LONG_MS)
NO_DIRECT_SOUND = "--webrtc-ip-handling-policy=disable_non_proxied_udp"
"""WebRTC finds no candidate, as in a network that blocks UDP."""
TELLS_VIOLATIONS = """document.addEventListener('securitypolicyviolation',
  (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));"""


@contextmanager
def chromium(*flags: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, *flags])
        yield browser
        browser.close()


@contextmanager
def page_at(browser: Browser, address: str, complaints: list[str]) -> Iterator[Page]:
    """An empty page for a house; what the browser complains about must be gone when it closes."""
    with tab_at(browser, address, complaints) as page:
        yield page
    assert complaints == []


@contextmanager
def tab_at(browser: Browser, address: str, complaints: list[str]) -> Iterator[Page]:
    """An empty page for a house, and what the browser complains about."""
    context = browser.new_context(base_url=address, viewport=DESK, reduced_motion="reduce", permissions=["microphone"])
    page = context.new_page()
    page.set_default_timeout(LONG_MS)
    page.add_init_script(TELLS_VIOLATIONS)
    page.on("console", lambda line: complaints.append(line.text) if is_complaint(line) else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()


def is_complaint(line: ConsoleMessage) -> bool:
    """What opens alone, like a picture, names no icon: the browser looks for one in the usual place."""
    return line.type in ("error", "warning") and not line.location["url"].endswith("/favicon.ico")


def brief(page: Page) -> None:
    page.goto("/#/practice/outage-escalation")
    expect(page.get_by_role("heading", name="What counts")).to_be_visible()


def open_sound_check(page: Page) -> None:
    brief(page)
    page.get_by_text("Sound check").click()
    expect(page.get_by_role("combobox", name="Microphone")).to_be_visible()


def call_by_typing(page: Page) -> None:
    brief(page)
    page.get_by_role("button", name="Type instead").click()
    expect(page.get_by_text("connected, you type")).to_be_visible()


def say(page: Page, text: str) -> None:
    page.get_by_label("Type to the buyer").fill(text)
    page.keyboard.press("Enter")


def kinds_of(messages: list[dict[str, Any]]) -> list[Any]:
    return [message["type"] for message in messages]


def call_from_home(page: Page, button: str = "Type instead") -> None:
    page.goto("/")
    page.get_by_role("link", name="Outage escalation").first.click()
    page.get_by_role("button", name=button).click()
    expect(page.locator(".caption")).to_contain_text("Monday morning")


def until(page: Page, is_so: Callable[[], bool]) -> None:
    """Lets the page go on until its house has what is asked for."""
    for _ in range(5_000):
        if is_so():
            return
        page.evaluate("() => fetch('/api/health').then((answer) => answer.text())")
    raise AssertionError("it did not come")
