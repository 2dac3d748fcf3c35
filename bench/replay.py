"""How long a coach waits for the replay of a fifteen-minute call: from the address to words, lanes and waveforms."""

import asyncio
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from bench.figure import Figure, Setup
from tests.acceptance.chromium import CHROMIUM, chromium
from tests.long_call import MINUTES, make
from tests.running import Running, running_server

ROUNDS = 5
OPENED = """async () => {
  const there = (what) => document.querySelector(what) !== null;
  const hasCanvas = (wave) => wave.firstElementChild?.shadowRoot?.querySelector('canvas');
  const waves = () => [...document.querySelectorAll('.wave')].filter(hasCanvas);
  const drawn = () => waves().length === 2 && there('.contour .curve') && there('.turn');
  while (!drawn()) await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now();
}"""
"""Milliseconds since the page was asked for."""
HEARD = """async () => {
  const began = performance.now();
  document.querySelector('.bar-row .primary').click();
  const now = document.querySelector('.now');
  const before = now.textContent;
  while (now.textContent === before) await new Promise(requestAnimationFrame);
  return performance.now() - began - 1000;
}"""
"""The clock's first second is over: what is more than a second was waited for."""


def run(setup: Setup) -> Iterator[Figure]:
    if shutil.which(CHROMIUM) is None:
        yield Figure("replay", f"a call of {MINUTES} minutes opens", "s", (), "needs Debian's package chromium")
        return
    data = setup.scratch / "replay"
    session = asyncio.run(make(data))
    with running_server(data) as server, chromium("--autoplay-policy=no-user-gesture-required") as browser:
        rounds = [_round(browser, server, session) for _ in range(1 + ROUNDS)][1:]
    opened_s, heard_s = zip(*rounds, strict=True)
    yield Figure("replay", f"a call of {MINUTES} minutes opens, words, lanes and waveforms drawn", "s", opened_s)
    yield Figure("replay", "its sound begins after a press in the middle", "s", heard_s)


def _round(browser: Browser, server: Running, session: str) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page: Page = context.new_page()
    page.goto(
        server.address, wait_until="networkidle"
    )  # gives the key, and home's files to the cache as any visit does
    page.goto("about:blank")
    page.goto(f"{server.url}/#/session/{session}?t={MINUTES * 30}")
    opened_ms, heard_ms = page.evaluate(OPENED), page.evaluate(HEARD)
    context.close()
    return float(opened_ms) / 1000, max(0.0, float(heard_ms) / 1000)
