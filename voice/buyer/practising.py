"""The buyer of a moment that is practised: begins with its line; then goes on as in any call, or begins anew.

In a drill each try begins from the same state: what the buyer remembers is what was said before the moment, and the
present try (`voice.told`).
"""

from dataclasses import dataclass, replace

from voice.buyer.mind import Mind
from voice.buyer.small_talk import Manners, manners_of
from voice.buyer.state import state_of
from voice.buyer.wording import ordered
from voice.plan import Plan
from voice.reading import Chance, Reading, run_of
from voice.scenario import Beat, Level, Scenario
from voice.transcript import Practice, Speaker, Transcript


@dataclass(frozen=True, slots=True)
class PractisingMind:
    """`plan` as in `voice.ports.Mind`; it gets the conversation as the buyer remembers it."""

    scenario: Scenario
    level: Level
    seed: int
    practice: Practice

    def plan(self, occasion: str, transcript: Transcript, reading: Reading) -> Plan:
        decided = tuple(one for one in reading.tries if not one.is_open)
        return replace(self._plan(occasion, transcript, reading), tries=decided)

    def _plan(self, occasion: str, transcript: Transcript, reading: Reading) -> Plan:
        if len(transcript.turns) == len(self.practice.before):
            return self._beginning(transcript, reading)
        usual = Mind(self.scenario, self.level, self.seed).plan(occasion, transcript, reading)
        is_gone = occasion == "give-up"
        return self._drilled(usual, transcript, reading) if self.practice.is_drill and not is_gone else usual

    def _drilled(self, usual: Plan, transcript: Transcript, reading: Reading) -> Plan:
        """While the chance is open, what the buyer would say anyway, short of a new one; else the next try, or the end.

        Nothing holds back a rep who says goodbye.
        """
        if run_of(reading.tries) >= self.practice.in_a_row or _says_goodbye(transcript):
            return replace(usual, line=self._closing(), beat=None, facts=(), ends_call=True)
        if _has_open(reading.tries) and not usual.ends_call:
            return replace(usual, beat=None)
        return self._beginning(transcript, reading)

    def _beginning(self, transcript: Transcript, reading: Reading) -> Plan:
        """The line that gives the chance, from the state at the moment."""
        practice, before = self.practice, len(self.practice.before)
        until = Reading(
            tuple(act for act in reading.acts if act.turn < before),
            tuple(chance for chance in reading.chances if chance.turn < before and not chance.is_open),
        )
        state = state_of(self.scenario, self.level, Transcript(transcript.scenario, practice.before), until)
        line, facts = self._line(state.open, len(reading.tries))
        return Plan(
            line,
            (practice.line.beat if practice.line else practice.beat) or None,
            facts,
            trust=state.trust,
            patience=state.patience,
            open_facts=state.may_be_told,
            is_verbatim=practice.line is not None,
        )

    def _line(self, is_open: tuple[str, ...], tries: int) -> tuple[str, tuple[str, ...]]:
        """The line of the moment, or the beat's wordings in turn; and the facts it tells."""
        if self.practice.line is not None:
            return self.practice.line.text, self.practice.line.facts
        beat = self.scenario.beat(self.practice.beat)
        tells = beat.fact is not None and beat.fact in is_open
        lines = (self._worded(beat.bare.at(self.level), tries), self._full(beat, tries) if tells else "")
        return " ".join(line for line in lines if line), (beat.fact,) if tells and beat.fact else ()

    def _full(self, beat: Beat, tries: int) -> str:
        return self._worded(beat.full.at(self.level), tries)

    def _worded(self, lines: tuple[str, ...], tries: int) -> str:
        return ordered(lines, self.seed)[tries % len(lines)] if lines else ""

    def _closing(self) -> str:
        return self._worded(self.scenario.buyer.lines.closing.at(self.level), 0)


def _has_open(tries: tuple[Chance, ...]) -> bool:
    return bool(tries) and tries[-1].is_open


def _says_goodbye(transcript: Transcript) -> bool:
    said = [turn.text for turn in transcript.turns[_last_buyer(transcript) + 1 :]]
    return manners_of(" ".join(said)) is Manners.GOODBYE


def _last_buyer(transcript: Transcript) -> int:
    return max((i for i, turn in enumerate(transcript.turns) if turn.speaker is Speaker.BUYER), default=-1)
