"""rolecall's lines against each peer's, as ratios of medians with their intervals."""

from collections.abc import Iterator, Mapping, Sequence

from bench.figure import Figure
from bench.rivals.stage import Line
from bench.rivals.statistics import ratio_of_medians

OURS = "rolecall"
FEWEST = 5
"""Values on each side; an interval over fewer says nothing."""


def compared(what: str, values: Mapping[Line, Sequence[float]]) -> Iterator[Figure]:
    """One figure for each of our lines and each peer that was measured: below 1 we take less."""
    enough = {line: found for line, found in values.items() if len(found) >= FEWEST}
    for ours in (line for line in enough if line[0] == OURS):
        for peer in (line for line in enough if line[0] != OURS):
            ratio = ratio_of_medians(enough[ours], enough[peer])
            note = f"95 % interval {ratio.low:.2f} – {ratio.high:.2f}"
            yield Figure("rivals", f"{what}: {' '.join(ours)} / {' '.join(peer)}", "×", (ratio.value,), note)
