"""`python -m bench.pause_words FILE [--tuning]`: the words of one half's pauses as pocketsphinx hears them live.

A quarter of an hour of sound takes about as long on one core. What the file holds already is not heard again, so a
stopped run goes on where it was; `python -m bench --only pauses --heard FILE` reads it.
"""

import asyncio
import json
import sys
from collections.abc import Callable, Sequence
from itertools import groupby
from pathlib import Path

from bench.pauses import moments_of_half
from tests.pauses.moments import Moment
from voice.adapters.pocketsphinx import PocketSphinx, SphinxListener
from voice.pcm import Pcm
from voice.transcript import text_of

BLOCK_S = 0.032


def hear_all(path: Path, *, is_for_tuning: bool) -> None:
    heard: dict[str, str] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    moments = asyncio.run(moments_of_half(is_for_tuning=is_for_tuning))
    asyncio.run(_hear(moments, heard, lambda: path.write_text(json.dumps(heard, indent=1, sort_keys=True), "utf-8")))


async def _hear(moments: Sequence[Moment], heard: dict[str, str], keep: Callable[[], object]) -> None:
    """Each rep is a call of its own: a recogniser gets used to one voice and one microphone."""
    engine = PocketSphinx()
    try:
        for _, said in groupby(sorted(moments, key=_rep_of), key=_rep_of):
            ear = await engine.listen(())
            for moment in said:
                if moment.name not in heard:
                    heard[moment.name] = await _words_of(moment.sound, ear)
                    keep()
            await ear.aclose()
    finally:
        await engine.aclose()


def _rep_of(moment: Moment) -> str:
    return moment.rep.name


async def _words_of(sound: Pcm, ear: SphinxListener) -> str:
    for number in range(int(sound.duration_s / BLOCK_S) + 1):
        ear.feed(sound.between(number * BLOCK_S, (number + 1) * BLOCK_S))
    return text_of(await ear.finish())


if __name__ == "__main__":
    hear_all(Path(sys.argv[1]), is_for_tuning="--tuning" in sys.argv)
