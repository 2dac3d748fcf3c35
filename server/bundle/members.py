"""What a session bundle holds: version 1 of the zip that `rolecall export` writes and `rolecall recount` reads."""

import json
from typing import Final

from server.recording.call_files import LOCAL_NAME, MAX_LOCAL_BYTES
from server.scenarios.strict_yaml import LARGEST_BYTES as SCENARIO_BYTES
from voice.errors import BadInput

VERSION: Final = 1
MANIFEST: Final = "manifest.json"
JOURNAL: Final = "journal"
TRANSCRIPT: Final = "transcript.json"
SCENARIO: Final = "scenario.yaml"
BASELINE: Final = "baseline.json"
MEASURES: Final = "measures.json"
TAGS: Final = "tags.json"
SCORECARD: Final = "scorecard.json"
CORRECTIONS: Final = "corrections.json"
"""Lines that were corrected or are disputed, where there are any, with the words and the scorecard before each."""
REP: Final = "rep.wav"
BUYER: Final = "buyer.wav"
LOCAL: Final = LOCAL_NAME
"""What was recorded at the microphone, where that was: samples without a header."""

TRACK_BYTES: Final = 4 * 3600 * 32_000 + 4096
"""Four hours at 16 kHz, the longest a call is recorded, and the header."""
LARGEST: Final = {
    MANIFEST: 1 << 20,
    JOURNAL: 64 << 20,
    TRANSCRIPT: 64 << 20,
    SCENARIO: SCENARIO_BYTES,
    BASELINE: 1 << 20,
    MEASURES: 64 << 20,
    TAGS: 64 << 20,
    SCORECARD: 64 << 20,
    CORRECTIONS: 256 << 20,
    REP: TRACK_BYTES,
    BUYER: TRACK_BYTES,
    LOCAL: MAX_LOCAL_BYTES,
}
"""Bytes of each member, unpacked, at most; what is not named here has no place in a bundle."""
FROM_SOUND: Final = ("measures", "tone", "source", "source_reason", "alignment")
"""Keys of the scorecard that come from the sound: what measures.json holds."""
SOUND: Final = (REP, BUYER, LOCAL)
OPTIONAL: Final = (*SOUND, CORRECTIONS)


class BadBundle(BadInput):
    """A bundle that cannot be used as it is."""


def json_bytes(value: object) -> bytes:
    """JSON whose bytes depend on the values alone. Raises ValueError for what is no number."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False) + "\n").encode()
