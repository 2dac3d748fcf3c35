"""The behaviours that are counted: their names and definitions in plain words, and which beats give chances."""

from dataclasses import dataclass, replace

from voice.formula import OwnBehaviour
from voice.scenario import TargetBehaviour


@dataclass(frozen=True, slots=True)
class Behaviour:
    id: str
    title: str
    definition: str
    kinds: tuple[str, ...]
    """Kinds of beat that give a chance."""
    nothing: str
    """Why there was no chance, where there was none."""


BEHAVIOURS = {
    one.id: one
    for one in (
        Behaviour(
            "curiosity-before-capability",
            "Curiosity before capability",
            "When the buyer invites your pitch or turns to budget or procurement, acknowledge it in one short sentence "
            "and ask what goes wrong today or what that costs them, before you say anything about your product.",
            ("invitation", "redirect"),
            "the buyer neither invited a pitch nor turned to budget in this call",
        ),
        Behaviour(
            "impact-before-fix",
            "Impact before the fix",
            "When the buyer tells you what went wrong, say back what was hit before you offer any action, credit or "
            "date: at least two of who, what, when and how much, from the buyer's words or your account notes.",
            ("harm",),
            "the buyer told of no harm in this call",
        ),
        Behaviour(
            "stay-curious",
            "Stay curious",
            "Say what the buyer set out to reach before you claim any value, ask what has changed since, and when they "
            "push back, ask or give back what you heard before you explain, defend or offer.",
            ("opening", "challenge"),
            "no challenge was made in this call",
        ),
        Behaviour(
            "objections",
            "Objections",
            "When the buyer objects: hear them out, acknowledge it, ask or give back what you heard, and answer last.",
            ("challenge",),
            "no challenge was made in this call",
        ),
        Behaviour(
            "next-step",
            "Next step",
            "When the buyer asks what comes next or puts you off, agree on it with at least three of: who does it, "
            "the day, the time, and what it is for.",
            ("next-step", "closing-stall"),
            "the buyer never asked what comes next in this call",
        ),
    )
}


NONE = Behaviour("", "", "", (), "rolecall does not count this behaviour")


def behaviour_of(target: TargetBehaviour) -> Behaviour:
    """The behaviour that a scenario trains: its own, or one of BEHAVIOURS."""
    if target.own is not None:
        return _own(target.id, target.own)
    return BEHAVIOURS.get(target.id, replace(NONE, id=target.id, title=target.id))


def _own(behaviour_id: str, own: OwnBehaviour) -> Behaviour:
    return Behaviour(behaviour_id, own.title, own.definition, own.kinds, own.nothing)
