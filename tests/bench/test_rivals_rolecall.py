import subprocess
import sys
from pathlib import Path

import pytest

from bench.rivals.contestants.rolecall import FakeListener, FakeVoice, replacements
from bench.rivals.fakes import LINE
from tests.spoken import spoken
from tests.virtual_time import run
from voice.pcm import Pcm, silence
from voice.ports import Speech
from voice.scenario import Voice
from voice.transcript import Word, text_of

ROOT = Path(__file__).parents[2]
WAITING = (
    "from bench.rivals.contestants.start import _end_with_parent as e; import threading; e(); threading.Event().wait()"
)


@pytest.mark.parametrize("setup", ["matched", "speculating", "default"])
def test_what_the_bench_replaces_is_there_to_be_replaced(setup: str) -> None:
    assert all(hasattr(owner, name) for owner, name, _ in replacements(setup))


async def _pieces(phrase: str) -> list[Speech]:
    return [piece async for piece in FakeVoice().speak(phrase, Voice())]


def test_the_fake_voice_says_where_its_words_lie() -> None:
    phrase = "Alpha bravo alpha."
    words = [word for piece in run(_pieces(phrase)) for word in piece.words]
    assert [phrase[word.first_char : word.last_char] for word in words] == ["Alpha", "bravo", "alpha."]
    assert [word.end_s for word in words] == pytest.approx([0.1, 0.2, 0.3])


async def _heard(sound: Pcm) -> tuple[Word, ...]:
    listener = FakeListener()
    listener.feed(sound)
    return await listener.finish()


async def test_the_fake_recogniser_hears_the_bench_s_line() -> None:
    assert text_of(await _heard(await spoken("How did it begin?"))) == LINE


def test_the_fake_recogniser_hears_nothing_in_silence() -> None:
    assert run(_heard(silence(1.0))) == ()


def test_a_contestant_ends_when_the_bench_does() -> None:
    process = subprocess.Popen([sys.executable, "-c", WAITING], stdin=subprocess.PIPE, cwd=ROOT)
    assert process.poll() is None
    process.communicate(timeout=60)  # closes its standard input, as the end of the bench would
    assert process.returncode == 0
