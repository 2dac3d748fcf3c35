from pathlib import Path

import pytest

from server.doctor import self_test as steps
from server.doctor.self_test import PHRASE, self_test
from server.settings import read_settings
from server.wiring import EngineRoom
from tests.cast import FakeEar, FakeVoice
from voice.errors import EngineFailed
from voice.ports import SpeechToText, TextToSpeech

ALL = ["text to speech", "voice detector", "speech to text", "reading process", "sound connection"]


async def quick() -> str:
    return "tried elsewhere"


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EngineRoom:
    """The built-in engines, but for the recogniser, whose process has tests of its own."""

    async def ear(room: EngineRoom, name: str = "") -> SpeechToText:
        return FakeEar([], stored=PHRASE.lower().strip("?"))

    monkeypatch.setattr(EngineRoom, "speech_to_text", ear)
    monkeypatch.setattr(steps, "read_nothing", quick)
    return EngineRoom(read_settings({"data": tmp_path}, {}))


async def test_every_part_of_a_call_is_tried(room: EngineRoom) -> None:
    findings = await self_test(room)
    await room.close()
    assert [finding.what for finding in findings] == ALL
    assert [finding.said for finding in findings if not finding.is_good] == []
    assert "where do the approvals get stuck today" in findings[2].said


async def test_a_voice_that_breaks_ends_the_test_with_its_sentence(
    room: EngineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(room: EngineRoom) -> TextToSpeech:
        return FakeVoice(fails=True)

    monkeypatch.setattr(EngineRoom, "text_to_speech", broken)
    (finding,) = await self_test(room)
    await room.close()
    assert (finding.what, finding.is_good, finding.said) == ("text to speech", False, "The voice broke.")


async def test_a_part_that_breaks_does_not_keep_the_others_from_being_tried(
    room: EngineRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def deaf(room: EngineRoom, name: str = "") -> SpeechToText:
        raise EngineFailed("The recogniser broke.")

    monkeypatch.setattr(EngineRoom, "speech_to_text", deaf)
    findings = await self_test(room)
    await room.close()
    assert [finding.what for finding in findings if not finding.is_good] == ["speech to text"]


async def test_a_part_that_never_answers_is_given_up(room: EngineRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "STEP_LIMIT_S", 0.0)
    finding = (await self_test(room))[0]
    await room.close()
    assert (finding.is_good, finding.said) == (False, "nothing came within 0 s")
