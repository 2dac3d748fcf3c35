"""Transcripts as JSON: the stable surface that `rolecall score --transcript` reads and sessions keep."""

import json
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voice.errors import BadTranscript
from voice.transcript import Practice, Speaker, Transcript, Turn, Word

MAX_BYTES = 64 << 20
MOST_IN_A_ROW = 10
"""Uses in a row that a drill may ask for."""
Seconds = Annotated[float, Field(ge=-86_400, le=86_400, allow_inf_nan=False)]


class WordIn(BaseModel):
    model_config = ConfigDict(extra="ignore")

    text: str
    start_s: Seconds
    end_s: Seconds
    probability: Annotated[float, Field(ge=0, le=1)] | None = None


class TurnIn(BaseModel):
    model_config = ConfigDict(extra="ignore")

    speaker: Speaker
    start_s: Seconds
    end_s: Seconds
    text: str
    words: list[WordIn] = []
    beat: str | None = None
    facts: list[str] = []
    disputed: bool = False


class PracticeIn(BaseModel):
    model_config = ConfigDict(extra="ignore")

    before: list[TurnIn] = []
    beat: str = ""
    line: TurnIn | None = None
    behaviour: str = ""
    in_a_row: Annotated[int, Field(ge=0, le=MOST_IN_A_ROW)] = 0


class TranscriptIn(BaseModel):
    model_config = ConfigDict(extra="ignore")

    scenario: str = ""
    turns: list[TurnIn]
    practice: PracticeIn | None = None


def read_transcript(path: Path) -> Transcript:
    """Raises BadTranscript, naming the file and the place."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise BadTranscript(f"{path} is larger than 64 MB; that is no transcript of one call.")
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BadTranscript(f"{path} cannot be read: {error.strerror}.") from None
    except (ValueError, RecursionError) as error:
        raise BadTranscript(f"{path} is not JSON: {error}.") from None
    return transcript_from(data, str(path))


def transcript_from(data: object, named: str = "The transcript") -> Transcript:
    """A transcript from parsed JSON. Raises BadTranscript."""
    try:
        given = TranscriptIn.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "top level"
        raise BadTranscript(f"{named} is not a transcript: {place}: {first['msg']}.") from None
    practice = None if given.practice is None else _practice(given.practice)
    return Transcript(given.scenario, tuple(_turn(turn) for turn in given.turns), practice)


def turn_from_json(data: object) -> Turn:
    """One turn from parsed JSON of our own."""
    return _turn(TurnIn.model_validate(data))


def transcript_json(transcript: Transcript) -> dict[str, object]:
    """As DESIGN's surface has it, times to the millisecond."""
    fields: dict[str, object] = {
        "scenario": transcript.scenario,
        "turns": [turn_json(turn) for turn in transcript.turns],
    }
    if transcript.practice is not None:
        fields["practice"] = _practice_json(transcript.practice)
    return fields


def _practice(given: PracticeIn) -> Practice:
    line = None if given.line is None else _turn(given.line)
    before = tuple(_turn(turn) for turn in given.before)
    return Practice(before, given.beat, line, given.behaviour, given.in_a_row)


def _practice_json(practice: Practice) -> dict[str, object]:
    return {
        "before": [turn_json(turn) for turn in practice.before],
        "beat": practice.beat,
        "line": None if practice.line is None else turn_json(practice.line),
        "behaviour": practice.behaviour,
        "in_a_row": practice.in_a_row,
    }


def _turn(given: TurnIn) -> Turn:
    words = tuple(Word(word.text, word.start_s, word.end_s, word.probability) for word in given.words)
    return Turn(
        given.speaker, given.start_s, given.end_s, given.text, words, given.beat, tuple(given.facts), given.disputed
    )


def turn_json(turn: Turn) -> dict[str, object]:
    fields: dict[str, object] = {
        "speaker": str(turn.speaker),
        "start_s": round(turn.start_s, 3),
        "end_s": round(turn.end_s, 3),
        "text": turn.text,
    }
    if turn.words:
        fields["words"] = [_word_json(word) for word in turn.words]
    if turn.beat:
        fields["beat"] = turn.beat
    if turn.facts:
        fields["facts"] = list(turn.facts)
    if turn.is_disputed:
        fields["disputed"] = True
    return fields


def _word_json(word: Word) -> dict[str, object]:
    fields: dict[str, object] = {
        "text": word.text,
        "start_s": round(word.start_s, 3),
        "end_s": round(word.end_s, 3),
    }
    if word.probability is not None:
        fields["probability"] = round(word.probability, 3)
    return fields
