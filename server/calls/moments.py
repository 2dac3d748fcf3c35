"""A moment of a call that is over, to be tried again from the state in which the buyer was.

The buyer went by the words as they were heard while the call ran: these are in the journal. What is scored are the
stored words, which may differ; where the journal is gone, they serve.
"""

import asyncio
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from server.calls.play import Drill, Play, beats_for
from server.recording import journal
from server.recording.call_files import JOURNAL_NAME, call_folder
from server.scenarios.library import from_text
from server.store.records import PracticeOf, SessionRecord, Status
from server.transcripts import transcript_from
from voice.buyer.mind import Mind
from voice.buyer.state import is_cut_short
from voice.errors import BadInput
from voice.ports import Reader
from voice.scenario import Level, Scenario
from voice.told import tries_of
from voice.transcript import Practice, Speaker, Transcript, Turn
from voice.variation import played


@dataclass(frozen=True, slots=True)
class Wish:
    """Which moment, and how it is practised."""

    turn: int
    """Any turn of the call: the moment begins with the buyer's line there, or the last one before it."""
    beat: str = ""
    """Of the chance that is meant: then with the last line at or before the turn that gave it."""
    drill: Drill | None = None
    """None: the moment is tried once, and the call goes on from there."""


class Moments:
    def __init__(self, calls: Path, reader: Reader) -> None:
        self._calls, self._reader = calls, reader
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="moments")

    async def play(self, record: SessionRecord, wish: Wish) -> Play:
        """Raises BadInput where there is no such moment, or its words are gone."""
        run = asyncio.get_running_loop().run_in_executor
        scenario, words = await run(self._thread, self._kept, record)
        first = _first(words.turns, wish)
        before, line = _split(words, first)
        line = await self._whole(line, Transcript(words.scenario, before), scenario, record.seed)
        drill = wish.drill or Drill("", in_a_row=0)
        beat = (wish.drill and wish.drill.beat) or wish.beat or line.beat or ""
        if wish.drill is not None:
            _check_drill(scenario, drill, beat, line)
        practice = Practice(before, beat, replace(line, words=()), drill.behaviour, drill.in_a_row)
        kind = "drill" if practice.is_drill else "again"
        of = PracticeOf(kind, record.id, first, beat, drill.behaviour, drill.in_a_row)
        return Play(scenario, record.scenario_text, record.seed, practice, of)

    def close(self) -> None:
        self._thread.shutdown(wait=False)

    def _kept(self, record: SessionRecord) -> tuple[Scenario, Transcript]:
        """The scenario as it was played, and the words as the buyer heard them. Raises BadInput."""
        if record.status in (Status.LIVE, Status.SCORING):
            raise BadInput("This call is still on, or being counted; wait for its debrief, then try a moment again.")
        kept = record.transcript or {}
        if not kept.get("turns") or (kept.get("practice") or {}).get("is_gone"):
            raise BadInput("The words of this call are gone or were never heard; make the whole call again.")
        scenario = played(from_text(record.scenario_text), Level(record.level), record.seed)
        live = _live_words(call_folder(self._calls, record.id) / JOURNAL_NAME)
        words = transcript_from(kept)
        return scenario, replace(words, turns=tuple(_as_heard(turn, live) for turn in words.turns))

    async def _whole(self, line: Turn, before: Transcript, scenario: Scenario, seed: int) -> Turn:
        """The buyer's line as it was meant: of one that the rep cut short, what was planned where that can be told."""
        if not is_cut_short(line):
            return line
        reading = await self._reader.read(scenario, before)
        plan = Mind(scenario, scenario.level, seed).plan("answer" if before.turns else "opening", before, reading)
        return replace(line, text=plan.line, facts=plan.facts) if plan.beat == line.beat else line


def _first(turns: Sequence[Turn], wish: Wish) -> int:
    """Where the moment begins. Raises BadInput."""
    if not 0 <= wish.turn < len(turns):
        raise BadInput(f"There is no line {wish.turn} in this call; its {len(turns)} lines are numbered from 0.")
    lines = [index for index in range(wish.turn + 1) if turns[index].speaker is Speaker.BUYER]
    meant = [index for index in lines if wish.beat and turns[index].beat == wish.beat]
    found = (meant or lines)[-1:]
    if not found:
        raise BadInput("The buyer said nothing before that line; make the whole call again.")
    return found[0]


def _split(words: Transcript, first: int) -> tuple[tuple[Turn, ...], Turn]:
    """What was said before the moment, as the buyer remembered it, and the line with which it begins."""
    if words.practice is None:
        return words.turns[:first], words.turns[first]
    one = [each for each in tries_of(words) if each.first <= first][-1]
    place = first - one.first + len(words.practice.before)
    return one.told.turns[:place], one.told.turns[place]


def _check_drill(scenario: Scenario, drill: Drill, beat: str, line: Turn) -> None:
    """Raises BadInput."""
    known = [each.id for each in beats_for(scenario, drill.behaviour)]
    if beat not in known or line.beat != beat:
        raise BadInput(
            f"The buyer's line there gives no chance for '{drill.behaviour}'; drill one of {', '.join(known)}."
        )


def _live_words(path: Path) -> Mapping[float, Turn]:
    """The rep's turns as they were heard while the call ran, by start; of one that grew, the last version."""
    if not path.is_file():
        return {}
    frames = journal.read(path.read_bytes()).frames
    found = [dict(frame.fields) for frame in frames if frame.kind == "turn" and frame.fields["speaker"] == "rep"]
    turns = transcript_from({"turns": found}, "The journal").turns
    return {round(turn.start_s, 3): turn for turn in turns}


def _as_heard(turn: Turn, live: Mapping[float, Turn]) -> Turn:
    heard = live.get(turn.start_s) if turn.speaker is Speaker.REP else None
    return turn if heard is None else replace(turn, text=heard.text, words=heard.words)
