"""Whatever a rep says, and whatever breaks over it, no word of it is in the log, in either form."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from server import logs
from server.calls.live_call import LiveCall
from server.store.sessions import Sessions
from server.wiring import Chosen, EngineRoom
from tests.cast import FakeBuyer, FakeReader
from tests.open_house import NAMES, OpenHouse, open_house, quick_engines
from tests.standard_error import SAID, Written, written
from voice.plan import Plan
from voice.ports import Reader
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Transcript

__all__ = ("written",)

FORMS = pytest.mark.parametrize("form", ["text", "json"])
SPOKEN = f"We have {SAID} in every site."


class QuotesInItsFault(FakeBuyer):
    """As a library would: its exception says what it choked on."""

    async def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
        raise ValueError(f"cannot answer {transcript.turns[-1].text!r}")
        yield ""  # a generator


class QuotesInItsReading(FakeReader):
    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
        raise KeyError(transcript.turns[-1].text if transcript.turns else SAID)


async def typed(server: OpenHouse) -> None:
    """A call with everything that a page may send, usable or not."""
    session = await server.order()
    async with server.page(session) as page:
        for nonsense in (SAID, f'{{"v": 1, "type": "{SAID}"}}', f'{{"v": 1, "type": "typed", "text": ["{SAID}"]}}'):
            await page.socket.send(nonsense)
            await page.until("error")
        await page.say("typed", text=SPOKEN)
        with contextlib.suppress(ConnectionClosed):  # a call that breaks off closes by itself
            await page.until("caption", speaker="rep")
            await page.say("end")
            await page.closed()
    said = {"text": SAID, "start_s": 0, "end_s": "never"}
    await server.http.post(f"/api/sessions/{session['id']}/comments", json=said, headers=server.bearer)
    await server.http.get(f"/api/sessions/{SAID}", headers=server.bearer)
    await server.until_no_call()


@FORMS
async def test_a_call_in_which_all_is_well_leaves_no_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: Written, form: str
) -> None:
    logs.set_up("debug", form)  # type: ignore[arg-type]
    async with open_house(tmp_path / "data", monkeypatch) as server:
        await typed(server)
    assert SAID not in written.text


@FORMS
async def test_engines_that_quote_the_rep_in_their_faults_leave_no_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: Written, form: str
) -> None:
    async def quoting(room: EngineRoom, reader: Reader) -> Chosen:
        return Chosen(replace(quick_engines(QuotesInItsReading()), buyer=QuotesInItsFault()), NAMES)

    logs.set_up("debug", form)  # type: ignore[arg-type]
    async with open_house(tmp_path / "data", monkeypatch) as server:
        monkeypatch.setattr(EngineRoom, "for_call", quoting)
        await typed(server)
    assert SAID not in written.text
    assert "ValueError" in written.text or "KeyError" in written.text


@FORMS
async def test_a_fault_of_ours_in_a_call_or_a_request_leaves_no_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: Written, form: str
) -> None:
    async def fails(*given: object, **named: object) -> None:
        raise RuntimeError(SAID)

    logs.set_up("debug", form)  # type: ignore[arg-type]
    async with open_house(tmp_path / "data", monkeypatch) as server:
        monkeypatch.setattr(Sessions, "save_transcript", fails)
        monkeypatch.setattr(Sessions, "get", fails)
        monkeypatch.setattr(LiveCall, "_talk", fails)
        await typed(server)
    assert SAID not in written.text
    assert "RuntimeError" in written.text
