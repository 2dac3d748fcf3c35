"""Sessions and sound for the tests of what the server keeps."""

import numpy as np
from numpy.typing import NDArray

from server.store.principal import Principal
from server.store.records import NewSession
from voice.pcm import AXIS_RATE_HZ, Pcm

STRANGER = Principal("0190aaaa-0000-7000-8000-00000000beef")

NEW = NewSession(
    scenario_id="outage-escalation",
    scenario_version="1",
    scenario_text="id: outage-escalation\n",
    title="Outage escalation",
    level="usual",
    seed=7,
    engines={"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"},
)

SCORECARD = {
    "schema": 1,
    "scenario": "outage-escalation",
    "behaviours": [{"id": "impact-before-fix", "status": "scored", "observed": 2, "opportunities": 3, "chances": []}],
}


def ramp(first: int, count: int) -> NDArray[np.int16]:
    """Samples that tell their place on the axis: never 0, and different for every place within 2 s."""
    return ((np.arange(first, first + count) % 32_000) + 1).astype(np.int16)


def block(first: int, count: int = 320) -> Pcm:
    """20 ms (or `count` samples) of `ramp`."""
    return Pcm(ramp(first, count), AXIS_RATE_HZ)
