"""Which engine stands behind which port, and what is said of one that cannot."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from server.settings import read_settings
from server.wiring import EngineRoom
from tests.cast import FakeReader
from tests.piper_folder import write_piper
from tests.smart_turn_file import write_smart_turn
from tests.whisper_folder import write_whisper
from voice.errors import EngineUnavailable, RolecallError

MakeRoom = Callable[..., EngineRoom]


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[MakeRoom]:
    made: list[EngineRoom] = []

    def make(**settings: Any) -> EngineRoom:
        made.append(EngineRoom(read_settings({"data": tmp_path, **settings}, {})))
        return made[-1]

    yield make
    for each in made:
        await each.close()


async def test_without_model_files_the_built_in_engines_are_chosen(room: MakeRoom) -> None:
    assert room().names() == {"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"}


async def test_with_their_files_the_engines_with_a_model_are_chosen(room: MakeRoom, tmp_path: Path) -> None:
    write_whisper(tmp_path / "models" / "faster-whisper-base.en")
    write_piper(tmp_path / "models" / "tone")
    chosen = room(chat_url="http://127.0.0.1:9/v1", chat_model="m").names()
    assert chosen == {"stt": "whisper", "tts": "piper", "buyer": "chat"}


async def test_every_engine_that_is_not_there_says_why(room: MakeRoom) -> None:
    why_not = {option.name: option.why_not for option in room().options()}
    assert "rolecall fetch faster-whisper-base.en" in why_not["whisper"]
    assert "rolecall fetch en_US-ljspeech-medium" in why_not["piper"]
    assert why_not["chat"] == "the settings chat_url and chat_model are empty"
    assert [why_not[name] for name in ("pocketsphinx", "espeak", "scripted")] == ["", "", ""]


ENDPOINT = {
    "speech_url": "http://127.0.0.1:9/v1",
    "stt_model": "ears",
    "tts_model": "mouth",
    "tts_voice": "one",
}


async def test_a_speech_endpoint_is_used_only_when_it_is_named(room: MakeRoom) -> None:
    assert room(**ENDPOINT).names() == {"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"}
    named = room(**ENDPOINT, stt="remote", tts="remote")
    engines = (await named.for_call(FakeReader())).engines
    assert (engines.speech_to_text.name, engines.text_to_speech.name) == ("remote ears", "remote mouth")


async def test_a_speech_endpoint_without_its_names_says_what_is_missing(room: MakeRoom) -> None:
    with pytest.raises(EngineUnavailable, match="the setting stt_model is empty"):
        room(speech_url="http://127.0.0.1:9/v1", stt="remote").names()


async def test_an_end_of_turn_model_listens_where_its_file_is(room: MakeRoom, tmp_path: Path) -> None:
    assert (await room().for_call(FakeReader())).engines.turn_end is None
    (tmp_path / "models").mkdir()
    write_smart_turn(tmp_path / "models" / "smart-turn-v3.2-cpu.onnx")
    detector = (await room().for_call(FakeReader())).engines.turn_end
    assert detector is not None
    assert detector.name == "smart-turn"
    assert (await room(turn_end="none").for_call(FakeReader())).engines.turn_end is None


async def test_an_end_of_turn_model_named_outright_must_be_there(room: MakeRoom) -> None:
    with pytest.raises(EngineUnavailable, match="The engine 'smart-turn' cannot be used: there is no "):
        await room(turn_end="smart-turn").load_named()


@pytest.mark.parametrize("named", [{"stt": "whisper"}, {"tts": "piper"}, {"buyer": "chat"}])
async def test_an_engine_named_outright_never_falls_back(room: MakeRoom, named: dict[str, str]) -> None:
    (name,) = named.values()
    with pytest.raises(EngineUnavailable, match=f"The engine '{name}' cannot be used: "):
        room(**named).names()


async def test_a_voice_named_outright_is_not_replaced_by_another(room: MakeRoom, tmp_path: Path) -> None:
    write_piper(tmp_path / "models" / "tone")
    assert room(tts="piper").names()["tts"] == "piper"
    with pytest.raises(EngineUnavailable, match="no voice other"):
        room(tts="piper", piper_voice="other").names()


async def test_a_voice_may_be_a_file_anywhere(room: MakeRoom, tmp_path: Path) -> None:
    voice = write_piper(tmp_path / "elsewhere")
    assert room(tts="piper", piper_voice=str(voice)).names()["tts"] == "piper"


async def test_a_voice_file_needs_its_configuration_beside_it(room: MakeRoom, tmp_path: Path) -> None:
    voice = write_piper(tmp_path / "elsewhere").rename(tmp_path / "alone.onnx")
    with pytest.raises(EngineUnavailable, match=r"with its alone\.onnx\.json beside it"):
        room(tts="piper", piper_voice=str(voice)).names()


async def test_models_that_are_named_are_loaded_at_once(room: MakeRoom, tmp_path: Path) -> None:
    whisper, piper = write_whisper(tmp_path / "whisper"), write_piper(tmp_path / "piper")
    named = room(stt="whisper", whisper_model=str(whisper), tts="piper", piper_voice=str(piper))
    await named.load_named()
    assert named.names() == {"stt": "whisper", "tts": "piper", "buyer": "scripted"}


async def test_a_whisper_model_that_cannot_be_loaded_is_told_when_it_is_named(room: MakeRoom, tmp_path: Path) -> None:
    model = write_whisper(tmp_path / "whisper")
    (model / "model.bin").write_bytes(b"no model")
    with pytest.raises(RolecallError, match="whisper"):
        await room(stt="whisper", whisper_model=str(model)).load_named()


async def test_a_voice_that_cannot_be_loaded_is_told_when_it_is_named(room: MakeRoom, tmp_path: Path) -> None:
    voice = write_piper(tmp_path / "piper")
    voice.write_bytes(b"no voice")
    with pytest.raises(RolecallError, match=r"tone\.onnx"):
        await room(tts="piper", piper_voice=str(voice)).load_named()


async def test_an_engine_is_loaded_once_for_all_calls(room: MakeRoom) -> None:
    one = room()
    first, second = await one.for_call(FakeReader()), await one.for_call(FakeReader())
    assert first.engines.text_to_speech is second.engines.text_to_speech
    assert first.engines.detector is not second.engines.detector
