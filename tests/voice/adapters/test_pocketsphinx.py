import asyncio
import os
import select
import signal
import subprocess
import sys

import pytest

from tests.spoken import spoken
from voice.adapters.pocketsphinx import PocketSphinx
from voice.adapters.sphinx_process import WORKER, SphinxProcess
from voice.errors import EngineFailed


def is_there(pid: int) -> bool:
    """Whether there is such a process, be it a zombie."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_a_listener_whose_worker_died_says_so_and_may_be_opened_again() -> None:
    engine = PocketSphinx()
    listener = await engine.listen(())
    os.kill(listener.worker.pid, signal.SIGKILL)
    await listener.worker.ended()
    listener.feed(await spoken("we lost the weekend"))
    with pytest.raises(EngineFailed, match="recogniser") as caught:
        await listener.finish()
    assert caught.value.retryable
    await listener.aclose()


async def test_a_worker_that_dies_in_the_middle_fails_the_one_who_waits() -> None:
    engine = PocketSphinx()
    listener = await engine.listen(())
    for _ in range(20):
        listener.feed(await spoken("we lost the whole weekend"))
    waiting = asyncio.create_task(listener.finish())
    await asyncio.sleep(0)
    os.kill(listener.worker.pid, signal.SIGKILL)
    with pytest.raises(EngineFailed):
        await waiting
    await listener.aclose()


async def test_stored_turns_get_a_new_worker_after_one_died() -> None:
    engine = PocketSphinx()
    speech = await spoken("we lost the weekend")
    first = await engine.transcribe(speech, ())
    worker = await engine.stored_worker()
    os.kill(worker.pid, signal.SIGKILL)
    await worker.ended()
    assert await engine.transcribe(speech, ()) == first
    await engine.aclose()


async def test_a_turn_has_the_same_stored_words_whatever_came_before() -> None:
    engine = PocketSphinx()
    one, other = await spoken("we lost the weekend"), await spoken("thank you very much")
    first = await engine.transcribe(one, ())
    await engine.transcribe(other, ())
    assert await engine.transcribe(one, ()) == first
    await engine.aclose()


async def test_a_partial_given_up_does_not_answer_the_next_question() -> None:
    engine = PocketSphinx()
    listener = await engine.listen(())
    listener.feed(await spoken("we lost the whole weekend and every order in it"))
    given_up = asyncio.create_task(listener.partial())
    await asyncio.sleep(0)
    given_up.cancel()
    words = await listener.finish()
    assert len(words) > 3
    assert await listener.partial() == ()
    await listener.aclose()


async def test_a_closed_listener_leaves_no_process() -> None:
    listener = await PocketSphinx().listen(())
    listener.feed(await spoken("we lost the whole weekend and every order in it"))
    await listener.aclose()
    assert not is_there(listener.worker.pid)
    with pytest.raises(EngineFailed):
        await listener.finish()


async def test_a_worker_that_cannot_start_is_a_failure_that_may_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(EngineFailed, match="started"):
        await SphinxProcess.start("live")


def test_a_worker_ends_with_its_input() -> None:
    done = subprocess.run([sys.executable, "-P", str(WORKER), "live"], input=b"", capture_output=True, check=True)
    assert done.stdout == b'{"id": 0, "words": []}\n'
    assert done.stderr == b""


def test_a_worker_does_not_outlive_its_parent() -> None:
    code = f"""
import os, subprocess, sys
pipes = {{"stdin": subprocess.PIPE, "stdout": sys.stdout}}
worker = subprocess.Popen([sys.executable, "-P", {str(WORKER)!r}, "live"], **pipes)
print(worker.pid, flush=True)
os.kill(os.getpid(), 9)
"""
    # The worker holds the output too: reading it to its end waits for the worker's end.
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL
    assert b'"id": 0' in done.stdout
    assert has_ended(int(done.stdout.split()[0]))


def has_ended(pid: int) -> bool:
    """Whether the process ends; its files close a moment before it is gone."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([process], [], [], 30.0)[0])
    finally:
        os.close(process)


def test_the_adapter_itself_loads_no_recogniser() -> None:
    code = "import sys, voice.adapters.pocketsphinx; sys.exit('pocketsphinx' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
