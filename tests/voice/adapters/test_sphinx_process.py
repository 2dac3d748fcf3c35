"""A worker's answers as they come through its pipe, good and bad."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from voice.adapters import sphinx_process
from voice.adapters.sphinx_process import SphinxProcess
from voice.errors import EngineFailed
from voice.transcript import Word

READY = json.dumps({"id": 1, "words": [], "behind_s": 0.0})
ANSWERS = {
    "cut": '{"id": 2, "wor',
    "refused": json.dumps({"id": 2, "error": "ValueError: no"}) + "\n",
    "whole": json.dumps({"id": 2, "words": [["hello", 0.0, 0.5, None]], "behind_s": 0.125}) + "\n",
}


async def started(folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> SphinxProcess:
    """A worker that is told what to expect, reads one request, says this and dies."""
    script = folder / "worker.py"
    reads = "sys.stdin.read(9)"
    script.write_text(
        f"import sys\n{reads}\nsys.stdin.read(2)\nprint({READY!r}, flush=True)\n{reads}\nsys.stdout.write({answer!r})\n"
    )
    monkeypatch.setattr(sphinx_process, "command", lambda mode: (sys.executable, str(script), mode))
    return await SphinxProcess.start("live")


@pytest.mark.parametrize(("answer", "sentence"), [("cut", "stopped in the middle"), ("refused", "refused the sound")])
async def test_an_answer_that_is_no_answer_is_an_engine_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, sentence: str
) -> None:
    worker = await started(tmp_path, monkeypatch, ANSWERS[answer])
    with pytest.raises(EngineFailed, match=sentence):
        await asyncio.wait_for(worker.ask(b"E"), 30)
    await worker.aclose()


async def test_a_whole_answer_is_its_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = await started(tmp_path, monkeypatch, ANSWERS["whole"])
    assert await worker.ask(b"E") == (Word("hello", 0.0, 0.5, None),)
    await worker.aclose()


async def test_an_answer_tells_how_far_behind_the_worker_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = await started(tmp_path, monkeypatch, ANSWERS["whole"])
    await worker.ask(b"E")
    assert worker.behind_s == 0.125
    await worker.aclose()
