"""How soon the buyer answers in real WebRTC calls on the built-in engines; the rep is espeak-ng."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.figure import Figure, Setup, percentile
from bench.material import SPOKEN_LINES
from server.headless.call import call
from server.sound_file import write_sound
from tests.running import running_server
from tests.spoken import spoken
from voice.pcm import join, silence

SCENARIOS = ("outage-escalation", "procurement-stall")
BUILT_IN = ("--stt", "pocketsphinx", "--tts", "espeak", "--buyer", "scripted")


def run(setup: Setup) -> Iterator[Figure]:
    folder = setup.scratch / "rep"
    folder.mkdir()
    wavs = asyncio.run(_write(folder))
    with running_server(setup.scratch / "answers", *BUILT_IN) as server:
        turns = [
            turn["latency"]
            for scenario in SCENARIOS
            for turn in asyncio.run(call(server.url, server.key, scenario, wavs=wavs, seed=0, timeout_s=90.0))["turns"]
            if "latency" in turn
        ]
    yield from _figures(turns)


async def _write(folder: Path) -> list[Path]:
    paths = []
    for number, line in enumerate(SPOKEN_LINES):
        path = folder / f"{number}.wav"
        write_sound(path, join([silence(0.1), await spoken(line), silence(0.1)]))
        paths.append(path)
    return paths


def _figures(turns: list[dict[str, Any]]) -> Iterator[Figure]:
    of_client = tuple(turn["end_of_speech_to_first_audio_s"] for turn in turns)
    note = f"p95 {percentile(of_client, 95):.2f} s"
    yield Figure("answers", f"end of speech → first audio, at the rep's end, {len(turns)} turns", "s", of_client, note)
    stages = sorted({stage for turn in turns for stage in turn.get("server_s", {})})
    found = {
        stage: tuple(turn["server_s"][stage] for turn in turns if stage in turn.get("server_s", {})) for stage in stages
    }
    for stage, values in sorted(found.items(), key=lambda each: sorted(each[1])[len(each[1]) // 2]):
        name = stage.removeprefix("end_of_speech_to_").removesuffix("_s").replace("_", " ")
        yield Figure(
            "answers", f"end of speech → {name}, at the server", "s", values, f"p95 {percentile(values, 95):.2f} s"
        )
