"""Takes the pictures in docs/screens/ from a real server: `make screenshots`. Needs Debian's package chromium.

The calls of the past weeks are rehearsals of the scripted reps; that of the replay was spoken by espeak-ng, and that of
the call and its debrief is typed here, in real time. With names after it, `python -m tools.screenshots replay team`,
only those pictures are taken; one without an address needs the one before it.
"""

import asyncio
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from server.scenarios import library
from server.security.accounts_door import cookie_name
from tests.acceptance.chromium import CHROMIUM, FLAGS, say
from tools.screenshots.stage import set_up

FOLDER = Path(__file__).parents[2] / "docs" / "screens"
LARGEST_BYTES = 1_500_000
"""Of all pictures together."""
PATIENCE_MS = 60_000
SCENARIO = "outage-escalation"
TYPED_TURNS = 5
ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    who: str
    """Signed in; "" nobody."""
    address: str
    shows: str
    """What is there when the page is ready."""
    act: Callable[[Page], None] | None = None
    themes: tuple[str, ...] = ("light",)
    height: int = 760
    width: int = 1200


def type_a_call(page: Page) -> None:
    """To the strong rep's answers, up to the middle of the call."""
    page.get_by_role("button", name=re.compile("^I agree")).click()
    page.get_by_role("button", name="Type instead").click()
    lines = [text for texts in library.find(SCENARIO).tests["strong"].answers.values() for text in texts[:1]]
    for line in lines[:TYPED_TURNS]:
        expect(page.locator(".stage .doing")).to_have_text("Listening", timeout=PATIENCE_MS)
        say(page, line)
        expect(page.locator(".own")).to_contain_text(line[-20:], timeout=PATIENCE_MS)
    expect(page.locator(".stage .doing")).to_have_text("Speaking", timeout=PATIENCE_MS)


def rehearse(page: Page) -> None:
    page.get_by_role("tab", name="Rehearse").click()
    page.get_by_role("button", name="Rehearse", exact=True).click()
    expect(page.locator(".played li").first).to_be_visible()


def end_the_call(page: Page) -> None:
    page.get_by_role("button", name="End the call").click()
    expect(page.get_by_role("heading", name=re.compile("^Debrief"))).to_be_visible(timeout=PATIENCE_MS)


def point_at_a_reading(page: Page) -> None:
    expect(page.locator(".wave canvas").first).to_be_attached(timeout=PATIENCE_MS)
    page.locator(".contour.pace .hit").first.hover()
    expect(page.locator("p.pointed")).to_contain_text("asked for")


BOTH = ("light", "dark")
PICTURES = (
    Picture("sign-in", "", "/", "Sign in"),
    Picture("home", "Ada", "/", "You were asked to practise", themes=BOTH, height=1000),
    Picture("briefing", "Ada", f"/#/practice/{SCENARIO}", "What counts", height=900),
    Picture("call", "Ada", "", "", type_a_call, themes=BOTH),
    Picture("debrief", "Ada", "", "", end_the_call, themes=BOTH, height=1000),
    Picture("replay", "Ada", "/#/session/{call}?t=6", "What was said", point_at_a_reading, width=1400, height=1000),
    Picture("team", "Noor", "/#/team", "What the shared calls show together", height=1000),
    Picture("editor", "Noor", "/#/authoring/late-parts", "No faults.", rehearse, width=1500, height=900),
    Picture("people", "Amira", "/#/people", "Open invites"),
    Picture("your-data", "Ada", "/#/me", "Your data"),
)


def main(names: Sequence[str]) -> int:
    pictures = [one for one in PICTURES if not names or one.name in names]
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        if not names or old.stem.removesuffix("-dark") in names:
            old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        signed_in, call = asyncio.run(set_up(data))
        with served(data) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            take_all(
                browser, address, signed_in, [replace(one, address=one.address.format(call=call)) for one in pictures]
            )
            browser.close()
    taken = {path.name: path.stat().st_size for path in sorted(FOLDER.glob("*.png"))}
    for name, size in taken.items():
        print(f"{size:8,}  docs/screens/{name}")
    print(f"{sum(taken.values()):8,}  bytes together")
    return 0 if sum(taken.values()) < LARGEST_BYTES else 1


@contextmanager
def served(data: Path) -> Iterator[str]:
    """A server with accounts on a free port, and its address."""
    command = [sys.executable, "-m", "server", "serve", "--accounts", "on", "--port", "0", "--data", str(data)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield next(found[0] for line in process.stdout if (found := ADDRESS.search(line)))
    finally:
        process.terminate()
        process.communicate(timeout=90)


def take_all(browser: Browser, address: str, signed_in: dict[str, str], pictures: Sequence[Picture]) -> None:
    """One page for all; a picture without an address goes on where the one before it was."""
    context = browser.new_context(base_url=address, reduced_motion="reduce", permissions=["microphone"])
    page = context.new_page()
    for picture in pictures:
        page.set_viewport_size({"width": picture.width, "height": picture.height})
        if picture.address:
            context.clear_cookies()
            if picture.who:
                cookie = {"name": cookie_name(""), "value": signed_in[picture.who], "url": address}
                context.add_cookies([cookie])  # type: ignore[list-item]
            page.goto("about:blank")
            page.goto(address + picture.address)
            expect(page.get_by_text(picture.shows).first).to_be_visible(timeout=PATIENCE_MS)
        if picture.act:
            picture.act(page)
        take(page, picture)


def take(page: Page, picture: Picture) -> None:
    for theme in picture.themes:
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        name = picture.name if theme == "light" else f"{picture.name}-{theme}"
        page.screenshot(path=FOLDER / f"{name}.png", animations="disabled", caret="hide")
    page.emulate_media(color_scheme="light")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
