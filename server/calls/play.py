"""What a call plays: a scenario at a level and length with a seed; the whole of it, or one moment."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scoring.beats import kind_of
from scoring.behaviours import behaviour_of
from server.authoring.shelf import Playable
from server.scenarios import library
from server.store.records import JsonObject, PracticeOf
from server.transcripts import transcript_json
from voice.errors import BadInput
from voice.scenario import Beat, Length, Level, Scenario
from voice.transcript import Practice, Transcript
from voice.variation import LARGEST_SEED, played

IN_A_ROW = 3
"""Uses in a row that solve a drill, unless asked otherwise."""


@dataclass(frozen=True, slots=True)
class Drill:
    """One behaviour, at one beat that comes again and again."""

    behaviour: str
    beat: str = ""
    """Empty: the scenario's first that asks for nothing the rep has not heard."""
    in_a_row: int = IN_A_ROW


@dataclass(frozen=True, slots=True)
class Play:
    scenario: Scenario
    """As it is played."""
    text: str
    """The file it came from, with the level and length of this call."""
    seed: int
    practice: Practice | None = None
    of: PracticeOf | None = None
    """What is kept of where the moment is from; None: a whole call."""

    @property
    def level(self) -> Level:
        return self.scenario.level

    @property
    def words(self) -> JsonObject | None:
        """What is kept from the start: what was said before the moment, and no turn yet; None for a whole call."""
        if self.practice is None:
            return None
        return transcript_json(Transcript(self.scenario.id, practice=self.practice))


def play_of(playable: Playable, level: str | None = None, length: str | None = None, seed: int | None = None) -> Play:
    """A whole scenario. Raises BadInput where it has no such length."""
    written = playable.scenario
    chosen_seed = secrets.randbelow(LARGEST_SEED) + 1 if seed is None else seed
    chosen_level = Level(level) if level else written.level
    cut = library.at_length(written, Length(length) if length else written.length)
    text = library.chosen_text(playable.text, chosen_level, cut.length)
    return Play(played(cut, chosen_level, chosen_seed), text, chosen_seed)


def drilled(play: Play, drill: Drill) -> Play:
    """The scenario's chance for one behaviour, again and again. Raises BadInput."""
    beats = beats_for(play.scenario, drill.behaviour)
    chosen = next((beat for beat in beats if beat.id == drill.beat), None) if drill.beat else _plainest(play, beats)
    if chosen is None:
        known = ", ".join(beat.id for beat in beats)
        raise BadInput(f"'{drill.beat}' gives no chance for '{drill.behaviour}' in this call; there are {known}.")
    practice = Practice((), chosen.id, None, drill.behaviour, drill.in_a_row)
    kept = PracticeOf("drill", None, None, chosen.id, drill.behaviour, drill.in_a_row)
    return replace(play, practice=practice, of=kept)


def beats_for(scenario: Scenario, behaviour_id: str) -> Sequence[Beat]:
    """What gives a chance for a behaviour at the scenario's level. Raises BadInput where nothing does."""
    target = next((one for one in scenario.behaviours if one.id == behaviour_id), None)
    if target is None:
        known = ", ".join(one.id for one in scenario.behaviours)
        raise BadInput(f"The scenario {scenario.id} does not train '{behaviour_id}'; it trains {known}.")
    kinds = behaviour_of(target).kinds
    at_level = [beat for beat in scenario.beats if not beat.only_at or scenario.level in beat.only_at]
    found = [beat for beat in at_level if kind_of(beat.id) in kinds]
    if not found:
        raise BadInput(f"At this level and length, {scenario.id} gives no chance for '{behaviour_id}'.")
    return found


def _plainest(play: Play, beats: Sequence[Beat]) -> Beat:
    """The first whose line needs nothing said before: the fact it tells is told to anybody, or it tells none."""
    scenario = play.scenario
    told = [beat for beat in beats if beat.fact is None or scenario.fact(beat.fact).gate.is_open_to_all]
    return next((beat for beat in told if not beat.needs), [*told, *beats][0])
