"""A call in text: the buyer's mind against a list of rep lines, without sound or clock.

For tests of a scenario and for `rolecall scenario rehearse`. Times are made up from the words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from voice.buyer.mind import Mind
from voice.buyer.state import MANNERS
from voice.plan import Plan
from voice.reading import Reading
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript, Turn

WORDS_PER_S = 2.7
GAP_S = 0.5

Read = Callable[[Scenario, Transcript], Reading]
Rep = Callable[[Transcript], str | None]
"""What the rep says next: "" for a silence, None to hang up."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of it."""

    transcript: Transcript
    plans: tuple[Plan, ...]
    """One for each buyer turn, in order."""
    reading: Reading
    has_ended: bool
    """The buyer ended the call; rep lines after that were not said."""

    @property
    def beats(self) -> tuple[str, ...]:
        """Beats in the order they were delivered."""
        return tuple(turn.beat for turn in self.transcript.turns if turn.beat is not None)

    @property
    def facts(self) -> tuple[str, ...]:
        """Facts in the order they were first said."""
        return tuple(dict.fromkeys(fact for turn in self.transcript.turns for fact in turn.facts))


def rehearse(scenario: Scenario, level: Level, seed: int, rep_lines: Sequence[str], read: Read) -> Rehearsal:
    """Plays the lines in turn; the buyer speaks first, and a line of "" is a silence."""
    lines = iter(rep_lines)
    return converse(scenario, level, seed, lambda _: next(lines, None), read)


def converse(scenario: Scenario, level: Level, seed: int, rep: Rep, read: Read) -> Rehearsal:
    """A call with a rep who answers what was said; `scenario` is already varied by the seed."""
    mind = Mind(scenario, level, seed)
    transcript, reading = Transcript(scenario.id), Reading()
    plans = [mind.plan("opening", transcript, reading)]
    transcript = with_turn(transcript, buyer_turn(plans[0], transcript))
    silences = 0
    while not plans[-1].ends_call and (line := rep(transcript)) is not None:
        silences = 0 if line else silences + 1
        heard, occasion = heard_of(line, silences, scenario, level)
        if heard:
            transcript = with_turn(transcript, rep_turn(heard, transcript))
        reading = read(scenario, transcript)
        plans.append(mind.plan(occasion, transcript, reading))
        wait_s = GAP_S if heard else scenario.buyer.timing.silence_s
        transcript = with_turn(transcript, buyer_turn(plans[-1], transcript, wait_s=wait_s))
    return Rehearsal(transcript, tuple(plans), read(scenario, transcript), plans[-1].ends_call)


def with_turn(transcript: Transcript, turn: Turn) -> Transcript:
    return Transcript(transcript.scenario, (*transcript.turns, turn))


def heard_of(line: str, silences: int, scenario: Scenario, level: Level) -> tuple[str, str]:
    """What the rep gets to say of a line, and what the buyer then speaks for."""
    timing = scenario.buyer.timing
    if not line:
        return "", "silence" if (silences + 1) * timing.silence_s < timing.gives_up_s else "give-up"
    longest = int((MANNERS[level].longest_run_s + GAP_S) * WORDS_PER_S) + 1
    words = line.split()
    return (" ".join(words[:longest]), "too-long") if len(words) > longest else (line, "answer")


def buyer_turn(plan: Plan, transcript: Transcript, text: str | None = None, wait_s: float = GAP_S) -> Turn:
    """The buyer's next turn, as planned or in other words."""
    turn = _turn(Speaker.BUYER, plan.line if text is None else text, transcript, wait_s)
    return replace(turn, beat=plan.beat, facts=plan.facts)


def rep_turn(text: str, transcript: Transcript) -> Turn:
    return _turn(Speaker.REP, text, transcript)


def _turn(speaker: Speaker, text: str, transcript: Transcript, wait_s: float = GAP_S) -> Turn:
    start_s = transcript.turns[-1].end_s + wait_s if transcript.turns else GAP_S
    end_s = start_s + len(text.split()) / WORDS_PER_S
    return Turn(speaker, round(start_s, 3), round(end_s, 3), text)
