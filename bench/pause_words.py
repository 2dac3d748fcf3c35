"""`python -m bench.pause_words FILE`: the words of the reporting half's pauses as pocketsphinx hears them live.

A quarter of an hour of sound takes about as long on one core. What the file holds already is not heard again, so a
stopped run goes on where it was; `python -m bench --only pauses --heard FILE` reads it.
"""

import asyncio
import json
import sys
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from bench.pauses import moments_of_half
from voice.adapters.pocketsphinx import PocketSphinx, SphinxListener
from voice.pcm import Pcm
from voice.transcript import text_of

BLOCK_S = 0.032


def hear_all(path: Path) -> None:
    heard: dict[str, str] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    asyncio.run(_hear(heard, lambda: path.write_text(json.dumps(heard, indent=1, sort_keys=True), "utf-8")))


async def _hear(heard: dict[str, str], keep: Callable[[], object]) -> None:
    """Each rep is a call of its own: a recogniser gets used to one voice and one microphone."""
    engine = PocketSphinx()
    moments = sorted(await moments_of_half(is_for_tuning=False), key=lambda moment: moment.rep.name)
    try:
        for _, said in groupby(moments, key=lambda moment: moment.rep.name):
            ear = await engine.listen(())
            for moment in said:
                if moment.name not in heard:
                    heard[moment.name] = await _words_of(moment.sound, ear)
                    keep()
            await ear.aclose()
    finally:
        await engine.aclose()


async def _words_of(sound: Pcm, ear: SphinxListener) -> str:
    for number in range(int(sound.duration_s / BLOCK_S) + 1):
        ear.feed(sound.between(number * BLOCK_S, (number + 1) * BLOCK_S))
    return text_of(await ear.finish())


if __name__ == "__main__":
    hear_all(Path(sys.argv[1]))
