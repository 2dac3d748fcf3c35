"""Practice of one moment in text: the practising buyer against a list of rep lines, read by the scoring package."""

from collections.abc import Sequence
from dataclasses import replace

from scoring.read import read
from server.rehearsal import GAP_S, WORDS_PER_S, buyer_turn, rep_turn
from voice.buyer.practising import PractisingMind
from voice.plan import Plan
from voice.scenario import Level, Scenario
from voice.told import told
from voice.transcript import Practice, Speaker, Transcript, Turn

MONDAY = Turn(
    Speaker.BUYER, 0.5, 4.0, "Monday morning my dispatch floor was blind for three hours.", beat="harm-1", facts=("H1",)
)
NAMED = "Your dispatch floor was blind on Monday morning for three hours. The switch was replaced."
FIXED = "I have escalated it to the team, and you will get a credit."
DRILL = Practice((), "harm-1", MONDAY, "impact-before-fix", 3)


def practised(
    scenario: Scenario, practice: Practice, lines: Sequence[str], level: Level = Level.USUAL, seed: int = 0
) -> tuple[Transcript, list[Plan]]:
    """The practice's own transcript, and what the buyer planned for each of their turns."""
    mind = PractisingMind(scenario, level, seed, practice)
    talk = Transcript(scenario.id, practice=practice)
    plans: list[Plan] = []
    for line in [None, *lines]:
        if plans and plans[-1].ends_call:
            break
        if line is not None:
            talk = replace(talk, turns=(*talk.turns, rep_turn(line, talk)))
        plans.append(mind.plan("answer" if line else "opening", told(talk), read(scenario, talk)))
        talk = replace(talk, turns=(*talk.turns, buyer_turn(plans[-1], talk)))
    return talk, plans


def spoken(*lines: str, beat: str = "harm-1", facts: tuple[str, ...] = ("H1",)) -> tuple[Turn, ...]:
    """Turns in text: the first is the buyer's, then they take turns; every one of the buyer's gives the chance."""
    turns: list[Turn] = []
    now_s = 1.0
    for index, line in enumerate(lines):
        end_s = now_s + len(line.split()) / WORDS_PER_S
        is_buyer = index % 2 == 0
        turns.append(
            Turn(
                Speaker.BUYER if is_buyer else Speaker.REP, now_s, end_s, line,
                beat=beat if is_buyer else None, facts=facts if is_buyer else (),
            )
        )  # fmt: skip
        now_s = end_s + GAP_S
    return tuple(turns)
