"""A whole practice in Firefox: home, briefing, a typed call, debrief, replay. Everything else is tried in Chromium."""

from pathlib import Path

import pytest

from tests.acceptance.fake_house import row
from tests.acceptance.firefox import firefox, needs_firefox
from tests.acceptance.street import open_house

pytestmark = [pytest.mark.acceptance, needs_firefox]


def test_a_practice_from_home_to_the_replay_works_in_firefox(tmp_path: Path) -> None:
    with open_house(tmp_path) as (house, url), firefox() as browser:
        house.rows = [row()]
        browser.go(url)
        browser.press("Outage escalation")
        browser.press("Type instead")
        browser.until("document.querySelector('.caption')?.innerText.includes('Monday morning')")
        browser.until("document.querySelector('.typed input')")
        browser.run(
            """(() => { const input = document.querySelector('.typed input');
            input.value = 'Who rang you?';
            input.dispatchEvent(new Event('input', { bubbles: true }));
            input.form.requestSubmit(); })()"""
        )
        browser.until("document.querySelector('.own')?.innerText.includes('Who rang you?')")
        browser.press("End the call")
        browser.press("Replay the call")
        browser.until("document.querySelectorAll('.turn').length === 15")
        browser.until("document.querySelector('.wave')")
        assert browser.complaints == []
