"""Ticks every millisecond and prints the largest gap: the control process, `python -m bench.ticker SECONDS`."""

import asyncio
import sys
import time


async def largest_gap_ms(seconds: float) -> float:
    """The longest time between two ticks of an event loop that is asked for one every millisecond."""
    ends_s = time.perf_counter() + seconds
    last_s, largest_s = time.perf_counter(), 0.0
    while last_s < ends_s:
        await asyncio.sleep(0.001)
        now_s = time.perf_counter()
        largest_s, last_s = max(largest_s, now_s - last_s), now_s
    return 1000 * largest_s


if __name__ == "__main__":
    print(asyncio.run(largest_gap_ms(float(sys.argv[1]))))
