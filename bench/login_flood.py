"""Tries to sign in at a steady rate: `python -m bench.login_flood PORT RATE SECONDS one|many`; prints what it saw.

Half of the names exist. Raw HTTP over kept connections: a client library would need the processor that is measured.
"""

import asyncio
import json
import sys
import time
from collections import Counter, defaultdict
from itertools import count

from bench.figure import percentile

CONNECTIONS = 100
NAMES = 20


class Flood:
    def __init__(self, port: int, addresses: str) -> None:
        self._port, self._addresses = port, addresses
        self.statuses: Counter[str] = Counter()
        self.took_ms: list[float] = []
        self.texts: dict[tuple[str, str], set[bytes]] = defaultdict(set)
        self.waiting: asyncio.Queue[int] = asyncio.Queue()

    async def answer_one_after_another(self) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        while True:
            number = await self.waiting.get()
            began_s = time.perf_counter()
            writer.write(self._request(number))
            status, text = await _answer(reader)
            self.took_ms.append((time.perf_counter() - began_s) * 1000)
            self.statuses[status] += 1
            self.texts[status, _who(number)].add(text)

    def telling_texts(self) -> int:
        """Texts that only people who exist get, or only others."""
        statuses = {status for status, _ in self.texts}
        both = [(self.texts[each, "somebody"], self.texts[each, "nobody"]) for each in statuses]
        return sum(len(somebody ^ nobody) for somebody, nobody in both)

    def _request(self, number: int) -> bytes:
        body = json.dumps({"email": f"{_who(number)}{number % NAMES}@corp.example", "password": f"guess {number}"})
        address = (
            "10.1.1.1" if self._addresses == "one" else f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        )
        lines = (
            "POST /api/sign-in HTTP/1.1",
            "Host: localhost:8350",
            "Origin: http://localhost:8350",
            f"X-Forwarded-For: {address}",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
        )
        return "\r\n".join((*lines, "", body)).encode()


def _who(number: int) -> str:
    return "somebody" if number % 2 else "nobody"


async def _answer(reader: asyncio.StreamReader) -> tuple[str, bytes]:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode().lower().split("\r\n")
    length = next((int(line.split(":")[1]) for line in lines if line.startswith("content-length:")), 0)
    return lines[0].split(" ")[1], await reader.readexactly(length)


async def main(port: int, rate_per_s: float, seconds: float, addresses: str) -> None:
    flood = Flood(port, addresses)
    tasks = [asyncio.create_task(flood.answer_one_after_another()) for _ in range(CONNECTIONS)]
    await asyncio.sleep(0.2)
    print("begins", flush=True)
    began_s = time.perf_counter()
    for number in count():
        due_s = began_s + number / rate_per_s
        if due_s - began_s > seconds:
            break
        await asyncio.sleep(max(0.0, due_s - time.perf_counter()))
        flood.waiting.put_nowait(number)
    answered_per_s = len(flood.took_ms) / (time.perf_counter() - began_s)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    seen = {"sent": number, "answered_per_s": answered_per_s, "statuses": flood.statuses}
    print(json.dumps({**seen, "p95_ms": percentile(flood.took_ms, 95), "telling_texts": flood.telling_texts()}))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3]), sys.argv[4]))
