"""Every chance of a call, for the behaviours its scenario trains.

A chance opens with a delivered beat and stays open until the rep's first deciding act, two rep turns, or the next
beat of the same behaviour (EXAMPLES.md).
"""

from collections.abc import Sequence
from dataclasses import replace

from scoring.beats import Delivered, delivered_beats
from scoring.behaviours import behaviour_of
from scoring.certainty import unsure_words
from scoring.heard import Heard, heard_turns
from scoring.judges import challenge, curiosity, goal, impact, next_step
from scoring.judges.formula import judge_by
from scoring.repeated import Earned
from scoring.verdict import Judge, Verdict, Window
from voice.formula import Formula
from voice.reading import Chance
from voice.scenario import Scenario, TargetBehaviour
from voice.transcript import Speaker, Transcript, text_of

REPLIES = 2
"""Rep turns a chance stays open for."""
DISPUTED = "disputed: the rep says that these were not the words"
HUNG_UP_S = 2.0
"""A call the rep ended sooner than this after a beat gave no chance."""

_JUDGES: dict[tuple[str, str], Judge] = {
    ("curiosity-before-capability", "invitation"): curiosity.judge,
    ("curiosity-before-capability", "redirect"): curiosity.judge,
    ("impact-before-fix", "harm"): impact.judge,
    ("stay-curious", "opening"): judge_by(goal.GOAL_FIRST),
    ("stay-curious", "challenge"): challenge.judge,
    ("objections", "challenge"): challenge.judge,
    ("next-step", "next-step"): next_step.judge,
    ("next-step", "closing-stall"): next_step.judge,
}


def chances_of(
    scenario: Scenario, transcript: Transcript, turns: Sequence[Heard], ended_s: float | None = None
) -> tuple[Chance, ...]:
    """All chances so far, in the scenario's order of behaviours, then of time.

    `ended_s`: the end of the call, in seconds; given, no chance stays open.
    """
    beats = delivered_beats(scenario, transcript)
    found: list[Chance] = []
    for target in scenario.behaviours:
        found.extend(_of_behaviour(target, beats, transcript, turns, ended_s, scenario))
    return tuple(found)


def _of_behaviour(
    target: TargetBehaviour, beats: Sequence[Delivered], transcript: Transcript, turns: Sequence[Heard],
    ended_s: float | None, scenario: Scenario,
) -> list[Chance]:  # fmt: skip
    behaviour, kinds = target.id, behaviour_of(target).kinds
    formula = target.own.formula if target.own is not None else None
    own = [beat for beat in beats if beat.kind in kinds]
    found, earned = [], Earned()
    for place, beat in enumerate(own):
        after = own[place + 1].turn if place + 1 < len(own) else None
        window = _window(
            beat,
            after,
            transcript,
            turns,
            is_first=place == 0 or beat.kind != own[place - 1].kind,
            most=formula.turns if formula else REPLIES,
        )
        closing = _Closing(after, ended_s, scenario.buyer.timing.silence_s, formula)
        judge = judge_by(formula) if formula else _JUDGES[behaviour, beat.kind]
        verdict = earned.judged(judge, window)
        chance = _chance(behaviour, window, verdict, closing)
        if chance is not None:
            found.append(chance)
            earned.note(verdict, chance)
    if behaviour == "stay-curious" and formula is None:
        found = _with_change(found, transcript, turns, ended_s)
    return found


class _Closing:
    """What closes a chance that no act decided."""

    def __init__(
        self, next_turn: int | None, ended_s: float | None, patience_s: float, formula: Formula | None = None
    ) -> None:
        self.next_turn = next_turn
        self.ended_s = ended_s
        self.patience_s = patience_s
        self.replies = formula.turns if formula else REPLIES
        self.misses_undecided = formula is None or formula.is_missed_undecided


def _window(
    beat: Delivered, after: int | None, transcript: Transcript, turns: Sequence[Heard], *,
    is_first: bool, most: int,
) -> Window:  # fmt: skip
    stop = len(transcript.turns) if after is None else after
    replies = heard_turns(turns, beat.turn, stop)
    asks = sum(
        1 for turn in transcript.turns[: beat.turn + 1]
        if turn.speaker is Speaker.BUYER and curiosity.asks_price(turn)
    )  # fmt: skip
    return Window(
        beat, tuple(replies[:most]), tuple(replies[most:]), tuple(heard_turns(turns, -1, beat.turn)),
        transcript, is_first, asks,
    )  # fmt: skip


def _chance(behaviour: str, window: Window, verdict: Verdict, closing: _Closing) -> Chance | None:
    """The chance this beat gave; None where it gave none."""
    if verdict.met is not None:
        return _decided(behaviour, window, verdict)
    if not window.replies:
        return _unanswered(behaviour, window, verdict, closing)
    is_closed = closing.next_turn is not None or closing.ended_s is not None
    if not is_closed and len(window.replies) < closing.replies:
        return _open(behaviour, window, verdict)
    return _decided(behaviour, window, replace(verdict, met=False)) if closing.misses_undecided else None


def _unanswered(behaviour: str, window: Window, verdict: Verdict, closing: _Closing) -> Chance | None:
    """A beat no reply followed: open, missed by silence, or no chance at all."""
    turns = window.transcript.turns
    end_s = turns[window.beat.turn].end_s
    until_s = turns[closing.next_turn].start_s if closing.next_turn is not None else closing.ended_s
    prompted = [turn for turn in turns[window.beat.turn + 1 : closing.next_turn] if turn.speaker is Speaker.BUYER]
    was_waited_for = bool(prompted) and prompted[-1].start_s - end_s >= closing.patience_s
    if until_s is None and not was_waited_for:
        return _open(behaviour, window, verdict)
    is_over = until_s is not None and until_s - end_s >= (
        HUNG_UP_S if closing.next_turn is None else closing.patience_s
    )
    if was_waited_for or is_over:
        return _decided(behaviour, window, replace(verdict, met=False, reason="nothing was said"))
    return None


def _open(behaviour: str, window: Window, verdict: Verdict) -> Chance:
    turn = window.transcript.turns[window.beat.turn]
    return Chance(
        behaviour, window.beat.id, window.beat.turn, None, True, verdict.reason, "", turn.start_s, turn.end_s,
        verdict.checks,
    )  # fmt: skip


def _decided(behaviour: str, window: Window, verdict: Verdict) -> Chance:
    index, quote, start_s, end_s = _place(window, verdict)
    is_disputed = any(heard.turn.is_disputed for heard in window.replies if heard.index <= index)
    unsure = "" if is_disputed else unsure_words(verdict, window.replies)
    met, reason = (None, f"uncertain: heard '{unsure}'") if unsure else (verdict.met, verdict.reason)
    if is_disputed:
        met, reason = None, DISPUTED
    return Chance(
        behaviour, window.beat.id, index, met, False, reason, quote, start_s, end_s, verdict.checks, is_disputed
    )  # fmt: skip


def _place(window: Window, verdict: Verdict) -> tuple[int, str, float, float]:
    """Turn, quote and seconds of what decided it; without a deciding act, the reply or the beat itself."""
    heard = verdict.heard
    if heard is not None and verdict.span is not None:
        words = heard.words(verdict.span.first, verdict.span.last)
        return heard.index, text_of(words), words[0].start_s, words[-1].end_s
    index = heard.index if heard is not None else window.beat.turn
    turn = window.transcript.turns[index]
    return index, " ".join(turn.tokens) if heard is not None else "", turn.start_s, turn.end_s


def _with_change(
    found: list[Chance], transcript: Transcript, turns: Sequence[Heard], ended_s: float | None
) -> list[Chance]:
    """The chances with the one that saying the goal opens, in its place in time."""
    said = goal.goal_said(turns)
    if said is None:
        return found
    beat = Delivered("what-changed", "what-changed", said.at.index)
    window = Window(beat, (said.at, *said.after), (), (), transcript, True)
    verdict = goal.judge_change(said)
    if verdict.met is not None:
        chance = _decided("stay-curious", window, verdict)
    elif len(said.after) >= REPLIES or ended_s is not None:
        chance = _decided("stay-curious", window, replace(verdict, met=False))
    else:
        chance = _open("stay-curious", window, verdict)
    place = next((i for i, other in enumerate(found) if _opened(other, transcript) > said.at.index), len(found))
    return [*found[:place], chance, *found[place:]]


def _opened(chance: Chance, transcript: Transcript) -> int:
    """The turn whose beat gave the chance."""
    label = (i for i, turn in enumerate(transcript.turns) if turn.beat == chance.beat)
    return next(label, chance.turn)
