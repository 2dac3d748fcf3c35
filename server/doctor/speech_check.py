"""An engine's word error rate on recordings whose words are known.

The words stand in `NAME.txt` beside the sound, or in a table of the folder's README.md with the columns `file` and
`words`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from voice.errors import BadAudio, BadInput
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float
from voice.ports import SpeechToText

SOUNDS = (".wav", ".flac", ".ogg")


@dataclass(frozen=True, slots=True)
class Clip:
    file: str
    words: int
    errors: int


@dataclass(frozen=True, slots=True)
class SpeechResult:
    engine: str
    clips: tuple[Clip, ...]

    @property
    def words(self) -> int:
        return sum(clip.words for clip in self.clips)

    @property
    def word_error_rate(self) -> float:
        return sum(clip.errors for clip in self.clips) / max(1, self.words)


async def check_speech(engine: SpeechToText, name: str, folder: Path) -> SpeechResult:
    """Raises BadInput when the folder holds no recording with known words."""
    known = known_words(folder)
    if not known:
        raise BadInput(f"{folder} has no sound file with its words in NAME.txt or in a table of README.md.")
    clips = []
    for path, text in known.items():
        heard = await engine.transcribe(sound_of(path), ())
        expected = normal(text)
        clips.append(Clip(path.name, len(expected), word_errors(expected, normal(" ".join(w.text for w in heard)))))
    return SpeechResult(name, tuple(clips))


def known_words(folder: Path) -> dict[Path, str]:
    """Sound files of the folder with their words."""
    table = _table(folder / "README.md")
    found = {}
    for path in sorted(folder.glob("*")) if folder.is_dir() else ():
        text_file = path.with_suffix(".txt")
        text = text_file.read_text("utf-8") if text_file.is_file() else table.get(path.name, "")
        if path.suffix in SOUNDS and normal(text) and not text.strip().startswith("("):
            found[path] = text
    return found


def normal(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())


def word_errors(expected: Sequence[str], heard: Sequence[str]) -> int:
    """Substitutions, insertions and deletions (Levenshtein) from `expected` to `heard`."""
    return sum(one != other for one, other in aligned(expected, heard))


def aligned(expected: Sequence[str], heard: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """The words side by side with as few errors as can be, in their order; None where one side has no word."""
    costs = _costs(expected, heard)
    pairs: list[tuple[str | None, str | None]] = []
    i, j = len(expected), len(heard)
    while i or j:
        if i and j and costs[i][j] == costs[i - 1][j - 1] + (expected[i - 1] != heard[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((expected[i], heard[j]))
        elif i and costs[i][j] == costs[i - 1][j] + 1:
            i -= 1
            pairs.append((expected[i], None))
        else:
            j -= 1
            pairs.append((None, heard[j]))
    return pairs[::-1]


def _costs(expected: Sequence[str], heard: Sequence[str]) -> list[list[int]]:
    """The fewest errors between the first so many words of each."""
    rows = [list(range(len(heard) + 1))]
    for i, word in enumerate(expected, 1):
        above, row = rows[-1], [i]
        for j, other in enumerate(heard, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (word != other)))
        rows.append(row)
    return rows


def _table(readme: Path) -> dict[str, str]:
    """`file` → `words` of the first Markdown table that has both columns."""
    if not readme.is_file():
        return {}
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in readme.read_text().splitlines()]
    for index, row in enumerate(rows):
        if {"file", "words"} <= set(row):
            file, words = row.index("file"), row.index("words")
            cells = [r for r in rows[index + 2 :] if len(r) == len(row)]
            return {r[file].split(" ")[0]: r[words] for r in cells}
    return {}


def sound_of(path: Path) -> Pcm:
    """The recording at 16 kHz, its channels as one. Raises BadAudio."""
    try:
        samples, rate_hz = soundfile.read(path, dtype="float64", always_2d=True)
    except soundfile.LibsndfileError as error:
        raise BadAudio(f"{path} cannot be read as sound: {error}.") from error
    return from_float(np.mean(samples, axis=1), rate_hz).at_rate(AXIS_RATE_HZ)
