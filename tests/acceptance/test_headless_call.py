"""The rep's side of `rolecall call` against a small server, over loopback with real Opus."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.headless.call import call
from server.sound_file import read_sound, write_sound
from tests.served import served
from tests.small_rolecall import KEY, small_rolecall
from tests.tones import rms, strongest_hz, tone
from voice.errors import BadAudio, BadInput, RolecallError
from voice.pcm import join, silence

pytestmark = pytest.mark.acceptance


@pytest.fixture
async def url() -> AsyncIterator[str]:
    async with served(small_rolecall) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(autouse=True)
def _the_small_buyer_never_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.headless.rep.OPENING_LIMIT_S", 0.0)


@pytest.fixture
def wav(tmp_path: Path) -> Path:
    path = tmp_path / "rep.wav"
    write_sound(path, join([tone(300, 0.5, 16_000), silence(0.1)]))
    return path


async def test_two_files_are_two_turns_with_their_answers(url: str, wav: Path, tmp_path: Path) -> None:
    saved = tmp_path / "buyer.wav"
    result = await call(url, KEY, "one", wavs=[wav, wav], level="tough", seed=3, save_buyer=saved, timeout_s=40)
    assert [turn["speaker"] for turn in result["turns"]] == ["rep", "buyer", "rep", "buyer"]
    assert result["connected"] is True
    assert result["engines"] == {"stt": "none", "tts": "tone", "buyer": "echo"}
    assert (result["scenario"], result["level"], result["seed"]) == ("one", "tough", 3)
    assert result["scorecard"] == {"schema": 1}
    assert result["reason"] == "rep"
    latencies = [turn["latency"]["end_of_speech_to_first_audio_s"] for turn in result["turns"][1::2]]
    assert min(latencies) >= 0.5, "the small server's pause and thinking time"
    heard = read_sound(saved).sound
    assert strongest_hz(heard) == pytest.approx(660, abs=2)
    assert rms(heard) > 0.05


async def test_a_scenario_that_is_not_there_is_bad_input_in_the_servers_words(url: str, wav: Path) -> None:
    with pytest.raises(BadInput, match="known are one and two"):
        await call(url, KEY, "none", wavs=[wav])


async def test_a_wrong_key_is_bad_input(url: str, wav: Path) -> None:
    with pytest.raises(BadInput, match="key is missing or wrong"):
        await call(url, "wrong", "one", wavs=[wav])


async def test_a_server_that_cannot_go_on_is_an_error_in_its_words(url: str, wav: Path) -> None:
    with pytest.raises(RolecallError, match="recogniser is gone"):
        await call(url, KEY, "broken", wavs=[wav])


async def test_a_socket_that_closes_early_is_an_error(url: str, wav: Path) -> None:
    with pytest.raises(RolecallError, match="closed the socket before the debrief"):
        await call(url, KEY, "closing", wavs=[wav])


async def test_a_call_that_takes_too_long_is_given_up(url: str, wav: Path) -> None:
    with pytest.raises(RolecallError, match="did not come to its debrief"):
        await call(url, KEY, "one", wavs=[wav], timeout_s=1.0)


async def test_no_server_is_an_error_that_says_what_to_start(wav: Path) -> None:
    with pytest.raises(RolecallError, match="start one with rolecall serve"):
        await call("http://127.0.0.1:9", KEY, "one", wavs=[wav])


async def test_nothing_to_say_is_bad_input(wav: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="at least one WAV"):
        await call("http://127.0.0.1:9", KEY, "one", wavs=[])
    with pytest.raises(BadAudio, match="There is no file"):
        await call("http://127.0.0.1:9", KEY, "one", wavs=[wav, tmp_path / "none.wav"])
    with pytest.raises(BadInput, match="no folder"):
        await call("http://127.0.0.1:9", KEY, "one", wavs=[wav], save_buyer=tmp_path / "none" / "b.wav")
