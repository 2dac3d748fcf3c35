"""The rep's sound through a bad network: rolecall's receiver beside aiortc's own, in one run, over real WebRTC.

Every second the rep sends a chirp. All connections run at the same time, two of a kind: one to a Peer, one to a bare
aiortc connection, through the same losses. What is reported:

    added delay         from the moment the network lets a 20 ms frame go (a lost frame: from the moment it was sent) to
                        the moment the listener has it, delivered or concealed, less the median of that for rolecall
                        without loss
    on the right time   share of all frames that the listener has at their own timestamp within 0.5 s, after which the
                        call's clock goes on without them
    place of the chirps how far from its own timestamp a chirp is found in what was heard
    recovery            after the network is good again: until the median added delay of every half second is ≤ 20 ms
"""

import asyncio
import statistics
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bench.figure import Figure, Setup, percentile
from bench.journeys import CLEAR_S, PATIENCE_S, STORM_S, WARM_UP_S, WEATHERS, WRAP, Journey, journeys
from server.media.opus import WIRE_RATE_HZ
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float

CALIBRATION = "no loss"
CHIRP_S = 0.08
FIRST_CHIRP = 2
CHIRPS = round(STORM_S + CLEAR_S) - 3
"""Counted from the first second that every receiver has heard whole."""
WINDOW_S = 0.5
RECOVERED_S = 0.020


def run(setup: Setup) -> Iterator[Figure]:
    yield from _figures(asyncio.run(journeys(chirps(10))))


def chirp(rate_hz: int) -> NDArray[np.float64]:
    at_s = np.arange(round(CHIRP_S * rate_hz)) / rate_hz
    sweep = np.sin(2 * np.pi * (400 * at_s + 0.5 * (2_600 / CHIRP_S) * at_s**2))
    return np.asarray(0.4 * np.hanning(len(at_s)) * sweep, np.float64)


def chirps(seconds: int) -> Pcm:
    """One at the beginning of each second, over a soft tone."""
    at_s = np.arange(seconds * WIRE_RATE_HZ) / WIRE_RATE_HZ
    sound = 0.02 * np.sin(2 * np.pi * 200 * at_s)
    one = chirp(WIRE_RATE_HZ)
    for second in range(seconds):
        sound[second * WIRE_RATE_HZ : second * WIRE_RATE_HZ + len(one)] += one
    return from_float(sound, WIRE_RATE_HZ)


def _figures(runs: Sequence[Journey]) -> Iterator[Figure]:
    [calm] = [each for each in runs if each.weather == CALIBRATION and each.receiver == "rolecall"]
    floor_s = statistics.median(_had(calm.delays_s(calm.clears_s - STORM_S, calm.clears_s)))
    yield Figure("uplink", "floor: rolecall without loss, from the network to the listener", "ms", (1000 * floor_s,))
    for each in runs:
        name = f"{each.weather}, {each.receiver}"
        delays = each.delays_s(each.clears_s - STORM_S, each.clears_s)
        added_ms = [1000 * (delay_s - floor_s) for delay_s in _had(delays)]
        note = f"p50 {statistics.median(added_ms):.1f}, p99 {percentile(added_ms, 99):.0f} ms; {len(delays)} frames"
        yield Figure("uplink", f"added delay p95, {name}", "ms", (percentile(added_ms, 95),), note)
        yield Figure("uplink", f"on the right time, {name}", "%", (100 * len(added_ms) / len(delays),), _mended(each))
        if each.weather == "5 % loss":
            yield _recovery(each, floor_s, name)
    template = chirp(AXIS_RATE_HZ).astype(np.float32)
    for receiver in ("rolecall", "aiortc"):
        errors = [abs(ms) for each in runs if each.receiver == receiver for ms in _chirp_errors_ms(each, template)]
        sent = len(WEATHERS) * CHIRPS
        note = f"{len(errors)} of {sent} chirps found; median {statistics.median(errors):.2f} ms"
        yield Figure("uplink", f"chirp furthest from its place, all of these, {receiver}", "ms", (max(errors),), note)


def _had(delays_s: Sequence[float | None]) -> list[float]:
    return [delay_s for delay_s in delays_s if delay_s is not None]


def _mended(each: Journey) -> str:
    if each.peer is None:
        return ""
    counts = each.peer.uplink
    return f"{counts.recovered_s:.2f} s recovered, {counts.concealed_s:.2f} s concealed, {counts.late} packets late"


def _recovery(each: Journey, floor_s: float, name: str) -> Figure:
    windows = []
    for number in range(int(CLEAR_S / WINDOW_S) - 1):
        start_s = each.clears_s + number * WINDOW_S
        had = _had(each.delays_s(start_s, start_s + WINDOW_S))
        windows.append(statistics.median(had) - floor_s if had else PATIENCE_S)
    bad = [number for number, added_s in enumerate(windows) if added_s > RECOVERED_S]
    after_s = (bad[-1] + 1) * WINDOW_S if bad else 0.0
    is_never = bool(bad) and bad[-1] == len(windows) - 1
    note = (
        f"not within {CLEAR_S:g} s: still {1000 * windows[-1]:.0f} ms"
        if is_never
        else f"{1000 * windows[-1]:.1f} ms at last"
    )
    return Figure("uplink", f"recovery to ≤ 20 ms, {name}", "s", (after_s,), note)


def _chirp_errors_ms(journey: Journey, chirp: NDArray[np.float32]) -> list[float]:
    """How far each chirp that was heard lies from where it was sent, less the median (the codec's own delay)."""
    first = journey.network.sent[0].timestamp
    track = np.zeros(round((WARM_UP_S + STORM_S + CLEAR_S + 5) * AXIS_RATE_HZ), np.float32)
    for heard in journey.heard:
        at = ((heard.timestamp - first + WRAP // 2) % WRAP - WRAP // 2) // 3
        samples = heard.sound.as_float()[:: heard.sound.rate_hz // AXIS_RATE_HZ]  # a chirp ends at 3 kHz
        if at >= 0 and at + len(samples) <= len(track):
            track[at : at + len(samples)] = samples
    reach = AXIS_RATE_HZ // 10
    found = []
    for second in range(FIRST_CHIRP, FIRST_CHIRP + CHIRPS):
        near = track[second * AXIS_RATE_HZ - reach : second * AXIS_RATE_HZ + reach + len(chirp)]
        likeness = np.correlate(near, chirp)
        if likeness.max() > 0.3 * np.dot(chirp, chirp):
            found.append(1000 * (int(np.argmax(likeness)) - reach) / AXIS_RATE_HZ)
    return [each - statistics.median(found) for each in found]
