"""A worker's answers as they come through its pipe, good and bad."""

import asyncio
import json
from pathlib import Path

import pytest

from voice.adapters import sphinx_process
from voice.adapters.sphinx_process import SphinxProcess
from voice.errors import EngineFailed
from voice.transcript import Word

READY = json.dumps({"id": 0, "words": []})
ANSWERS = {
    "cut": '{"id": 1, "wor',
    "refused": json.dumps({"id": 1, "error": "ValueError: no"}) + "\n",
    "whole": json.dumps({"id": 1, "words": [["hello", 0.0, 0.5, None]]}) + "\n",
}


async def started(folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str) -> SphinxProcess:
    """A worker that reads one request, says this and dies."""
    script = folder / "worker.py"
    script.write_text(f"import sys\nprint({READY!r}, flush=True)\nsys.stdin.read(9)\nsys.stdout.write({answer!r})\n")
    monkeypatch.setattr(sphinx_process, "WORKER", script)
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
