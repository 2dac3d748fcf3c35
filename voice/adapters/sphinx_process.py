"""One worker process with pocketsphinx in it, as seen from the event loop: pipes, no thread, nothing that waits.

A process is started with asyncio's own subprocess support, which hands the pipes to the loop; requests are
answered in their order. A worker that dies fails the request that waits for it, with a sentence to show.
"""

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from voice.adapters.sphinx_names import Phrase
from voice.errors import EngineFailed
from voice.transcript import Word

WORKER = "voice.adapters.sphinx_worker"
ROOT = Path(__file__).parents[2]
"""Where the worker's module is found, wherever the server was started."""
LINE_LIMIT_BYTES = 1 << 20
"""A stored turn of an hour answers with about 0.5 MB."""


ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
"""numpy in a worker takes no second core from the call."""


def command(mode: str) -> tuple[str, ...]:
    """What starts a worker; -P keeps the folder the server was started in out of its path."""
    return sys.executable, "-P", "-m", WORKER, mode


class SphinxProcess:
    """A worker; `start` it, `ask` it, `aclose` it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._turn = asyncio.Lock()
        self._asked = 0
        self.behind_s = 0.0
        """The most that hearing was late before the last answer."""

    @classmethod
    async def start(cls, mode: str, expected: Sequence[Phrase] = ()) -> "SphinxProcess":
        """A worker for `live` islands or `stored` turns, its model loaded. Raises EngineFailed."""
        try:
            process = await asyncio.create_subprocess_exec(
                *command(mode),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                limit=LINE_LIMIT_BYTES,
                env={**os.environ, **ONE_THREAD, "PYTHONPATH": str(ROOT)},
            )
        except OSError as error:
            raise EngineFailed(f"The speech recogniser cannot be started: {error}.", retryable=True) from error
        worker = cls(process)
        try:
            await worker.ask(b"O", json.dumps(expected).encode())
        except BaseException:
            await worker.aclose()
            raise
        return worker

    @property
    def is_alive(self) -> bool:
        return self._process.returncode is None and not self._pipe.is_closing()

    @property
    def pid(self) -> int:
        return self._process.pid

    def tell(self, kind: bytes, payload: bytes = b"") -> int:
        """Sends a request and gives its number; never waits (the pipe's buffer grows instead)."""
        self._asked += 1
        if self.is_alive:
            header = kind + self._asked.to_bytes(4, "little") + len(payload).to_bytes(4, "little")
            self._pipe.write(header + payload)
        return self._asked

    def expect(self, phrases: Sequence[Phrase]) -> None:
        """The words to expect in turns told from here on."""
        self.tell(b"O", json.dumps(phrases).encode())

    async def ask(self, kind: bytes, payload: bytes = b"") -> tuple[Word, ...]:
        """Sends a request and waits for its words. Raises EngineFailed."""
        number = self.tell(kind, payload)
        async with self._turn:
            return await self._answer(number)

    async def _answer(self, number: int) -> tuple[Word, ...]:
        """Reads until the answer to `number`: those of requests given up before are passed over."""
        while line := await self._read_line():
            reply = json.loads(line)
            if reply["id"] < number:
                continue
            self.behind_s = reply.get("behind_s", 0.0)
            if "error" in reply:
                raise EngineFailed(f"The speech recogniser refused the sound ({reply['error']}).")
            return tuple(Word(*piece) for piece in reply["words"])
        raise EngineFailed("The speech recogniser stopped in the middle of its work.", retryable=True)

    async def _read_line(self) -> bytes:
        """Empty when no whole line comes any more: a worker may be killed in the middle of one."""
        output = self._process.stdout
        if output is None:
            raise RuntimeError("the worker was started without an output pipe")
        try:
            line = await output.readline()
        except ConnectionError:
            return b""
        return line if line.endswith(b"\n") else b""

    @property
    def _pipe(self) -> asyncio.StreamWriter:
        pipe = self._process.stdin
        if pipe is None:
            raise RuntimeError("the worker was started without an input pipe")
        return pipe

    async def aclose(self) -> None:
        """Ends the worker at once, whatever it is at; safe to call twice."""
        with suppress(ProcessLookupError):
            self._process.kill()
        self._pipe.close()
        with suppress(ConnectionError):
            await self._pipe.wait_closed()
        await self.ended()

    async def ended(self) -> None:
        """Waits until the process is gone and no zombie is left of it."""
        await self._process.wait()
