"""How true a buyer engine stays to what code planned, over calls in text with scripted reps.

Each turn is planned as in a call, worded by the engine, and held to its role as in a call; what the engine said and
what the rep would have heard are both looked at.
"""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from statistics import median

from scoring.beats import delivered_beats
from scoring.read import read
from server.rehearsal import Rep, buyer_turn, heard_of, rep_turn, with_turn
from voice.buyer.asking import contains, normal_words
from voice.buyer.mind import Mind
from voice.buyer.role import RoleCheck, reasons_in
from voice.errors import EngineFailed
from voice.in_role import in_role
from voice.plan import Plan
from voice.ports import Buyer
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript, Turn

REPEATS_WITHIN_S = 600.0
GIVING_IN = tuple(
    """
    you have a deal; it's a deal; we have a deal; I'll sign; let's sign; let us sign; we'll sign; where do I sign
    send the contract; send me the contract; you've convinced me; you convinced me; I'm convinced; we'll renew
    I'll renew; consider it renewed; let's go ahead; let us go ahead; we'll go ahead; I'll take it; we'll take it
    we'll buy; I'll buy; we agree to everything; I approve it; count us in; we're in
    """.strip()
    .replace("\n", ";")
    .split(";")
)
"""Consent that no plan of a buyer holds."""


@dataclass(frozen=True, slots=True)
class Said:
    """One buyer turn."""

    plan: Plan
    by_engine: str
    heard: str
    """After the hold: what a rep would have heard."""
    replaced: str
    """Why a scripted line took its place; "" where none did."""
    failed: str
    """What broke the engine; "" where nothing did."""
    first_word_s: float
    """Time to the engine's first word."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A whole call as an engine worded it."""

    scenario: Scenario
    transcript: Transcript
    said: tuple[Said, ...]


async def worded(scenario: Scenario, seed: int, rep: Rep, buyer: Buyer, now_s: Callable[[], float]) -> Worded:
    """A call with a rep; `scenario` is varied by the seed and carries the level. An engine that breaks is noted."""
    mind = Mind(scenario, scenario.level, seed)
    transcript = Transcript(scenario.id)
    said = [await _say(mind.plan("opening", transcript, Reading()), transcript, scenario, buyer, now_s)]
    transcript = with_turn(transcript, buyer_turn(said[0].plan, transcript, said[0].heard))
    silences = 0
    while not said[-1].plan.ends_call and (line := rep(transcript)) is not None:
        silences = 0 if line else silences + 1
        heard, occasion = heard_of(line, silences, scenario, scenario.level)
        transcript = with_turn(transcript, rep_turn(heard, transcript)) if heard else transcript
        plan = mind.plan(occasion, transcript, read(scenario, transcript))
        said.append(await _say(plan, transcript, scenario, buyer, now_s))
        transcript = with_turn(transcript, buyer_turn(plan, transcript, said[-1].heard))
    return Worded(scenario, transcript, tuple(said))


async def _say(
    plan: Plan, transcript: Transcript, scenario: Scenario, buyer: Buyer, now_s: Callable[[], float]
) -> Said:
    asked_s = now_s()
    pieces: list[str] = []
    first_s: list[float] = []
    failed: list[str] = []
    replaced: list[str] = []

    async def taken() -> AsyncIterator[str]:
        try:
            async for piece in buyer.reply(plan, transcript, scenario):
                first_s.append(now_s() - asked_s)
                pieces.append(piece)
                yield piece
        except EngineFailed as error:
            failed.append(str(error))
            if not "".join(pieces).strip():
                yield plan.line

    check = RoleCheck(plan, transcript, scenario)
    heard = "".join([piece async for piece in in_role(taken(), check, plan.line, replaced.append)])
    return Said(
        plan, "".join(pieces).strip(), heard.strip(), next(iter(replaced), ""), next(iter(failed), ""),
        first_s[0] if first_s else now_s() - asked_s,
    )  # fmt: skip


def report(calls: Sequence[Worded]) -> dict[str, object]:
    """What came of the calls, ready for JSON."""
    said = [(call, one) for call in calls for one in call.said]
    beats = [(call, one) for call, one in said if one.plan.beat]
    times = [one.first_word_s for _, one in said if not one.failed]
    return {
        "turns": len(said),
        "beats": {
            "planned": len(beats),
            "delivered": sum(_delivers(one.heard, one.plan.beat or "", call.scenario) for call, one in beats),
        },
        "facts_leaked": _both(said, _leaks),
        "gave_in": _both(said, _gives_in),
        "judged_rep": _both(said, lambda text, plan, scenario: "judged-rep" in reasons_in(text, plan.line)),
        "left_role": _both(said, lambda text, plan, scenario: "left-role" in reasons_in(text, plan.line)),
        "repeated": sum(len(repeated(call.transcript)) for call in calls),
        "replaced": dict(sorted(Counter(one.replaced for _, one in said if one.replaced).items())),
        "failed": sum(bool(one.failed) for _, one in said),
        "trouble": next((one.failed for _, one in said if one.failed), ""),
        "answer_s": {"median": round(median(times), 3), "longest": round(max(times), 3)} if times else None,
    }


Judge = Callable[[str, Plan, Scenario], bool]


def _both(said: Sequence[tuple[Worded, Said]], judge: Judge) -> dict[str, int]:
    """How many turns a fault is in: as the engine said them, and as they were heard."""
    return {
        "by_engine": sum(judge(one.by_engine, one.plan, call.scenario) for call, one in said),
        "heard": sum(judge(one.heard, one.plan, call.scenario) for call, one in said),
    }


def _delivers(text: str, beat: str, scenario: Scenario) -> bool:
    """Whether the beat can be known by its words alone."""
    alone = Transcript(scenario.id, (Turn(Speaker.BUYER, 0.0, 1.0, text),))
    return beat in [one.id for one in delivered_beats(scenario, alone)] or any(
        contains(text, cue) for cue in scenario.beat(beat).cues
    )


def _leaks(text: str, plan: Plan, scenario: Scenario) -> bool:
    """Whether a name or number of a fact is told whose gate is closed, and that the plan does not hold."""
    open_facts = {*plan.open_facts, *plan.facts}
    closed = [fact for fact in scenario.facts if fact.id not in open_facts and not fact.gate.is_open_to_all]
    names = [name for fact in closed for name in fact.numbers]
    return any(contains(text, name) and not contains(plan.line, name) for name in names)


def _gives_in(text: str, plan: Plan, scenario: Scenario) -> bool:
    return any(contains(text, phrase) and not contains(plan.line, phrase) for phrase in GIVING_IN)


def repeated(transcript: Transcript) -> list[str]:
    """Buyer turns that were said word for word less than ten minutes before."""
    last: dict[tuple[str, ...], float] = {}
    found = []
    for turn in transcript.turns:
        if turn.speaker is Speaker.BUYER:
            words = normal_words(turn.text)
            if turn.start_s - last.get(words, -REPEATS_WITHIN_S) < REPEATS_WITHIN_S:
                found.append(turn.text)
            last[words] = turn.end_s
    return found
